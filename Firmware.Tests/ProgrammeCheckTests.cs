#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The judgement of a programme: head and kind.</summary>
    [TestClass]
    public class ProgrammeCheckTests
    {
        private const int Cap = HoldSettings.HighestForceMilliNewtons;

        [TestMethod]
        public void A_good_programme_of_each_kind_is_good_and_names_no_field()
        {
            for (int kind = (int)ProgrammeKind.Steady; kind <= (int)ProgrammeKind.Threshold; kind++)
            {
                ProgrammeCheck check = new ProgrammeCheck(ProgrammeSamples.Of((ProgrammeKind)kind), Cap, false);
                Check.That(check.IsGood(), "good programme of kind", kind);
                Check.Equal((int)ProgrammeField.None, (int)check.Field, "field, kind", kind);
            }
        }

        [TestMethod]
        public void Only_the_four_kinds_are_taken()
        {
            for (int kind = 0; kind < 256; kind++)
            {
                Programme programme = ProgrammeSamples.Of(kind >= 1 && kind <= 4 ? (ProgrammeKind)kind : ProgrammeKind.Steady);
                ProgrammeSamples.Put(programme, ProgrammeField.Kind, 0, kind);
                ProgrammeCheck check = new ProgrammeCheck(programme, Cap, false);
                bool isGood = check.IsGood();
                Check.That(isGood == (kind >= 1 && kind <= 4), "judgement of kind", kind);
                if (!isGood)
                {
                    AssertRefused(check, ProgrammeField.Kind, 0, 1, 4, kind);
                }
            }
        }

        [TestMethod]
        public void The_number_of_steps_belongs_to_the_kind()
        {
            Sweep(ProgrammeKind.Steady, ProgrammeField.Steps, 1, 1, false);
            Sweep(ProgrammeKind.Alternating, ProgrammeField.Steps, 2, 8, false);
            Sweep(ProgrammeKind.Stepped, ProgrammeField.Steps, 2, 8, false);
            Sweep(ProgrammeKind.Threshold, ProgrammeField.Steps, 1, 1, false);
        }

        [TestMethod]
        public void The_repeats_belong_to_the_kind()
        {
            Sweep(ProgrammeKind.Steady, ProgrammeField.Repeats, 1, 20, false);
            Sweep(ProgrammeKind.Alternating, ProgrammeField.Repeats, 1, 20, false);
            Sweep(ProgrammeKind.Stepped, ProgrammeField.Repeats, 1, 1, false);
            Sweep(ProgrammeKind.Threshold, ProgrammeField.Repeats, 3, 3, false);
        }

        [TestMethod]
        public void The_rise_may_be_left_to_the_hand_but_for_a_threshold()
        {
            for (int kind = (int)ProgrammeKind.Steady; kind <= (int)ProgrammeKind.Threshold; kind++)
            {
                Sweep((ProgrammeKind)kind, ProgrammeField.Ramp, 100, 2_000, kind != (int)ProgrammeKind.Threshold);
            }
        }

        [TestMethod]
        public void The_first_field_that_is_wrong_is_named_and_the_next_when_it_is_mended()
        {
            Programme programme = new Programme(new byte[Programme.Length], 0);
            programme.SetHead(9, 9, 21, 99);
            programme.SetStep(0, 3_000, 10, 10, 0);
            programme.SetStep(1, 199, 31, 9, 601);
            AssertNextIs(programme, ProgrammeField.Kind, 0, (int)ProgrammeKind.Alternating);
            AssertNextIs(programme, ProgrammeField.Steps, 0, 2);
            AssertNextIs(programme, ProgrammeField.Repeats, 0, 20);
            AssertNextIs(programme, ProgrammeField.Ramp, 0, 0);
            AssertNextIs(programme, ProgrammeField.Tolerance, 1, 30);
            AssertNextIs(programme, ProgrammeField.Target, 1, 200);
            AssertNextIs(programme, ProgrammeField.Hold, 1, 30);
            AssertNextIs(programme, ProgrammeField.Rest, 1, 600);
            Assert.IsTrue(new ProgrammeCheck(programme, Cap, false).IsGood());
        }

        [TestMethod]
        public void Steps_that_do_not_count_are_not_judged()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Alternating);
            for (int step = programme.StepCount; step < ProgrammeLimits.MostSteps; step++)
            {
                programme.SetStep(step, 0xFFFF, 0xFF, 0xFF, 0xFFFF);
            }

            Assert.IsTrue(new ProgrammeCheck(programme, Cap, false).IsGood());
            ProgrammeSamples.Put(programme, ProgrammeField.Steps, 0, 4);
            ProgrammeCheck check = new ProgrammeCheck(programme, Cap, false);
            Assert.IsFalse(check.IsGood());
            Assert.AreEqual(3, check.Step);
        }

        private static void Sweep(ProgrammeKind kind, ProgrammeField field, int low, int high, bool takesZero)
        {
            int most = field == ProgrammeField.Ramp ? 0xFFFF : 0xFF;
            Programme programme = ProgrammeSamples.Of(kind);
            for (int value = 0; value <= most; value++)
            {
                ProgrammeSamples.Put(programme, field, 0, value);
                ProgrammeCheck check = new ProgrammeCheck(programme, Cap, false);
                bool isGood = (value >= low && value <= high) || (takesZero && value == 0);
                Check.That(check.IsGood() == isGood, "judgement of value", value);
                if (!isGood)
                {
                    AssertRefused(check, field, 0, low, high, value);
                }

                if (value == high + 2)
                {
                    value = most - 3; // what lies between is like both ends
                }
            }
        }

        private static void AssertNextIs(Programme programme, ProgrammeField field, int step, int good)
        {
            ProgrammeCheck check = new ProgrammeCheck(programme, Cap, false);
            Check.That(!check.IsGood(), "refused, field", (int)field);
            Check.Equal((int)field, (int)check.Field, "field named, step", step);
            Check.Equal(step, check.Step, "step named, field", (int)field);
            ProgrammeSamples.Put(programme, field, step, good);
        }

        private static void AssertRefused(ProgrammeCheck check, ProgrammeField field, int step, int low, int high, int at)
        {
            Check.Equal((int)field, (int)check.Field, "field named at value", at);
            Check.Equal(step, check.Step, "step named at value", at);
            Check.Equal(low, check.Low, "lowest named at value", at);
            Check.Equal(high, check.High, "highest named at value", at);
        }
    }
}
