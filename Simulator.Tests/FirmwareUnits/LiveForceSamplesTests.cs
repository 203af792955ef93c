#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The samples of the live force on the wire, byte by byte, and what becomes of those that nobody takes.</summary>
    [TestClass]
    public class LiveForceSamplesTests
    {
        private const int Payload = 20;
        private const int LargePayload = 244;
        private const int PeriodUs = 12_500;

        [TestMethod]
        public void Four_samples_fill_the_smallest_payload_byte_by_byte()
        {
            byte[] queue = new byte[LiveForceSamples.QueueBytes];
            Add(queue, 0x12345678, 41_234);
            Add(queue, 0x12345678 + 12_500, -1_500);
            LiveForceSamples.Put(queue, 0x12345678 + 112_501, LiveForceSamples.NoConversion);
            Add(queue, 0x12345678 + 125_000, 0);
            byte[] bytes = new byte[Payload];
            Assert.AreEqual(Payload, LiveForceSamples.Write(queue, bytes, Payload));

            byte[] expected = new byte[]
            {
                0x14, 0, 0x70, 0x56, 0x34, 0x12, 0x1B, 0x10, // 4,123 of 10 mN
                0x0D, 0x03, 0x6A, 0xFF, // 781 of 16 µs, −150
                0x6A, 0x18, 0x00, 0x80, // 6,250, no conversion
                0x0E, 0x03, 0x00, 0x00, // 782: the low four bits of the stamps are left out, not those of the distances
            };
            Check.Bytes(expected, bytes, Payload, "message");
        }

        [TestMethod]
        public void A_larger_payload_carries_up_to_eight_of_those_that_had_to_wait()
        {
            byte[] queue = new byte[LiveForceSamples.QueueBytes];
            for (int i = 0; i < 10; i++)
            {
                Add(queue, i * PeriodUs, 0);
            }

            byte[] bytes = new byte[LargePayload];
            Assert.AreEqual(4 + 16, LiveForceSamples.Write(queue, bytes, 20));
            Assert.AreEqual(4 + 16, LiveForceSamples.Write(queue, bytes, 23));
            Assert.AreEqual(4 + 20, LiveForceSamples.Write(queue, bytes, 24));
            Assert.AreEqual(4 + 32, LiveForceSamples.Write(queue, bytes, LargePayload));
            LiveForceSamples.Remove(queue, 4 + 32);
            Assert.AreEqual(2, LiveForceSamples.Waiting(queue));
            Assert.AreEqual(10, LiveForceSamples.Number(queue));
            Assert.AreEqual(4 + 8, LiveForceSamples.Write(queue, bytes, LargePayload));
            Assert.AreEqual(8, (int)bytes[1]);
            Assert.AreEqual((8 * PeriodUs) & ~15, LittleEndian.GetInt32(bytes, 2));
        }

        [TestMethod]
        public void A_force_is_rounded_to_10_mN_and_stands_at_the_end_of_its_range()
        {
            AssertForce(0, 0);
            AssertForce(0, 4);
            AssertForce(1, 5);
            AssertForce(1, 14);
            AssertForce(0, -4);
            AssertForce(-1, -5);
            AssertForce(20_000, 200_000);
            AssertForce(32_767, 327_674);
            AssertForce(32_767, 327_675);
            AssertForce(32_767, int.MaxValue - 5);
            AssertForce(-32_767, -327_674);
            AssertForce(-32_767, -327_675);
            AssertForce(-32_767, int.MinValue + 5);
        }

        [TestMethod]
        public void Stamps_go_over_the_wrap_of_the_counter_without_a_drift()
        {
            byte[] queue = new byte[LiveForceSamples.QueueBytes];
            LiveReceiver phone = new LiveReceiver();
            int stampUs = -20_000;
            for (int i = 0; i < 10_000; i++)
            {
                Add(queue, stampUs, i);
                Send(queue, phone);
                Check.Equal(stampUs & ~15, phone.StampUs, "stamp, µs, of sample", i);
                stampUs += PeriodUs + (i % 7);
            }

            Assert.AreEqual(10_000, phone.Samples);
            Assert.AreEqual(0, phone.Lost);
        }

        [TestMethod]
        public void What_has_not_left_stays_and_leaves_in_its_order()
        {
            byte[] queue = new byte[LiveForceSamples.QueueBytes];
            LiveReceiver phone = new LiveReceiver();
            for (int i = 0; i < LiveForceSamples.MostWaiting; i++)
            {
                Add(queue, 1_000 + (i * PeriodUs), i * 10);
            }

            byte[] bytes = new byte[Payload];
            LiveForceSamples.Write(queue, bytes, Payload);
            for (int left = LiveForceSamples.MostWaiting - 4; left >= 0; left -= 4)
            {
                Send(queue, phone);
                int newest = LiveForceSamples.MostWaiting - left - 1;
                Check.Equal(newest, phone.Force, "force of the newest, left", left);
                Check.Equal((1_000 + (newest * PeriodUs)) & ~15, phone.StampUs, "stamp of the newest, left", left);
                Check.Equal(left, LiveForceSamples.Waiting(queue), "waiting", left);
            }

            Assert.AreEqual(0, phone.Lost);
            Assert.AreEqual(0, phone.Marked);
        }

        [TestMethod]
        public void A_full_queue_drops_the_oldest_and_the_next_message_says_so()
        {
            byte[] queue = new byte[LiveForceSamples.QueueBytes];
            LiveReceiver phone = new LiveReceiver();
            const int Dropped = 300;
            for (int i = 0; i < LiveForceSamples.MostWaiting + Dropped; i++)
            {
                Add(queue, i * PeriodUs, i * 10);
                Check.That(LiveForceSamples.Waiting(queue) <= LiveForceSamples.MostWaiting, "the queue is bounded", i);
            }

            Send(queue, phone);
            Assert.AreEqual(Dropped & 0xFF, phone.Lost, "by the number, that goes to 255");
            Assert.AreEqual(1, phone.Marked);
            Assert.AreEqual(((Dropped + 3) * PeriodUs) & ~15, phone.StampUs);
            Assert.AreEqual(Dropped + 3, phone.Force);
            Send(queue, phone);
            Assert.AreEqual(1, phone.Marked, "the next is whole again");
        }

        [TestMethod]
        public void After_a_second_without_a_sample_what_waits_is_dropped_and_counted()
        {
            byte[] queue = new byte[LiveForceSamples.QueueBytes];
            LiveReceiver phone = new LiveReceiver();
            Add(queue, 0, 0);
            Add(queue, 65_535 << LiveForceSamples.StampBits, 0);
            Assert.AreEqual(2, LiveForceSamples.Waiting(queue), "the longest distance");
            Add(queue, (65_535 << LiveForceSamples.StampBits) + (65_536 << LiveForceSamples.StampBits), 70);
            Assert.AreEqual(1, LiveForceSamples.Waiting(queue));
            Send(queue, phone);
            Assert.AreEqual(2, phone.Lost);
            Assert.AreEqual(1, phone.Marked);
            Assert.AreEqual(7, phone.Force);
            Assert.AreEqual(131_071 << LiveForceSamples.StampBits, phone.StampUs);
        }

        [TestMethod]
        public void The_next_listener_begins_with_number_0()
        {
            byte[] queue = new byte[LiveForceSamples.QueueBytes];
            for (int i = 0; i < 40; i++)
            {
                Add(queue, i * PeriodUs, 0);
            }

            LiveForceSamples.Clear(queue);
            Assert.AreEqual(0, LiveForceSamples.Waiting(queue));
            Add(queue, 0, 0);
            LiveReceiver phone = new LiveReceiver();
            Send(queue, phone);
            Assert.AreEqual(0, phone.Lost);
            Assert.AreEqual(0, phone.Marked);
        }

        private static void AssertForce(int expected, int forceMilliNewtons)
        {
            byte[] queue = new byte[LiveForceSamples.QueueBytes];
            Add(queue, 0, forceMilliNewtons);
            LiveReceiver phone = new LiveReceiver();
            Send(queue, phone);
            Check.Equal(expected, phone.Force, "force in 10 mN of a force in mN", forceMilliNewtons);
        }

        private static void Add(byte[] queue, int stampUs, int forceMilliNewtons)
        {
            LiveForceSamples.Put(queue, stampUs, LiveForceSamples.Force(forceMilliNewtons));
        }

        private static void Send(byte[] queue, LiveReceiver phone)
        {
            byte[] bytes = new byte[Payload];
            int length = LiveForceSamples.Write(queue, bytes, Payload);
            LiveForceSamples.Remove(queue, length);
            phone.Take(bytes, length);
        }
    }
}
