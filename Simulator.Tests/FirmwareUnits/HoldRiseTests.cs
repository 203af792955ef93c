#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What a programme asks for in the settings between and during presses: another hold, a guided rise, a higher level.</summary>
    [TestClass]
    public class HoldRiseTests
    {
        private const int Cap = HoldSettings.HighestForceMilliNewtons;
        private const int Low = HoldSettings.LowestTargetMilliNewtons;

        [TestMethod]
        public void Asking_replaces_everything_that_was_asked_before()
        {
            HoldSettings settings = Asked(150_000, 45_000, 0, 1_000, Cap);
            settings.Ask(40_000, 4_000, 10_000, 0, Cap);
            HoldSettings fresh = HoldSettings.Default();
            Assert.AreEqual(fresh.TargetMilliNewtons, settings.TargetMilliNewtons);
            Assert.AreEqual(fresh.ToleranceMilliNewtons, settings.ToleranceMilliNewtons);
            Assert.AreEqual(fresh.GoalMilliNewtons, settings.GoalMilliNewtons);
            Assert.AreEqual(fresh.GoalToleranceMilliNewtons, settings.GoalToleranceMilliNewtons);
            Assert.AreEqual(fresh.HoldMs, settings.HoldMs);
            Assert.AreEqual(fresh.ApproachLimitMs, settings.ApproachLimitMs);
            Assert.AreEqual(fresh.TimeLimitMs, settings.TimeLimitMs);
            Assert.AreEqual(fresh.OverForceMilliNewtons, settings.OverForceMilliNewtons);
            Assert.IsTrue(settings.IsRisen);
        }

        [TestMethod]
        public void The_cap_limits_the_force_whatever_the_target_asks_for()
        {
            Assert.AreEqual(60_000, Asked(40_000, 4_000, 10_000, 0, Cap).OverForceMilliNewtons);
            Assert.AreEqual(55_000, Asked(40_000, 4_000, 10_000, 0, 55_000).OverForceMilliNewtons);
            Assert.AreEqual(60_000, Asked(40_000, 4_000, 10_000, 0, 60_001).OverForceMilliNewtons);
            Assert.AreEqual(Cap, Asked(150_000, 45_000, 10_000, 0, int.MaxValue).OverForceMilliNewtons);
            HoldSettings settings = Asked(20_000, 2_000, 10_000, 0, 45_000);
            settings.AskMore(40_000, 4_000, 10_000, 45_000);
            Assert.AreEqual(45_000, settings.OverForceMilliNewtons, "at a higher level too");
        }

        [TestMethod]
        public void A_rise_takes_its_time_whatever_the_steps()
        {
            AssertRises(40_000, 5_000, 12_500);
            AssertRises(40_000, 1_000, 12_500);
            AssertRises(150_000, 1_000, 777);
            AssertRises(150_000, 20_000, 100_000);
            AssertRises(40_000, 3_330, 11_111);
        }

        [TestMethod]
        public void While_the_target_rises_its_band_is_the_same_share_of_it_and_at_least_a_newton()
        {
            HoldSettings settings = Asked(150_000, 15_000, 10_000, 20_000, Cap);
            while (!settings.IsRisen)
            {
                int target = settings.TargetMilliNewtons;
                int share = target / 10;
                int least = HoldSettings.LeastToleranceMilliNewtons;
                Check.Equal(share > least ? share : least, settings.ToleranceMilliNewtons, "tolerance at target", target);
                settings.Rise(12_500);
            }

            Assert.AreEqual(15_000, settings.ToleranceMilliNewtons);
            Assert.AreEqual(600, Asked(20_000, 600, 10_000, 0, Cap).ToleranceMilliNewtons, "a goal keeps what was asked");
        }

        [TestMethod]
        public void Each_touch_begins_the_rise_anew()
        {
            HoldSettings settings = Asked(40_000, 4_000, 10_000, 5_000, Cap);
            settings.Rise(3_999_999);
            Check.Between(21_999, 22_000, settings.TargetMilliNewtons, "target after 4 s at 5 N/s");
            settings.Touch();
            Assert.AreEqual(Low, settings.TargetMilliNewtons);
            settings.Rise(199);
            Assert.AreEqual(Low, settings.TargetMilliNewtons, "nothing is left of the rise before");
            settings.Rise(1);
            Assert.AreEqual(Low + 1, settings.TargetMilliNewtons);
        }

        [TestMethod]
        public void Without_a_ramp_the_target_stands_from_the_beginning()
        {
            HoldSettings settings = Asked(40_000, 4_000, 10_000, 0, Cap);
            Assert.IsTrue(settings.IsRisen);
            settings.Touch();
            settings.Rise(1_000_000);
            Assert.AreEqual(40_000, settings.TargetMilliNewtons);
            settings.AskMore(50_000, 5_000, 10_000, Cap);
            Assert.AreEqual(50_000, settings.TargetMilliNewtons);
            Assert.AreEqual(5_000, settings.ToleranceMilliNewtons);
        }

        [TestMethod]
        public void A_higher_level_rises_from_where_the_target_is()
        {
            HoldSettings settings = Asked(20_000, 2_000, 10_000, 5_000, Cap);
            settings.Rise(10_000_000);
            Assert.IsTrue(settings.IsRisen);
            settings.AskMore(50_000, 5_000, 20_000, Cap);
            Assert.AreEqual(20_000, settings.TargetMilliNewtons);
            Assert.AreEqual(2_000, settings.ToleranceMilliNewtons);
            Assert.AreEqual(50_000, settings.GoalMilliNewtons);
            Assert.AreEqual(5_000, settings.GoalToleranceMilliNewtons);
            Assert.AreEqual(20_000, settings.HoldMs);
            Assert.IsFalse(settings.IsRisen);
            settings.Rise(5_999_999);
            Assert.IsFalse(settings.IsRisen);
            settings.Rise(1);
            Assert.AreEqual(50_000, settings.TargetMilliNewtons);
        }

        [TestMethod]
        public void The_limits_of_a_rise_have_room_for_it_and_a_press_has_an_end()
        {
            HoldSettings settings = Asked(40_000, 4_000, 10_000, 5_000, Cap);
            Assert.AreEqual(28_000, settings.ApproachLimitMs);
            Assert.AreEqual(48_000, settings.TimeLimitMs);
            settings.AskMore(50_000, 5_000, 30_000, Cap);
            Assert.AreEqual(30_000, settings.ApproachLimitMs);
            Assert.AreEqual(48_000 + 90_000, settings.TimeLimitMs);
            for (int level = 0; level < 6; level++)
            {
                settings.AskMore(60_000 + level, 5_000, 90_000, Cap);
            }

            Assert.AreEqual(HoldSettings.LongestPressMs, settings.TimeLimitMs);
            Assert.AreEqual(HoldSettings.LongestPressMs, Asked(150_000, 45_000, 90_000, 1_000, Cap).TimeLimitMs);
        }

        // From 2 N to the goal, never past it and never down, and there within a step of the time that the rate says.
        private static void AssertRises(int goal, int rate, int stepUs)
        {
            HoldSettings settings = Asked(goal, goal / 10, 10_000, rate, Cap);
            long us = 0;
            int before = Low;
            Check.Equal(Low, settings.TargetMilliNewtons, "target at the beginning of a rise to", goal);
            while (!settings.IsRisen && us < 400_000_000)
            {
                settings.Rise(stepUs);
                us += stepUs;
                int target = settings.TargetMilliNewtons;
                Check.That(target >= before && target <= goal, "the target goes up and stays under its goal, mN", target);
                long expected = Low + (rate * us / 1_000_000);
                long rounding = 1 + (target / 10_000); // less than a microsecond a step
                Check.That(target == goal || (target <= expected + rounding && target >= expected - 1), "the target is on its line, mN", target);
                before = target;
            }

            long dueUs = (long)(goal - Low) * 1_000_000 / rate;
            Check.That(us >= dueUs - (dueUs / 10_000) && us <= dueUs + stepUs + (1_000_000 / rate) + 1, "time of the rise, ms,", (int)(us / 1_000));
        }

        private static HoldSettings Asked(int target, int tolerance, int holdMs, int rampMilliNewtonsPerSecond, int cap)
        {
            HoldSettings settings = HoldSettings.Default();
            settings.Ask(target, tolerance, holdMs, rampMilliNewtonsPerSecond, cap);
            return settings;
        }
    }
}
