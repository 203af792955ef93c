#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A phone stops the device, and lets it start again.</summary>
    [TestClass]
    public class StopRequestsTests
    {
        [TestMethod]
        public void A_stop_ends_the_hold_that_runs_in_the_next_step_under_its_own_name()
        {
            for (int conversions = 1; conversions < 400; conversions += 57)
            {
                LoopBench bench = LoopBench.Tared(new FakeStore());
                bench.Press(40_000, 2 + conversions);
                Check.That(bench.Device.IsGuiding, "a hand is guided, conversions", conversions);
                bench.Link.Control.Request(ControlCode.Stop);
                bench.Press(40_000, 1);
                bench.Press(40_000, 1);
                Check.Equal((int)HoldState.Aborted, (int)bench.Device.Session.State, "phase a step later, conversions", conversions);
                Check.Equal((int)SafetyVerdict.Stopped, (int)bench.Device.Verdict, "verdict, conversions", conversions);
                Check.Equal(LightColour.NoGuidance, bench.Outputs.Light, "light, conversions", conversions);
                bench.Press(40_000, 5);
                Check.Equal(ControlCode.Done, bench.Link.Control.Result, "result, conversions", conversions);
                Check.Equal((int)HoldOutcome.Stopped, LoopRequests.NewestOutcome(bench), "outcome, conversions", conversions);
            }
        }

        [TestMethod]
        public void While_stopped_no_hold_begins_and_a_start_lifts_it()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            LoopRequests.Demand(bench, ControlCode.Stop);
            bench.Press(40_000, 900);
            Assert.AreEqual((int)HoldState.Idle, (int)bench.Device.Session.State);
            Assert.AreEqual((int)SafetyVerdict.Stopped, (int)bench.Link.Live.Guidance[2]);
            bench.Press(0, 10);
            LoopRequests.Demand(bench, ControlCode.Start);
            bench.Press(0, 3);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
            bench.Hold();
            Assert.AreEqual(1, bench.Store.Count);
            Assert.AreEqual((int)HoldOutcome.Completed, LoopRequests.NewestOutcome(bench));
        }

        [TestMethod]
        public void The_end_of_the_connection_lifts_a_stop_and_a_hand_that_pressed_all_the_while_is_not_guided()
        {
            AssertLets(0, "stopped with nothing on the tip", LoopBench.Tared(new FakeStore()));
            AssertLets(1, "stopped in a hold", LoopBench.Tared(new FakeStore()));
        }

        [TestMethod]
        public void A_start_under_a_pressing_hand_guides_it_only_after_it_has_let_go()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(40_000, 100);
            LoopRequests.Ask(bench, 40_000, ControlCode.Stop);
            Assert.AreEqual(ControlCode.Done, LoopRequests.Ask(bench, 40_000, ControlCode.Start));
            bench.Press(40_000, 200);
            Assert.AreEqual((int)HoldState.Aborted, (int)bench.Device.Session.State, "the hand is asked to let go");
            bench.Press(0, 5);
            bench.Press(40_000, 5);
            Assert.IsTrue(bench.Device.IsGuiding);
        }

        [TestMethod]
        public void One_low_force_among_others_does_not_lift_a_stop()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            LoopRequests.Demand(bench, ControlCode.Stop);
            bench.Press(40_000, 10);
            bench.Link.ConnectionNumber++;
            bench.Press(40_000, 3);
            for (int i = 0; i < 5; i++)
            {
                bench.Press(0, 1); // of these three the median lets one low one through
                bench.Press(40_000, 1);
                bench.Press(0, 1);
                bench.Press(40_000, 80);
                Check.Equal((int)SafetyVerdict.Stopped, (int)bench.Device.Verdict, "verdict after jump", i);
            }

            bench.Press(0, 5);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void A_fault_of_the_device_comes_before_a_stop()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Battery.Next = 3_000;
            bench.Press(0, 400);
            LoopRequests.Demand(bench, ControlCode.Stop);
            Assert.AreEqual((int)SafetyVerdict.BatteryLow, (int)bench.Device.Verdict);
        }

        private static void AssertLets(int isGuided, string what, LoopBench bench)
        {
            bench.Press(isGuided * 40_000, 50);
            LoopRequests.Ask(bench, isGuided * 40_000, ControlCode.Stop);
            bench.Press(40_000, 50);
            bench.Link.ConnectionNumber++;
            bench.Press(40_000, 100);
            Assert.IsFalse(bench.Device.IsGuiding, what);
            bench.Press(0, 5);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict, what);
            bench.Press(40_000, 5);
            Assert.IsTrue(bench.Device.IsGuiding, what);
        }
    }
}
