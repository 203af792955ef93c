using System;
#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A sync with curves: what share of it is holds, and a log that moves under it.</summary>
    [TestClass]
    public class RecordAccessSyncTests
    {
        private const int PointsOfFifteenSeconds = 90;

        [TestMethod]
        public void Of_the_bytes_notified_85_per_cent_are_of_holds_at_a_payload_of_20_and_95_at_244()
        {
            AssertEfficiency(20, 85, 0);
            AssertEfficiency(20, 85, PointsOfFifteenSeconds);
            AssertEfficiency(244, 95, 0);
            AssertEfficiency(244, 95, PointsOfFifteenSeconds);
        }

        [TestMethod]
        public void Holds_come_with_their_curves_byte_for_byte_also_over_a_link_that_refuses()
        {
            for (int payload = 20; payload <= 350; payload += 30)
            {
                AccessBench bench = new AccessBench(WithCurves(12, PointsOfFifteenSeconds));
                bench.Link.PayloadBytes = payload;
                bench.Link.RefuseEvery = 3;
                bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
                bench.AssertReports(0, 12);
            }
        }

        [TestMethod]
        public void A_damaged_curve_is_left_out_and_its_record_comes()
        {
            FakeStore store = WithCurves(3, PointsOfFifteenSeconds);
            byte[] bytes = store.Files.Bytes(0);
            int lastCurve = bytes.Length - 20;
            bytes[lastCurve] ^= 2;
            AccessBench bench = new AccessBench(store);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.AssertReports(0, 3);
            Assert.AreEqual(HoldRecord.Length, store.Hold(2).Length);
            Assert.AreEqual(1, bench.Log.Damages);
        }

        [TestMethod]
        public void A_log_that_moves_in_the_middle_of_a_report_sends_the_hold_anew_and_nothing_that_was_moved()
        {
            for (int turns = 1; turns <= 9; turns++)
            {
                FakeStore store = new FakeStore();
                int holds = store.Fill();
                AccessBench bench = new AccessBench(store);
                while (bench.Log.Prepare() == HoldLogResult.Underway)
                {
                }

                bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.Range, 190, 220);
                bench.Turn(turns);
                Check.Equal((int)HoldLogResult.Stored, (int)Acknowledged(bench.Log, 200), "acknowledged, turns", turns);
                HoldLogResult result = HoldLogResult.Underway;
                while (result == HoldLogResult.Underway)
                {
                    result = bench.Log.Prepare();
                    bench.Turn(1);
                }

                bench.TurnUntilAnswered();
                bench.AssertResponse(RecordAccessCode.ReportRecords, RecordAccessCode.Success);
                int dropped = holds - store.Count;
                Check.That(dropped > 0, "holds were dropped, turns", turns);
                int received = bench.Link.Receiver.Holds;
                for (int sequence = 220; sequence > 200; sequence--)
                {
                    received--;
                    bench.Link.Receiver.AssertHold(received, store.Hold(sequence - 1 - dropped));
                }
            }
        }

        private static HoldLogResult Acknowledged(HoldLog log, int upTo)
        {
            HoldLogResult result = log.Acknowledge(7, upTo);
            while (result == HoldLogResult.Underway)
            {
                result = log.StoreState();
            }

            return result;
        }

        private static void AssertEfficiency(int payload, int limitPercent, int points)
        {
            FakeStore store = WithCurves(40, points);
            AccessBench bench = new AccessBench(store);
            bench.Link.PayloadBytes = payload;
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.AssertReports(0, 40);
            int holdBytes = 0;
            for (int i = 0; i < 40; i++)
            {
                holdBytes += store.Hold(i).Length;
            }

            int notified = bench.Link.Receiver.Bytes + bench.Link.Answer.Length;
            Console.WriteLine(
                "payload " + payload.ToString() + ", " + points.ToString() + " points: " + holdBytes.ToString() + " of " + notified.ToString() + " bytes");
            Check.That(holdBytes * 100 >= limitPercent * notified, "share of the holds at payload", payload);
        }

        private static FakeStore WithCurves(int holds, int points)
        {
            FakeStore store = new FakeStore();
            HoldLog log = store.Open();
            ForceCurve curve = new ForceCurve();
            for (int sequence = 1; sequence <= holds; sequence++)
            {
                curve.Clear(40_000, 15_000);
                for (int i = 0; i < points; i++)
                {
                    curve.Step(ForceCurve.PeriodMs * 1_000, 40_000 + ((sequence * i * 37) % 2_000));
                }

                Check.Equal((int)HoldLogResult.Stored, (int)store.Add(log, sequence, curve), "added", sequence);
            }

            return store;
        }
    }
}
