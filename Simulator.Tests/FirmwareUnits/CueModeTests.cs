#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the motor plays when, and which of the two cues guide.</summary>
    [TestClass]
    public class CueModeTests
    {
        [TestMethod]
        public void The_motor_marks_what_happens_and_nothing_else()
        {
            AssertPlaysOnEntering(CueBench.Silence, HoldState.Idle, 0);
            AssertPlaysOnEntering(CueBench.Silence, HoldState.Rest, 0);
            AssertPlaysOnEntering(CueBench.Silence, HoldState.Approach, -CueBench.Far);
            AssertPlaysOnEntering(HapticPattern.LeavingLow, HoldState.OffBand, -CueBench.Near);
            AssertPlaysOnEntering(HapticPattern.LeavingHigh, HoldState.OffBand, CueBench.Near);
            AssertPlaysOnEntering(HapticPattern.Done, HoldState.Done, 0);
            AssertPlaysOnEntering(HapticPattern.TooMuch, HoldState.Aborted, 0);
        }

        [TestMethod]
        public void Coming_from_the_approach_to_where_one_is_to_stay_is_felt()
        {
            CueBench bench = CueBench.Started();
            bench.Point(-CueBench.Near);
            bench.Enter(SessionBench.At(HoldState.Approach).Session);
            bench.Step(TestCell.ConversionUs);
            bench.Point(0);
            bench.Enter(SessionBench.At(HoldState.Hold).Session);
            bench.AssertPlays(HapticPattern.Reached, "in the band");
        }

        [TestMethod]
        public void Each_early_end_is_felt_as_too_much_or_as_a_fault()
        {
            AssertEndPlays(HapticPattern.TooMuch, SafetyVerdict.OverForce);
            AssertEndPlays(HapticPattern.TooMuch, SafetyVerdict.ButtonStuck);
            AssertEndPlays(HapticPattern.Fault, SafetyVerdict.SensorMissing);
            AssertEndPlays(HapticPattern.Fault, SafetyVerdict.BatteryLow);
            AssertEndPlays(HapticPattern.Fault, SafetyVerdict.ButtonLost);
            AssertEndPlays(HapticPattern.Fault, SafetyVerdict.NotCalibrated);
        }

        [TestMethod]
        public void Half_of_the_time_is_felt_once()
        {
            CueBench bench = CueBench.Started();
            bench.Point(0);
            SessionBench hold = SessionBench.At(HoldState.Hold);
            bench.Enter(SessionBench.At(HoldState.Approach).Session);
            bench.AssertPlays(CueBench.Silence, "on the approach in the middle");
            bench.Enter(hold.Session);
            bench.AssertPlays(CueBench.Silence, "in the first half");
            hold.Press((CueBench.HalfMs * 1_000) - 1, 40_000, ForceZone.InBand);
            bench.Step(TestCell.ConversionUs);
            bench.AssertPlays(CueBench.Silence, "a microsecond before the half");
            hold.Press(1, 40_000, ForceZone.InBand);
            bench.Step(TestCell.ConversionUs);
            bench.AssertPlays(HapticPattern.Halfway, "at the half");
            hold.Press(2_000_000, 40_000, ForceZone.InBand);
            bench.AssertPlays(CueBench.Silence, "after the half");
        }

        [TestMethod]
        public void Each_level_has_its_own_half()
        {
            CueBench bench = CueBench.Started();
            bench.Point(0);
            SessionBench press = SessionBench.At(HoldState.Approach);
            bench.Enter(press.Session);
            bench.AssertPlays(CueBench.Silence, "on the approach in the middle");
            press.Press(0, 40_000, ForceZone.InBand);
            press.Press((CueBench.HalfMs - 1) * 1_000, 40_000, ForceZone.InBand);
            bench.Enter(press.Session);
            press.Meet(40_000, HoldCondition.EasedBelowTop);
            bench.Enter(press.Session);
            press.Press(0, 40_000, ForceZone.InBand);
            press.Press((CueBench.HalfMs - 1) * 1_000, 40_000, ForceZone.InBand);
            bench.Enter(press.Session);
            bench.AssertPlays(CueBench.Silence, "before the half of the second level");
            press.Press(1_000, 40_000, ForceZone.InBand);
            bench.Step(TestCell.ConversionUs);
            bench.AssertPlays(HapticPattern.Halfway, "at the half of the second level");
        }

        [TestMethod]
        public void The_motor_is_silent_in_a_phase_that_goes_on()
        {
            for (int state = 0; state <= (int)HoldState.Rest; state++)
            {
                for (int error = -CueBench.Far; error <= CueBench.Far; error += CueBench.Far)
                {
                    CueBench bench = CueBench.At((HoldState)state);
                    bench.Point(error);
                    for (int i = 0; i < 100; i++)
                    {
                        bench.Step(TestCell.ConversionUs); // the way is told once
                    }

                    bench.AssertPlays(CueBench.Silence, "state " + state.ToString());
                    bench.Step(2 * HapticCues.RepeatUs);
                    bench.AssertPlays(CueBench.Silence, "state " + state.ToString() + " later");
                }
            }
        }

        [TestMethod]
        public void Haptic_alone_shows_no_way_and_still_shows_violet_white_and_the_rest()
        {
            for (int error = -CueBench.Far; error <= CueBench.Far; error += CueBench.Near)
            {
                for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
                {
                    CueBench bench = CueBench.At((HoldState)state);
                    bench.Planner.Mode = CueMode.HapticOnly;
                    bench.Point(error);
                    bench.AssertSteady(LightColour.Off);
                }
            }

            AssertEndLights(CueMode.HapticOnly);
        }

        [TestMethod]
        public void Haptic_alone_says_the_way_on_the_approach_and_again_while_it_lasts()
        {
            CueBench bench = CueBench.Started();
            bench.Planner.Mode = CueMode.HapticOnly;
            bench.Point(-CueBench.Far);
            bench.Enter(SessionBench.At(HoldState.Approach).Session);
            int begins = 0;
            bool before = false;
            int stepUs = 10_000;
            int periods = 4;
            for (int us = 0; us < periods * HapticCues.RepeatUs; us += stepUs)
            {
                begins += bench.Planner.Haptic && !before ? 1 : 0;
                before = bench.Planner.Haptic;
                bench.Step(stepUs);
            }

            Assert.AreEqual(periods * 2, begins, "pulses, two each time");
        }

        [TestMethod]
        public void Light_alone_never_runs_the_motor_and_shows_all_it_shows_with_it()
        {
            DeviceBench both = new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), 0);
            DeviceBench light = new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), 0);
            light.Device.CueMode = CueMode.LightOnly;
            int felt = 0;
            for (int i = 0; i < 1_600; i++)
            {
                // A start, a hold with a slip to either side until it is done, and one that ends over its limit.
                int second = i / 80;
                int force = second < 2 || second == 17 ? 0 : second == 5 ? 34_000 : second == 8 ? 46_000 : second == 19 ? 70_000 : 40_000;
                both.Press(force, 1);
                light.Press(force, 1);
                Check.Equal(both.Device.Light, light.Device.Light, "light", i);
                Check.That(!light.Device.Haptic, "the motor is still", i);
                felt += both.Device.Haptic ? 1 : 0;
            }

            Assert.AreEqual((int)HoldState.Aborted, (int)both.Device.Session.State, "the second hold ended early");
            Assert.AreEqual(2, both.HoldsEnded);
            Check.That(felt > 50, "with the motor there was something to feel, conversions", felt);
            AssertEndLights(CueMode.LightOnly);
        }

        private static void AssertEndLights(CueMode mode)
        {
            AssertBlinksViolet(mode, HoldState.Aborted, SafetyVerdict.Allowed);
            AssertBlinksViolet(mode, HoldState.Idle, SafetyVerdict.SensorFrozen);
            CueBench done = CueBench.At(HoldState.Done);
            done.Planner.Mode = mode;
            done.AssertSteady(LightColour.Done);
            CueBench rest = CueBench.At(HoldState.Rest);
            rest.Planner.Mode = mode;
            rest.AssertSteady(LightColour.Rest);
        }

        private static void AssertBlinksViolet(CueMode mode, HoldState state, SafetyVerdict verdict)
        {
            CueBench bench = CueBench.At(state);
            bench.Planner.Mode = mode;
            bench.Verdict = verdict;
            bench.AssertBlinks(LightColour.NoGuidance, LightRhythm.AlarmUs, LightRhythm.AlarmUs);
        }

        private static void AssertPlaysOnEntering(int pattern, HoldState state, int error)
        {
            CueBench bench = CueBench.Started();
            bench.Point(0);
            bench.Enter(SessionBench.At(HoldState.Hold).Session);
            bench.AssertPlays(CueBench.Silence, "in the band");
            bench.Step(HapticCues.RepeatUs);
            bench.Point(error);
            bench.Enter(SessionBench.At(state).Session);
            bench.AssertPlays(pattern, "entering state " + ((int)state).ToString());
        }

        private static void AssertEndPlays(int pattern, SafetyVerdict verdict)
        {
            SessionBench session = SessionBench.At(HoldState.Hold);
            session.Session.Step(0, 40_000, ForceZone.InBand, verdict, 0);
            CueBench bench = CueBench.Started();
            bench.Enter(session.Session);
            bench.AssertPlays(pattern, "ended under verdict " + ((int)verdict).ToString());
        }
    }
}
