#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Whole devices that walk through programmes of steady and alternating holds.</summary>
    [TestClass]
    public class ProgrammeWalkTests
    {
        private const int Cap = DeviceSettings.CapAsDeliveredMilliNewtons;
        private const int SettlingConversions = 120;
        private const int SettledConversions = 200;

        [TestMethod]
        public void An_alternating_programme_goes_through_its_steps_with_rests_between()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Alternating);
            WalkBench walk = new WalkBench(programme, Cap);
            int holds = programme.StepCount * programme.Repeats;
            for (int hold = 0; hold < holds; hold++)
            {
                int step = hold % programme.StepCount;
                Check.Equal(programme.TargetMilliNewtons(step), walk.Device.Settings.TargetMilliNewtons, "target of hold", hold);
                walk.Hold(10_100);
                walk.AssertIs(HoldState.Done, HoldOutcome.Completed, hold);
                Check.Equal((int)ProgrammeKind.Alternating, walk.Record()[18], "programme in the record of hold", hold);
                Check.Equal(step, walk.Record()[19], "step in the record of hold", hold);
                Check.Equal(programme.TargetMilliNewtons(step), LittleEndian.GetInt32(walk.Record(), 24), "target in the record of hold", hold);
                walk.LetGo();
                if (hold < holds - 1)
                {
                    Check.Equal((int)HoldState.Rest, (int)walk.Device.Session.State, "phase behind hold", hold);
                    Check.Equal(LightColour.Rest, walk.Device.Light, "light behind hold", hold);
                    walk.Press(0, (programme.RestSeconds(step) * 1_000) - 200);
                    Check.Equal((int)HoldState.Rest, (int)walk.Device.Session.State, "phase just before the end of rest", hold);
                    walk.Press(0, 250);
                }

                Check.Equal((int)HoldState.Idle, (int)walk.Device.Session.State, "phase before the next of hold", hold);
                Check.Equal(LightColour.Off, walk.Device.Light, "light before the next of hold", hold);
            }

            Assert.AreEqual(holds, walk.Bench.HoldsEnded);
            Assert.AreEqual(0, walk.GuidedInRest);
            Assert.AreEqual(0, walk.Device.Programme.StepIndex, "the programme is done: it begins anew");
        }

        [TestMethod]
        public void A_hand_that_presses_during_the_rest_is_not_guided_and_makes_no_hold()
        {
            WalkBench walk = new WalkBench(ProgrammeSamples.Of(ProgrammeKind.Alternating), Cap);
            walk.Hold(10_100);
            walk.LetGo();
            walk.Press(30_000, 1_500);
            Assert.AreEqual((int)HoldState.Rest, (int)walk.Device.Session.State);
            Assert.AreEqual(0, walk.GuidedInRest);
            Assert.AreEqual(1, walk.Bench.HoldsEnded);
        }

        [TestMethod]
        public void A_hold_that_was_let_go_early_is_asked_for_again()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Alternating);
            WalkBench walk = new WalkBench(programme, Cap);
            walk.Hold(5_000);
            walk.LetGo();
            Assert.AreEqual((int)HoldOutcome.Released, (int)walk.Device.Session.Outcome);
            walk.Press(0, 2_200);
            Assert.AreEqual(0, walk.Device.Programme.StepIndex);
            walk.Hold(10_100);
            walk.AssertIs(HoldState.Done, HoldOutcome.Completed, 1);
            walk.LetGo();
            Assert.AreEqual(1, walk.Device.Programme.StepIndex);
        }

        [TestMethod]
        public void A_touch_that_was_no_hold_brings_neither_rest_nor_the_next_step()
        {
            WalkBench walk = new WalkBench(ProgrammeSamples.Of(ProgrammeKind.Alternating), Cap);
            walk.Press(8_000, 500);
            walk.LetGo();
            Assert.AreEqual((int)HoldState.Idle, (int)walk.Device.Session.State);
            Assert.AreEqual(0, walk.Device.Programme.StepIndex);
            Assert.AreEqual(0, walk.Bench.HoldsEnded);
        }

        [TestMethod]
        public void Too_much_lowers_the_next_target_by_a_tenth()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Steady);
            ProgrammeSamples.Put(programme, ProgrammeField.Repeats, 0, 20);
            ProgrammeSamples.Put(programme, ProgrammeField.Rest, 0, 0);
            WalkBench walk = new WalkBench(programme, Cap);
            for (int times = 0; times < 7; times++)
            {
                int reliefs = times < ProgrammeRun.MostReliefs ? times : ProgrammeRun.MostReliefs;
                Check.Equal(20_000 * (10 - reliefs) / 10, walk.Device.Settings.TargetMilliNewtons, "target after too much, times", times);
                walk.Hold(1_000);
                walk.PressButton(walk.Device.Settings.GoalMilliNewtons, 100);
                walk.AssertIs(HoldState.Aborted, HoldOutcome.TooMuch, times);
                Check.Equal(20_000 * (10 - reliefs) / 10, LittleEndian.GetInt32(walk.Record(), 24), "target in the record, times", times);
                walk.LetGo();
            }
        }

        [TestMethod]
        public void A_guided_rise_goes_up_at_its_rate_and_the_hold_begins_at_the_top()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Steady);
            ProgrammeSamples.Put(programme, ProgrammeField.Ramp, 0, 500);
            WalkBench walk = new WalkBench(programme, Cap);
            walk.Touch();
            Assert.AreEqual((int)HoldState.Approach, (int)walk.Device.Session.State);
            Assert.AreEqual(20_000 / 1_000, walk.Device.Curve.UnitMilliNewtons, "the curve's unit is a share of the goal");
            int ms = 0;
            int last = 0;
            while (!walk.Device.Settings.IsRisen && ms < 6_000)
            {
                Check.Between(last, last + 63, walk.Device.Settings.TargetMilliNewtons - 2_000, "rise in a conversion");
                last = walk.Device.Settings.TargetMilliNewtons - 2_000;
                Check.That(walk.Device.Session.State == HoldState.Approach, "nothing is held while the target rises, ms", ms);
                walk.Follow(25);
                ms += 25;
                last += 63; // two conversions
            }

            Check.Between(3_550, 3_650, ms, "18 N at 5 N/s, ms");
            walk.Follow(300);
            Assert.AreEqual((int)HoldState.Hold, (int)walk.Device.Session.State);
            walk.Follow(10_000);
            walk.AssertIs(HoldState.Done, HoldOutcome.Completed, 0);
            walk.LetGo();
            walk.Press(0, 2_500);
            Assert.AreEqual(HoldSettings.LowestTargetMilliNewtons, walk.Device.Settings.TargetMilliNewtons, "the next rise begins below");
        }

        [TestMethod]
        public void A_hand_that_follows_the_rise_is_told_to_stay()
        {
            for (int ramp = 500; ramp <= 1_000; ramp += 250)
            {
                Check.Equal(SettledConversions, Shown(ramp, 0, LightColour.Stay), "conversions in green, rise in 10 mN/s", ramp);
            }
        }

        [TestMethod]
        public void A_hand_that_lags_behind_the_rise_is_told_to_press_more_and_one_ahead_of_it_to_ease_off()
        {
            for (int ramp = 500; ramp <= 1_000; ramp += 250)
            {
                Check.That(Shown(ramp, -CueAim.SunkSixteenths - 3, LightColour.PressMore) > 0, "blue for a hand that lags, rise in 10 mN/s", ramp);
                Check.Equal(0, Shown(ramp, -CueAim.SunkSixteenths - 3, LightColour.EaseOff), "conversions in orange for a hand that lags, rise in 10 mN/s", ramp);
                Check.That(Shown(ramp, CueAim.RisenSixteenths + 3, LightColour.EaseOff) > 0, "orange for a hand that is ahead, rise in 10 mN/s", ramp);
                Check.Equal(0, Shown(ramp, CueAim.RisenSixteenths + 3, LightColour.PressMore), "conversions in blue for a hand that is ahead, rise in 10 mN/s", ramp);
            }
        }

        /// <summary>
        /// How many conversions of a rise show a colour to a hand at a distance in sixteenths of the tolerance, once it has gone as fast as the target for a while.
        /// </summary>
        private static int Shown(int ramp, int sixteenths, int light)
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Steady);
            ProgrammeSamples.Put(programme, ProgrammeField.Ramp, 0, ramp);
            ProgrammeSamples.Put(programme, ProgrammeField.Target, 0, 5_000);
            WalkBench walk = new WalkBench(programme, Cap);
            walk.Touch();
            int shown = 0;
            for (int i = 0; i < SettlingConversions + SettledConversions; i++)
            {
                int force = walk.Device.Settings.TargetMilliNewtons + (walk.Device.Settings.ToleranceMilliNewtons * sixteenths / 16);
                walk.Bench.Press(force < 1_500 ? 1_500 : force, 1);
                Check.That(!walk.Device.Settings.IsRisen, "the target still rises, conversion", i);
                shown += i >= SettlingConversions && walk.Device.Light == light ? 1 : 0;
            }

            return shown;
        }
    }
}
