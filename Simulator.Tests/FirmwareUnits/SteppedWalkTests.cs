#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Whole devices that walk up the levels of a stepped programme: 20, 30 and 40 N.</summary>
    [TestClass]
    public class SteppedWalkTests
    {
        private const int Cap = DeviceSettings.CapAsDeliveredMilliNewtons;

        [TestMethod]
        public void Each_eased_leads_a_level_up_and_the_last_ends_the_press()
        {
            WalkBench walk = Begun();
            for (int level = 0; level < 3; level++)
            {
                int target = 20_000 + (10_000 * level);
                Check.Equal(target, walk.Device.Settings.GoalMilliNewtons, "target of level", level);
                walk.Press(target, 1_000);
                Check.Equal((int)HoldState.Hold, (int)walk.Device.Session.State, "phase at level", level);
                Check.Equal(level, walk.Device.Programme.StepIndex, "level", level);
                Check.Between(800, 1_100, walk.Device.Session.LevelMs, "time at the level, ms");
                walk.PressButton(target, 300);
            }

            walk.AssertIs(HoldState.Done, HoldOutcome.Eased, 0);
            Assert.AreEqual(1, walk.Bench.HoldsEnded, "one press, one record");
            Assert.AreEqual(2, (int)walk.Record()[19], "the level reached");
            Assert.AreEqual(40_000, LittleEndian.GetInt32(walk.Record(), 24), "its target");
            Check.Between(3_300, 4_000, walk.Device.Session.InBandMs, "time in the band at all levels, ms");
            walk.LetGo();
            walk.Press(0, (4 * 1_000) + 200);
            Assert.AreEqual(20_000, walk.Device.Settings.TargetMilliNewtons, "the next press begins at the lowest");
            Assert.AreEqual(0, walk.Device.Programme.StepIndex);
        }

        [TestMethod]
        public void A_level_that_is_held_for_its_time_without_the_button_ends_the_press()
        {
            WalkBench walk = Begun();
            walk.Press(20_000, 1_000);
            walk.PressButton(20_000, 200);
            walk.Press(30_000, 9_500);
            Assert.AreEqual((int)HoldState.Hold, (int)walk.Device.Session.State, "the time counts from the level's beginning");
            walk.Press(30_000, 1_000);
            walk.AssertIs(HoldState.Done, HoldOutcome.Completed, 0);
            Assert.AreEqual(1, (int)walk.Record()[19]);
        }

        [TestMethod]
        public void A_button_that_is_kept_says_too_much_within_a_second_at_every_level()
        {
            for (int level = 0; level < 3; level++)
            {
                WalkBench walk = Begun();
                for (int below = 0; below < level; below++)
                {
                    walk.Press(20_000 + (10_000 * below), 500);
                    walk.PressButton(20_000 + (10_000 * below), 200);
                }

                int target = 20_000 + (10_000 * level);
                walk.Press(target, 500);
                walk.Device.SetButton(true);
                walk.Press(target, 975);
                Check.That(walk.Device.IsGuiding, "still guided before the second is over, level", level);
                walk.Press(target, 100);
                walk.AssertIs(HoldState.Aborted, HoldOutcome.TooMuch, level);
                Check.Equal(level, walk.Record()[19], "level in the record", level);
                walk.Device.SetButton(false);
                walk.LetGo();
                Check.Equal(18_000, walk.Device.Settings.TargetMilliNewtons, "the next lowest level is a tenth lower, level", level);
                Check.Equal(0, walk.Device.Programme.StepIndex, "the next press begins at the lowest, level", level);
            }
        }

        [TestMethod]
        public void On_the_way_to_a_level_the_button_says_too_much_at_once()
        {
            WalkBench walk = new WalkBench(ProgrammeSamples.Of(ProgrammeKind.Stepped), Cap);
            walk.Press(10_000, 100);
            walk.PressButton(10_000, 50);
            walk.AssertIs(HoldState.Aborted, HoldOutcome.TooMuch, 0);

            walk = Begun();
            walk.Press(20_000, 500);
            walk.PressButton(20_000, 200);
            Assert.AreEqual((int)HoldState.Approach, (int)walk.Device.Session.State);
            walk.Press(24_000, 200);
            walk.PressButton(24_000, 50);
            walk.AssertIs(HoldState.Aborted, HoldOutcome.TooMuch, 1);
        }

        [TestMethod]
        public void A_hand_that_lets_go_on_the_way_to_a_higher_level_leaves_a_record_and_begins_again_at_the_lowest()
        {
            WalkBench walk = Begun();
            walk.Press(20_000, 1_000);
            walk.PressButton(20_000, 200);
            Assert.AreEqual(1, walk.Device.Programme.StepIndex);
            walk.LetGo();
            Assert.AreEqual(1, walk.Bench.HoldsEnded, "the hold at the first level counts");
            Assert.AreEqual((int)HoldOutcome.Released, (int)walk.Device.Session.Outcome);
            walk.Press(0, 5_000);
            Assert.AreEqual(0, walk.Device.Programme.StepIndex);
            Assert.AreEqual(20_000, walk.Device.Settings.TargetMilliNewtons);
        }

        [TestMethod]
        public void The_way_up_is_guided_at_the_programmes_rate_from_level_to_level()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Stepped);
            ProgrammeSamples.Put(programme, ProgrammeField.Ramp, 0, 1_000);
            WalkBench walk = new WalkBench(programme, Cap);
            walk.Touch();
            walk.Follow(2_500);
            Assert.AreEqual((int)HoldState.Hold, (int)walk.Device.Session.State, "18 N at 10 N/s");
            walk.PressButton(20_000, 200);
            Check.Between(20_000, 20_300, walk.Device.Settings.TargetMilliNewtons, "the target rises from where it stands");
            walk.Follow(500);
            Check.Between(24_500, 25_500, walk.Device.Settings.TargetMilliNewtons, "half the way after half a second");
            walk.Follow(700);
            Assert.AreEqual(30_000, walk.Device.Settings.TargetMilliNewtons);
            Assert.AreEqual((int)HoldState.Hold, (int)walk.Device.Session.State);
        }

        [TestMethod]
        public void Under_a_low_cap_no_level_goes_over_it()
        {
            WalkBench walk = new WalkBench(ProgrammeSamples.Of(ProgrammeKind.Stepped), 30_000);
            walk.Hold(500);
            int highest = 0;
            for (int level = 0; level < 3; level++)
            {
                highest = walk.Device.Settings.GoalMilliNewtons;
                Check.That(highest <= 25_000, "target under the cap, level", level);
                Check.That(walk.Device.Settings.OverForceMilliNewtons <= 30_000, "over-force under the cap, level", level);
                walk.Press(highest, 500);
                walk.PressButton(highest, 200);
            }

            Assert.AreEqual(25_000, highest);
            walk.AssertIs(HoldState.Done, HoldOutcome.Eased, 0);
        }

        private static WalkBench Begun()
        {
            WalkBench walk = new WalkBench(ProgrammeSamples.Of(ProgrammeKind.Stepped), Cap);
            walk.Bench.Press(10_000, 4);
            return walk;
        }
    }
}
