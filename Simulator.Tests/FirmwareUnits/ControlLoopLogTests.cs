#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The loop and the hold log: room before a hold, curves, what is said of a full and of a damaged log.</summary>
    [TestClass]
    public class ControlLoopLogTests
    {
        private const int TurnsPerSecond = 80;
        private const int Phone = 77;

        [TestMethod]
        public void A_hold_is_stored_with_its_force_curve()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Hold();
            byte[] hold = bench.Store.Hold(0);
            Check.Between(HoldRecord.Length + 50, HoldRecord.Length + 90, hold.Length, "bytes of a hold of 10 s");
            Assert.AreEqual(HoldLogEntry.Curve, (int)hold[HoldRecord.Length]);
            Assert.AreEqual(1, LittleEndian.GetInt32(hold, HoldRecord.Length + HoldLogEntry.SequenceOffset));
        }

        [TestMethod]
        public void A_full_log_lets_no_hold_begin_and_light_link_and_fault_log_say_so()
        {
            FakeStore store = new FakeStore();
            int holds = store.Fill();
            LoopBench bench = LoopBench.Tared(store);
            bench.Press(0, 3 * TurnsPerSecond);
            Assert.AreEqual((int)SafetyVerdict.LogFull, (int)bench.Device.Verdict);
            Assert.AreEqual((int)SafetyVerdict.LogFull, (int)bench.Link.Live.Guidance[2]);
            int lit = 0;
            for (int i = 0; i < 4 * TurnsPerSecond; i++)
            {
                bench.Press(20_000, 1);
                Check.That(!bench.Device.IsGuiding, "nobody is guided, turn", i);
                Check.That(bench.Outputs.Light == LightColour.NoGuidance || bench.Outputs.Light == LightColour.Off, "violet or dark, turn", i);
                lit += bench.Outputs.Light == LightColour.NoGuidance ? 1 : 0;
            }

            Check.Between(20, 28, lit, "turns with a flash, of 320: 150 ms every 2 s");
            Assert.AreEqual(holds, store.Count);
            AssertFault(bench, FaultCode.LogFull);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.Last);
            bench.Press(0, 20);
            Assert.AreEqual(1, bench.Link.Receiver.Holds, "a phone can fetch what fills it");

            bench.Press(0, 5);
            bench.Link.Control.RequestBytes(ControlCode.Acknowledge, Acknowledgement(holds));
            bench.Press(0, TurnsPerSecond);
            Assert.AreEqual(ControlCode.Done, bench.Link.Control.Result);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
            bench.Hold();
            Assert.AreEqual(holds + 1, store.Open().NextSequence - 1, "and the next hold is stored");
        }

        [TestMethod]
        public void A_full_log_is_not_tried_again_and_again()
        {
            FakeStore store = new FakeStore();
            store.Fill();
            LoopBench bench = LoopBench.Tared(store);
            bench.Press(0, 3 * TurnsPerSecond);
            int reads = store.Files.Counts.Reads;
            int changes = store.Files.Counts.Changes;
            bench.Press(0, 60 * TurnsPerSecond);
            Assert.AreEqual(reads, store.Files.Counts.Reads);
            Assert.AreEqual(changes, store.Files.Counts.Changes, "every try would wear the flash");
        }

        [TestMethod]
        public void No_hold_begins_before_the_next_has_its_place()
        {
            FakeStore store = new FakeStore();
            LoopBench bench = LoopBench.Tared(store);
            for (int hold = 1; hold <= 130; hold++)
            {
                bench.Press(40_000, 8);
                Check.That(bench.Device.IsGuiding, "a hand is guided, hold", hold);
                Check.That(store.Open().Prepare() == HoldLogResult.Stored, "the log had room, hold", hold);
                bench.Press(0, 6);
                Check.Equal(hold, store.Open().NextSequence - 1, "stored, hold", hold);
                bench.Press(0, 4);
            }
        }

        [TestMethod]
        public void A_log_that_cannot_make_room_is_tried_every_ten_seconds_and_nobody_is_guided()
        {
            FakeStore store = new FakeStore();
            store.Refuses = true;
            LoopBench bench = LoopBench.Tared(store);
            bench.Press(20_000, 5);
            Assert.IsFalse(bench.Device.IsGuiding);
            Assert.AreEqual((int)SafetyVerdict.LogBusy, (int)bench.Device.Verdict);
            bench.Press(0, 5);
            int changes = store.Files.Counts.Changes;
            bench.Press(0, 30 * TurnsPerSecond);
            Check.Between(3, 24, store.Files.Counts.Changes - changes, "changes tried in 30 s");
            store.Refuses = false;
            bench.Press(0, 11 * TurnsPerSecond);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void Room_is_made_in_the_turn_after_a_request_has_taken_the_last_place()
        {
            int[] sequences = new int[106]; // leave 416 bytes of the segment: a hold has its place, and has none behind a position of 96
            for (int i = 0; i < sequences.Length; i++)
            {
                sequences[i] = i + 1;
            }

            FakeStore store = FakeStore.With(sequences);
            LoopBench bench = LoopBench.Tared(store);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
            bench.Link.Control.RequestBytes(ControlCode.Acknowledge, Acknowledgement(50));
            int changes = store.Files.Counts.Changes;
            bench.Press(0, 1);
            Assert.AreEqual(changes + 3, store.Files.Counts.Changes, "the position alone: open, write, close");
            bench.Press(0, 5);
            Assert.AreEqual(changes + 6, store.Files.Counts.Changes, "the next segment");
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void Damage_in_the_log_is_in_the_fault_log_with_how_much()
        {
            FakeStore store = FakeStore.With(1, 2, 3, 4);
            store.Damage(2);
            store.Damage(4);
            LoopBench bench = LoopBench.Tared(store);
            bench.Press(0, 3 * TurnsPerSecond);
            Assert.AreEqual(2, AssertFault(bench, FaultCode.LogDamaged));
        }

        [TestMethod]
        public void Settings_that_were_lost_are_in_the_fault_log_and_in_the_self_test_and_one_damaged_copy_is_told_and_mended()
        {
            FakeSlots settings = new FakeSlots();
            LoopBench bench = Started(settings, new FakeSlots());
            Assert.AreEqual(0, new FaultLog(bench.Faults, new byte[WorkBuffer.Length]).Count, "a device as delivered");
            new DeviceSettings(settings, new byte[WorkBuffer.Length]).Save();
            settings.Bytes(0)[30] ^= 4;
            int writes = settings.WritesTried;
            bench = Started(settings, new FakeSlots());
            AssertFault(bench, FaultCode.SettingsOneCopy);
            Check.That(settings.WritesTried > writes, "stored twice again, writes", settings.WritesTried - writes);
            Assert.IsFalse(new DeviceSettings(settings, new byte[WorkBuffer.Length]).HasOneCopy);

            settings.Bytes(0)[30] ^= 4;
            settings.Bytes(1)[30] ^= 4;
            bench = Started(settings, new FakeSlots());
            AssertFault(bench, FaultCode.SettingsLost);
            bench.Link.Control.Request(ControlCode.ReadSelfTest);
            bench.Press(0, 5);
            Assert.AreEqual(SelfTest.AllGood & ~SelfTest.SettingsKept, LittleEndian.GetUInt16(bench.Link.Control.Answer, 3));
        }

        [TestMethod]
        public void A_fault_log_that_was_lost_begins_anew_and_says_so()
        {
            FakeSlots faults = new FakeSlots();
            FaultLog log = new FaultLog(faults, new byte[WorkBuffer.Length]);
            log.Add(FaultCode.BatteryLow, HoldState.Idle, 1, 2, 3);
            log.Save();
            faults.Bytes(faults.LastWritten)[7] ^= 1;
            LoopBench bench = Started(new FakeSlots(), faults);
            AssertFault(bench, FaultCode.FaultLogLost);
            Assert.AreEqual(1, new FaultLog(faults, new byte[WorkBuffer.Length]).Count);
        }

        private static LoopBench Started(FakeSlots settings, FakeSlots faults)
        {
            LoopBench bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), faults, settings, FaultCode.None);
            bench.Press(0, 5 * TurnsPerSecond);
            return bench;
        }

        /// <summary>Demands that the newest stored event is of a code, and gives its detail.</summary>
        private static int AssertFault(LoopBench bench, FaultCode code)
        {
            FaultLog log = new FaultLog(bench.Faults, new byte[WorkBuffer.Length]);
            byte[] bytes = new byte[FaultLog.EventBytes];
            Check.That(log.Count > 0, "an event is stored", (int)code);
            log.Copy(log.Count - 1, bytes, 0);
            Check.Equal((int)code, bytes[0], "code of the newest event of", log.Count);
            return LittleEndian.GetInt32(bytes, 8);
        }

        private static byte[] Acknowledgement(int upTo)
        {
            byte[] operand = new byte[8];
            LittleEndian.PutInt32(operand, 0, Phone);
            LittleEndian.PutInt32(operand, 4, upTo);
            return operand;
        }
    }
}
