#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The loop over fakes: what it does when.</summary>
    [TestClass]
    public class ControlLoopTests
    {
        private const int TurnsPerSecond = 80;

        [TestMethod]
        public void Every_turn_shows_the_cue_of_its_conversion()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            int shown = bench.Outputs.Shown;
            for (int i = 0; i < 100; i++)
            {
                bench.Press(i < 50 ? 38_000 : 50_000, 1);
                Check.Equal(bench.Device.Light, bench.Outputs.Light, "light shown", i);
                Check.That(bench.Device.Haptic == bench.Outputs.Haptic, "motor is as planned", i);
            }

            Assert.AreEqual(shown + 100, bench.Outputs.Shown);
            Assert.AreEqual(LightColour.EaseOff, bench.Outputs.Light);
        }

        [TestMethod]
        public void A_hold_leaves_one_intact_record_and_it_is_stored_soon_after_the_end()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 3);
            bench.Press(40_000, 2 + 800);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            bench.Press(40_000, 3);
            Assert.AreEqual(1, bench.Store.Count);
            bench.Press(0, 200);

            Assert.AreEqual(1, bench.Store.Count);
            Assert.AreEqual(1, bench.Store.AppendsTried);
            byte[] record = bench.Store.Record(0);
            Assert.IsTrue(HoldRecord.IsIntact(record));
            Assert.AreEqual((int)HoldOutcome.Completed, (int)record[HoldRecord.OutcomeOffset]);
            Assert.AreEqual(1, LittleEndian.GetInt32(record, HoldRecord.SequenceOffset));
            Assert.AreEqual(1, LittleEndian.GetUInt16(record, HoldRecord.BootOffset));
            Assert.AreEqual(FakeBattery.Voltage, LittleEndian.GetUInt16(record, 30));
        }

        [TestMethod]
        public void The_numbers_go_on_from_the_newest_stored_record()
        {
            LoopBench bench = LoopBench.Tared(FakeStore.With(41, 0x01000041));
            bench.Hold();
            bench.Hold();

            Assert.AreEqual(4, bench.Store.Count);
            Assert.AreEqual(0x01000042, LittleEndian.GetInt32(bench.Store.Record(2), HoldRecord.SequenceOffset));
            Assert.AreEqual(0x01000043, LittleEndian.GetInt32(bench.Store.Record(3), HoldRecord.SequenceOffset));
            Assert.AreEqual(
                4, LittleEndian.GetUInt16(bench.Store.Record(2), HoldRecord.BootOffset), "one boot after the stored 3");
            Assert.AreEqual(4, LittleEndian.GetUInt16(bench.Store.Record(3), HoldRecord.BootOffset));
        }

        [TestMethod]
        public void The_numbers_do_not_begin_again_when_the_newest_record_cannot_be_read()
        {
            FakeStore store = FakeStore.With(41, 42, 43);
            store.UnreadableIndex = 2;
            LoopBench bench = LoopBench.Tared(store);
            bench.Hold();

            Assert.AreEqual(4, store.Count);
            int sequence = LittleEndian.GetInt32(store.Record(3), HoldRecord.SequenceOffset);
            Assert.IsTrue(sequence > 42, "the numbers grow, or the search for a record fails");
        }

        [TestMethod]
        public void A_record_that_could_not_be_stored_is_tried_again_once_a_second()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Store.Refuses = true;
            bench.Hold();
            bench.Press(0, 5 * TurnsPerSecond);
            Check.Between(5, 7, bench.Store.AppendsTried, "tries in five seconds");
            bench.Store.Refuses = false;
            bench.Press(0, 2 * TurnsPerSecond);

            Assert.AreEqual(1, bench.Store.Count);
            Assert.IsTrue(HoldRecord.IsIntact(bench.Store.Record(0)));
            bench.Hold();
            Assert.AreEqual(2, bench.Store.Count);
            Assert.AreEqual(
                2, LittleEndian.GetInt32(bench.Store.Record(1), HoldRecord.SequenceOffset), "no number is left out");
        }

        [TestMethod]
        public void A_record_that_is_due_waits_while_the_next_hand_is_guided()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Store.Refuses = true;
            bench.Hold();
            bench.Store.Refuses = false;
            bench.Press(20_000, 3);
            int tried = bench.Store.AppendsTried;
            bench.Press(30_000, 4 * TurnsPerSecond);
            Assert.AreEqual(tried, bench.Store.AppendsTried);
            bench.Press(0, TurnsPerSecond);
            Assert.AreEqual(1, bench.Store.Count);
        }

        [TestMethod]
        public void The_phone_gets_ten_packets_a_second_while_idle_and_while_guiding()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            int before = bench.Link.LivePackets;
            bench.Press(0, 5 * TurnsPerSecond);
            Check.Between(49, 51, bench.Link.LivePackets - before, "packets in five idle seconds");
            before = bench.Link.LivePackets;
            bench.Press(40_000, 5 * TurnsPerSecond);
            Check.Between(49, 51, bench.Link.LivePackets - before, "packets in five guided seconds");
            Assert.AreEqual(40_000, LittleEndian.GetInt32(bench.Link.LivePacket, 8), "force in the newest packet");
        }

        [TestMethod]
        public void Packets_that_nobody_takes_are_not_piled_up()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Link.Refuses = true;
            bench.Press(0, 10 * TurnsPerSecond);
            Check.Between(99, 101, bench.Link.Refused, "packets offered in ten seconds");
            bench.Link.Refuses = false;
            int before = bench.Link.LivePackets;
            bench.Press(0, TurnsPerSecond);
            Check.Between(9, 11, bench.Link.LivePackets - before, "packets in the next second");
        }

        [TestMethod]
        public void The_battery_is_measured_at_the_start_and_every_ten_seconds_of_idleness()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            Assert.AreEqual(1, bench.Battery.Measurements);
            Assert.AreEqual(50, bench.Link.BatteryPercent);
            bench.Press(0, 30 * TurnsPerSecond);
            Check.Between(3, 4, bench.Battery.Measurements, "measurements in 31 seconds");
        }

        [TestMethod]
        public void Requests_are_served_between_holds_and_wait_during_one()
        {
            LoopBench bench = LoopBench.Tared(FakeStore.With(1, 2));
            bench.Press(30_000, 3);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Press(30_000, 2 * TurnsPerSecond);
            Assert.AreEqual(0, bench.Link.Receiver.Segments);
            bench.Press(0, 30);

            Assert.AreEqual(1, bench.Link.Answers);
            Assert.AreEqual(2, bench.Link.Receiver.Records);
        }

        [TestMethod]
        public void A_dead_line_ends_the_hold_and_its_record_is_stored_all_the_same()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 3);
            bench.Press(40_000, 100);
            bench.LoadCell.IsDead = true;
            bench.Press(40_000, 1);
            Assert.AreEqual((int)HoldState.Aborted, (int)bench.Device.Session.State);
            Assert.AreEqual(LightColour.NoGuidance, bench.Outputs.Light);
            bench.Press(40_000, 20);

            Assert.AreEqual(1, bench.Store.Count, "stored within two seconds");
            Assert.AreEqual((int)HoldOutcome.SensorMissing, (int)bench.Store.Record(0)[HoldRecord.OutcomeOffset]);
        }

        [TestMethod]
        public void A_dead_line_does_not_keep_the_phone_from_its_records()
        {
            LoopBench bench = LoopBench.Tared(FakeStore.With(1, 2));
            bench.LoadCell.IsDead = true;
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Press(0, 100);
            Assert.AreEqual(2, bench.Link.Receiver.Records, "received within ten seconds");
            Assert.AreEqual(1, bench.Link.Answers);
        }
    }
}
