#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A programme over the link: what is taken, what is refused and by which name.</summary>
    [TestClass]
    public class ProgrammeRequestsTests
    {
        private const int WrongOrder = (int)CalibrationRefusal.WrongOrder;
        private const int Busy = (int)CalibrationRefusal.Busy;

        [TestMethod]
        public void A_programme_of_each_kind_is_taken_stored_and_used()
        {
            for (int kind = (int)ProgrammeKind.Steady; kind <= (int)ProgrammeKind.Threshold; kind++)
            {
                Programme programme = ProgrammeSamples.Of((ProgrammeKind)kind);
                ControlBench bench = ControlBench.Tared();
                Check.Equal(ControlCode.Done, Requests.Send(bench, programme), "result, kind", kind);
                Check.Equal(3, bench.Control.AnswerLength, "length of the answer, kind", kind);
                ProgrammeSamples.AssertSame(programme, bench.Settings.Programme);
                ProgrammeSamples.AssertSame(programme, new DeviceSettings(bench.SettingSlots, new byte[WorkBuffer.Length]).Programme);
                Check.Equal(kind, (int)bench.Device.Programme.Kind, "kind in use", kind);
                Check.Equal(programme.TargetMilliNewtons(0), bench.Device.Settings.GoalMilliNewtons, "target in use, kind", kind);
            }
        }

        [TestMethod]
        public void It_is_told_step_by_step_and_then_its_head()
        {
            for (int kind = (int)ProgrammeKind.Steady; kind <= (int)ProgrammeKind.Threshold; kind++)
            {
                Programme programme = ProgrammeSamples.Of((ProgrammeKind)kind);
                ControlBench bench = ControlBench.Tared();
                Requests.Send(bench, programme);
                Check.Equal(ControlCode.Done, bench.Ask(ControlCode.ReadProgramme), "result, kind", kind);
                Check.Equal(programme.StepCount, bench.Control.Parts, "steps told, kind", kind);
                for (int step = 0; step < programme.StepCount; step++)
                {
                    byte[] part = bench.Control.Part(step);
                    byte[] expected = Requests.Step(programme, step);
                    Check.Equal(8, part.Length, "length of step", step);
                    Check.Equal(ControlCode.Step, part[0], "code of step", step);
                    for (int i = 0; i < expected.Length; i++)
                    {
                        Check.Equal(expected[i], part[1 + i], "byte of the step", i);
                    }
                }

                byte[] head = Requests.Head(programme);
                Check.Equal(3 + head.Length, bench.Control.AnswerLength, "length of the answer, kind", kind);
                for (int i = 0; i < head.Length; i++)
                {
                    Check.Equal(head[i], bench.Control.Answer[3 + i], "byte of the head", i);
                }
            }
        }

        [TestMethod]
        public void A_field_out_of_its_range_is_named_and_nothing_changes()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Alternating);
            ProgrammeSamples.Put(programme, ProgrammeField.Target, 2, 5_001); // 60 N as delivered leave 50 N
            ControlBench bench = ControlBench.Tared();
            AssertOutOfRange(bench, programme, ProgrammeField.Target, 2, 200, 5_000);
            ProgrammeSamples.Put(programme, ProgrammeField.Hold, 1, 60);
            AssertOutOfRange(bench, programme, ProgrammeField.Hold, 1, 10, 30);
            ProgrammeSamples.Put(programme, ProgrammeField.Repeats, 0, 21);
            AssertOutOfRange(bench, programme, ProgrammeField.Repeats, 0, 1, 20);
            ProgrammeSamples.Put(programme, ProgrammeField.Kind, 0, 5);
            AssertOutOfRange(bench, programme, ProgrammeField.Kind, 0, 1, 4);
            Assert.AreEqual(0, bench.SettingSlots.WritesTried);
            Assert.AreEqual((int)ProgrammeKind.Steady, (int)bench.Device.Programme.Kind);
        }

        [TestMethod]
        public void A_refused_programme_can_be_mended_step_by_step()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Alternating);
            ProgrammeSamples.Put(programme, ProgrammeField.Rest, 1, 601);
            ControlBench bench = ControlBench.Tared();
            Assert.AreEqual(ControlCode.OutOfRange, Requests.Send(bench, programme));
            ProgrammeSamples.Put(programme, ProgrammeField.Rest, 1, 600);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ProgrammeStep, Requests.Step(programme, 1)));
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ProgrammeApply));
            ProgrammeSamples.AssertSame(programme, bench.Settings.Programme);
        }

        [TestMethod]
        public void What_comes_out_of_order_is_refused()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Alternating);
            ControlBench bench = ControlBench.Tared();
            Assert.AreEqual(WrongOrder, bench.Ask(ControlCode.ProgrammeStep, Requests.Step(programme, 0)), "a step of nothing");
            Assert.AreEqual(WrongOrder, bench.Ask(ControlCode.ProgrammeApply), "nothing to apply");
            bench.Ask(ControlCode.ProgrammeBegin, Requests.Head(programme));
            bench.Ask(ControlCode.ProgrammeStep, Requests.Step(programme, 0));
            bench.Ask(ControlCode.ProgrammeStep, Requests.Step(programme, 2));
            Assert.AreEqual(WrongOrder, bench.Ask(ControlCode.ProgrammeApply), "a step is missing");
            Assert.AreEqual(ControlCode.InvalidValue, bench.Ask(ControlCode.ProgrammeStep, new byte[] { 8, 0xA0, 0x0F, 10, 10, 0, 0 }), "a ninth step");
            bench.Ask(ControlCode.ProgrammeBegin, Requests.Head(programme));
            bench.Ask(ControlCode.ProgrammeStep, Requests.Step(programme, 1));
            Assert.AreEqual(WrongOrder, bench.Ask(ControlCode.ProgrammeApply), "a new begin forgets the steps before");
            bench.Ask(ControlCode.ProgrammeStep, Requests.Step(programme, 0));
            bench.Ask(ControlCode.ProgrammeStep, Requests.Step(programme, 2));
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ProgrammeApply));
            Assert.AreEqual(WrongOrder, bench.Ask(ControlCode.ProgrammeApply), "it was applied");
        }

        [TestMethod]
        public void A_programme_that_was_begun_ends_with_its_connection()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Steady);
            ControlBench bench = ControlBench.Tared();
            bench.Ask(ControlCode.ProgrammeBegin, Requests.Head(programme));
            bench.Ask(ControlCode.ProgrammeStep, Requests.Step(programme, 0));
            Requests.Reconnect(bench);
            Assert.AreEqual(WrongOrder, bench.Ask(ControlCode.ProgrammeApply));
        }

        [TestMethod]
        public void What_cannot_be_stored_is_not_used()
        {
            ControlBench bench = ControlBench.Tared();
            Requests.Send(bench, ProgrammeSamples.Of(ProgrammeKind.Stepped));
            bench.SettingSlots.Refuses = true;
            Assert.AreEqual((int)CalibrationRefusal.NotStored, Requests.Send(bench, ProgrammeSamples.Of(ProgrammeKind.Threshold)));
            Assert.AreEqual((int)ProgrammeKind.Stepped, (int)bench.Device.Programme.Kind);
            ProgrammeSamples.AssertSame(ProgrammeSamples.Of(ProgrammeKind.Stepped), bench.Settings.Programme);
        }

        [TestMethod]
        public void Nothing_is_applied_before_the_hand_is_off()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Stepped);
            ControlBench bench = ControlBench.Tared();
            bench.Ask(ControlCode.ProgrammeBegin, Requests.Head(programme));
            for (int step = 0; step < programme.StepCount; step++)
            {
                bench.Ask(ControlCode.ProgrammeStep, Requests.Step(programme, step));
            }

            bench.Press(20_000, 3);
            bench.Control.Request(ControlCode.ProgrammeApply);
            Assert.AreEqual(Busy, bench.Await(20_000), "a hand is guided");
            bench.Press(40_000, 804);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            bench.Control.Request(ControlCode.ProgrammeApply);
            Assert.AreEqual(Busy, bench.Await(40_000), "the hold is over, the hand is on");
            bench.Press(0, 3);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ProgrammeApply));
        }

        [TestMethod]
        public void In_a_rest_a_programme_can_be_changed()
        {
            ControlBench bench = ControlBench.Tared();
            Requests.Send(bench, ProgrammeSamples.Of(ProgrammeKind.Alternating));
            bench.Press(10_000, 8);
            bench.Press(20_000, 804);
            bench.Press(0, 8);
            Assert.AreEqual((int)HoldState.Rest, (int)bench.Device.Session.State);
            Assert.AreEqual(ControlCode.Done, Requests.Send(bench, ProgrammeSamples.Of(ProgrammeKind.Steady)));
            Assert.AreEqual((int)HoldState.Idle, (int)bench.Device.Session.State, "the rest belonged to the programme before");
        }

        private static void AssertOutOfRange(ControlBench bench, Programme programme, ProgrammeField field, int step, int low, int high)
        {
            Assert.AreEqual(ControlCode.OutOfRange, Requests.Send(bench, programme));
            byte[] answer = bench.Control.Answer;
            Assert.AreEqual(9, bench.Control.AnswerLength);
            Assert.AreEqual((int)field, (int)answer[3], "field");
            Assert.AreEqual(step, (int)answer[4], "step");
            Assert.AreEqual(low, LittleEndian.GetUInt16(answer, 5), "lowest");
            Assert.AreEqual(high, LittleEndian.GetUInt16(answer, 7), "highest");
        }
    }
}
