using System;
#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Records cut into notifications and put together again.</summary>
    [TestClass]
    public class RecordSegmentsTests
    {
        [TestMethod]
        public void A_record_comes_through_every_payload_of_the_link()
        {
            RecordSegments segments = new RecordSegments();
            SegmentReceiver receiver = new SegmentReceiver();
            for (int payload = 20; payload <= 244; payload++)
            {
                segments.Clear();
                receiver.Begin();
                Fill(segments, payload);
                SendAll(segments, receiver, payload);

                Check.Equal(1, receiver.Records, "records received, payload", payload);
                Check.Equal(
                    (HoldRecord.Length + payload - 2) / (payload - 1), receiver.Segments, "segments, payload", payload);
                receiver.AssertRecord(0, segments.Record);
            }
        }

        [TestMethod]
        public void The_smallest_payload_takes_four_segments_and_a_large_one_takes_one()
        {
            RecordSegments segments = new RecordSegments();
            Fill(segments, 1);
            Assert.AreEqual(20, segments.Prepare(20));
            Assert.AreEqual(HoldRecord.Length, segments.Prepare(HoldRecord.Length));
            Assert.AreEqual(1, segments.Segment[0] & 3, "one byte short of the whole record: first, not last");
            Assert.AreEqual(HoldRecord.Length + 1, segments.Prepare(HoldRecord.Length + 1));
            Assert.AreEqual(3, segments.Segment[0] & 3, "the whole record: first and last");
            Assert.AreEqual(HoldRecord.Length + 1, segments.Prepare(244));
        }

        [TestMethod]
        public void The_counter_goes_on_from_record_to_record_and_wraps_at_64()
        {
            RecordSegments segments = new RecordSegments();
            for (int sent = 0; sent < 200; sent++)
            {
                if (segments.IsEmpty)
                {
                    Fill(segments, sent);
                }

                segments.Prepare(20);
                Check.Equal(sent % 64, segments.Segment[0] >> 2, "counter of segment", sent);
                segments.Advance();
            }

            segments.Clear();
            Fill(segments, 0);
            segments.Prepare(20);
            Assert.AreEqual(0, segments.Segment[0] >> 2, "a new procedure begins at zero");
        }

        [TestMethod]
        public void A_segment_that_was_not_taken_is_prepared_again_unchanged()
        {
            RecordSegments segments = new RecordSegments();
            Fill(segments, 5);
            segments.Prepare(20);
            segments.Advance();
            byte[] first = new byte[20];
            segments.Prepare(20);
            Array.Copy(segments.Segment, first, 20);
            Assert.AreEqual(20, segments.Prepare(20));
            Check.Bytes(first, segments.Segment, 20, "segment prepared again");
        }

        [TestMethod]
        public void A_payload_that_grows_in_the_middle_of_a_record_is_used_at_once()
        {
            RecordSegments segments = new RecordSegments();
            SegmentReceiver receiver = new SegmentReceiver();
            receiver.Begin();
            Fill(segments, 9);
            int length = segments.Prepare(20);
            receiver.Take(segments.Segment, length);
            segments.Advance();
            SendAll(segments, receiver, 100);

            Assert.AreEqual(2, receiver.Segments);
            receiver.AssertRecord(0, segments.Record);
        }

        [TestMethod]
        public void A_new_cutter_and_a_cleared_one_are_empty()
        {
            RecordSegments segments = new RecordSegments();
            Assert.IsTrue(segments.IsEmpty);
            Fill(segments, 1);
            Assert.IsFalse(segments.IsEmpty);
            segments.Clear();
            Assert.IsTrue(segments.IsEmpty);
        }

        private static void Fill(RecordSegments segments, int seed)
        {
            for (int i = 0; i < HoldRecord.Length; i++)
            {
                segments.Record[i] = (byte)((i * 13) + seed);
            }

            segments.Fill();
        }

        private static void SendAll(RecordSegments segments, SegmentReceiver receiver, int payload)
        {
            while (!segments.IsEmpty)
            {
                int length = segments.Prepare(payload);
                receiver.Take(segments.Segment, length);
                segments.Advance();
            }
        }
    }
}
