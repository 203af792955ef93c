#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The Progressor's replies: to whom, when, and when no more.</summary>
    [TestClass]
    public class ProgressorReplyTests
    {
        /// <summary>Conversions from the one in whose turn a request is taken to its reply: 62.5 ms.</summary>
        private const int Wait = 5;

        private static int VersionReply
        {
            get { return ProgressorCode.HeaderBytes + FirmwareVersion.Text.Length; }
        }

        [TestMethod]
        public void What_is_asked_is_answered_once_after_60_ms()
        {
            AssertAnswered(ProgressorCode.ReadVersion, FirmwareVersion.Text.Length, FirmwareVersion.Text[0]);
            AssertAnswered(ProgressorCode.ReadError, 8, 'n');
            AssertAnswered(ProgressorCode.ReadBattery, 4, FakeBattery.Voltage & 0xFF);
            AssertAnswered(ProgressorCode.ReadId, 3, 0xEF);
        }

        [TestMethod]
        public void What_asks_nothing_is_never_answered()
        {
            for (int opcode = 0; opcode <= 0xFF; opcode++)
            {
                if (!ProgressorCode.IsAnswered(opcode))
                {
                    ProgressorBench bench = ProgressorBench.Tared();
                    bench.Ask(opcode);
                    bench.Press(0, 20);
                    Check.Equal(0, bench.Client.Replies, "replies to opcode", opcode);
                    Check.Equal(0, bench.Client.Waiting, "requests left after opcode", opcode);
                }
            }
        }

        [TestMethod]
        public void A_reply_goes_before_the_weights_that_wait()
        {
            ProgressorBench bench = ProgressorBench.Streaming(20);
            bench.Client.Refuses = true;
            bench.Press(0, 20);
            bench.Ask(ProgressorCode.ReadBattery);
            bench.Press(0, 1 + Wait);
            bench.Client.Refuses = false;
            int packets = bench.Client.Packets;
            for (int i = 0; i < 3 && bench.Client.Replies == 0; i++)
            {
                bench.Press(0, 1);
            }

            Assert.AreEqual(1, bench.Client.Replies);
            Assert.AreEqual(packets, bench.Client.Packets);
            bench.Press(0, 60);
            bench.AssertComplete(bench.Expected - bench.Client.Samples, 0);
            Assert.AreEqual(0, bench.Server.Dropped);
        }

        [TestMethod]
        public void Replies_while_it_streams_cost_no_sample()
        {
            ProgressorBench bench = ProgressorBench.Streaming(20);
            for (int i = 0; i < 100; i++)
            {
                bench.Ask(ProgressorCode.ReadVersion);
                bench.Ask(ProgressorCode.ReadId);
                bench.Press(i, 4 * Wait);
            }

            bench.Ask(ProgressorCode.Stop);
            bench.Press(0, 5);
            Assert.AreEqual(200, bench.Client.Replies);
            bench.AssertComplete(0, 0);
        }

        [TestMethod]
        public void A_refused_reply_is_offered_again_for_200_ms_and_then_no_more()
        {
            // Offered after 62.5 ms, and then in every third turn: the one at 175 ms is the last that may still be heard in time.
            for (int turns = 1; turns <= 30; turns++)
            {
                ProgressorBench bench = ProgressorBench.Tared();
                bench.Client.Refuses = true;
                bench.Ask(ProgressorCode.ReadVersion);
                bench.Press(0, turns);
                bench.Client.Refuses = false;
                bench.Press(0, 30);
                Check.Equal(turns <= 14 ? 1 : 0, bench.Client.Replies, "replies after turns without a buffer", turns);
            }
        }

        [TestMethod]
        public void A_reply_that_came_too_late_is_not_taken_for_that_of_the_next_request()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Client.Refuses = true;
            bench.Ask(ProgressorCode.ReadBattery);
            bench.Press(0, 40);
            bench.Client.Refuses = false;
            bench.Ask(ProgressorCode.ReadVersion);
            bench.Press(0, 10);
            Assert.AreEqual(1, bench.Client.Replies);
            Assert.AreEqual(VersionReply, bench.Client.ReplyLength);
        }

        [TestMethod]
        public void A_reply_that_waits_over_a_pause_of_the_loop_is_dropped()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Ask(ProgressorCode.ReadBattery);
            bench.Press(0, 1);
            bench.Convert(0, 201_000);
            bench.Press(0, 10);
            Assert.AreEqual(0, bench.Client.Replies);
        }

        [TestMethod]
        public void Requests_are_answered_in_their_order()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            int[] opcodes = { ProgressorCode.ReadBattery, ProgressorCode.ReadVersion, ProgressorCode.ClearError, ProgressorCode.ReadId, ProgressorCode.ReadError };
            int[] lengths = { 6, VersionReply, VersionReply, 5, 10 };
            for (int i = 0; i < opcodes.Length; i++)
            {
                bench.Ask(opcodes[i]);
            }

            for (int i = 0; i < opcodes.Length; i++)
            {
                bench.Press(0, 1 + Wait);
                Check.Equal(lengths[i], bench.Client.ReplyLength, "length of the newest reply after turn", i);
            }

            Assert.AreEqual(4, bench.Client.Replies);
        }

        [TestMethod]
        public void A_request_waits_until_the_one_before_is_answered()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Client.Refuses = true;
            bench.Ask(ProgressorCode.ReadBattery);
            bench.Ask(ProgressorCode.ReadVersion);
            bench.Press(0, 5);
            Assert.AreEqual(1, bench.Client.Waiting);
            bench.Client.Refuses = false;
            bench.Press(0, 2 + (2 * Wait));
            Assert.AreEqual(2, bench.Client.Replies);
            Assert.AreEqual(VersionReply, bench.Client.ReplyLength);
        }

        [TestMethod]
        public void A_reply_belongs_to_the_connection()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Client.Refuses = true;
            bench.Ask(ProgressorCode.ReadBattery);
            bench.Press(0, 2 + Wait);
            bench.Client.Reconnect();
            bench.Client.Refuses = false;
            bench.Press(0, 10);
            Assert.AreEqual(0, bench.Client.Replies);
        }

        [TestMethod]
        public void The_error_names_the_sensors_fault()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Miss();
            bench.Ask(ProgressorCode.ReadError);
            bench.Miss();
            bench.Miss();
            Assert.AreEqual('0' + (int)SensorFault.Missing, (int)bench.Client.Reply[bench.Client.ReplyLength - 1]);
        }

        [TestMethod]
        public void Sleep_ends_the_stream_and_leaves_the_device_awake()
        {
            ProgressorBench bench = ProgressorBench.Streaming(20);
            bench.Press(0, 10);
            bench.Ask(ProgressorCode.Sleep);
            bench.Press(0, 2);
            Assert.IsFalse(bench.Server.IsStreaming);
            int offered = bench.Client.Offered;
            bench.Press(20_000, 2);
            bench.Press(40_000, 10);
            Assert.AreEqual(offered, bench.Client.Offered);
            Assert.IsTrue(bench.Device.IsGuiding);
            bench.Ask(ProgressorCode.ReadVersion);
            bench.Press(40_000, 1 + Wait);
            Assert.AreEqual(1, bench.Client.Replies);
        }

        private static void AssertAnswered(int opcode, int payloadLength, int firstByte)
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Ask(opcode);
            bench.Press(0, Wait);
            Check.Equal(0, bench.Client.Replies, "early replies to opcode", opcode);
            bench.Press(0, 1);
            Check.Equal(1, bench.Client.Replies, "replies to opcode", opcode);
            Check.Equal(payloadLength + 2, bench.Client.ReplyLength, "length of the reply to opcode", opcode);
            Check.Equal(firstByte, bench.Client.Reply[2], "first byte of the reply to opcode", opcode);
            bench.Press(0, 20);
            Check.Equal(1, bench.Client.Offered, "notifications after opcode", opcode);
        }
    }
}
