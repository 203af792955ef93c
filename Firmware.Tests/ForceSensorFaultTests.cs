#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The faults that show in the conversions, and how they end.</summary>
    [TestClass]
    public class ForceSensorFaultTests
    {
        private const int FrozenConversions = 8;
        private const int RecoveryConversions = 20;

        [TestMethod]
        public void The_second_code_at_an_end_of_the_range_is_a_fault()
        {
            AssertSaturates(ForceSensor.HighestCode, ForceSensor.HighestCode);
            AssertSaturates(ForceSensor.LowestCode, ForceSensor.LowestCode);
            AssertSaturates(ForceSensor.HighestCode, ForceSensor.LowestCode);
            AssertSaturates(ForceSensor.LowestCode, ForceSensor.HighestCode);
        }

        [TestMethod]
        public void Codes_next_to_the_ends_of_the_range_are_no_fault()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            for (int i = 0; i < 30; i++)
            {
                sensor.Step(ForceSensor.HighestCode - 1 - (i & 1));
                AssertFault(SensorFault.None, sensor, i);
            }

            for (int i = 0; i < 30; i++)
            {
                sensor.Step(ForceSensor.LowestCode + 1 + (i & 1));
                AssertFault(SensorFault.None, sensor, i);
            }
        }

        [TestMethod]
        public void The_eighth_equal_code_is_a_fault_and_the_seventh_is_not()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            int code = TestCell.Counts(40_000, 0);
            for (int equal = 1; equal < FrozenConversions; equal++)
            {
                sensor.Step(code);
                AssertFault(SensorFault.None, sensor, equal);
            }

            sensor.Step(code + 1);
            AssertFault(SensorFault.None, sensor, 0);
            for (int equal = 1; equal < FrozenConversions; equal++)
            {
                sensor.Step(code);
                AssertFault(SensorFault.None, sensor, equal);
            }

            sensor.Step(code);
            AssertFault(SensorFault.Frozen, sensor, FrozenConversions);
        }

        [TestMethod]
        public void A_miss_is_a_fault_at_once()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            sensor.Miss();
            AssertFault(SensorFault.Missing, sensor, 0);
            sensor.Step(TestCell.Counts(0, 0));
            AssertFault(SensorFault.Missing, sensor, 1);
        }

        [TestMethod]
        public void Every_fault_ends_after_exactly_twenty_healthy_conversions()
        {
            ForceSensor missing = TestCell.TaredSensor();
            missing.Miss();
            AssertRecovers(missing, SensorFault.Missing);

            ForceSensor saturated = TestCell.TaredSensor();
            saturated.Step(ForceSensor.HighestCode);
            saturated.Step(ForceSensor.HighestCode);
            AssertRecovers(saturated, SensorFault.Saturated);

            ForceSensor frozen = TestCell.TaredSensor();
            for (int i = 0; i < FrozenConversions; i++)
            {
                frozen.Step(TestCell.Counts(5_000, 0));
            }

            AssertRecovers(frozen, SensorFault.Frozen);
        }

        [TestMethod]
        public void A_fault_during_recovery_begins_the_recovery_again()
        {
            ForceSensor sensor = TestCell.TaredSensor();
            sensor.Miss();
            TestCell.Press(sensor, 0, RecoveryConversions - 1);
            sensor.Miss();
            AssertRecovers(sensor, SensorFault.Missing);
        }

        private static void AssertSaturates(int first, int second)
        {
            ForceSensor sensor = TestCell.TaredSensor();
            sensor.Step(first);
            AssertFault(SensorFault.None, sensor, first);
            sensor.Step(second);
            AssertFault(SensorFault.Saturated, sensor, second);
        }

        private static void AssertRecovers(ForceSensor sensor, SensorFault fault)
        {
            for (int healthy = 1; healthy < RecoveryConversions; healthy++)
            {
                sensor.Step(TestCell.Counts(1_000, healthy));
                AssertFault(fault, sensor, healthy);
            }

            sensor.Step(TestCell.Counts(1_000, RecoveryConversions));
            AssertFault(SensorFault.None, sensor, RecoveryConversions);
            Check.Equal(1_000, sensor.ForceMilliNewtons, "force after fault", (int)fault);
        }

        private static void AssertFault(SensorFault expected, ForceSensor sensor, int at)
        {
            Check.Equal((int)expected, (int)sensor.Fault, "fault", at);
        }
    }
}
