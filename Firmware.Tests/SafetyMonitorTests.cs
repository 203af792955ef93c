#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Who may be guided, and who not.</summary>
    [TestClass]
    public class SafetyMonitorTests
    {
        private const int FrozenConversions = 8;
        private const int RecoveryConversions = 20;
        private const int Limit = 60_000;

        [TestMethod]
        public void What_has_not_been_judged_is_forbidden()
        {
            Device device = new Device(HoldSettings.Default(), TestCell.Calibrated());
            Assert.AreEqual((int)SafetyVerdict.NotChecked, (int)device.Verdict, "verdict of a new device");
            Assert.AreEqual((int)SensorFault.NotStarted, (int)device.Sensor.Fault, "fault of a new sensor");
        }

        [TestMethod]
        public void A_new_sensor_forbids_until_it_is_healthy_and_tared()
        {
            ForceSensor sensor = new ForceSensor(TestCell.Calibrated());
            AssertVerdict(SafetyVerdict.NotChecked, sensor);
            TestCell.Press(sensor, 0, RecoveryConversions - 1);
            AssertVerdict(SafetyVerdict.NotChecked, sensor);
            TestCell.Press(sensor, 0, 1);
            AssertVerdict(SafetyVerdict.NotTared, sensor);
            TestCell.Press(sensor, 0, ZeroFinder.WindowConversions - 2);
            AssertVerdict(SafetyVerdict.NotTared, sensor);
            TestCell.Press(sensor, 0, 1);
            AssertVerdict(SafetyVerdict.Allowed, sensor);
        }

        [TestMethod]
        public void The_force_is_allowed_up_to_one_millinewton_under_its_limit()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            TestCell.Press(sensor, Limit - 1, 3);
            AssertVerdict(SafetyVerdict.Allowed, sensor);
            TestCell.Press(sensor, Limit, 3);
            AssertVerdict(SafetyVerdict.OverForce, sensor);
            TestCell.Press(sensor, Limit + 1, 3);
            AssertVerdict(SafetyVerdict.OverForce, sensor);
            TestCell.Press(sensor, -Limit, 3);
            AssertVerdict(SafetyVerdict.Allowed, sensor);
        }

        [TestMethod]
        public void Each_fault_names_its_verdict()
        {
            AssertFaultsNamed(TestCell.Calibrated());
        }

        [TestMethod]
        public void A_fault_comes_before_a_missing_calibration()
        {
            AssertFaultsNamed(Calibration.None());
        }

        [TestMethod]
        public void A_missing_calibration_comes_before_a_missing_zero()
        {
            ForceSensor sensor = new ForceSensor(Calibration.None());
            TestCell.Press(sensor, 0, 2 * TestCell.TareConversions);
            Assert.IsFalse(sensor.IsTared);
            AssertVerdict(SafetyVerdict.NotCalibrated, sensor);
        }

        [TestMethod]
        public void A_fault_comes_before_over_force()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            TestCell.Press(sensor, 2 * Limit, 3);
            AssertVerdict(SafetyVerdict.OverForce, sensor);
            sensor.Miss();
            AssertVerdict(SafetyVerdict.SensorMissing, sensor);
        }

        private static void AssertFaultsNamed(Calibration calibration)
        {
            ForceSensor sensor = new ForceSensor(calibration);
            TestCell.Press(sensor, 0, TestCell.TareConversions);
            sensor.Miss();
            AssertVerdict(SafetyVerdict.SensorMissing, sensor);

            sensor.Step(ForceSensor.LowestCode);
            sensor.Step(ForceSensor.LowestCode);
            AssertVerdict(SafetyVerdict.SensorSaturated, sensor);

            for (int i = 0; i < FrozenConversions; i++)
            {
                sensor.Step(TestCell.ZeroCounts);
            }

            AssertVerdict(SafetyVerdict.SensorFrozen, sensor);
        }

        private static void AssertVerdict(SafetyVerdict expected, ForceSensor sensor)
        {
            Assert.AreEqual((int)expected, (int)SafetyMonitor.Judge(sensor, Limit, SafetyVerdict.Allowed));
        }
    }
}
