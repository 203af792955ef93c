#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Requests to the record access control point, every one of them.</summary>
    [TestClass]
    public class RecordAccessRequestTests
    {
        private const int LengthsSwept = 20;

        [TestMethod]
        public void Every_opcode_and_operator_is_carried_out_or_refused_by_name()
        {
            byte[] request = Request(0, 0, 1, 2);
            for (int opcode = 0; opcode <= 0xFF; opcode++)
            {
                request[0] = (byte)opcode;
                for (int operation = 0; operation <= 0xFF; operation++)
                {
                    request[1] = (byte)operation;
                    Check.Equal(
                        ExpectedFor(opcode, operation),
                        RecordAccessRequest.Check(request),
                        "answer to request",
                        (opcode * 256) + operation);
                }
            }
        }

        [TestMethod]
        public void Only_the_right_length_is_taken_when_opcode_and_operator_are_known()
        {
            AssertTakesOnly(2, RecordAccessCode.Abort, RecordAccessCode.NoOperator);
            for (int i = 0; i < 2; i++)
            {
                int opcode = i == 0 ? RecordAccessCode.ReportRecords : RecordAccessCode.ReportNumber;
                AssertTakesOnly(2, opcode, RecordAccessCode.All);
                AssertTakesOnly(7, opcode, RecordAccessCode.AtMost);
                AssertTakesOnly(7, opcode, RecordAccessCode.AtLeast);
                AssertTakesOnly(11, opcode, RecordAccessCode.Range);
                AssertTakesOnly(2, opcode, RecordAccessCode.First);
                AssertTakesOnly(2, opcode, RecordAccessCode.Last);
            }
        }

        [TestMethod]
        public void A_request_that_is_refused_by_name_is_taken_with_any_length_in_range()
        {
            AssertTakesEveryLength(2, RecordAccessCode.All);
            AssertTakesEveryLength(0xFF, 0xFF);
            AssertTakesEveryLength(RecordAccessCode.ReportRecords, RecordAccessCode.NoOperator);
            AssertTakesEveryLength(RecordAccessCode.ReportNumber, 7);
            AssertTakesEveryLength(RecordAccessCode.Abort, RecordAccessCode.All);
        }

        [TestMethod]
        public void Bytes_that_are_too_few_to_name_anything_are_refused_without_being_read()
        {
            Assert.IsFalse(RecordAccessRequest.HasRightLength(new byte[0], 0));
            Assert.IsFalse(RecordAccessRequest.HasRightLength(new byte[1], 1));
        }

        [TestMethod]
        public void Only_sequence_numbers_are_taken_as_a_filter()
        {
            for (int operation = RecordAccessCode.AtMost; operation <= RecordAccessCode.Range; operation++)
            {
                byte[] request = Request(RecordAccessCode.ReportRecords, operation, 1, 2);
                for (int filter = 0; filter <= 0xFF; filter++)
                {
                    request[2] = (byte)filter;
                    bool known = filter == RecordAccessCode.SequenceFilter;
                    Check.Equal(
                        known ? RecordAccessCode.Success : RecordAccessCode.OperandNotSupported,
                        RecordAccessRequest.Check(request),
                        "answer to filter",
                        filter);
                }
            }
        }

        [TestMethod]
        public void A_range_may_not_end_before_it_begins()
        {
            AssertRange(RecordAccessCode.Success, 0, 0);
            AssertRange(RecordAccessCode.Success, 5, 6);
            AssertRange(RecordAccessCode.Success, 5, 5);
            AssertRange(RecordAccessCode.InvalidOperand, 5, 4);
            AssertRange(RecordAccessCode.Success, 0x7FFFFFFF, 0x80000000);
            AssertRange(RecordAccessCode.InvalidOperand, 0x80000000, 0x7FFFFFFF);
            AssertRange(RecordAccessCode.Success, 0, uint.MaxValue);
            AssertRange(RecordAccessCode.InvalidOperand, uint.MaxValue, 0);
        }

        [TestMethod]
        public void Sequence_numbers_are_read_little_endian_without_a_sign()
        {
            byte[] request = Request(RecordAccessCode.ReportRecords, RecordAccessCode.Range, 0x04030201, 0xFFFFFFFE);
            Assert.AreEqual(1, (int)request[RecordAccessRequest.FirstOperandOffset]);
            Assert.AreEqual(0x04030201U, RecordAccessRequest.FirstOperand(request));
            Assert.AreEqual(0xFFFFFFFEU, RecordAccessRequest.SecondOperand(request));
        }

        private static int ExpectedFor(int opcode, int operation)
        {
            switch (opcode)
            {
                case 1:
                case 4:
                    return operation == 0 ? 3 : operation <= 6 ? 1 : 4;
                case 3:
                    return operation == 0 ? 1 : 3;
                default:
                    return 2;
            }
        }

        private static byte[] Request(int opcode, int operation, uint first, uint second)
        {
            byte[] request = new byte[LengthsSwept];
            request[0] = (byte)opcode;
            request[1] = (byte)operation;
            request[2] = RecordAccessCode.SequenceFilter;
            LittleEndian.PutInt32(request, RecordAccessRequest.FirstOperandOffset, (int)first);
            LittleEndian.PutInt32(request, RecordAccessRequest.SecondOperandOffset, (int)second);
            return request;
        }

        private static void AssertTakesOnly(int right, int opcode, int operation)
        {
            byte[] request = Request(opcode, operation, 1, 2);
            for (int length = 0; length <= LengthsSwept; length++)
            {
                Check.That(
                    RecordAccessRequest.HasRightLength(request, length) == (length == right),
                    "length is judged, operator times 100 plus length",
                    (operation * 100) + length);
            }
        }

        private static void AssertTakesEveryLength(int opcode, int operation)
        {
            byte[] request = Request(opcode, operation, 1, 2);
            for (int length = 0; length <= LengthsSwept; length++)
            {
                Check.That(
                    RecordAccessRequest.HasRightLength(request, length) == (length >= 2 && length <= 11),
                    "length is judged",
                    length);
            }
        }

        private static void AssertRange(int expected, uint first, uint second)
        {
            byte[] request = Request(RecordAccessCode.ReportNumber, RecordAccessCode.Range, first, second);
            Check.Equal(expected, RecordAccessRequest.Check(request), "answer to a range from", (int)first);
        }
    }
}
