#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The tare over the link.</summary>
    [TestClass]
    public class ControlPointTareTests
    {
        [TestMethod]
        public void A_tare_with_a_free_tip_takes_the_zero()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Press(300, 3);
            Check.Between(299, 301, bench.Device.Sensor.ForceMilliNewtons, "force before");
            bench.Control.Request(ControlCode.Tare);
            Assert.AreEqual(ControlCode.Done, bench.Await(300));
            bench.Press(300, 3);
            Check.Between(-1, 1, bench.Device.Sensor.ForceMilliNewtons, "force after");
        }

        [TestMethod]
        public void A_tare_under_load_is_refused_and_the_zero_stays()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Control.Request(ControlCode.Tare);
            Assert.AreEqual(ControlCode.NotUnloaded, bench.Await(1_900));
            Check.Between(1_899, 1_901, bench.Device.Sensor.ForceMilliNewtons, "force");
            bench.Control.Request(ControlCode.Tare);
            Assert.AreEqual(ControlCode.NotUnloaded, bench.Await(-6_000), "pulled");
            Check.Between(-6_001, -5_999, bench.Device.Sensor.ForceMilliNewtons, "force");
        }

        [TestMethod]
        public void A_tare_of_a_tip_that_moves_is_refused()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Control.Request(ControlCode.Tare);
            for (int i = 0; i < 3 * ZeroFinder.WindowConversions && bench.Control.Answers == 0; i++)
            {
                bench.Press((i / 20 & 1) * 400, 1);
            }

            bench.Press(0, 5);
            Assert.AreEqual(1, bench.Control.Answers);
            Assert.AreEqual((int)CalibrationRefusal.NotSteady, bench.Control.Result);
        }

        [TestMethod]
        public void A_fault_ends_a_tare_and_it_is_not_taken_later()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Control.Request(ControlCode.Tare);
            bench.Press(500, 10);
            bench.Miss();
            bench.Press(500, 1);
            Assert.AreEqual(1, bench.Control.Answers);
            Assert.AreEqual((int)CalibrationRefusal.SensorFault, bench.Control.Result);
            bench.Press(500, 200);
            Check.Between(400, 501, bench.Device.Sensor.ForceMilliNewtons, "force after: only the drift is followed");
        }

        [TestMethod]
        public void A_hand_that_begins_a_hold_ends_a_tare()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Control.Request(ControlCode.Tare);
            bench.Press(0, 10);
            bench.Press(20_000, 3);
            Assert.IsTrue(bench.Device.IsGuiding);
            Assert.IsFalse(bench.Device.Sensor.IsTaring);
            Assert.AreEqual(1, bench.Control.Answers);
            Assert.AreEqual((int)CalibrationRefusal.Busy, bench.Control.Result);
        }

        [TestMethod]
        public void A_tare_without_a_calibration_is_refused_at_once()
        {
            ControlBench bench = ControlBench.Uncalibrated();
            Assert.AreEqual((int)CalibrationRefusal.WrongOrder, bench.Ask(ControlCode.Tare));
            Assert.AreEqual(0, bench.Ask(ControlCode.ReadSelfTest), "the next request is served");
        }

        [TestMethod]
        public void A_tare_before_the_first_zero_is_refused_and_the_search_goes_on()
        {
            ControlBench bench = new ControlBench(LoopBench.StoredTwice());
            bench.Press(5_000, 2 * TestCell.TareConversions);
            bench.Control.Request(ControlCode.Tare);
            Assert.AreEqual(ControlCode.NotUnloaded, bench.Await(5_000));
            bench.Press(0, 2 * ZeroFinder.WindowConversions);
            Assert.IsTrue(bench.Device.Sensor.IsTared);
        }
    }
}
