#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the hand sees and feels, at 40 N ± 4 N.</summary>
    [TestClass]
    public class CuePlannerTests
    {
        private const int HalfBlinkUs = 250_000;

        [TestMethod]
        public void The_colour_says_which_way_in_every_guided_phase()
        {
            for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
            {
                AssertSteady(LightColour.PressMore, (HoldState)state, ForceZone.Below, 35_000, SafetyVerdict.Allowed);
                AssertSteady(LightColour.Stay, (HoldState)state, ForceZone.InBand, 40_000, SafetyVerdict.Allowed);
                AssertSteady(LightColour.EaseOff, (HoldState)state, ForceZone.Above, 45_000, SafetyVerdict.Allowed);
            }
        }

        [TestMethod]
        public void Blinking_says_that_it_is_more_than_two_tolerances_away()
        {
            AssertSteady(LightColour.PressMore, HoldState.Approach, ForceZone.Below, 32_000, SafetyVerdict.Allowed);
            AssertBlinking(LightColour.PressMore, HoldState.Approach, ForceZone.Below, 31_999, SafetyVerdict.Allowed);
            AssertSteady(LightColour.EaseOff, HoldState.Approach, ForceZone.Above, 48_000, SafetyVerdict.Allowed);
            AssertBlinking(LightColour.EaseOff, HoldState.Approach, ForceZone.Above, 48_001, SafetyVerdict.Allowed);
            AssertSteady(LightColour.Stay, HoldState.Hold, ForceZone.InBand, 31_999, SafetyVerdict.Allowed);
        }

        [TestMethod]
        public void The_ends_of_a_hold_have_their_own_light()
        {
            AssertSteady(LightColour.Done, HoldState.Done, ForceZone.InBand, 40_000, SafetyVerdict.Allowed);
            AssertBlinking(LightColour.NoGuidance, HoldState.Aborted, ForceZone.InBand, 40_000, SafetyVerdict.Allowed);
            AssertBlinking(LightColour.NoGuidance, HoldState.Aborted, ForceZone.Above, 70_000, SafetyVerdict.OverForce);
        }

        [TestMethod]
        public void Idle_is_dark_when_ready_steady_while_it_gets_ready_and_blinks_at_a_fault()
        {
            AssertSteady(LightColour.Off, HoldState.Idle, ForceZone.Below, 0, SafetyVerdict.Allowed);
            AssertSteady(LightColour.NoGuidance, HoldState.Idle, ForceZone.Below, 0, SafetyVerdict.NotChecked);
            AssertSteady(LightColour.NoGuidance, HoldState.Idle, ForceZone.Below, 0, SafetyVerdict.NotTared);
            for (int verdict = (int)SafetyVerdict.NotCalibrated; verdict <= (int)SafetyVerdict.OverForce; verdict++)
            {
                AssertBlinking(LightColour.NoGuidance, HoldState.Idle, ForceZone.Below, 0, (SafetyVerdict)verdict);
            }
        }

        [TestMethod]
        public void A_new_colour_begins_lit_in_the_dark_half_of_a_blink()
        {
            CuePlanner planner = Planner();
            planner.Step(12_500, HoldState.Approach, false, ForceZone.Below, 10_000, SafetyVerdict.Allowed);
            planner.Step(HalfBlinkUs, HoldState.Approach, false, ForceZone.Below, 10_000, SafetyVerdict.Allowed);
            planner.Step(100_000, HoldState.Approach, false, ForceZone.Below, 10_000, SafetyVerdict.Allowed);
            Assert.AreEqual(LightColour.Off, planner.Light);
            planner.Step(12_500, HoldState.Approach, false, ForceZone.Above, 60_000, SafetyVerdict.Allowed);
            Assert.AreEqual(LightColour.EaseOff, planner.Light);
            planner.Step(HalfBlinkUs - 1, HoldState.Approach, false, ForceZone.Above, 60_000, SafetyVerdict.Allowed);
            Assert.AreEqual(LightColour.EaseOff, planner.Light, "for a whole half of a blink");
        }

        [TestMethod]
        public void A_long_gap_is_not_made_up_for_with_a_flicker()
        {
            CuePlanner planner = Planner();
            planner.Step(12_500, HoldState.Aborted, false, ForceZone.Below, 0, SafetyVerdict.Allowed);
            planner.Step(3_000_000, HoldState.Aborted, false, ForceZone.Below, 0, SafetyVerdict.Allowed);
            int changes = 0;
            for (int i = 0; i < 19; i++)
            {
                int before = planner.Light;
                planner.Step(12_500, HoldState.Aborted, false, ForceZone.Below, 0, SafetyVerdict.Allowed);
                changes += planner.Light == before ? 0 : 1;
            }

            Check.Between(0, 1, changes, "changes of the light in the next 19 conversions");
        }

        [TestMethod]
        public void The_motor_marks_what_happens_and_nothing_else()
        {
            AssertPlays(null, HoldState.Idle);
            AssertPlays(null, HoldState.Approach);
            AssertPlays(HapticPattern.Reached, HoldState.Hold);
            AssertPlays(HapticPattern.LeftBand, HoldState.OffBand);
            AssertPlays(HapticPattern.Done, HoldState.Done);
            AssertPlays(HapticPattern.Ended, HoldState.Aborted);
        }

        [TestMethod]
        public void The_motor_is_silent_in_a_phase_that_goes_on()
        {
            for (int state = 0; state <= (int)HoldState.Aborted; state++)
            {
                CuePlanner planner = Planner();
                for (int i = 0; i < 20; i++)
                {
                    planner.Step(12_500, (HoldState)state, false, ForceZone.Below, 10_000, SafetyVerdict.Allowed);
                    Check.That(!planner.Haptic, "the motor is off in state", state);
                }
            }
        }

        private static CuePlanner Planner()
        {
            CuePlanner planner = new CuePlanner(HoldSettings.Default());
            for (int i = 0; i < 60; i++)
            {
                // The self-test at the start: its light, and its pulse of the motor.
                planner.Step(12_500, HoldState.Idle, false, ForceZone.Below, 0, SafetyVerdict.Allowed);
            }

            return planner;
        }

        private static void AssertSteady(int colour, HoldState state, ForceZone zone, int force, SafetyVerdict verdict)
        {
            CuePlanner planner = Planner();
            for (int i = 0; i < 100; i++)
            {
                planner.Step(12_500, state, false, zone, force, verdict);
                Check.Equal(colour, planner.Light, "steady light, step", i);
            }
        }

        private static void AssertBlinking(
            int colour, HoldState state, ForceZone zone, int force, SafetyVerdict verdict)
        {
            CuePlanner planner = Planner();
            planner.Step(12_500, state, false, zone, force, verdict);
            for (int half = 0; half < 6; half++)
            {
                int expected = (half & 1) == 0 ? colour : LightColour.Off;
                Check.Equal(expected, planner.Light, "light at the start of half blink", half);
                planner.Step(HalfBlinkUs - 1, state, false, zone, force, verdict);
                Check.Equal(expected, planner.Light, "light at the end of half blink", half);
                planner.Step(1, state, false, zone, force, verdict);
            }
        }

        private static void AssertPlays(int[] pattern, HoldState state)
        {
            CuePlanner planner = Planner();
            HapticPlayer expected = new HapticPlayer();
            if (pattern != null)
            {
                expected.Play(pattern);
            }

            planner.Step(12_500, state, true, ForceZone.InBand, 40_000, SafetyVerdict.Allowed);
            for (int i = 0; i < 100; i++)
            {
                Check.That(
                    planner.Haptic == expected.IsOn,
                    "the motor plays its pattern, state times 1000 plus step",
                    ((int)state * 1_000) + i);
                planner.Step(10_000, state, false, ForceZone.InBand, 40_000, SafetyVerdict.Allowed);
                expected.Step(10_000);
            }
        }
    }
}
