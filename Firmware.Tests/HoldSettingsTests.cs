#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The limits that come with a hold.</summary>
    [TestClass]
    public class HoldSettingsTests
    {
        [TestMethod]
        public void The_hold_that_ships_is_40_newtons_for_10_seconds_with_its_limits()
        {
            HoldSettings settings = HoldSettings.Default();
            Assert.AreEqual(40_000, settings.TargetMilliNewtons);
            Assert.AreEqual(4_000, settings.ToleranceMilliNewtons);
            Assert.AreEqual(10_000, settings.HoldMs);
            Assert.AreEqual(3_000, settings.GraceMs);
            Assert.AreEqual(20_000, settings.ApproachLimitMs);
            Assert.AreEqual(40_000, settings.TimeLimitMs);
            Assert.AreEqual(60_000, settings.OverForceMilliNewtons);
        }

        [TestMethod]
        public void Over_force_is_two_tolerances_away_but_never_nearer_than_20_newtons()
        {
            AssertOverForce(60_000, 40_000, 10_000);
            AssertOverForce(60_002, 40_000, 10_001);
            AssertOverForce(60_000, 40_000, 9_999);
            AssertOverForce(22_000, 2_000, 60);
        }

        [TestMethod]
        public void No_hold_may_go_over_200_newtons()
        {
            AssertOverForce(199_998, 150_000, 24_999);
            AssertOverForce(200_000, 150_000, 25_000);
            AssertOverForce(200_000, 150_000, 25_001);
            AssertOverForce(200_000, 150_000, 45_000);
        }

        [TestMethod]
        public void Over_force_always_lies_outside_the_band_and_under_the_highest_force()
        {
            int lowest = HoldSettings.LowestTargetMilliNewtons;
            for (int target = lowest; target <= HoldSettings.HighestTargetMilliNewtons; target += 1_000)
            {
                for (int percent = 3; percent <= 30; percent += 9)
                {
                    int tolerance = target * percent / 100;
                    int overForce = new HoldSettings(target, tolerance, 10_000).OverForceMilliNewtons;
                    Check.That(overForce > target + tolerance, "over-force is outside the band, target", target);
                    Check.That(overForce <= HoldSettings.HighestForceMilliNewtons, "over-force has an end", target);
                }
            }
        }

        [TestMethod]
        public void The_longest_hold_has_room_for_its_approach_and_as_much_time_again()
        {
            Assert.AreEqual(80_000, new HoldSettings(40_000, 4_000, 30_000).TimeLimitMs);
        }

        private static void AssertOverForce(int expected, int target, int tolerance)
        {
            int overForce = new HoldSettings(target, tolerance, 10_000).OverForceMilliNewtons;
            Check.Equal(expected, overForce, "over-force with tolerance", tolerance);
        }
    }
}
