#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The calibration over the link.</summary>
    [TestClass]
    public class ControlPointCalibrationTests
    {
        private const int Date = 1_800_000_000;

        [TestMethod]
        public void The_whole_walk_ends_with_a_stored_calibration_in_use()
        {
            ControlBench bench = ControlBench.Uncalibrated();
            Walk(bench, 80_000);
            Assert.IsTrue(bench.Point.IsCalibrating);
            Assert.IsFalse(bench.Device.Sensor.IsCalibrated, "nothing is in use before it is accepted");
            Assert.AreEqual(0, bench.Slots.WritesTried, "nothing is stored before it is accepted");
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateFinish, Date, 0));

            Assert.IsFalse(bench.Point.IsCalibrating);
            Calibration calibration = new CalibrationStore(bench.Slots, new byte[WorkBuffer.Length]).Load();
            Assert.AreEqual(1, calibration.Id);
            Assert.AreEqual(Date, calibration.DateUtcSeconds);
            Assert.AreEqual(2, calibration.PointCount);
            Assert.AreEqual(2, bench.Calibrations.Copies);
            Assert.AreEqual(1, bench.Device.Sensor.Calibration.Id);
            bench.Press(0, 60);
            Assert.IsTrue(bench.Device.Sensor.IsTared);
            bench.Press(30_000, 5);
            Check.Between(29_999, 30_001, bench.Device.Sensor.ForceMilliNewtons, "force by the new calibration");
        }

        [TestMethod]
        public void Each_new_calibration_has_the_next_identity_and_behind_the_last_comes_the_first()
        {
            ControlBench bench = ControlBench.Tared();
            Walk(bench, 40_000);
            bench.Ask(ControlCode.CalibrateFinish, Date, 0);
            Assert.AreEqual(TestCell.CalibrationId + 1, bench.Device.Sensor.Calibration.Id);

            FakeSlots slots = new FakeSlots();
            new CalibrationStore(slots, new byte[WorkBuffer.Length]).Save(new Calibration(0xFFFF, TestCell.ZeroCounts, 2_000_000, 0, 0, 2));
            bench = new ControlBench(slots);
            bench.Press(0, TestCell.TareConversions);
            Walk(bench, 40_000);
            bench.Ask(ControlCode.CalibrateFinish, Date, 0);
            Assert.AreEqual(1, bench.Device.Sensor.Calibration.Id);
        }

        [TestMethod]
        public void Refusals_travel_by_their_numbers()
        {
            ControlBench bench = ControlBench.Tared();
            Assert.AreEqual((int)CalibrationRefusal.WrongOrder, bench.Ask(ControlCode.CalibrateMass, 20_000, 0));
            Assert.AreEqual((int)CalibrationRefusal.WrongOrder, bench.Ask(ControlCode.CalibrateFinish, Date, 0));
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateBegin));
            Assert.AreEqual((int)CalibrationRefusal.MassOutOfRange, bench.Ask(ControlCode.CalibrateMass, 490_333, 0));
            Assert.AreEqual((int)CalibrationRefusal.MassOutOfRange, bench.Ask(ControlCode.CalibrateMass, -1, 0), "4,294,967,295 mN");
            Assert.AreEqual((int)CalibrationRefusal.TooFewPoints, bench.Ask(ControlCode.CalibrateFinish, Date, 0));
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateMass, 5_000, 5_000));
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateMass, 10_000, 10_000));
            Assert.AreEqual((int)CalibrationRefusal.SpanTooSmall, bench.Ask(ControlCode.CalibrateFinish, Date, 0));
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateMass, 40_000, 60_000));
            Assert.AreEqual((int)CalibrationRefusal.ResidualTooLarge, bench.Ask(ControlCode.CalibrateFinish, Date, 0));
            Assert.IsTrue(bench.Point.IsCalibrating, "it can be mended");
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateCancel));
            Assert.IsFalse(bench.Point.IsCalibrating);
            Assert.AreEqual(TestCell.CalibrationId, bench.Device.Sensor.Calibration.Id, "the one before is still in use");
        }

        [TestMethod]
        public void A_fault_in_the_middle_of_a_capture_is_answered()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Control.Request(ControlCode.CalibrateBegin);
            bench.Press(0, 20);
            bench.Miss();
            bench.Press(0, 1);
            Assert.AreEqual(1, bench.Control.Answers);
            Assert.AreEqual((int)CalibrationRefusal.SensorFault, bench.Control.Result);
            Assert.AreEqual((int)CalibrationRefusal.SensorFault, bench.Ask(ControlCode.CalibrateBegin), "before it has recovered");
            bench.Press(0, 30);
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateBegin));
        }

        [TestMethod]
        public void An_unsteady_load_is_answered_after_three_seconds()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Control.Request(ControlCode.CalibrateBegin);
            for (int i = 0; i < 3 * CalibrationProcedure.WindowConversions; i++)
            {
                bench.Press((i / 20 & 1) * 800, 1);
                Check.Equal(0, bench.Control.Answers, "answers, conversion", i);
            }

            bench.Press(0, 2);
            Assert.AreEqual(1, bench.Control.Answers);
            Assert.AreEqual((int)CalibrationRefusal.NotSteady, bench.Control.Result);
        }

        [TestMethod]
        public void A_calibration_that_cannot_be_stored_is_not_used()
        {
            ControlBench bench = ControlBench.Tared();
            Walk(bench, 60_000);
            bench.Slots.Lies = true;
            Assert.AreEqual((int)CalibrationRefusal.NotStored, bench.Ask(ControlCode.CalibrateFinish, Date, 0));
            Assert.AreEqual(TestCell.CalibrationId, bench.Device.Sensor.Calibration.Id);
            Assert.IsTrue(bench.Point.IsCalibrating, "storing can be tried again");
            bench.Slots.Lies = false;
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateFinish, Date, 0));
            Assert.AreEqual(TestCell.CalibrationId + 1, bench.Device.Sensor.Calibration.Id);
        }

        [TestMethod]
        public void No_hand_is_guided_while_a_calibration_is_measured()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Ask(ControlCode.CalibrateBegin);
            for (int i = 0; i < 100; i++)
            {
                bench.Press(40_000, 1);
                Check.That(!bench.Device.IsGuiding, "nobody is guided", i);
                Check.Equal((int)SafetyVerdict.NotCalibrated, (int)bench.Device.Verdict, "verdict", i);
            }
        }

        [TestMethod]
        public void A_calibration_ends_with_the_connection_that_began_it()
        {
            ControlBench bench = ControlBench.Tared();
            Walk(bench, 60_000);
            bench.Link.ConnectionNumber++;
            bench.Press(0, 1);
            Assert.IsFalse(bench.Point.IsCalibrating);
            Assert.AreEqual((int)CalibrationRefusal.WrongOrder, bench.Ask(ControlCode.CalibrateFinish, Date, 0));

            bench.Control.Request(ControlCode.CalibrateBegin);
            bench.Press(0, 20);
            bench.Link.ConnectionNumber++;
            bench.Press(0, 200);
            Assert.AreEqual(0, bench.Control.Answers, "a capture in the middle is not answered to the next phone");
        }

        private static void Walk(ControlBench bench, int largestMilliNewtons)
        {
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateBegin));
            int half = largestMilliNewtons / 2;
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateMass, half, half));
            Assert.AreEqual(0, bench.Ask(ControlCode.CalibrateMass, largestMilliNewtons, largestMilliNewtons));
        }
    }
}
