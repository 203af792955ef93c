#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Holds cut into notifications and put together again.</summary>
    [TestClass]
    public class HoldSegmentsTests
    {
        [TestMethod]
        public void A_hold_with_and_without_a_curve_comes_through_every_payload_of_the_link()
        {
            AssertComesThrough(0);
            AssertComesThrough(1);
            AssertComesThrough(150);
            AssertComesThrough(ForceCurve.Capacity);
        }

        [TestMethod]
        public void The_smallest_payload_takes_four_segments_for_a_record_and_a_large_one_takes_one()
        {
            FakeStore store = StoreWith(0);
            byte[] work = new byte[WorkBuffer.Length];
            SegmentCutter segments = Begun(store, work);
            Assert.AreEqual(20, segments.Prepare(20));
            Assert.AreEqual(HoldRecord.Length, segments.Prepare(HoldRecord.Length));
            Assert.AreEqual(1, work[0] & 3, "one byte short of the whole hold: first, not last");
            Assert.AreEqual(HoldRecord.Length + 1, segments.Prepare(HoldRecord.Length + 1));
            Assert.AreEqual(3, work[0] & 3, "the whole hold: first and last");
            Assert.AreEqual(HoldRecord.Length + 1, segments.Prepare(244));
        }

        [TestMethod]
        public void The_longest_hold_fits_the_work_buffer_and_no_segment_is_longer()
        {
            byte[] work = new byte[WorkBuffer.Length];
            FakeStore store = StoreWith(ForceCurve.Capacity);
            SegmentCutter segments = Begun(store, work);
            int length = segments.Prepare(509);
            Assert.AreEqual(store.Hold(0).Length + 1, length);
            Check.Between(WorkBuffer.Length - 3, WorkBuffer.Length, length, "bytes of the longest segment");
            Assert.AreEqual(3, work[0] & 3);
            Assert.IsTrue(segments.Advance());
        }

        [TestMethod]
        public void The_counter_goes_on_from_hold_to_hold_and_wraps_at_64()
        {
            byte[] work = new byte[WorkBuffer.Length];
            SegmentCutter segments = Begun(StoreWith(100), work);
            for (int sent = 0; sent < 200; sent++)
            {
                segments.Prepare(20);
                Check.Equal(sent % 64, work[0] >> 2, "counter of segment", sent);
                if (segments.Advance())
                {
                    segments.Begin();
                }
            }
        }

        [TestMethod]
        public void A_segment_that_was_not_taken_is_prepared_again_unchanged_whatever_the_work_buffer_held_meanwhile()
        {
            byte[] work = new byte[WorkBuffer.Length];
            SegmentCutter segments = Begun(StoreWith(100), work);
            segments.Prepare(20);
            segments.Advance();
            segments.Prepare(20);
            byte[] first = new byte[20];
            System.Array.Copy(work, first, 20);
            System.Array.Clear(work, 0, work.Length);
            Assert.AreEqual(20, segments.Prepare(20));
            Check.Bytes(first, work, 20, "segment prepared again");
        }

        [TestMethod]
        public void A_payload_that_grows_in_the_middle_of_a_hold_is_used_at_once()
        {
            FakeStore store = StoreWith(0);
            byte[] work = new byte[WorkBuffer.Length];
            SegmentCutter segments = Begun(store, work);
            SegmentReceiver receiver = new SegmentReceiver();
            receiver.Begin();
            receiver.Take(work, segments.Prepare(20));
            segments.Advance();
            receiver.Take(work, segments.Prepare(100));
            Assert.IsTrue(segments.Advance());
            receiver.AssertHold(0, store.Hold(0));
        }

        [TestMethod]
        public void A_hold_that_cannot_be_read_gives_no_segment()
        {
            FakeStore store = StoreWith(100);
            SegmentCutter segments = Begun(store, new byte[WorkBuffer.Length]);
            store.IsReadable = false;
            Assert.AreEqual(0, segments.Prepare(20));
        }

        private static void AssertComesThrough(int points)
        {
            FakeStore store = StoreWith(points);
            byte[] hold = store.Hold(0);
            byte[] work = new byte[WorkBuffer.Length];
            SegmentReceiver receiver = new SegmentReceiver();
            for (int payload = 20; payload <= 509; payload++)
            {
                SegmentCutter segments = Begun(store, work);
                receiver.Begin();
                bool isWhole = false;
                while (!isWhole)
                {
                    receiver.Take(work, segments.Prepare(payload));
                    isWhole = segments.Advance();
                }

                Check.Equal(1, receiver.Holds, "holds received, payload", payload);
                Check.Equal((hold.Length + payload - 2) / (payload - 1), receiver.Segments, "segments, payload", payload);
                receiver.AssertHold(0, hold);
            }
        }

        private static FakeStore StoreWith(int points)
        {
            FakeStore store = new FakeStore();
            ForceCurve curve = new ForceCurve();
            curve.Clear(40_000, 15_000);
            for (int i = 0; i < points; i++)
            {
                curve.Step(ForceCurve.PeriodMs * 1_000, i * 8);
            }

            store.Add(store.Open(), 1, curve);
            return store;
        }

        private static SegmentCutter Begun(FakeStore store, byte[] work)
        {
            HoldLogReader reader = store.Open().Reader;
            Assert.AreEqual(1, reader.Find(1));
            return new SegmentCutter(reader, work);
        }
    }
}
