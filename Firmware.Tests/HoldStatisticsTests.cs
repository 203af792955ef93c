#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Mean, spread, error and drift of a hold, weighted by time, where the figures are known by heart.</summary>
    [TestClass]
    public class HoldStatisticsTests
    {
        private const int Target = 40_000;
        private const int ConversionUs = TestCell.ConversionUs;

        [TestMethod]
        public void Nothing_taken_in_gives_zeros()
        {
            AssertFigures(new HoldStatistics(), 0, 0, 0, 0, 0);
            AssertFigures(At(Target), 0, 0, 0, 0, 0);
        }

        [TestMethod]
        public void A_constant_force_has_its_mean_no_spread_its_distance_as_error_and_no_drift()
        {
            for (int force = Target - 4_000; force <= Target + 4_000; force += 1_000)
            {
                HoldStatistics statistics = At(Target);
                Take(statistics, force, 800, ConversionUs, Target);
                Assert.AreEqual(10_000, statistics.DurationMs);
                Assert.AreEqual(force, statistics.MeanMilliNewtons);
                Assert.AreEqual(0, statistics.StandardDeviationMilliNewtons);
                Assert.AreEqual(force < Target ? Target - force : force - Target, statistics.RmsErrorMilliNewtons);
                Check.Between(-1, 1, statistics.DriftMilliNewtons, "drift of a constant " + force.ToString() + " mN");
            }
        }

        [TestMethod]
        public void A_square_wave_about_the_target_has_its_amplitude_as_spread_and_error()
        {
            HoldStatistics statistics = At(Target);
            for (int i = 0; i < 40; i++)
            {
                // Up, down, down, up: it leans to no side.
                Take(statistics, Target + 1_500, 1, ConversionUs, Target);
                Take(statistics, Target - 1_500, 2, ConversionUs, Target);
                Take(statistics, Target + 1_500, 1, ConversionUs, Target);
            }

            AssertFigures(statistics, 2_000, Target, 1_500, 1_500, 0);
        }

        [TestMethod]
        public void A_force_counts_for_the_time_it_stood()
        {
            // Three quarters at +200, one quarter at −200: mean +100, spread √30,000, error 200.
            HoldStatistics statistics = At(Target);
            Take(statistics, Target + 200, 1, 75_000, Target);
            Take(statistics, Target - 200, 1, 25_000, Target);
            Assert.AreEqual(100, statistics.DurationMs);
            Assert.AreEqual(Target + 100, statistics.MeanMilliNewtons);
            Assert.AreEqual(173, statistics.StandardDeviationMilliNewtons);
            Assert.AreEqual(200, statistics.RmsErrorMilliNewtons);
        }

        [TestMethod]
        public void A_force_that_goes_up_or_down_in_a_line_drifts_by_as_much()
        {
            AssertDriftOfLine(2_000);
            AssertDriftOfLine(-2_000);
            AssertDriftOfLine(8_000);
        }

        [TestMethod]
        public void The_error_is_against_the_target_of_each_moment_and_the_mean_is_not()
        {
            // A level of 20 N and one of 50 N, each pressed 1 N too high.
            HoldStatistics statistics = At(20_000);
            Take(statistics, 21_000, 80, ConversionUs, 20_000);
            Take(statistics, 51_000, 80, ConversionUs, 50_000);
            Assert.AreEqual(2_000, statistics.DurationMs);
            Assert.AreEqual(36_000, statistics.MeanMilliNewtons);
            Assert.AreEqual(15_000, statistics.StandardDeviationMilliNewtons);
            Assert.AreEqual(1_000, statistics.RmsErrorMilliNewtons);
        }

        [TestMethod]
        public void Missing_conversions_do_not_bend_the_figures()
        {
            HoldStatistics whole = At(Target);
            HoldStatistics thinned = At(Target);
            for (int level = 0; level < 8; level++)
            {
                int force = Target + (level * level * 50) - 700;
                Take(whole, force, 12, ConversionUs, Target);
                Take(thinned, force, 1, ConversionUs, Target);
                Take(thinned, force, 1, 5 * ConversionUs, Target);
                Take(thinned, force, 3, 2 * ConversionUs, Target);
            }

            Assert.AreEqual(1_200, whole.DurationMs);
            Assert.AreEqual(whole.DurationMs, thinned.DurationMs);
            Assert.AreEqual(whole.MeanMilliNewtons, thinned.MeanMilliNewtons);
            Assert.AreEqual(whole.StandardDeviationMilliNewtons, thinned.StandardDeviationMilliNewtons);
            Assert.AreEqual(whole.RmsErrorMilliNewtons, thinned.RmsErrorMilliNewtons);
            Check.Between(whole.DriftMilliNewtons - 10, whole.DriftMilliNewtons + 10, thinned.DriftMilliNewtons, "drift of 3 N");
        }

        [TestMethod]
        public void The_longest_press_at_the_largest_error_does_not_overflow()
        {
            int steps = HoldSettings.LongestPressMs / 100;
            HoldStatistics statistics = At(150_000);
            Take(statistics, 0, steps, 100_000, 150_000);
            AssertFigures(statistics, HoldSettings.LongestPressMs, 0, 0, 150_000, 0);

            statistics = At(2_000);
            Take(statistics, 152_000, steps / 2, 100_000, 2_000);
            Take(statistics, -148_000, steps / 2, 100_000, 2_000);
            AssertFigures(statistics, HoldSettings.LongestPressMs, 2_000, 150_000, 150_000, -450_000);
        }

        [TestMethod]
        public void The_peak_is_the_highest_force_seen()
        {
            HoldStatistics statistics = At(Target);
            statistics.SeePeak(-500);
            Assert.AreEqual(0, statistics.PeakMilliNewtons);
            statistics.SeePeak(47_000);
            statistics.SeePeak(46_999);
            Assert.AreEqual(47_000, statistics.PeakMilliNewtons);
        }

        [TestMethod]
        public void The_band_is_reached_once()
        {
            HoldStatistics statistics = At(Target);
            Assert.IsFalse(statistics.IsReached);
            Assert.AreEqual(0, statistics.ReachedMilliNewtons);
            statistics.Reach(36_500);
            Assert.IsTrue(statistics.IsReached);
            statistics.Reach(51_000);
            Assert.AreEqual(36_500, statistics.ReachedMilliNewtons, "a higher level does not count");
        }

        [TestMethod]
        public void Clearing_forgets_everything_and_sets_the_reference()
        {
            HoldStatistics statistics = At(100_000);
            statistics.SeePeak(50_000);
            statistics.Reach(36_500);
            Take(statistics, 45_000, 800, ConversionUs, 100_000);
            statistics.Clear(Target);

            AssertFigures(statistics, 0, 0, 0, 0, 0);
            Assert.AreEqual(0, statistics.PeakMilliNewtons);
            Assert.AreEqual(0, statistics.ReachedMilliNewtons);
            Assert.IsFalse(statistics.IsReached);
            Take(statistics, 38_000, 80, ConversionUs, Target);
            Assert.AreEqual(1_000, statistics.DurationMs);
            Assert.AreEqual(38_000, statistics.MeanMilliNewtons);
            Assert.AreEqual(2_000, statistics.RmsErrorMilliNewtons);
            Check.Between(-1, 1, statistics.DriftMilliNewtons, "drift");
        }

        private static void AssertDriftOfLine(int milliNewtons)
        {
            int steps = 800;
            HoldStatistics statistics = At(Target);
            for (int i = 0; i < steps; i++)
            {
                statistics.Step(ConversionUs, Target - (milliNewtons / 2) + (int)((long)milliNewtons * ((2 * i) + 1) / (2 * steps)), Target);
            }

            Check.Between(milliNewtons - 2, milliNewtons + 2, statistics.DriftMilliNewtons, "drift");
            Check.Between(Target - 1, Target + 1, statistics.MeanMilliNewtons, "mean");
        }

        private static HoldStatistics At(int reference)
        {
            HoldStatistics statistics = new HoldStatistics();
            statistics.Clear(reference);
            return statistics;
        }

        private static void Take(HoldStatistics statistics, int force, int conversions, int elapsedUs, int target)
        {
            for (int i = 0; i < conversions; i++)
            {
                statistics.Step(elapsedUs, force, target);
            }
        }

        private static void AssertFigures(HoldStatistics statistics, int durationMs, int mean, int deviation, int error, int drift)
        {
            Assert.AreEqual(durationMs, statistics.DurationMs, "duration");
            Assert.AreEqual(mean, statistics.MeanMilliNewtons, "mean");
            Assert.AreEqual(deviation, statistics.StandardDeviationMilliNewtons, "standard deviation");
            Assert.AreEqual(error, statistics.RmsErrorMilliNewtons, "error");
            Assert.AreEqual(drift, statistics.DriftMilliNewtons, "drift");
        }
    }
}
