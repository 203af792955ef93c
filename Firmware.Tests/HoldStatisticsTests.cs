#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Mean, spread and error of a hold, weighted by time.</summary>
    [TestClass]
    public class HoldStatisticsTests
    {
        private const int Target = 40_000;
        private const int ConversionUs = 12_500;

        [TestMethod]
        public void Nothing_taken_in_gives_zeros()
        {
            AssertFigures(new HoldStatistics(Target), 0, 0, 0, 0);
        }

        [TestMethod]
        public void A_constant_force_has_its_mean_no_spread_and_its_distance_as_error()
        {
            for (int force = Target - 4_000; force <= Target + 4_000; force += 1_000)
            {
                HoldStatistics statistics = new HoldStatistics(Target);
                Take(statistics, force, 80, ConversionUs);
                AssertFigures(statistics, 1_000, force, 0, force < Target ? Target - force : force - Target);
            }
        }

        [TestMethod]
        public void A_square_wave_about_the_target_has_its_amplitude_as_spread_and_error()
        {
            HoldStatistics statistics = new HoldStatistics(Target);
            for (int i = 0; i < 40; i++)
            {
                Take(statistics, Target + 1_500, 1, ConversionUs);
                Take(statistics, Target - 1_500, 1, ConversionUs);
            }

            AssertFigures(statistics, 1_000, Target, 1_500, 1_500);
        }

        [TestMethod]
        public void A_force_counts_for_the_time_it_stood()
        {
            // Three quarters at +200, one quarter at −200: mean +100, spread √30,000, error 200.
            HoldStatistics statistics = new HoldStatistics(Target);
            Take(statistics, Target + 200, 1, 75_000);
            Take(statistics, Target - 200, 1, 25_000);
            AssertFigures(statistics, 100, Target + 100, 173, 200);
        }

        [TestMethod]
        public void Missing_conversions_do_not_bend_the_figures()
        {
            HoldStatistics whole = new HoldStatistics(Target);
            HoldStatistics thinned = new HoldStatistics(Target);
            for (int level = 0; level < 8; level++)
            {
                int force = Target + (level * level * 50) - 700;
                Take(whole, force, 12, ConversionUs);
                Take(thinned, force, 1, ConversionUs);
                Take(thinned, force, 1, 5 * ConversionUs);
                Take(thinned, force, 3, 2 * ConversionUs);
            }

            AssertFigures(
                thinned,
                whole.DurationMs,
                whole.MeanMilliNewtons,
                whole.StandardDeviationMilliNewtons,
                whole.RmsErrorMilliNewtons);
            Assert.AreEqual(1_200, whole.DurationMs);
        }

        [TestMethod]
        public void Uneven_intervals_and_forces_agree_with_an_exact_reference_to_a_millinewton()
        {
            for (int seed = 1; seed <= 5; seed++)
            {
                AssertAgreesWithReference(seed, 0);
            }
        }

        [TestMethod]
        public void Figures_far_from_the_target_agree_with_an_exact_reference_to_a_millinewton()
        {
            for (int seed = 1; seed <= 5; seed++)
            {
                AssertAgreesWithReference(seed, 10_000);
            }
        }

        [TestMethod]
        public void Hundred_seconds_at_the_largest_error_do_not_overflow()
        {
            HoldStatistics statistics = new HoldStatistics(150_000);
            Take(statistics, 0, 1_000, 100_000);
            AssertFigures(statistics, 100_000, 0, 0, 150_000);

            statistics = new HoldStatistics(2_000);
            Take(statistics, 152_000, 500, 100_000);
            Take(statistics, -148_000, 500, 100_000);
            AssertFigures(statistics, 100_000, 2_000, 150_000, 150_000);
        }

        [TestMethod]
        public void The_peak_is_the_highest_force_seen()
        {
            HoldStatistics statistics = new HoldStatistics(Target);
            statistics.SeePeak(-500);
            Assert.AreEqual(0, statistics.PeakMilliNewtons);
            statistics.SeePeak(47_000);
            statistics.SeePeak(46_999);
            Assert.AreEqual(47_000, statistics.PeakMilliNewtons);
        }

        [TestMethod]
        public void Clearing_forgets_everything()
        {
            HoldStatistics statistics = new HoldStatistics(Target);
            statistics.SeePeak(50_000);
            statistics.Reach(36_500);
            Take(statistics, 45_000, 10, ConversionUs);
            statistics.Clear();

            AssertFigures(statistics, 0, 0, 0, 0);
            Assert.AreEqual(0, statistics.PeakMilliNewtons);
            Assert.AreEqual(0, statistics.ReachedMilliNewtons);
            Take(statistics, 38_000, 80, ConversionUs);
            AssertFigures(statistics, 1_000, 38_000, 0, 2_000);
        }

        private static void AssertAgreesWithReference(int seed, int offset)
        {
            // In milliseconds and relative to the target, so that the exact sums stay inside 64 bits.
            HoldStatistics statistics = new HoldStatistics(Target);
            int random = seed;
            long time = 0;
            long errorTime = 0;
            long squareTime = 0;
            for (int i = 0; i < 300; i++)
            {
                random = (random * 1_103_515_245) + 12_345;
                int intervalMs = 5 + ((random >> 16) & 0x3F);
                int error = offset + ((random >> 20) & 0x7FF) - 1_024;
                statistics.Step(intervalMs * 1_000, Target + error);
                time += intervalMs;
                errorTime += (long)error * intervalMs;
                squareTime += (long)error * error * intervalMs;
            }

            long mean = errorTime / time;
            long variance = ((squareTime * time) - (errorTime * errorTime)) / (time * time);
            long meanSquare = squareTime / time;
            AssertNear((int)(Target + mean), statistics.MeanMilliNewtons, "mean", seed);
            AssertRoot(variance, statistics.StandardDeviationMilliNewtons, "standard deviation", seed);
            AssertRoot(meanSquare, statistics.RmsErrorMilliNewtons, "error", seed);
        }

        private static void AssertNear(int expected, int actual, string what, int seed)
        {
            if (actual < expected - 1 || actual > expected + 1)
            {
                Check.Equal(expected, actual, what + ", seed", seed);
            }
        }

        private static void AssertRoot(long square, int root, string what, int seed)
        {
            long under = root - 1;
            long over = root + 2;
            if ((under > 0 && under * under > square) || over * over <= square)
            {
                string roots = root.ToString() + " is not the root of " + square.ToString();
                Check.Fail(what + ": " + roots + ", seed " + seed.ToString());
            }
        }

        private static void Take(HoldStatistics statistics, int force, int conversions, int elapsedUs)
        {
            for (int i = 0; i < conversions; i++)
            {
                statistics.Step(elapsedUs, force);
            }
        }

        private static void AssertFigures(HoldStatistics statistics, int durationMs, int mean, int deviation, int error)
        {
            Assert.AreEqual(durationMs, statistics.DurationMs, "duration");
            Assert.AreEqual(mean, statistics.MeanMilliNewtons, "mean");
            Assert.AreEqual(deviation, statistics.StandardDeviationMilliNewtons, "standard deviation");
            Assert.AreEqual(error, statistics.RmsErrorMilliNewtons, "error");
        }
    }
}
