#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The one-pass integers against sums in double precision over the kept forces: equal to 0.1 %, and to the millinewton in which they are told.</summary>
    [TestClass]
    public class HoldStatisticsReferenceTests
    {
        private const int Seeds = 5;
        private const int Conversions = 800;

        [TestMethod]
        public void A_steady_hand_agrees_with_the_reference()
        {
            for (int seed = 1; seed <= Seeds; seed++)
            {
                AssertAgrees(seed, 40_000, 0, 300, 40_000);
            }
        }

        [TestMethod]
        public void A_hand_that_sinks_off_the_target_agrees_with_the_reference()
        {
            for (int seed = 1; seed <= Seeds; seed++)
            {
                AssertAgrees(seed, 39_000, -250, 300, 40_000);
                AssertAgrees(seed, 40_500, 90, 2_000, 40_000);
            }
        }

        [TestMethod]
        public void A_hand_at_either_edge_of_the_widest_band_agrees_with_the_reference()
        {
            for (int seed = 1; seed <= Seeds; seed++)
            {
                AssertAgrees(seed, 190_000, -400, 3_000, 150_000);
                AssertAgrees(seed, 1_500, 40, 100, 2_000);
            }
        }

        [TestMethod]
        public void Levels_far_above_the_reference_agree_with_it()
        {
            for (int seed = 1; seed <= Seeds; seed++)
            {
                AssertAgrees(seed, 20_000, 3_000, 500, 20_000);
            }
        }

        // A force that goes by so much a second, with noise as wide as given, at uneven intervals; the target goes along in three levels when the hand does.
        private static void AssertAgrees(int seed, int from, int perSecond, int noise, int target)
        {
            bool isStepped = perSecond > 1_000;
            NoiseGenerator random = new NoiseGenerator(seed);
            int[] forces = new int[Conversions];
            int[] targets = new int[Conversions];
            int[] intervalsUs = new int[Conversions];
            HoldStatistics statistics = new HoldStatistics();
            statistics.Clear(target);
            int us = 0;
            for (int i = 0; i < Conversions; i++)
            {
                intervalsUs[i] = (i % 50 == 49 ? 25_000 : 12_500) + random.Next(300);
                forces[i] = from + (int)((long)perSecond * us / 1_000_000) + random.Next(noise);
                targets[i] = isStepped ? target * (1 + (3 * i / Conversions)) : target;
                us += intervalsUs[i];
                statistics.Step(intervalsUs[i], forces[i], targets[i]);
            }

            AssertEqual(statistics, forces, targets, intervalsUs, us, seed);
        }

        private static void AssertEqual(HoldStatistics statistics, int[] forces, int[] targets, int[] intervalsUs, double durationUs, int seed)
        {
            double mean = 0;
            for (int i = 0; i < Conversions; i++)
            {
                mean += forces[i] * (intervalsUs[i] / durationUs);
            }

            double variance = 0;
            double meanSquare = 0;
            double slope = 0;
            double us = 0;
            for (int i = 0; i < Conversions; i++)
            {
                double share = intervalsUs[i] / durationUs;
                double error = forces[i] - targets[i];
                double fromMiddle = ((us + (intervalsUs[i] / 2.0)) / durationUs) - 0.5;
                variance += (forces[i] - mean) * (forces[i] - mean) * share;
                meanSquare += error * error * share;
                slope += 12 * fromMiddle * (forces[i] - mean) * share;
                us += intervalsUs[i];
            }

            AssertNear((int)(durationUs / 1_000), statistics.DurationMs, "duration, seed", seed);
            AssertNear(mean, statistics.MeanMilliNewtons, "mean, seed", seed);
            AssertNear(Root(variance), statistics.StandardDeviationMilliNewtons, "standard deviation, seed", seed);
            AssertNear(Root(meanSquare), statistics.RmsErrorMilliNewtons, "error, seed", seed);
            AssertNear(slope, statistics.DriftMilliNewtons, "drift, seed", seed);
        }

        private static void AssertNear(double expected, int actual, string what, int seed)
        {
            double allowed = 1 + ((expected < 0 ? -expected : expected) / 1_000);
            double miss = actual - expected;
            if (miss > allowed || miss < -allowed)
            {
                Check.Equal((int)expected, actual, what, seed);
                Check.Fail(what + " " + seed.ToString() + ": " + actual.ToString() + " is not near enough");
            }
        }

        // By Newton's method, from above: the class library of the chip has no root of a double.
        private static double Root(double square)
        {
            double root = square > 1 ? square : 1;
            for (int i = 0; i < 100; i++)
            {
                root = (root + (square / root)) / 2;
            }

            return root;
        }
    }
}
