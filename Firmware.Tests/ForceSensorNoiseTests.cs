#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Noise as a fault of the sensor, and a new calibration in use.</summary>
    [TestClass]
    public class ForceSensorNoiseTests
    {
        [TestMethod]
        public void Noise_is_a_fault_and_a_quarter_of_a_second_of_quiet_ends_it()
        {
            ForceSensor sensor = Noisy();
            Assert.AreEqual((int)SafetyVerdict.SensorNoisy, (int)SafetyMonitor.Judge(sensor, 60_000, SafetyVerdict.Allowed));
            int conversions = 0;
            while (sensor.Fault != SensorFault.None && conversions < 100)
            {
                TestCell.Press(sensor, conversions & 1, 1);
                conversions++;
            }

            Check.Between(ForceSensor.RecoveryConversions, ForceSensor.RecoveryConversions + 4, conversions, "conversions until the fault ended");
        }

        [TestMethod]
        public void Noise_is_a_fault_at_its_count_and_not_before()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            for (int swing = 1; swing < NoiseBench.FirstNoisySwing; swing++)
            {
                sensor.Step(TestCell.Counts((swing & 1) * 2_000, 0));
                Check.Equal((int)SensorFault.None, (int)sensor.Fault, "fault after swing", swing);
            }

            sensor.Step(TestCell.Counts((NoiseBench.FirstNoisySwing & 1) * 2_000, 0));
            sensor.Step(TestCell.Counts(((NoiseBench.FirstNoisySwing + 1) & 1) * 2_000, 0));
            Assert.AreEqual((int)SensorFault.Noisy, (int)sensor.Fault);
        }

        [TestMethod]
        public void A_tap_on_the_tip_is_no_fault()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            for (int tap = 0; tap < 10; tap++)
            {
                TestCell.Press(sensor, 30_000, 2);
                Check.Equal((int)SensorFault.None, (int)sensor.Fault, "fault while pressed, tap", tap);
                TestCell.Press(sensor, 0, 10);
                Check.Equal((int)SensorFault.None, (int)sensor.Fault, "fault at rest, tap", tap);
            }
        }

        [TestMethod]
        public void A_new_calibration_begins_anew_without_a_force()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            TestCell.Press(sensor, 40_000, 5);
            Assert.AreEqual(40_000, sensor.ForceMilliNewtons);
            sensor.Use(new Calibration(8, TestCell.ZeroCounts, TestCell.ZeroCounts + 1_000_000, 250_000));

            Assert.AreEqual(0, sensor.ForceMilliNewtons);
            Assert.IsFalse(sensor.IsTared);
            Assert.AreEqual(8, sensor.Calibration.Id);
            TestCell.Press(sensor, 0, 2 * ZeroFinder.WindowConversions);
            Assert.IsTrue(sensor.IsTared);
            TestCell.Press(sensor, 40_000, 5);
            Assert.AreEqual(80_000, sensor.ForceMilliNewtons, "by the new slope");
        }

        [TestMethod]
        public void A_tare_that_is_taken_forgets_the_drift_that_was_tracked()
        {
            // The drift is tracked, goes away, and the tare finds the first zero again.
            ForceSensor sensor = TestCell.TaredSensor();
            for (int i = 0; i < 20 * ZeroTracker.WindowConversions; i++)
            {
                sensor.Step(TestCell.Counts(100, i));
                sensor.TrackZero();
            }

            Check.Between(-1, 1, sensor.ForceMilliNewtons, "force with the drift tracked");
            sensor.Retare();
            TestCell.Press(sensor, 0, ZeroFinder.WindowConversions + 3);
            Assert.IsFalse(sensor.IsTaring);
            Check.Between(0, 1, sensor.ForceMilliNewtons, "force after the tare");
        }

        [TestMethod]
        public void A_tare_that_is_refused_keeps_the_zero_and_the_drift()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            for (int i = 0; i < 20 * ZeroTracker.WindowConversions; i++)
            {
                sensor.Step(TestCell.Counts(100, i));
                sensor.TrackZero();
            }

            sensor.Retare();
            TestCell.Press(sensor, 5_100, ZeroFinder.TareWindows * ZeroFinder.WindowConversions);
            Assert.IsFalse(sensor.IsTaring);
            Assert.AreEqual((int)ZeroState.Loaded, (int)sensor.ZeroState);
            Check.Between(4_999, 5_001, sensor.ForceMilliNewtons, "force");
        }

        [TestMethod]
        public void No_drift_is_tracked_before_a_zero_is_found_or_in_a_fault()
        {
            ForceSensor sensor = new ForceSensor(TestCell.Calibrated());
            for (int i = 0; i < TestCell.TareConversions; i++)
            {
                sensor.Step(TestCell.Counts(0, i));
                sensor.TrackZero();
            }

            for (int i = 0; i < 2 * ZeroTracker.WindowConversions; i++)
            {
                sensor.Miss();
                sensor.Step(TestCell.Counts(100, i));
                sensor.TrackZero();
            }

            Assert.AreEqual(100, sensor.ForceMilliNewtons);
        }

        private static ForceSensor Noisy()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            for (int i = 0; i < 40; i++)
            {
                sensor.Step(TestCell.Counts((i & 1) * 20_000, i));
            }

            Assert.AreEqual((int)SensorFault.Noisy, (int)sensor.Fault);
            return sensor;
        }
    }
}
