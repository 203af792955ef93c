#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Numbers, the mark of an open hold, and records that wait.</summary>
    [TestClass]
    public class HoldRecorderTests
    {
        [TestMethod]
        public void A_guided_hold_is_marked_open_with_the_number_its_record_will_have()
        {
            FakeStore store = FakeStore.With(41);
            HoldRecorder recorder = store.Recorder();
            recorder.Open();
            Assert.AreEqual(42, store.MarkedSequence);
            Assert.AreEqual(42, recorder.NextSequence);
            recorder.Drop();
            Assert.IsFalse(store.IsMarkedOpen, "the touch was no hold");
            recorder.Open();
            store.Refuses = true;
            recorder.Write(DeviceBench.InHold(1).Device, 0, 3_900, 0, 0);
            Assert.IsTrue(store.IsMarkedOpen, "until the record is stored");
            store.Refuses = false;
            Assert.IsTrue(recorder.Turn(100_000));
            Assert.IsFalse(store.IsMarkedOpen);
            Assert.AreEqual(42, Sequence(store, 1));
            Assert.AreEqual(43, recorder.NextSequence, "only a record that is stored uses its number up");
        }

        [TestMethod]
        public void A_hold_that_was_cut_off_gets_its_record_at_the_next_start()
        {
            FakeStore store = FakeStore.With(41);
            store.OpenMark = 42;
            HoldRecorder recorder = store.Recorder();
            Device device = new Device(HoldSettings.Default(), TestCell.Calibrated());
            Assert.IsTrue(recorder.RecoverLostHold(device));
            Assert.IsTrue(recorder.IsDue);
            Assert.IsTrue(recorder.Turn(0), "at once");
            byte[] record = store.Record(1);
            Assert.IsTrue(HoldRecord.IsIntact(record));
            Assert.AreEqual((int)HoldOutcome.PowerLost, (int)record[HoldRecord.OutcomeOffset]);
            Assert.AreEqual(42, Sequence(store, 1));
            Assert.AreEqual(4, LittleEndian.GetUInt16(record, HoldRecord.BootOffset), "the boot that found it");
            Assert.AreEqual(TestCell.CalibrationId, LittleEndian.GetUInt16(record, 22));
            Assert.AreEqual(40_000, LittleEndian.GetInt32(record, 24), "target");
            Assert.AreEqual(1_000, LittleEndian.GetUInt16(record, HoldRecord.HoldTimeOffset), "time asked for");
            for (int i = 8; i < 68; i++)
            {
                bool isAsked = i == HoldRecord.OutcomeOffset || (i >= 22 && i < 30) || (i >= 56 && i < 58);
                Check.That(isAsked || record[i] == 0, "a figure that nobody knows is 0, byte", i);
            }

            Assert.IsFalse(recorder.IsDue);
            Assert.IsFalse(store.IsMarkedOpen);
        }

        [TestMethod]
        public void A_mark_that_cannot_be_read_is_a_lost_hold_and_none_is_none()
        {
            FakeStore store = FakeStore.With(41);
            store.OpenMark = -1;
            Assert.IsTrue(store.Recorder().RecoverLostHold(new Device(HoldSettings.Default(), TestCell.Calibrated())));
            store.OpenMark = 0;
            HoldRecorder recorder = store.Recorder();
            Assert.IsFalse(recorder.RecoverLostHold(new Device(HoldSettings.Default(), TestCell.Calibrated())));
            Assert.IsFalse(recorder.IsDue);
        }

        [TestMethod]
        public void A_hold_whose_record_was_stored_before_the_power_went_is_not_recorded_twice()
        {
            FakeStore store = FakeStore.With(41, 42);
            store.Set(42);
            store.OpenMark = 42;
            HoldRecorder recorder = store.Recorder();
            Assert.IsFalse(recorder.RecoverLostHold(new Device(HoldSettings.Default(), TestCell.Calibrated())));
            Assert.IsFalse(recorder.Turn(5_000));
            Assert.AreEqual(2, store.Count);
            Assert.IsFalse(store.IsMarkedOpen, "the mark is taken away");
        }

        [TestMethod]
        public void A_store_that_cannot_be_read_keeps_its_mark_for_the_next_start()
        {
            FakeStore store = new FakeStore();
            store.Set(42);
            store.OpenMark = 42;
            store.IsReadable = false;
            store.Refuses = true;
            HoldRecorder recorder = store.Recorder();
            Assert.IsTrue(recorder.IsFailing, "no hold begins");
            recorder.RecoverLostHold(new Device(HoldSettings.Default(), TestCell.Calibrated()));
            recorder.Turn(0);
            Assert.AreEqual(42, store.MarkedSequence);
            Assert.IsTrue(recorder.IsFailing);
        }

        [TestMethod]
        public void A_refused_record_fails_until_it_is_stored_and_is_tried_once_a_second()
        {
            FakeStore store = new FakeStore();
            HoldRecorder recorder = store.Recorder();
            store.Refuses = true;
            Device device = DeviceBench.InHold(1).Device;
            recorder.Write(device, 0, 3_900, 0, 0);
            int nowMs = device.UptimeMs;
            Assert.IsTrue(recorder.IsFailing);
            Assert.IsTrue(recorder.IsDue);
            Assert.IsFalse(recorder.Turn(nowMs + 999));
            Assert.IsTrue(recorder.Turn(nowMs + 1_000));
            store.Refuses = false;
            Assert.IsTrue(recorder.Turn(nowMs + 2_000));
            Assert.IsFalse(recorder.IsFailing);
            Assert.IsFalse(recorder.IsDue);
            Assert.IsFalse(recorder.Turn(nowMs + 9_000), "nothing waits");
            Assert.AreEqual(3, store.AppendsTried);
            Assert.AreEqual(1, Sequence(store, 0), "no number is left out");
        }

        [TestMethod]
        public void Numbers_and_boots_go_on_from_the_newest_record()
        {
            AssertNext(43, 4, FakeStore.With(41, 42));
            AssertNext(1, 1, new FakeStore());
            FakeStore store = FakeStore.With(41, 42);
            store.Damage(41);
            AssertNext(44, 4, store); // damage may have been a hold: a number is rather left out than given twice
        }

        [TestMethod]
        public void The_next_hold_waits_for_the_record_of_the_last_one()
        {
            FakeStore store = new FakeStore();
            HoldRecorder recorder = store.Recorder();
            Assert.IsTrue(recorder.IsReady);
            store.Refuses = true;
            recorder.Write(DeviceBench.InHold(1).Device, 0, 3_900, 0, 0);
            Assert.IsFalse(recorder.IsReady, "its curve would be written over");
            store.Refuses = false;
            Assert.IsTrue(recorder.Turn(100_000));
            Assert.IsTrue(recorder.IsReady);
        }

        [TestMethod]
        public void A_record_that_finds_no_place_waits_for_it_as_it_was()
        {
            FakeStore store = new FakeStore();
            HoldLog log = store.Open();
            HoldRecorder recorder = new HoldRecorder(log, store, new ForceCurve());
            recorder.Write(DeviceBench.InHold(1).Device, 1_800_000_000, 3_777, 200, 0);
            Assert.IsTrue(recorder.IsDue);
            for (int i = 0; i < log.Window.Length; i++)
            {
                log.Window[i] = 0xA5;
            }

            Assert.IsTrue(recorder.Turn(100_000));
            Assert.IsFalse(recorder.IsDue);
            Assert.AreEqual(1_800_000_000, LittleEndian.GetInt32(store.Record(0), 12));
            Assert.AreEqual(FakeStore.With(1).Open().Blocks, log.Blocks, "nothing was stored that is no record");
            store.Refuses = true;
            recorder.Write(DeviceBench.InHold(1).Device, 1_900_000_000, 3_777, 200, 0);
            for (int i = 0; i < log.Window.Length; i++)
            {
                log.Window[i] = 0xA5;
            }

            store.Refuses = false;
            Assert.IsTrue(recorder.Turn(200_000));
            Assert.AreEqual(1_900_000_000, LittleEndian.GetInt32(store.Record(1), 12), "one that was refused");
        }

        [TestMethod]
        public void Time_battery_and_area_of_the_tip_are_in_the_record()
        {
            FakeStore store = new FakeStore();
            HoldRecorder recorder = store.Recorder();
            recorder.Write(DeviceBench.InHold(1).Device, 1_800_000_000, 3_777, 200, 0);
            Assert.AreEqual(1_800_000_000, LittleEndian.GetInt32(store.Record(0), 12));
            Assert.AreEqual(200, (int)store.Record(0)[HoldRecord.TipAreaOffset]);
            Assert.AreEqual(3_777, LittleEndian.GetUInt16(store.Record(0), 30));
        }

        private static void AssertNext(int sequence, int boot, FakeStore store)
        {
            HoldRecorder recorder = store.Recorder();
            Check.Equal(boot, recorder.Boot, "boot before number", sequence);
            Check.Equal(sequence, recorder.NextSequence, "next number told, boot", boot);
            recorder.Open();
            Check.Equal(sequence, store.MarkedSequence, "next number, boot", boot);
        }

        private static int Sequence(FakeStore store, int index)
        {
            return LittleEndian.GetInt32(store.Record(index), HoldRecord.SequenceOffset);
        }
    }
}
