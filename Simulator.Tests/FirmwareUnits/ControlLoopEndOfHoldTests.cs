#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The turn in which guidance ends: the supervisor allows it no more time than a guided one, and the record takes most of that.</summary>
    [TestClass]
    public class ControlLoopEndOfHoldTests
    {
        private const int Second = 80;

        [TestMethod]
        public void Record_request_and_a_store_of_the_loop_wait_for_the_turn_behind_the_last_guided_one()
        {
            LoopBench bench = AtTheLastTurn(40_000, 40_000);
            AssertNothingIsSaved(bench, 40_000);
            Assert.IsTrue(bench.Device.HoldEnded);
            Assert.AreEqual(0, bench.Store.Count);
            AssertSavedSoon(bench);
            Assert.AreEqual(1, bench.Store.Count);
        }

        [TestMethod]
        public void A_request_and_a_store_of_the_loop_wait_for_the_turn_behind_a_dropped_touch()
        {
            LoopBench bench = AtTheLastTurn(20_000, 0);
            AssertNothingIsSaved(bench, 0);
            Assert.IsTrue(bench.Device.HoldDropped);
            AssertSavedSoon(bench);
        }

        /// <summary>A loop of which the next turn ends the guidance.</summary>
        private static LoopBench AtTheLastTurn(int forceMilliNewtons, int lastMilliNewtons)
        {
            LoopBench trial = Guiding(forceMilliNewtons);
            int turns = 0;
            while (trial.Device.IsGuiding)
            {
                trial.Press(lastMilliNewtons, 1);
                turns++;
            }

            LoopBench bench = Guiding(forceMilliNewtons);
            bench.Press(lastMilliNewtons, turns - 1);
            Assert.IsTrue(bench.Device.IsGuiding);
            return bench;
        }

        private static LoopBench Guiding(int forceMilliNewtons)
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(0, 2 * Second);
            bench.Press(forceMilliNewtons, Second);
            bench.Link.HandlerFailures++; // a fault that the loop is to store
            bench.Press(forceMilliNewtons, Second / 2);
            Assert.IsTrue(bench.Device.IsGuiding);
            return bench;
        }

        private static void AssertNothingIsSaved(LoopBench bench, int forceMilliNewtons)
        {
            int saves = bench.Settings.WritesTried + bench.Faults.WritesTried;
            bench.Link.Control.RequestByte(ControlCode.SetTipArea, 50);
            bench.Press(forceMilliNewtons, 1);
            Assert.AreEqual(saves, bench.Settings.WritesTried + bench.Faults.WritesTried);
        }

        private static void AssertSavedSoon(LoopBench bench)
        {
            int settings = bench.Settings.WritesTried;
            int faults = bench.Faults.WritesTried;
            bench.Press(0, Second);
            Assert.IsTrue(bench.Settings.WritesTried > settings, "the tip");
            Assert.IsTrue(bench.Faults.WritesTried > faults, "the fault");
            Assert.AreEqual(ControlCode.Done, bench.Link.Control.Result);
        }
    }
}
