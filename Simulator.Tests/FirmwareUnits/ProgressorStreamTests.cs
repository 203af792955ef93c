#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The stream of weights on a link that takes everything.</summary>
    [TestClass]
    public class ProgressorStreamTests
    {
        private const int LargestPayload = 330;

        [TestMethod]
        public void Every_conversion_comes_once_in_order_bit_for_bit_and_within_50_ms_at_every_payload_and_rate()
        {
            // 112, 80 and 68 conversions a second: the fastest seen, the nominal one, 15 % slow.
            int[] periods = { 8_929, 12_500, 14_705 };
            for (int payload = 20; payload <= LargestPayload; payload++)
            {
                ProgressorBench bench = ProgressorBench.Streaming(payload);
                int periodUs = periods[payload % periods.Length];
                for (int i = 0; i < 200; i++)
                {
                    bench.Convert((i % 7) * 100, periodUs);
                }

                bench.AssertComplete(bench.Expected - bench.Client.Samples, payload);
                Check.Between(0, 5, bench.Expected - bench.Client.Samples, "samples that wait for the others");
                Check.Between(0, 50_000, bench.Client.LongestWaitUs, "the longest wait");
                bench.Ask(ProgressorCode.Stop);
                bench.Press(0, 5);
                bench.AssertComplete(0, payload);
            }
        }

        [TestMethod]
        public void A_payload_of_20_carries_two_and_a_larger_one_what_comes_in_50_ms()
        {
            ProgressorBench small = ProgressorBench.Streaming(20);
            small.Press(0, 80);
            Assert.AreEqual(40, small.Client.Packets);
            Assert.AreEqual(12_500, small.Client.LongestWaitUs);

            // Four have waited for 37.5 ms, and the next would not make the first wait longer than 50: five travel together.
            ProgressorBench large = ProgressorBench.Streaming(244);
            large.Press(0, 80);
            Assert.AreEqual(16, large.Client.Packets);
            Assert.AreEqual(50_000, large.Client.LongestWaitUs);

            ProgressorBench middle = ProgressorBench.Streaming(33);
            middle.Press(0, 80);
            Assert.AreEqual(26, middle.Client.Packets, "33 bytes carry three, as 26 do");
        }

        [TestMethod]
        public void A_converter_at_ten_a_second_sends_each_sample_at_once()
        {
            ProgressorBench bench = ProgressorBench.Streaming(244);
            for (int i = 0; i < 50; i++)
            {
                bench.Convert(0, 100_000);
            }

            Assert.AreEqual(50, bench.Client.Packets);
            Assert.AreEqual(0, bench.Client.LongestWaitUs);
        }

        [TestMethod]
        public void Time_begins_at_the_start_and_again_at_the_next_one()
        {
            ProgressorBench bench = ProgressorBench.Streaming(20);
            bench.Press(0, 4);
            Assert.AreEqual(12_500, bench.Client.Times[0]);
            Assert.AreEqual(50_000, bench.Client.Times[3]);
            bench.Ask(ProgressorCode.Start);
            bench.Press(0, 1);
            bench.Forget();
            bench.Press(0, 4);
            bench.AssertComplete(0, 0);
            Assert.AreEqual(12_500, bench.Client.Times[0], "what waited at the second start belongs to no stream");
        }

        [TestMethod]
        public void Time_goes_on_over_the_wrap_of_the_counter_and_wraps_itself_after_71_minutes()
        {
            ProgressorBench bench = new ProgressorBench(new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), int.MaxValue - 900_000));
            bench.Ask(ProgressorCode.Start);
            bench.Press(0, 150);
            bench.AssertComplete(bench.Expected - bench.Client.Samples, 0);
            Assert.IsTrue(bench.Device.StampUs < 0, "the counter has passed its largest signed value");
            int longestUs = 0;
            for (int i = 0; i < 400; i++)
            {
                bench.Convert(0, 12_500_000);
                longestUs = bench.Client.LongestWaitUs > longestUs ? bench.Client.LongestWaitUs : longestUs;
            }

            bench.AssertComplete(0, 400);
            Check.That(bench.Client.Times[bench.Client.Samples - 1] >= 0, "83 minutes are 13 after the wrap", bench.Client.Samples);
            Check.Between(0, 50_000, longestUs, "the longest wait");
        }

        [TestMethod]
        public void A_stop_sends_what_waits_and_then_nothing()
        {
            for (int conversions = 0; conversions < 12; conversions++)
            {
                ProgressorBench bench = ProgressorBench.Streaming(244);
                bench.Press(0, conversions);
                bench.Ask(ProgressorCode.Stop);
                bench.Press(0, 1);
                bench.AssertComplete(0, conversions);
                Check.Equal(conversions + 1, bench.Client.Samples, "samples up to the stop", conversions);
                int offered = bench.Client.Offered;
                bench.Press(0, 20);
                Check.Equal(offered, bench.Client.Offered, "notifications after the stop", conversions);
            }
        }

        [TestMethod]
        public void Without_a_start_nothing_is_sent()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Press(0, 50);
            bench.Ask(ProgressorCode.Stop);
            bench.Press(0, 50);
            Assert.AreEqual(0, bench.Client.Offered);
            Assert.IsFalse(bench.Server.IsStreaming);
        }

        [TestMethod]
        public void A_stream_ends_with_its_connection()
        {
            ProgressorBench bench = ProgressorBench.Streaming(244);
            bench.Press(0, 3);
            bench.Client.Reconnect();
            int offered = bench.Client.Offered;
            bench.Press(0, 50);
            bench.Client.Reconnect();
            bench.Press(0, 50);
            Assert.AreEqual(offered, bench.Client.Offered);
            Assert.IsFalse(bench.Server.IsStreaming);
            bench.Ask(ProgressorCode.Start);
            bench.Press(0, 1);
            bench.Forget();
            bench.Press(0, 10);
            bench.AssertComplete(0, 0);
        }

        [TestMethod]
        public void A_reading_that_is_not_trusted_is_no_weight()
        {
            ProgressorBench bench = ProgressorBench.Streaming(20);
            bench.Press(500, 10);
            bench.Miss();
            int samples = bench.Client.Samples;
            bench.Press(900, ForceSensor.RecoveryConversions - 1);
            Check.Equal(samples, bench.Client.Samples, "samples before the sensor has recovered", 0);
            bench.Press(900, 10);
            bench.AssertComplete(0, 0);
            Assert.AreEqual(samples + 11 - 1, bench.Client.Samples);
        }

        [TestMethod]
        public void Before_the_zero_is_taken_there_are_no_weights()
        {
            ProgressorBench bench = new ProgressorBench(new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), 0));
            bench.Ask(ProgressorCode.Start);
            bench.Press(0, TestCell.TareConversions - 1);
            Assert.AreEqual(0, bench.Client.Offered);
            bench.Press(0, 2);
            Assert.AreEqual(2, bench.Client.Samples);
            Assert.AreEqual((TestCell.TareConversions - 1) * TestCell.ConversionUs, bench.Client.Times[0]);
        }

        [TestMethod]
        public void While_weights_stream_records_have_one_turn_in_five_and_otherwise_every_one()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            Assert.AreEqual(40, TurnsWithRoom(bench), "before the start");
            bench.Ask(ProgressorCode.Start);
            bench.Press(0, 1);
            Assert.AreEqual(8, TurnsWithRoom(bench), "while it streams");
            bench.Ask(ProgressorCode.Stop);
            bench.Press(0, 1);
            Assert.AreEqual(40, TurnsWithRoom(bench), "after the stop");
            bench.Ask(ProgressorCode.Start);
            bench.Press(0, 1);
            bench.Client.Reconnect();
            bench.Press(0, 1);
            Assert.AreEqual(40, TurnsWithRoom(bench), "in the next connection");
        }

        [TestMethod]
        public void A_guided_hand_is_streamed_as_any_other()
        {
            ProgressorBench bench = ProgressorBench.Streaming(20);
            bench.Press(20_000, 2);
            bench.Press(40_000, 40);
            Assert.IsTrue(bench.Device.IsGuiding);
            bench.AssertComplete(0, 0);
        }

        private static int TurnsWithRoom(ProgressorBench bench)
        {
            int turns = 0;
            for (int i = 0; i < 40; i++)
            {
                bench.Press(0, 1);
                turns += bench.Server.LeavesRoom ? 1 : 0;
            }

            return turns;
        }
    }
}
