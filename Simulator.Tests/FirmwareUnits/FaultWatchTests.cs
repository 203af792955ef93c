#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What goes into the fault log, and when.</summary>
    [TestClass]
    public class FaultWatchTests
    {
        [TestMethod]
        public void Each_fault_of_the_sensor_is_written_once_when_it_begins()
        {
            DeviceBench bench = DeviceBench.InHold(10);
            FaultWatch watch = Watch(new FakeSlots());
            watch.Look(bench.Device, 3_900, 0, 0);
            Assert.AreEqual(0, watch.Count, "nothing is wrong");
            for (int i = 0; i < 10; i++)
            {
                bench.Miss();
                watch.Look(bench.Device, 3_900, 0, 0);
            }

            AssertEvents(watch, FaultCode.SensorMissing);
            byte[] bytes = new byte[FaultLog.EventBytes];
            watch.Copy(0, bytes, 0);
            Assert.AreEqual((int)HoldState.Aborted, (int)bytes[1], "the phase after the step");
            Assert.AreEqual(4, LittleEndian.GetUInt16(bytes, 2), "boot");
            Check.That(LittleEndian.GetInt32(bytes, 4) > 0, "uptime", 0);

            bench.Press(0, 30);
            watch.Look(bench.Device, 3_900, 0, 0);
            bench.Miss();
            watch.Look(bench.Device, 3_900, 0, 0);
            AssertEvents(watch, FaultCode.SensorMissing, FaultCode.SensorMissing);
        }

        [TestMethod]
        public void Every_verdict_that_is_a_fault_has_its_code_and_the_others_have_none()
        {
            AssertCode(FaultCode.None, SafetyVerdict.NotChecked);
            AssertCode(FaultCode.None, SafetyVerdict.Allowed);
            AssertCode(FaultCode.None, SafetyVerdict.NotTared);
            AssertCode(FaultCode.None, SafetyVerdict.NotCalibrated);
            AssertCode(FaultCode.SensorMissing, SafetyVerdict.SensorMissing);
            AssertCode(FaultCode.SensorSaturated, SafetyVerdict.SensorSaturated);
            AssertCode(FaultCode.SensorFrozen, SafetyVerdict.SensorFrozen);
            AssertCode(FaultCode.OverForce, SafetyVerdict.OverForce);
            AssertCode(FaultCode.SensorNoisy, SafetyVerdict.SensorNoisy);
            AssertCode(FaultCode.BatteryLow, SafetyVerdict.BatteryLow);
            AssertCode(FaultCode.ButtonStuck, SafetyVerdict.ButtonStuck);
            AssertCode(FaultCode.ZeroShifted, SafetyVerdict.ZeroShifted);
            AssertCode(FaultCode.StoreFailed, SafetyVerdict.StoreFailed);
            AssertCode(FaultCode.None, SafetyVerdict.DailyLimit);
            AssertCode(FaultCode.LogFull, SafetyVerdict.LogFull);
            AssertCode(FaultCode.None, SafetyVerdict.LogBusy);
            AssertCode(FaultCode.None, SafetyVerdict.Stopped);
            AssertCode(FaultCode.ButtonLost, SafetyVerdict.ButtonLost);
        }

        [TestMethod]
        public void Over_force_is_written_with_the_force_and_a_low_battery_with_its_voltage()
        {
            DeviceBench bench = DeviceBench.InHold(20);
            FaultWatch watch = Watch(new FakeSlots());
            bench.Press(61_000, 10);
            watch.Look(bench.Device, 3_900, 0, 0);
            bench.Press(0, 10);
            bench.Device.Condition = SafetyVerdict.BatteryLow;
            bench.Press(0, 1);
            watch.Look(bench.Device, 3_333, 0, 0);
            AssertEvents(watch, FaultCode.OverForce, FaultCode.BatteryLow);
            Assert.AreEqual(61_000, Detail(watch, 0));
            Assert.AreEqual(3_333, Detail(watch, 1));
        }

        [TestMethod]
        public void A_tip_that_stands_on_something_at_the_start_is_written_once()
        {
            DeviceBench bench = new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), 0);
            FaultWatch watch = Watch(new FakeSlots());
            for (int i = 0; i < 200; i++)
            {
                bench.Press(3_000, 1);
                watch.Look(bench.Device, 3_900, 0, 0);
            }

            AssertEvents(watch, FaultCode.ZeroLoaded);
        }

        [TestMethod]
        public void Each_failure_of_a_handler_is_written_with_their_number()
        {
            DeviceBench bench = DeviceBench.Tared();
            FaultWatch watch = Watch(new FakeSlots());
            watch.Look(bench.Device, 3_900, 0, 0);
            watch.Look(bench.Device, 3_900, 1, 0);
            watch.Look(bench.Device, 3_900, 1, 0);
            watch.Look(bench.Device, 3_900, 3, 0);
            AssertEvents(watch, FaultCode.HandlerFailed, FaultCode.HandlerFailed);
            Assert.AreEqual(1, Detail(watch, 0));
            Assert.AreEqual(3, Detail(watch, 1));
        }

        [TestMethod]
        public void No_event_is_no_entry()
        {
            FaultWatch watch = Watch(new FakeSlots());
            watch.Note(FaultCode.None, DeviceBench.Tared().Device, 0);
            Assert.AreEqual(0, watch.Count);
            watch.Note(FaultCode.LoopStalled, DeviceBench.Tared().Device, 5);
            AssertEvents(watch, FaultCode.LoopStalled);
        }

        [TestMethod]
        public void The_log_is_stored_when_there_is_something_new_and_at_most_every_two_seconds()
        {
            FakeSlots slots = new FakeSlots();
            FaultWatch watch = Watch(slots);
            Assert.IsFalse(watch.TrySave(10_000), "nothing new");
            watch.Note(FaultCode.Exception, DeviceBench.Tared().Device, 0);
            Assert.IsTrue(watch.TrySave(10_000));
            Assert.IsFalse(watch.TrySave(20_000), "nothing new");
            slots.Refuses = true;
            watch.Note(FaultCode.Exception, DeviceBench.Tared().Device, 0);
            Assert.IsTrue(watch.TrySave(20_000));
            Assert.IsFalse(watch.TrySave(21_999), "too soon");
            Assert.IsTrue(watch.TrySave(22_000));
            Assert.AreEqual(3, slots.WritesTried);
        }

        private static FaultWatch Watch(FakeSlots slots)
        {
            return new FaultWatch(slots, new byte[WorkBuffer.Length], FakeStore.With(1).Recorder());
        }

        private static void AssertCode(FaultCode expected, SafetyVerdict verdict)
        {
            DeviceBench bench = DeviceBench.Tared();
            FaultWatch watch = Watch(new FakeSlots());
            watch.Look(bench.Device, 3_900, 0, 0);
            bench.Device.Condition = verdict;
            bench.Press(0, 1);
            watch.Look(bench.Device, 3_900, 0, 0);
            Check.Equal(expected == FaultCode.None ? 0 : 1, watch.Count, "events of verdict", (int)verdict);
            if (watch.Count > 0)
            {
                AssertEvents(watch, expected);
            }
        }

        private static void AssertEvents(FaultLog log, params FaultCode[] codes)
        {
            byte[] bytes = new byte[FaultLog.EventBytes];
            Check.Equal(codes.Length, log.Count, "events", 0);
            for (int i = 0; i < codes.Length; i++)
            {
                log.Copy(i, bytes, 0);
                Check.Equal((int)codes[i], bytes[0], "code of event", i);
            }
        }

        private static int Detail(FaultLog log, int index)
        {
            byte[] bytes = new byte[FaultLog.EventBytes];
            log.Copy(index, bytes, 0);
            return LittleEndian.GetInt32(bytes, 8);
        }
    }
}
