#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The loop and the device around the sensor: button, battery, self-test, fault log, lost holds.</summary>
    [TestClass]
    public class ControlLoopSafetyTests
    {
        private const int TurnsPerSecond = 80;

        [TestMethod]
        public void The_button_ends_a_hold_and_the_record_says_so()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 3);
            bench.Press(40_000, 50);
            bench.Button.IsPressed = true;
            bench.Press(40_000, 1);
            Assert.AreEqual((int)HoldState.Aborted, (int)bench.Device.Session.State);
            Assert.AreEqual(LightColour.NoGuidance, bench.Outputs.Light);
            bench.Press(0, 5);
            Assert.AreEqual((int)HoldOutcome.TooMuch, (int)bench.Store.Record(0)[HoldRecord.OutcomeOffset]);
        }

        [TestMethod]
        public void A_stuck_button_forbids_after_twenty_seconds_and_no_longer_than_it_is_stuck()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Button.IsPressed = true;
            bench.Press(0, (20 * TurnsPerSecond) - 1);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
            bench.Press(0, 3);
            Assert.AreEqual((int)SafetyVerdict.ButtonStuck, (int)bench.Device.Verdict);
            bench.Button.IsPressed = false;
            bench.Press(0, 2);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void A_low_battery_ends_a_hold_within_four_seconds_and_lets_none_begin()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 3);
            bench.Press(40_000, 20);
            bench.Battery.Next = DeviceWatch.LowBatteryMilliVolts - 1;
            bench.Press(40_000, (7 * TurnsPerSecond / 2) + 4);
            Assert.AreEqual((int)HoldOutcome.BatteryLow, (int)bench.Device.Session.Outcome);
            bench.Press(0, 20);
            bench.Press(40_000, 20);
            Assert.IsFalse(bench.Device.IsGuiding);
            Assert.AreEqual((int)HoldOutcome.BatteryLow, (int)bench.Store.Record(0)[HoldRecord.OutcomeOffset]);
            bench.Battery.Next = DeviceWatch.LowBatteryMilliVolts;
            bench.Press(0, 2 * TurnsPerSecond);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void A_battery_that_reads_nothing_does_not_keep_records_and_the_phone_waiting()
        {
            LoopBench bench = LoopBench.Tared(FakeStore.With(1, 2));
            bench.Battery.Next = 0;
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Press(0, 4 * TurnsPerSecond);
            Assert.AreEqual(2, bench.Link.Receiver.Holds);
            Check.Between(4, 7, bench.Battery.Measurements, "measurements in five seconds");
        }

        [TestMethod]
        public void The_self_test_of_a_healthy_device_finds_all_good_and_each_flaw_its_bit()
        {
            AssertSelfTest(0, new LoopBench(new FakeStore()), 0);
            AssertSelfTest(SelfTest.ZeroNormal, new LoopBench(new FakeStore()), 5_000);

            FakeSlots damaged = LoopBench.StoredTwice();
            damaged.Bytes(1)[9] ^= 1;
            AssertSelfTest(SelfTest.CalibrationTwice, new LoopBench(new FakeStore(), damaged, new FakeSlots(), FaultCode.None), 0);
            AssertSelfTest(
                SelfTest.CalibrationTwice | SelfTest.CalibrationValid | SelfTest.ZeroNormal,
                new LoopBench(new FakeStore(), new FakeSlots(), new FakeSlots(), FaultCode.None),
                0);

            LoopBench bench = new LoopBench(new FakeStore());
            bench.Button.IsPressed = true;
            AssertSelfTest(SelfTest.ButtonReleased, bench, 0);
            bench = new LoopBench(new FakeStore());
            bench.Battery.Next = DeviceWatch.LowBatteryMilliVolts - 1;
            AssertSelfTest(SelfTest.BatteryGood, bench, 0);
            FakeStore store = new FakeStore();
            store.IsReadable = false;
            AssertSelfTest(SelfTest.StoreReadable, new LoopBench(store), 0);
            bench = new LoopBench(new FakeStore());
            bench.LoadCell.IsDead = true;
            AssertSelfTest(SelfTest.SensorAlive | SelfTest.ZeroNormal, bench, 0);
        }

        [TestMethod]
        public void What_is_wrong_at_the_start_is_in_the_log_and_stored()
        {
            FakeStore store = FakeStore.With(41);
            store.OpenMark = 42;
            LoopBench bench = new LoopBench(store, new FakeSlots(), new FakeSlots(), FaultCode.LoopStalled);
            bench.Press(0, 3 * TurnsPerSecond);
            AssertStored(bench.Faults, FaultCode.LoopStalled, FaultCode.SettingsLost, FaultCode.CalibrationLost, FaultCode.PowerLost);
            Assert.AreEqual((int)HoldOutcome.PowerLost, (int)store.Record(1)[HoldRecord.OutcomeOffset]);

            FakeSlots damaged = LoopBench.StoredTwice();
            damaged.Bytes(0)[9] ^= 1;
            bench = new LoopBench(new FakeStore(), damaged, new FakeSlots(), FaultCode.None);
            bench.Press(0, 3 * TurnsPerSecond);
            AssertStored(bench.Faults, FaultCode.CalibrationOneCopy);

            bench = new LoopBench(new FakeStore());
            bench.Press(0, 3 * TurnsPerSecond);
            Assert.AreEqual(0, new FaultLog(bench.Faults, new byte[WorkBuffer.Length]).Count, "a healthy start is no event");
            Assert.AreEqual(0, bench.Faults.WritesTried);
        }

        [TestMethod]
        public void A_hold_is_marked_open_while_it_is_guided_and_a_touch_leaves_no_mark()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 5);
            Assert.AreEqual(1, bench.Store.MarkedSequence);
            bench.Press(0, 5);
            Assert.IsFalse(bench.Store.IsMarkedOpen, "after a touch");
            bench.Press(40_000, 100);
            Assert.IsTrue(bench.Store.IsMarkedOpen);
            bench.Press(0, 5);
            Assert.IsFalse(bench.Store.IsMarkedOpen, "after the record is stored");
            Assert.AreEqual(2, bench.Store.MarksSet);
        }

        [TestMethod]
        public void The_area_of_the_tip_goes_into_the_next_record()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Link.Control.RequestByte(ControlCode.SetTipArea, 100);
            bench.Press(0, 5);
            Assert.AreEqual(ControlCode.Done, bench.Link.Control.Result);
            bench.Hold();
            Assert.AreEqual(100, (int)bench.Store.Record(0)[HoldRecord.TipAreaOffset]);
        }

        private static void AssertSelfTest(int missing, LoopBench bench, int forceMilliNewtons)
        {
            bench.Press(forceMilliNewtons, 3 * TurnsPerSecond);
            bench.Link.Control.Request(ControlCode.ReadSelfTest);
            bench.Press(forceMilliNewtons, 5);
            Check.Equal(1, bench.Link.Control.Answers, "answers, missing bits", missing);
            int bits = LittleEndian.GetUInt16(bench.Link.Control.Answer, 3);
            Check.Equal(SelfTest.AllGood & ~missing, bits, "self-test, missing bits", missing);
        }

        private static void AssertStored(FakeSlots slots, params FaultCode[] codes)
        {
            FaultLog log = new FaultLog(slots, new byte[WorkBuffer.Length]);
            byte[] bytes = new byte[FaultLog.EventBytes];
            Check.Equal(codes.Length, log.Count, "events", 0);
            for (int i = 0; i < codes.Length; i++)
            {
                log.Copy(i, bytes, 0);
                Check.Equal((int)codes[i], bytes[0], "code of event", i);
            }
        }
    }
}
