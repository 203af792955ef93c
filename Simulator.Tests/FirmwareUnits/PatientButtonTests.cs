#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the button means, by phase and programme.</summary>
    [TestClass]
    public class PatientButtonTests
    {
        private const int StepUs = TestCell.ConversionUs;
        private const int TooMuch = 1 << HoldCondition.TooMuch;
        private const int Marked = 1 << HoldCondition.Marked;
        private const int Below = 1 << HoldCondition.EasedBelowTop;
        private const int Top = 1 << HoldCondition.EasedAtTop;

        [TestMethod]
        public void Untouched_it_says_nothing_in_any_phase()
        {
            for (int at = 0; at < 70; at++)
            {
                PatientButton button = new PatientButton();
                for (int i = 0; i < 5; i++)
                {
                    Check.Equal(0, Step(button, StepUs, false, at), "conditions, kind times 14 plus phase", at);
                }
            }
        }

        [TestMethod]
        public void Pressed_it_says_at_once_what_its_phase_and_programme_make_of_it()
        {
            for (int at = 0; at < 70; at++)
            {
                PatientButton button = new PatientButton();
                bool isGuided = StateOf(at) >= HoldState.Approach && StateOf(at) <= HoldState.OffBand;
                bool marks = isGuided && KindOf(at) == ProgrammeKind.Threshold;
                int first = marks ? Marked : IsLevel(at) ? 0 : TooMuch;
                Check.Equal(first, Step(button, StepUs, true, at), "first conditions, kind times 14 plus phase", at);
                int kept = marks || IsLevel(at) ? 0 : TooMuch;
                Check.Equal(kept, Step(button, StepUs, true, at), "conditions while kept, kind times 14 plus phase", at);
                int released = !IsLevel(at) ? 0 : IsTop(at) ? Top : Below;
                Check.Equal(released, Step(button, StepUs, false, at), "conditions on release, kind times 14 plus phase", at);
                Check.Equal(0, Step(button, StepUs, false, at), "conditions afterwards, kind times 14 plus phase", at);
            }
        }

        [TestMethod]
        public void Kept_for_a_second_at_a_level_it_says_too_much_and_no_sooner()
        {
            PatientButton button = new PatientButton();
            Assert.AreEqual(0, AtLevel(button, StepUs, true, false));
            Assert.AreEqual(0, AtLevel(button, PatientButton.KeptUs - 1, true, false));
            Assert.AreEqual(TooMuch, AtLevel(button, 1, true, false));
            Assert.AreEqual(TooMuch, AtLevel(button, StepUs, true, false), "for as long as it is kept");
            int release = AtLevel(button, StepUs, false, false);
            Assert.AreEqual(0, release & ~TooMuch, "it has not eased");
            Assert.AreEqual(0, AtLevel(button, StepUs, false, false));
        }

        [TestMethod]
        public void Let_go_within_the_second_it_says_eased_and_after_it_never()
        {
            for (int isTop = 0; isTop <= 1; isTop++)
            {
                PatientButton button = new PatientButton();
                AtLevel(button, StepUs, true, isTop == 1);
                Check.Equal(isTop == 1 ? Top : Below, AtLevel(button, PatientButton.KeptUs - 1, false, isTop == 1), "within the second, top", isTop);
                AtLevel(button, StepUs, true, isTop == 1);
                Check.Equal(0, AtLevel(button, PatientButton.KeptUs, false, isTop == 1) & (Top | Below), "after the second, top", isTop);
            }
        }

        [TestMethod]
        public void A_press_of_a_second_is_never_lost_wherever_the_release_falls_between_two_steps()
        {
            for (int us = PatientButton.KeptUs - 50_000; us <= PatientButton.KeptUs + 50_000; us += StepUs)
            {
                PatientButton button = new PatientButton();
                AtLevel(button, StepUs, true, false);
                int said = 0;
                for (int kept = StepUs; kept < us; kept += StepUs)
                {
                    said |= AtLevel(button, StepUs, true, false);
                }

                said |= AtLevel(button, StepUs, false, false);
                Check.That(said == TooMuch || said == Below, "one meaning for a press of, us", us);
            }
        }

        [TestMethod]
        public void Pressed_since_before_the_level_it_is_no_answer_to_it()
        {
            PatientButton button = new PatientButton();
            Assert.AreEqual(TooMuch, button.Step(StepUs, true, HoldState.Approach, ProgrammeKind.Stepped, false));
            Assert.AreEqual(TooMuch, AtLevel(button, StepUs, true, false), "too much, without a second's wait");
            Assert.AreEqual(0, AtLevel(button, StepUs, false, false) & ~TooMuch, "and not eased when it is let go");
            AtLevel(button, StepUs, true, false);
            Assert.AreEqual(Below, AtLevel(button, StepUs, false, false), "the next press is an answer");

            AtLevel(button, StepUs, true, false);
            button.Step(StepUs, true, HoldState.Approach, ProgrammeKind.Stepped, false);
            Assert.AreEqual(TooMuch, AtLevel(button, StepUs, true, false), "an answer to one level is none to the next");
        }

        [TestMethod]
        public void Held_from_idle_into_a_measurement_it_marks_nothing_before_it_is_pressed_anew()
        {
            PatientButton button = new PatientButton();
            button.Step(StepUs, true, HoldState.Idle, ProgrammeKind.Threshold, true);
            Assert.AreEqual(0, button.Step(StepUs, true, HoldState.Approach, ProgrammeKind.Threshold, true));
            Assert.AreEqual(0, button.Step(StepUs, false, HoldState.Approach, ProgrammeKind.Threshold, true));
            Assert.AreEqual(Marked, button.Step(StepUs, true, HoldState.Approach, ProgrammeKind.Threshold, true));
        }

        [TestMethod]
        public void Leaving_the_band_does_not_break_an_answer_and_short_presses_do_not_add_up()
        {
            PatientButton button = new PatientButton();
            for (int i = 0; i < 5; i++)
            {
                button.Step(StepUs, true, HoldState.Hold, ProgrammeKind.Stepped, false);
                Check.Equal(0, button.Step(600_000, true, HoldState.OffBand, ProgrammeKind.Stepped, false), "conditions while kept, press", i);
                Check.Equal(Below, button.Step(StepUs, false, HoldState.Hold, ProgrammeKind.Stepped, false), "conditions on release, press", i);
            }
        }

        private static ProgrammeKind KindOf(int at)
        {
            return (ProgrammeKind)(at / 14);
        }

        private static HoldState StateOf(int at)
        {
            return (HoldState)(at % 14 / 2);
        }

        private static bool IsTop(int at)
        {
            return (at & 1) == 1;
        }

        private static bool IsLevel(int at)
        {
            return KindOf(at) == ProgrammeKind.Stepped && (StateOf(at) == HoldState.Hold || StateOf(at) == HoldState.OffBand);
        }

        private static int Step(PatientButton button, int elapsedUs, bool isPressed, int at)
        {
            return button.Step(elapsedUs, isPressed, StateOf(at), KindOf(at), IsTop(at));
        }

        private static int AtLevel(PatientButton button, int elapsedUs, bool isPressed, bool isTop)
        {
            return button.Step(elapsedUs, isPressed, HoldState.Hold, ProgrammeKind.Stepped, isTop);
        }
    }
}
