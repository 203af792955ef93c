#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Whole devices that look for a pressure pain threshold.</summary>
    [TestClass]
    public class ThresholdWalkTests
    {
        private const int Cap = DeviceSettings.CapAsDeliveredMilliNewtons;

        [TestMethod]
        public void The_button_marks_the_force_of_its_moment_within_a_hundredth()
        {
            int[] pains = { 5_000, 12_345, 18_000 };
            WalkBench walk = Begun(500);
            int ended = 0;
            for (int reading = 0; reading < pains.Length; reading++)
            {
                Rise(walk, pains[reading]);
                int force = walk.Device.Sensor.ForceMilliNewtons;
                walk.PressButton(force, 100);
                walk.AssertIs(HoldState.Done, HoldOutcome.ThresholdMarked, reading);
                Check.Between(force * 99 / 100, force * 101 / 100, walk.Device.MarkedMilliNewtons, "marked force");
                Check.Equal(walk.Device.MarkedMilliNewtons, LittleEndian.GetInt32(walk.Record(), 64), "marked force in the record, reading", reading);
                Check.Equal(LightColour.Done, walk.Device.Light, "light, reading", reading);
                walk.LetGo();
                ended++;
                Check.Equal(ended, walk.Device.Programme.Readings, "readings after", reading);
                walk.Press(0, 2_300);
            }

            int last = walk.Device.Programme.LastReadingMilliNewtons;
            Check.Between(18_000 * 99 / 100, 18_000 * 101 / 100, last, "the newest reading");
            Check.Between((12_345 + 18_000) * 99 / 200, (12_345 + 18_000) * 101 / 200, walk.Device.Programme.ThresholdMilliNewtons, "threshold");
        }

        [TestMethod]
        public void A_rise_that_nothing_marks_ends_at_its_goal_and_gives_no_reading()
        {
            WalkBench walk = Begun(2_000);
            walk.Touch();
            for (int i = 0; i < 200 && walk.Device.IsGuiding; i++)
            {
                walk.Follow(25);
            }

            walk.AssertIs(HoldState.Done, HoldOutcome.ThresholdNotReached, 0);
            Assert.AreEqual(0, walk.Device.MarkedMilliNewtons);
            Assert.IsTrue(walk.Device.Statistics.PeakMilliNewtons < 23_000, "nobody was led over the goal");
            walk.LetGo();
            Assert.AreEqual(0, walk.Device.Programme.Readings);
        }

        [TestMethod]
        public void A_rise_that_is_let_go_leaves_a_record_and_is_asked_for_again()
        {
            WalkBench walk = Begun(500);
            Rise(walk, 8_000);
            walk.LetGo();
            Assert.AreEqual((int)HoldOutcome.Released, (int)walk.Device.Session.Outcome);
            Assert.AreEqual((int)HoldOutcome.Released, walk.Record()[HoldRecord.OutcomeOffset]);
            Assert.AreEqual(0, walk.Device.Programme.Readings);
            walk.Press(0, 2_300);
            walk.Touch();
        }

        [TestMethod]
        public void A_touch_of_under_a_second_is_no_rise_and_leaves_no_record()
        {
            WalkBench walk = Begun(500);
            walk.Press(HoldSession.TouchMilliNewtons + 100, HoldSession.LeastRiseMs - 200);
            walk.LetGo();
            Assert.AreEqual((int)HoldState.Idle, (int)walk.Device.Session.State);
            Assert.AreEqual((int)HoldOutcome.None, (int)walk.Device.Session.Outcome);
        }

        [TestMethod]
        public void A_marked_force_is_forgotten_with_the_next_touch()
        {
            WalkBench walk = Begun(500);
            Rise(walk, 8_000);
            walk.PressButton(8_000, 100);
            walk.LetGo();
            walk.Press(0, 2_300);
            Assert.AreNotEqual(0, walk.Device.MarkedMilliNewtons);
            walk.Touch();
            Assert.AreEqual((int)HoldState.Approach, (int)walk.Device.Session.State);
            Assert.AreEqual(0, walk.Device.MarkedMilliNewtons);
        }

        [TestMethod]
        public void A_button_pressed_before_the_touch_begins_no_rise_and_marks_nothing()
        {
            WalkBench walk = Begun(500);
            walk.Device.SetButton(true);
            walk.Press(5_000, 500);
            Assert.AreEqual((int)HoldState.Idle, (int)walk.Device.Session.State);
            walk.Device.SetButton(false);
            walk.Press(5_000, 100);
            Assert.AreEqual((int)HoldState.Approach, (int)walk.Device.Session.State);
            Assert.AreEqual(0, walk.Device.Programme.Readings);
        }

        [TestMethod]
        public void The_rise_keeps_its_rate_whatever_the_hand_does_and_stands_still_nowhere()
        {
            WalkBench walk = Begun(500);
            walk.Bench.Press(4_000, 1);
            walk.Press(4_000, 2_000);
            Check.Between(11_900, 12_100, walk.Device.Settings.TargetMilliNewtons, "2 N and two seconds at 5 N/s");
            walk.Press(12_000, 1_000);
            Check.Between(16_900, 17_100, walk.Device.Settings.TargetMilliNewtons, "three seconds");
            Assert.AreEqual((int)HoldState.Approach, (int)walk.Device.Session.State, "no time in the band is asked for");
        }

        [TestMethod]
        public void A_hand_that_does_not_follow_runs_into_the_limit_of_the_approach()
        {
            WalkBench walk = Begun(2_000);
            walk.Press(5_000, 20_900);
            Assert.IsTrue(walk.Device.IsGuiding);
            walk.Press(5_000, 200);
            Assert.AreEqual((int)HoldState.Aborted, (int)walk.Device.Session.State);
        }

        [TestMethod]
        public void A_release_without_a_mark_is_no_reading()
        {
            WalkBench walk = Begun(500);
            Rise(walk, 6_000);
            walk.LetGo();
            Assert.AreEqual((int)HoldState.Idle, (int)walk.Device.Session.State);
            Assert.AreEqual(0, walk.Device.Programme.Readings);
            Assert.AreEqual(HoldSettings.LowestTargetMilliNewtons, NextTarget(walk), "the next rise begins below");
        }

        private static int NextTarget(WalkBench walk)
        {
            walk.Touch();
            return walk.Device.Settings.TargetMilliNewtons;
        }

        private static WalkBench Begun(int ramp)
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Threshold);
            ProgrammeSamples.Put(programme, ProgrammeField.Ramp, 0, ramp);
            return new WalkBench(programme, Cap);
        }

        private static void Rise(WalkBench walk, int force)
        {
            walk.Touch();
            for (int i = 0; i < 1_000 && walk.Device.Settings.TargetMilliNewtons < force; i++)
            {
                walk.Bench.Press(walk.Device.Settings.TargetMilliNewtons, 1);
            }
        }
    }
}
