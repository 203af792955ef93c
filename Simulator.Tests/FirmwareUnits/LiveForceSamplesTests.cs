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
            LiveForceSamples samples = new LiveForceSamples();
            samples.Add(0x12345678, 41_234);
            samples.Add(0x12345678 + 12_500, -1_500);
            samples.Miss(0x12345678 + 112_501);
            samples.Add(0x12345678 + 125_000, 0);
            byte[] bytes = new byte[Payload];
            Assert.AreEqual(Payload, samples.Write(bytes, Payload));

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
        public void A_message_waits_for_four_samples_in_the_smallest_payload_and_for_six_in_a_large_one()
        {
            Assert.AreEqual(4, LiveForceSamples.InMessage(Payload));
            Assert.AreEqual(5, LiveForceSamples.InMessage(27));
            Assert.AreEqual(6, LiveForceSamples.InMessage(28));
            Assert.AreEqual(6, LiveForceSamples.InMessage(LargePayload));
            LiveForceSamples samples = new LiveForceSamples();
            Assert.IsFalse(samples.IsDue(Payload, PeriodUs), "with none");
            for (int i = 1; i <= 6; i++)
            {
                samples.Add(i * PeriodUs, 0);
                Check.That((i >= 4) == samples.IsDue(Payload, PeriodUs), "due in a small payload, samples", i);
                Check.That((i >= 6) == samples.IsDue(LargePayload, PeriodUs), "due in a large payload, samples", i);
            }
        }

        [TestMethod]
        public void A_slow_converters_samples_wait_for_no_other()
        {
            LiveForceSamples samples = new LiveForceSamples();
            Assert.IsFalse(samples.IsDue(Payload, LiveForceSamples.SlowUs + 1), "with none");
            samples.Add(0, 0);
            Assert.IsFalse(samples.IsDue(Payload, LiveForceSamples.SlowUs));
            Assert.IsTrue(samples.IsDue(Payload, LiveForceSamples.SlowUs + 1));
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
            LiveForceSamples samples = new LiveForceSamples();
            LiveReceiver phone = new LiveReceiver();
            int stampUs = -20_000;
            for (int i = 0; i < 10_000; i++)
            {
                samples.Add(stampUs, i);
                Send(samples, phone);
                Check.Equal(stampUs & ~15, phone.StampUs, "stamp, µs, of sample", i);
                stampUs += PeriodUs + (i % 7);
            }

            Assert.AreEqual(10_000, phone.Samples);
            Assert.AreEqual(0, phone.Lost);
        }

        [TestMethod]
        public void What_has_not_left_stays_and_leaves_in_its_order()
        {
            LiveForceSamples samples = new LiveForceSamples();
            LiveReceiver phone = new LiveReceiver();
            for (int i = 0; i < LiveForceSamples.MostWaiting; i++)
            {
                samples.Add(1_000 + (i * PeriodUs), i * 10);
            }

            byte[] bytes = new byte[Payload];
            samples.Write(bytes, Payload);
            for (int left = LiveForceSamples.MostWaiting - 4; left >= 0; left -= 4)
            {
                Send(samples, phone);
                int newest = LiveForceSamples.MostWaiting - left - 1;
                Check.Equal(newest, phone.Force, "force of the newest, left", left);
                Check.Equal((1_000 + (newest * PeriodUs)) & ~15, phone.StampUs, "stamp of the newest, left", left);
                Check.Equal(left, samples.Waiting, "waiting", left);
            }

            Assert.AreEqual(0, phone.Lost);
            Assert.AreEqual(0, phone.Marked);
        }

        [TestMethod]
        public void A_full_queue_drops_the_oldest_and_the_next_message_says_so()
        {
            LiveForceSamples samples = new LiveForceSamples();
            LiveReceiver phone = new LiveReceiver();
            const int Dropped = 300;
            for (int i = 0; i < LiveForceSamples.MostWaiting + Dropped; i++)
            {
                samples.Add(i * PeriodUs, i * 10);
                Check.That(samples.Waiting <= LiveForceSamples.MostWaiting, "the queue is bounded", i);
            }

            Send(samples, phone);
            Assert.AreEqual(Dropped & 0xFF, phone.Lost, "by the number, that goes to 255");
            Assert.AreEqual(1, phone.Marked);
            Assert.AreEqual(((Dropped + 3) * PeriodUs) & ~15, phone.StampUs);
            Assert.AreEqual(Dropped + 3, phone.Force);
            Send(samples, phone);
            Assert.AreEqual(1, phone.Marked, "the next is whole again");
        }

        [TestMethod]
        public void After_a_second_without_a_sample_what_waits_is_dropped_and_counted()
        {
            LiveForceSamples samples = new LiveForceSamples();
            LiveReceiver phone = new LiveReceiver();
            samples.Add(0, 0);
            samples.Add(65_535 << LiveForceSamples.StampBits, 0);
            Assert.AreEqual(2, samples.Waiting, "the longest distance");
            samples.Add((65_535 << LiveForceSamples.StampBits) + (65_536 << LiveForceSamples.StampBits), 70);
            Assert.AreEqual(1, samples.Waiting);
            Send(samples, phone);
            Assert.AreEqual(2, phone.Lost);
            Assert.AreEqual(1, phone.Marked);
            Assert.AreEqual(7, phone.Force);
            Assert.AreEqual(131_071 << LiveForceSamples.StampBits, phone.StampUs);
        }

        [TestMethod]
        public void The_next_listener_begins_with_number_0()
        {
            LiveForceSamples samples = new LiveForceSamples();
            for (int i = 0; i < 40; i++)
            {
                samples.Add(i * PeriodUs, 0);
            }

            samples.Clear();
            Assert.AreEqual(0, samples.Waiting);
            samples.Add(0, 0);
            LiveReceiver phone = new LiveReceiver();
            Send(samples, phone);
            Assert.AreEqual(0, phone.Lost);
            Assert.AreEqual(0, phone.Marked);
        }

        private static void AssertForce(int expected, int forceMilliNewtons)
        {
            LiveForceSamples samples = new LiveForceSamples();
            samples.Add(0, forceMilliNewtons);
            LiveReceiver phone = new LiveReceiver();
            Send(samples, phone);
            Check.Equal(expected, phone.Force, "force in 10 mN of a force in mN", forceMilliNewtons);
        }

        private static void Send(LiveForceSamples samples, LiveReceiver phone)
        {
            byte[] bytes = new byte[Payload];
            int length = samples.Write(bytes, Payload);
            samples.Remove(length);
            phone.Take(bytes, length);
        }
    }
}
