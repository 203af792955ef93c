#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A programme while it comes in.</summary>
    [TestClass]
    public class ProgrammeDraftTests
    {
        [TestMethod]
        public void It_is_whole_when_every_announced_step_has_come_in_whatever_order()
        {
            for (int steps = 1; steps <= ProgrammeLimits.MostSteps; steps++)
            {
                for (int last = 0; last < steps; last++)
                {
                    ProgrammeDraft draft = Begun(steps);
                    for (int step = steps - 1; step >= 0; step--)
                    {
                        if (step != last)
                        {
                            Check.Equal(ControlCode.Done, Add(draft, step), "step taken", step);
                        }
                    }

                    Check.That(!draft.IsWhole, "one step is missing, steps", steps);
                    Add(draft, last);
                    Check.That(draft.IsWhole, "all steps are there, steps", steps);
                }
            }
        }

        [TestMethod]
        public void A_step_sent_again_replaces_the_first_and_counts_once()
        {
            ProgrammeDraft draft = Begun(2);
            Add(draft, 0);
            Add(draft, 0);
            Assert.IsFalse(draft.IsWhole);
            draft.AddStep(new byte[] { ControlCode.ProgrammeStep, 0, 0x34, 0x12, 7, 20, 0x02, 0x01 });
            Assert.AreEqual(0x1234, draft.Programme.TargetCentiNewtons(0));
            Assert.AreEqual(7, draft.Programme.TolerancePercent(0));
            Assert.AreEqual(20, draft.Programme.HoldSeconds(0));
            Assert.AreEqual(0x0102, draft.Programme.RestSeconds(0));
        }

        [TestMethod]
        public void A_step_that_no_programme_has_is_refused_and_leaves_nothing()
        {
            for (int step = ProgrammeLimits.MostSteps; step <= 0xFF; step++)
            {
                ProgrammeDraft draft = Begun(1);
                byte[] before = new byte[Programme.Length];
                draft.Bytes.CopyTo(before, 0);
                Check.Equal(ControlCode.InvalidValue, Add(draft, step), "result of step", step);
                Check.That(!draft.IsWhole, "nothing has come, step", step);
                Check.Bytes(before, draft.Bytes, Programme.Length, "draft");
            }
        }

        [TestMethod]
        public void The_head_is_taken_as_it_comes_and_judged_later()
        {
            ProgrammeDraft draft = new ProgrammeDraft();
            draft.Begin(new byte[] { ControlCode.ProgrammeBegin, 9, 200, 255, 0xCD, 0xAB });
            Assert.AreEqual(9, (int)draft.Programme.Kind);
            Assert.AreEqual(200, draft.Programme.StepCount);
            Assert.AreEqual(255, draft.Programme.Repeats);
            Assert.AreEqual(0xABCD, draft.Programme.RampCentiNewtonsPerSecond);
            for (int step = 0; step < ProgrammeLimits.MostSteps; step++)
            {
                Assert.IsFalse(draft.IsWhole);
                Add(draft, step);
            }

            Assert.IsTrue(draft.IsWhole, "more steps than there can be: as whole as it gets, so that the judgement names them");
            ProgrammeCheck check = new ProgrammeCheck(draft.Programme, HoldSettings.HighestForceMilliNewtons, false);
            Assert.IsFalse(check.IsGood());
        }

        private static ProgrammeDraft Begun(int steps)
        {
            ProgrammeDraft draft = new ProgrammeDraft();
            draft.Begin(new byte[] { ControlCode.ProgrammeBegin, 2, (byte)steps, 1, 0, 0 });
            return draft;
        }

        private static int Add(ProgrammeDraft draft, int step)
        {
            return draft.AddStep(new byte[] { ControlCode.ProgrammeStep, (byte)step, 0xA0, 0x0F, 10, 10, 0, 0 });
        }
    }
}
