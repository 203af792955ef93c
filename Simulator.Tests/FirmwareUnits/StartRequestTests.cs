#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A phone begins the programme anew.</summary>
    [TestClass]
    public class StartRequestTests
    {
        private const int First = 20_000;
        private const int Second = 30_000;

        [TestMethod]
        public void The_programme_begins_with_its_first_step_between_two_holds()
        {
            ControlBench bench = AtTheSecondStep();
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.Start));
            Assert.AreEqual(0, bench.Device.Programme.StepIndex);
            Assert.AreEqual(First, bench.Device.Settings.GoalMilliNewtons);
            Assert.IsFalse(bench.Device.Programme.IsResting, "no rest is left over");
        }

        [TestMethod]
        public void The_end_of_a_press_behind_whose_hold_it_began_anew_does_not_move_it_on()
        {
            ControlBench bench = AtTheSecondStep();
            bench.Press(0, 400);
            bench.Press(Second, 3 + 820);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            bench.Control.Request(ControlCode.Start);
            Assert.AreEqual(ControlCode.Done, bench.Await(Second));
            bench.Press(0, 5);
            Assert.AreEqual(0, bench.Device.Programme.StepIndex);
            Assert.IsFalse(bench.Device.Programme.IsResting);
            bench.Press(First, 3 + 820);
            bench.Press(0, 5);
            Assert.AreEqual(1, bench.Device.Programme.StepIndex, "the next hold counts again");
            Assert.IsTrue(bench.Device.Programme.IsResting);
        }

        [TestMethod]
        public void A_hold_that_was_stopped_is_asked_for_again()
        {
            ControlBench bench = AtTheSecondStep();
            bench.Press(0, 400);
            bench.Press(Second, 100);
            bench.Control.Request(ControlCode.Stop);
            Assert.AreEqual(ControlCode.Done, bench.Await(Second));
            bench.Press(0, 5);
            Assert.AreEqual(1, bench.Device.Programme.StepIndex);
            Assert.AreEqual(Second, bench.Device.Settings.GoalMilliNewtons);
        }

        private static ControlBench AtTheSecondStep()
        {
            ControlBench bench = ControlBench.Tared();
            Check.Equal(ControlCode.Done, Requests.Send(bench, ProgrammeSamples.Of(ProgrammeKind.Alternating)), "programme", 0);
            bench.Press(First, 3 + 820);
            bench.Press(0, 5);
            Check.Equal(1, bench.Device.Programme.StepIndex, "step", 1);
            return bench;
        }
    }
}
