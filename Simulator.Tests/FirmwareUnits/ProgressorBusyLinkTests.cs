#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The stream of weights on a link that refuses.</summary>
    [TestClass]
    public class ProgressorBusyLinkTests
    {
        private const int FirstSeed = 1;
        private const int Seeds = 40;

        [TestMethod]
        public void A_link_that_refuses_for_up_to_200_ms_at_random_loses_nothing()
        {
            for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
            {
                uint state = (uint)seed;
                ProgressorBench bench = ProgressorBench.Streaming(seed % 2 == 0 ? 20 : 244);
                for (int i = 0; i < 60; i++)
                {
                    state = (state * 1_664_525) + 1_013_904_223;
                    bench.Client.Refuses = true;
                    bench.Press((int)(state >> 20), (int)(state >> 24) % 17);
                    bench.Client.Refuses = false;
                    bench.Press((int)(state >> 20), 20 + ((int)(state >> 16) % 20));
                }

                bench.Ask(ProgressorCode.Stop);
                bench.Press(0, 20);
                bench.AssertComplete(0, seed);
                Check.Equal(0, bench.Server.Dropped, "dropped with seed", seed);
            }
        }

        [TestMethod]
        public void What_does_not_fit_is_dropped_and_counted_and_the_rest_stays_in_order()
        {
            int[] payloads = { 20, 36, 244, 330 };
            for (int i = 0; i < payloads.Length; i++)
            {
                ProgressorBench bench = ProgressorBench.Streaming(payloads[i]);
                bench.Client.Refuses = true;
                bench.Press(100, 31);
                Check.Equal(0, bench.Server.Dropped, "dropped as long as there is room", payloads[i]);
                bench.Press(200, 1);
                Check.Equal(1, bench.Server.Dropped, "dropped without room", payloads[i]);
                bench.Press(200, 49);
                Check.Equal(50, bench.Server.Dropped, "dropped in all", payloads[i]);
                bench.Client.Refuses = false;
                bench.Press(300, 100);
                bench.Ask(ProgressorCode.Stop);
                bench.Press(0, 40);
                bench.AssertComplete(bench.Server.Dropped, payloads[i]);
                for (int sample = 0; sample < 31; sample++)
                {
                    Check.Equal((sample + 1) * TestCell.ConversionUs, bench.Client.Times[sample], "time of one that was kept", sample);
                }
            }
        }

        [TestMethod]
        public void The_largest_payload_carries_31_at_once()
        {
            AssertLargest(250, 31);
            AssertLargest(330, 31);
            AssertLargest(249, 30);
            AssertLargest(244, 30);
        }

        [TestMethod]
        public void After_a_refusal_two_turns_go_by_and_a_full_buffer_needs_one_notification_a_turn()
        {
            ProgressorBench bench = ProgressorBench.Streaming(20);
            bench.Client.Refuses = true;
            int offered = bench.Client.Offered;
            bench.Press(0, 2);
            Assert.AreEqual(offered + 1, bench.Client.Offered, "the first refusal");
            bench.Press(0, 2);
            Assert.AreEqual(offered + 1, bench.Client.Offered, "two turns later");
            bench.Press(0, 1);
            Assert.AreEqual(offered + 2, bench.Client.Offered, "the next try");
            bench.Press(0, 3 * 20);
            Assert.AreEqual(offered + 22, bench.Client.Offered);
        }

        [TestMethod]
        public void A_full_buffer_is_sent_after_the_stop_over_a_link_that_refuses()
        {
            ProgressorBench bench = ProgressorBench.Streaming(20);
            bench.Client.Refuses = true;
            bench.Press(0, 20);
            bench.Ask(ProgressorCode.Stop);
            bench.Press(0, 30);
            bench.Client.Refuses = false;
            bench.Press(0, 20);
            Assert.AreEqual(21, bench.Client.Samples);
            bench.AssertComplete(0, 0);
        }

        private static void AssertLargest(int payloadBytes, int samples)
        {
            ProgressorBench bench = ProgressorBench.Streaming(payloadBytes);
            bench.Client.Refuses = true;
            bench.Press(0, 60);
            bench.Client.Refuses = false;
            int packets = bench.Client.Packets;
            for (int i = 0; i < 4 && bench.Client.Packets == packets; i++)
            {
                bench.Press(0, 1);
            }

            Check.Equal(samples, bench.Client.NewestPacket, "samples in one notification with payload", payloadBytes);
        }
    }
}
