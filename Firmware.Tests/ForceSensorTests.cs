#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Counts in, force and faults out.</summary>
    [TestClass]
    public class ForceSensorTests
    {
        private const int FrozenConversions = 8;
        private const int RecoveryConversions = 20;

        [TestMethod]
        public void A_sensor_is_a_fault_until_it_has_proved_itself()
        {
            ForceSensor sensor = new ForceSensor(TestCell.Calibrated());
            AssertFault(SensorFault.NotStarted, sensor, 0);
            for (int i = 1; i < RecoveryConversions; i++)
            {
                sensor.Step(TestCell.Counts(0, i));
                AssertFault(SensorFault.NotStarted, sensor, i);
            }

            sensor.Step(TestCell.Counts(0, RecoveryConversions));
            AssertFault(SensorFault.None, sensor, RecoveryConversions);
        }

        [TestMethod]
        public void The_zero_is_taken_from_healthy_conversions_only()
        {
            ForceSensor sensor = new ForceSensor(TestCell.Calibrated());
            TestCell.Press(sensor, 0, TestCell.TareConversions - 1);
            Assert.IsFalse(sensor.IsTared);
            Assert.AreEqual(0, sensor.ForceMilliNewtons);

            sensor.Step(TestCell.Counts(0, 1));

            Assert.IsTrue(sensor.IsTared);
        }

        [TestMethod]
        public void Force_counts_from_the_zero_that_was_taken()
        {
            ForceSensor sensor = new ForceSensor(TestCell.Calibrated());
            TestCell.Press(sensor, 800, TestCell.TareConversions);
            TestCell.Press(sensor, 40_800, 3);
            Assert.AreEqual(40_000, sensor.ForceMilliNewtons);

            TestCell.Press(sensor, -200, 3);
            Assert.AreEqual(-1_000, sensor.ForceMilliNewtons);
        }

        [TestMethod]
        public void The_force_is_the_middle_one_of_three_in_every_order()
        {
            // The noise goes on from conversion to conversion, so that equal forces are not equal codes.
            ForceSensor sensor = TestCell.TaredSensor();
            int conversion = 0;
            for (int order = 0; order < 27; order++)
            {
                int a = order % 3;
                int b = (order / 3) % 3;
                int c = order / 9;
                sensor.Step(TestCell.Counts(a * 1_000, conversion++));
                sensor.Step(TestCell.Counts(b * 1_000, conversion++));
                sensor.Step(TestCell.Counts(c * 1_000, conversion++));

                Check.Equal(MiddleOf(a, b, c) * 1_000, sensor.ForceMilliNewtons, "force", order);
            }
        }

        [TestMethod]
        public void One_wild_conversion_changes_nothing()
        {
            AssertChangesNothing(ForceSensor.HighestCode);
            AssertChangesNothing(ForceSensor.LowestCode);
            AssertChangesNothing(-1);
            AssertChangesNothing(0);
            AssertChangesNothing(TestCell.Counts(90_000, 0));
        }

        [TestMethod]
        public void A_repeated_code_is_no_news()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            TestCell.Press(sensor, 40_000, 4);
            for (int i = 1; i < FrozenConversions; i++)
            {
                sensor.Step(TestCell.Counts(10_000, 0));
                Check.Equal(40_000, sensor.ForceMilliNewtons, "force after equal codes", i);
            }

            sensor.Step(TestCell.Counts(10_000, 1));
            Assert.AreEqual(10_000, sensor.ForceMilliNewtons, "the second code that differs");
        }

        [TestMethod]
        public void A_cell_without_a_calibration_never_takes_a_zero_and_shows_no_force()
        {
            ForceSensor sensor = new ForceSensor(Calibration.None());
            TestCell.Press(sensor, 40_000, 200);

            AssertFault(SensorFault.None, sensor, 200);
            Assert.IsFalse(sensor.IsCalibrated);
            Assert.IsFalse(sensor.IsTared);
            Assert.AreEqual(0, sensor.ForceMilliNewtons);
            Assert.AreEqual(0, sensor.Calibration.Id);
        }

        private static int MiddleOf(int a, int b, int c)
        {
            int lowest = a < b ? a : b;
            lowest = lowest < c ? lowest : c;
            int highest = a > b ? a : b;
            highest = highest > c ? highest : c;
            return a + b + c - lowest - highest;
        }

        private static void AssertChangesNothing(int wild)
        {
            ForceSensor sensor = TestCell.TaredSensor();
            TestCell.Press(sensor, 40_000, 20);
            sensor.Step(wild);
            for (int i = 0; i < 6; i++)
            {
                Check.Equal(40_000, sensor.ForceMilliNewtons, "force after the wild code", wild);
                AssertFault(SensorFault.None, sensor, wild);
                sensor.Step(TestCell.Counts(40_000, i));
            }
        }

        private static void AssertFault(SensorFault expected, ForceSensor sensor, int at)
        {
            Check.Equal((int)expected, (int)sensor.Fault, "fault", at);
        }
    }
}
