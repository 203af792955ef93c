#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>For whom, where and with how much pain: what a phone tells, and the records that say so.</summary>
    [TestClass]
    public class ContextRequestsTests
    {
        private const byte Before = 0;
        private const byte After = 1;

        [TestMethod]
        public void Patient_site_and_pain_stand_in_each_hold_until_they_change_also_in_another_connection()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Hold();
            LoopRequests.Demand(bench, ControlCode.SetPatient, 0x34, 0x12);
            LoopRequests.Demand(bench, ControlCode.SetSite, 9);
            LoopRequests.Demand(bench, ControlCode.TellPain, Before, 7);
            bench.Hold();
            bench.Link.ConnectionNumber++;
            bench.Press(0, 5);
            bench.Hold();
            LoopRequests.Demand(bench, ControlCode.SetPatient, 0x35, 0x12);
            bench.Hold();
            AssertContext(bench, 0, 0, 0, 0);
            AssertContext(bench, 1, 0x1234, 9, 8);
            AssertContext(bench, 2, 0x1234, 9, 8);
            AssertContext(bench, 3, 0x1235, 0, 0);
        }

        [TestMethod]
        public void A_pain_after_a_hold_is_a_record_of_its_own_and_the_next_hold_has_the_one_before()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            LoopRequests.Demand(bench, ControlCode.SetPatient, 1, 0);
            LoopRequests.Demand(bench, ControlCode.TellPain, Before, 6);
            bench.Hold();
            LoopRequests.Demand(bench, ControlCode.TellPain, After, 2);
            bench.Hold();
            Assert.AreEqual(3, bench.Store.Count);
            AssertContext(bench, 0, 1, 0, 7);
            AssertContext(bench, 1, 1, 0, 3);
            AssertContext(bench, 2, 1, 0, 7);
            byte[] told = bench.Store.Hold(1);
            Assert.AreEqual(HoldRecord.Length, told.Length, "no curve");
            Assert.AreEqual((int)HoldOutcome.PainTold, (int)told[HoldRecord.OutcomeOffset]);
            Assert.AreEqual(2, LittleEndian.GetInt32(told, HoldRecord.SequenceOffset));
            Assert.AreEqual(FakeBattery.Voltage, LittleEndian.GetUInt16(told, 30));
            int sinceMs = bench.Device.UptimeMs - LittleEndian.GetInt32(told, 8);
            Check.Between(10_000, 11_000, sinceMs, "uptime is that of the telling, before a hold of 10 s");
        }

        [TestMethod]
        public void A_pain_that_comes_while_the_last_hold_is_put_away_waits_for_its_place()
        {
            FakeStore store = new FakeStore();
            LoopBench bench = LoopBench.Tared(store);
            for (int hold = 1; hold <= 30; hold++)
            {
                bench.Press(20_000, 3);
                bench.Press(40_000, 803);
                Assert.AreEqual(ControlCode.Done, LoopRequests.Ask(bench, 40_000, ControlCode.TellPain, After, (byte)(hold % 11)), "with the hand still on");
                bench.Press(0, 5);
                Check.Equal(2 * hold, store.Count, "records after hold", hold);
                Check.Equal(1 + (hold % 11), store.Record((2 * hold) - 1)[17], "pain after hold", hold);
            }
        }

        [TestMethod]
        public void A_number_that_is_no_score_and_a_time_that_is_none_are_refused()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            for (int score = 0; score < 256; score++)
            {
                bool isScore = score <= 10;
                Check.Equal(isScore ? ControlCode.Done : ControlCode.InvalidValue, LoopRequests.Ask(bench, 0, ControlCode.TellPain, Before, (byte)score), "before, score", score);
                Check.Equal(isScore ? ControlCode.Done : ControlCode.InvalidValue, LoopRequests.Ask(bench, 0, ControlCode.TellPain, After, (byte)score), "after, score", score);
                Check.Equal(ControlCode.InvalidValue, LoopRequests.Ask(bench, 0, ControlCode.TellPain, (byte)(score < 2 ? 2 : score), 5), "another time", score);
            }

            Assert.AreEqual(11, bench.Store.Count, "one for each score");
            bench.Hold();
            AssertContext(bench, 11, 0, 0, 11);
        }

        [TestMethod]
        public void A_pain_that_the_log_does_not_take_is_answered_so_and_leaves_no_record()
        {
            FakeStore store = new FakeStore();
            LoopBench bench = LoopBench.Tared(store);
            bench.Hold();
            store.Refuses = true;
            Assert.AreEqual((int)CalibrationRefusal.NotStored, LoopRequests.Ask(bench, 0, ControlCode.TellPain, After, 5));
            Assert.AreEqual((int)CalibrationRefusal.NotStored, LoopRequests.Ask(bench, 0, ControlCode.TellPain, After, 5), "asked again");
            store.Refuses = false;
            Assert.AreEqual(1, store.Count);
            bench.Press(0, HoldRecorder.PrepareRetryMs / 12);
            LoopRequests.Demand(bench, ControlCode.TellPain, After, 5);
            Assert.AreEqual(2, store.Count);
            bench.Hold();
            Assert.AreEqual(3, store.Count);
        }

        [TestMethod]
        public void A_log_that_cannot_make_a_place_lets_no_phone_wait_for_it()
        {
            FakeStore store = new FakeStore();
            store.Refuses = true;
            LoopBench bench = LoopBench.Tared(store);
            Assert.AreEqual((int)CalibrationRefusal.NotStored, LoopRequests.Ask(bench, 0, ControlCode.TellPain, After, 5));
        }

        [TestMethod]
        public void A_full_log_takes_no_pain()
        {
            FakeStore store = new FakeStore();
            int holds = store.Fill();
            LoopBench bench = LoopBench.Tared(store);
            Assert.AreEqual((int)CalibrationRefusal.NotStored, LoopRequests.Ask(bench, 0, ControlCode.TellPain, After, 5));
            Assert.AreEqual(holds, store.Count);
        }

        [TestMethod]
        public void A_pain_that_waits_is_refused_when_a_hand_touches_first()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Control.RequestBytes(ControlCode.TellPain, new byte[] { After, 5 });
            bench.Press(0, 2);
            bench.Press(20_000, 5);
            Assert.IsTrue(bench.Device.IsGuiding);
            Assert.AreEqual(1, bench.Control.Answers);
            Assert.AreEqual((int)CalibrationRefusal.Busy, bench.Control.Result);
            Assert.AreEqual(0, bench.Prescription.PainDue);
        }

        [TestMethod]
        public void The_device_shows_which_one_it_is()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(0, 400);
            Assert.AreEqual(LightColour.Off, bench.Outputs.Light);
            LoopRequests.Demand(bench, ControlCode.Identify);
            int lit = 0;
            for (int turn = 0; turn < 80; turn++)
            {
                bench.Press(0, 1);
                lit += bench.Outputs.Light != LightColour.Off ? 1 : 0;
            }

            Check.Between(20, 60, lit, "turns of a second with light");
        }

        [TestMethod]
        public void A_pain_that_waits_goes_with_its_connection()
        {
            ControlBench bench = ControlBench.Tared();
            FakeStore store = bench.Store;
            bench.Control.RequestBytes(ControlCode.TellPain, new byte[] { After, 5 });
            bench.Press(0, 2);
            Assert.AreEqual(6, bench.Prescription.PainDue, "this log has no place yet");
            Requests.Reconnect(bench);
            Assert.AreEqual(0, bench.Prescription.PainDue);
            while (bench.Holds.Prepare() == HoldLogResult.Underway)
            {
            }

            bench.Press(0, 5);
            Assert.AreEqual(0, store.Count);
            Assert.AreEqual(0, bench.Control.Answers);
        }

        private static void AssertContext(LoopBench bench, int index, int patient, int site, int pain)
        {
            byte[] record = bench.Store.Record(index);
            Check.Equal(patient, LittleEndian.GetUInt16(record, HoldRecord.PatientOffset), "patient in record", index);
            Check.Equal(site, record[HoldRecord.SiteOffset], "site in record", index);
            Check.Equal(pain, record[HoldRecord.PainOffset], "pain in record", index);
        }
    }
}
