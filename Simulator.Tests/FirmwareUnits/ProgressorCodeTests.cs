#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the handler takes of the Progressor's requests, and what the replies look like.</summary>
    [TestClass]
    public class ProgressorCodeTests
    {
        private const int MostBytes = 20;

        [TestMethod]
        public void Of_all_opcodes_tare_start_stop_and_six_more_are_taken_and_the_others_refused_whatever_follows()
        {
            byte[] request = new byte[MostBytes];
            int taken = 0;
            for (int opcode = 0; opcode <= 0xFF; opcode++)
            {
                request[0] = (byte)opcode;
                bool isServed = opcode == 0x64 || opcode == 0x65 || opcode == 0x66
                    || opcode == 0x6B || opcode == 0x6C || opcode == 0x6D || opcode == 0x6E || opcode == 0x6F || opcode == 0x70;
                taken += isServed ? 1 : 0;
                for (int length = 1; length <= MostBytes; length++)
                {
                    int expected = !isServed ? 0x06 : length <= 2 ? 0 : 0x0D;
                    Check.Equal(expected, ProgressorCode.Judge(request, length), "answer to opcode with " + length.ToString() + " bytes", opcode);
                }
            }

            Assert.AreEqual(9, taken);
            Assert.AreEqual(0x0D, ProgressorCode.Judge(request, 0));
        }

        [TestMethod]
        public void A_second_byte_may_only_be_zero()
        {
            byte[] request = new byte[2];
            for (int second = 0; second <= 0xFF; second++)
            {
                request[1] = (byte)second;
                request[0] = ProgressorCode.Tare;
                Check.Equal(second == 0 ? 0 : 0x0D, ProgressorCode.Judge(request, 2), "answer with second byte", second);
                Check.Equal(0, ProgressorCode.Judge(request, 1), "answer without a second byte", second);
                request[0] = 0x75;
                Check.Equal(0x06, ProgressorCode.Judge(request, 2), "answer to the vendor's restart with second byte", second);
            }
        }

        [TestMethod]
        public void Version_error_battery_and_id_are_answered_and_no_other_opcode()
        {
            for (int opcode = 0; opcode <= 0xFF; opcode++)
            {
                bool isAnswered = opcode == 0x6B || opcode == 0x6C || opcode == 0x6F || opcode == 0x70;
                Check.That(isAnswered == ProgressorCode.IsAnswered(opcode), "opcode is answered only when it asks", opcode);
            }
        }

        [TestMethod]
        public void The_name_ends_with_the_last_four_digits_of_the_number()
        {
            Assert.AreEqual("Progressor_0000", ProgressorReply.NameOf(0));
            Assert.AreEqual("Progressor_0007", ProgressorReply.NameOf(7));
            Assert.AreEqual("Progressor_9999", ProgressorReply.NameOf(9_999));
            Assert.AreEqual("Progressor_0000", ProgressorReply.NameOf(10_000));
            Assert.AreEqual("Progressor_7295", ProgressorReply.NameOf(-1), "4,294,967,295");
        }

        [TestMethod]
        public void The_id_goes_without_its_leading_zero_bytes()
        {
            AssertId(0, "");
            AssertId(1, "01");
            AssertId(0xFF, "FF");
            AssertId(0x100, "0001");
            AssertId(0xABCDEF, "EFCDAB");
            AssertId(0x01000000, "00000001");
            AssertId(-1, "FFFFFFFF");
            AssertId(int.MinValue, "00000080");
        }

        [TestMethod]
        public void The_battery_takes_four_bytes_whatever_its_voltage()
        {
            AssertReply("0004BE0F0000", ProgressorReply.WriteBattery(Filled(), 4_030), 4_030);
            AssertReply("000400000000", ProgressorReply.WriteBattery(Filled(), 0), 0);
        }

        [TestMethod]
        public void Texts_go_without_a_zero_at_their_end_and_fit_the_smallest_payload()
        {
            AssertReply("0005312E322E33", ProgressorReply.WriteText(Filled(), "1.2.3"), 0);
            int length = ProgressorReply.WriteText(Filled(), FirmwareVersion.Text);
            Check.Between(2 + 5, 20, length, "bytes of the version's reply");
            for (int fault = (int)SensorFault.NotStarted; fault <= (int)SensorFault.Noisy; fault++)
            {
                Filled();
                length = ProgressorReply.WriteError(s_bytes, (SensorFault)fault);
                Check.That(length <= 20, "the text fits", fault);
                Check.Equal(length - 2, s_bytes[1], "length of the text", fault);
                bool isGood = fault == (int)SensorFault.None;
                Check.Equal(isGood ? 'n' : 's', s_bytes[2], "first letter", fault);
                Check.Equal(isGood ? 'r' : '0' + fault, s_bytes[length - 1], "last letter", fault);
            }
        }

        private static byte[] s_bytes;

        private static byte[] Filled()
        {
            s_bytes = new byte[MostBytes];
            for (int i = 0; i < MostBytes; i++)
            {
                s_bytes[i] = 0x5A;
            }

            return s_bytes;
        }

        private static void AssertId(int number, string expected)
        {
            int length = ProgressorReply.WriteId(Filled(), number);
            AssertReply("000" + (expected.Length / 2).ToString() + expected, length, number);
        }

        private static void AssertReply(string expected, int length, int at)
        {
            const string Digits = "0123456789ABCDEF";
            string told = "";
            for (int i = 0; i < length; i++)
            {
                told += Digits.Substring(s_bytes[i] >> 4, 1) + Digits.Substring(s_bytes[i] & 0xF, 1);
            }

            Assert.AreEqual(expected, told, at.ToString());
            Check.Equal(0x5A, s_bytes[length], "byte behind the reply", at);
        }
    }
}
