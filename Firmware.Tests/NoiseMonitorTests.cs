#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Noise told from a hand, on signals that are known exactly.</summary>
    [TestClass]
    public class NoiseMonitorTests
    {
        private const int Jump = NoiseMonitor.LeastJumpMilliNewtons * TestCell.CountsPerMilliNewton;

        // The cell's own noise: 7 mN.
        private const int Deviation = 7 * TestCell.CountsPerMilliNewton;

        [TestMethod]
        public void One_wild_conversion_is_no_noise_however_wild()
        {
            AssertSpikes(false, 1, 0);
        }

        [TestMethod]
        public void Two_wild_conversions_in_a_row_are_no_noise()
        {
            NoiseMonitor monitor = NoiseBench.Rested();
            Check.That(!monitor.Step(ForceSensor.HighestCode, 0), "no noise", 1);
            Check.That(!monitor.Step(ForceSensor.LowestCode, 0), "no noise", 2);
            NoiseBench.Rest(monitor, 20, 0);
        }

        [TestMethod]
        public void A_step_of_force_is_no_noise_in_either_direction()
        {
            NoiseMonitor monitor = NoiseBench.Rested();
            NoiseBench.Rest(monitor, 10, 200_000);
            NoiseBench.Rest(monitor, 10, 0);
            NoiseBench.Rest(monitor, 10, 100_000);
            NoiseBench.Rest(monitor, 10, 0);
        }

        [TestMethod]
        public void A_burst_of_wild_conversions_is_noise()
        {
            AssertSpikes(true, 8, 1);
        }

        [TestMethod]
        public void The_fastest_press_and_the_quickest_release_are_no_noise()
        {
            for (int ms = 50; ms <= 400; ms += 50)
            {
                NoiseMonitor monitor = NoiseBench.Rested();
                for (int move = 0; move < 4; move++)
                {
                    Move(monitor, 0, 150_000, ms);
                    Move(monitor, 150_000, 0, ms);
                }
            }
        }

        [TestMethod]
        public void Noise_is_found_when_the_count_is_full_and_not_before()
        {
            NoiseMonitor monitor = NoiseBench.Rested();
            for (int swing = 1; swing < NoiseBench.FirstNoisySwing; swing++)
            {
                Check.That(!monitor.Step(Code(swing), 0), "no noise yet, swing", swing);
            }

            monitor.Step(Code(NoiseBench.FirstNoisySwing), 0);
            Assert.IsTrue(monitor.Step(Code(NoiseBench.FirstNoisySwing + 1), 0));
        }

        [TestMethod]
        public void Noise_is_over_once_nothing_jumps_any_more_and_a_single_jump_does_not_bring_it_back()
        {
            NoiseMonitor monitor = NoiseBench.Rested();
            for (int i = 1; i <= 200; i++)
            {
                monitor.Step(Code(i), 0);
            }

            int quiet = Code(200);
            for (int i = 1; i <= 2; i++)
            {
                Check.That(monitor.Step(quiet, 0), "the jumps show in two more conversions", i);
            }

            for (int i = 3; i < 20; i++)
            {
                Check.That(!monitor.Step(quiet, 0), "quiet", i);
            }

            for (int i = 0; i < 20; i++)
            {
                Check.That(!monitor.Step(TestCell.ZeroCounts, 0), "one jump after a long rest", i);
            }
        }

        [TestMethod]
        public void The_cells_own_noise_and_five_times_it_are_never_taken_for_noise()
        {
            AssertNeverTrips(1);
            AssertNeverTrips(5);
        }

        private static void AssertNeverTrips(int factor)
        {
            NoiseGenerator noise = new NoiseGenerator(2_026 + factor);
            NoiseMonitor monitor = NoiseBench.Rested();
            for (int i = 0; i < 10_000; i++)
            {
                Check.That(!monitor.Step(TestCell.ZeroCounts + noise.Next(factor * Deviation), 0), "no noise, conversion", i);
            }
        }

        private static void AssertSpikes(bool expected, int spikes, int gap)
        {
            NoiseMonitor monitor = NoiseBench.Rested();
            bool isNoise = false;
            for (int i = 0; i < spikes; i++)
            {
                isNoise |= monitor.Step((i & 1) == 0 ? ForceSensor.HighestCode : ForceSensor.LowestCode, 0);
                for (int j = 0; j < gap; j++)
                {
                    isNoise |= monitor.Step(TestCell.Counts(0, j), 0);
                }
            }

            for (int i = 0; i < 20; i++)
            {
                isNoise |= monitor.Step(TestCell.Counts(0, i), 0);
            }

            Check.That(isNoise == expected, expected ? "is noise" : "is no noise", spikes);
        }

        // A move as a hand makes it: the smoothest one there is, which begins and ends at rest.
        private static void Move(NoiseMonitor monitor, int from, int to, int ms)
        {
            for (long us = 0; us <= (ms * 1_000) + (8 * TestCell.ConversionUs); us += TestCell.ConversionUs)
            {
                double t = us >= ms * 1_000 ? 1 : us / (ms * 1_000.0);
                int force = (int)(from + ((to - from) * t * t * t * (10 - (15 * t) + (6 * t * t))));
                Check.That(!monitor.Step(TestCell.Counts(force, 0), force), "a move is no noise, ms", ms);
            }
        }

        private static int Code(int i)
        {
            return TestCell.ZeroCounts + ((i & 1) == 0 ? 0 : 20 * Jump);
        }
    }
}
