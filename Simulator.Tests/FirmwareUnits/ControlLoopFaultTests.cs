#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The loop when the store, the link or the line fails.</summary>
    [TestClass]
    public class ControlLoopFaultTests
    {
        private const int TurnsPerSecond = 80;

        [TestMethod]
        public void The_numbers_do_not_begin_again_when_the_newest_record_cannot_be_read()
        {
            FakeStore store = FakeStore.With(41, 42);
            store.Damage(42);
            LoopBench bench = LoopBench.Tared(store);
            bench.Hold();

            Assert.AreEqual(2, store.Count);
            byte[] record = store.Record(1);
            Assert.AreEqual(43, LittleEndian.GetInt32(record, HoldRecord.SequenceOffset), "42 may be with a phone: it does not come again");
            Assert.AreEqual(4, LittleEndian.GetUInt16(record, HoldRecord.BootOffset), "one boot after the stored 3");
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
        public void No_hold_begins_while_a_record_waits_that_the_store_has_refused()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Store.Refuses = true;
            bench.Hold();
            for (int i = 0; i < 4 * TurnsPerSecond; i++)
            {
                bench.Press(i < TurnsPerSecond ? 0 : 20_000, 1);
                Check.That(!bench.Device.IsGuiding, "nobody is guided", i);
            }

            Assert.AreEqual((int)SafetyVerdict.StoreFailed, (int)bench.Device.Verdict);
            Assert.AreEqual(0, bench.Store.Count);
            bench.Store.Refuses = false;
            bench.Press(0, TurnsPerSecond + 4);
            Assert.AreEqual(1, bench.Store.Count);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
            bench.Press(20_000, 3);
            Assert.IsTrue(bench.Device.IsGuiding, "the next hold");
        }

        [TestMethod]
        public void Packets_that_nobody_takes_are_not_piled_up()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Link.Refuses = true;
            bench.Press(0, 10 * TurnsPerSecond);
            bench.Link.Refuses = false;
            int before = bench.Link.Live.Samples;
            bench.Press(0, TurnsPerSecond);
            Check.Between(TurnsPerSecond, TurnsPerSecond + LiveForceSamples.MostWaiting, bench.Link.Live.Samples - before, "samples in the next second");
            Assert.AreEqual(1, bench.Link.Live.Marked, "and the first of them says that some are missing");
        }

        [TestMethod]
        public void Nothing_is_offered_that_nobody_listens_to()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Link.ListensLive = false;
            bench.Link.Refuses = true;
            int before = bench.Link.Refused;
            bench.Press(0, 10 * TurnsPerSecond);
            Assert.AreEqual(before, bench.Link.Refused);
            bench.Link.Refuses = false;
            bench.Link.ListensLive = true;
            bench.Press(0, 1);
            Assert.AreEqual(0, bench.Link.Live.Marked);
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
            Assert.AreEqual(2, bench.Link.Receiver.Holds, "received within ten seconds");
            Assert.AreEqual(1, bench.Link.Answers);
        }
    }
}
