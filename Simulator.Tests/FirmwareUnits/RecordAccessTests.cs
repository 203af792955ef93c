#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the record access control point sends for each request.</summary>
    [TestClass]
    public class RecordAccessTests
    {
        [TestMethod]
        public void All_records_come_oldest_first_and_unchanged()
        {
            AccessBench bench = new AccessBench(1, 2, 3, 4, 5);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.AssertReports(0, 5);
            Assert.AreEqual(20, bench.Link.Receiver.Segments);
        }

        [TestMethod]
        public void A_larger_payload_takes_fewer_notifications()
        {
            AccessBench bench = new AccessBench(1, 2, 3);
            bench.Link.PayloadBytes = 244;
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.AssertReports(0, 3);
            Assert.AreEqual(3, bench.Link.Receiver.Segments);
        }

        [TestMethod]
        public void The_oldest_and_the_newest_record_come_alone()
        {
            AccessBench bench = new AccessBench(7, 8, 9);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.First);
            bench.AssertReports(0, 1);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.Last);
            bench.AssertReports(2, 1);
        }

        [TestMethod]
        public void Records_from_a_number_on_include_it()
        {
            // Sequence numbers with gaps: 5, 7, 9.
            AssertReports(RecordAccessCode.AtLeast, 0, 0, 0, 3);
            AssertReports(RecordAccessCode.AtLeast, 5, 0, 0, 3);
            AssertReports(RecordAccessCode.AtLeast, 6, 0, 1, 2);
            AssertReports(RecordAccessCode.AtLeast, 7, 0, 1, 2);
            AssertReports(RecordAccessCode.AtLeast, 8, 0, 2, 1);
            AssertReports(RecordAccessCode.AtLeast, 9, 0, 2, 1);
            AssertReports(RecordAccessCode.AtLeast, 10, 0, 0, 0);
            AssertReports(RecordAccessCode.AtLeast, uint.MaxValue, 0, 0, 0);
        }

        [TestMethod]
        public void Records_up_to_a_number_include_it()
        {
            AssertReports(RecordAccessCode.AtMost, 0, 0, 0, 0);
            AssertReports(RecordAccessCode.AtMost, 4, 0, 0, 0);
            AssertReports(RecordAccessCode.AtMost, 5, 0, 0, 1);
            AssertReports(RecordAccessCode.AtMost, 6, 0, 0, 1);
            AssertReports(RecordAccessCode.AtMost, 7, 0, 0, 2);
            AssertReports(RecordAccessCode.AtMost, 9, 0, 0, 3);
            AssertReports(RecordAccessCode.AtMost, uint.MaxValue, 0, 0, 3);
        }

        [TestMethod]
        public void A_range_includes_both_its_ends()
        {
            AssertReports(RecordAccessCode.Range, 5, 9, 0, 3);
            AssertReports(RecordAccessCode.Range, 6, 8, 1, 1);
            AssertReports(RecordAccessCode.Range, 7, 7, 1, 1);
            AssertReports(RecordAccessCode.Range, 6, 6, 0, 0);
            AssertReports(RecordAccessCode.Range, 0, 4, 0, 0);
            AssertReports(RecordAccessCode.Range, 10, uint.MaxValue, 0, 0);
            AssertReports(RecordAccessCode.Range, 0, uint.MaxValue, 0, 3);
        }

        [TestMethod]
        public void Every_number_is_found_in_stores_of_every_size()
        {
            int[] sequences = new int[0];
            for (int size = 0; size <= 12; size++)
            {
                AccessBench bench = new AccessBench(sequences);
                for (uint wanted = 9; wanted <= 23; wanted++)
                {
                    int from = wanted <= 10 ? 0 : (int)wanted - 10;
                    bench.Link.Request(RecordAccessCode.ReportNumber, RecordAccessCode.AtLeast, wanted, 0);
                    bench.AssertNumber(from < size ? size - from : 0);
                }

                sequences = new int[size + 1];
                for (int i = 0; i <= size; i++)
                {
                    sequences[i] = 10 + i;
                }
            }
        }

        [TestMethod]
        public void Operands_over_the_signed_range_mean_more_than_any_hold()
        {
            AccessBench bench = new AccessBench(0x7FFFFFF0, 0x7FFFFFFD);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.AtLeast, 0x80000000, 0);
            bench.AssertReports(0, 0);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.AtMost, 0xFFFFFFFF, 0);
            bench.AssertReports(0, 2);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.Range, 0x7FFFFFF1, 0x80000001);
            bench.AssertReports(1, 1);
        }

        [TestMethod]
        public void The_number_of_records_is_told_without_sending_them()
        {
            AccessBench bench = new AccessBench(5, 7, 9);
            bench.Link.Request(RecordAccessCode.ReportNumber, RecordAccessCode.All);
            bench.AssertNumber(3);
            bench.Link.Request(RecordAccessCode.ReportNumber, RecordAccessCode.Last);
            bench.AssertNumber(1);
            bench.Link.Request(RecordAccessCode.ReportNumber, RecordAccessCode.Range, 6, 9);
            bench.AssertNumber(2);
            bench.Link.Request(RecordAccessCode.ReportNumber, RecordAccessCode.AtMost, 4, 0);
            bench.AssertNumber(0);
        }

        [TestMethod]
        public void An_empty_store_has_no_records_to_report()
        {
            AccessBench bench = new AccessBench();
            for (int operation = RecordAccessCode.All; operation <= RecordAccessCode.Last; operation++)
            {
                bench.Link.Request(RecordAccessCode.ReportRecords, operation, 0, uint.MaxValue);
                bench.AssertReports(0, 0);
                bench.Link.Request(RecordAccessCode.ReportNumber, operation, 0, uint.MaxValue);
                bench.AssertNumber(0);
            }
        }

        [TestMethod]
        public void A_request_that_is_not_understood_is_refused_by_name()
        {
            AccessBench bench = new AccessBench(1, 2);
            AssertRefused(bench, 2, RecordAccessCode.All, RecordAccessCode.OpcodeNotSupported);
            AssertRefused(bench, 0xFF, RecordAccessCode.NoOperator, RecordAccessCode.OpcodeNotSupported);
            AssertRefused(
                bench, RecordAccessCode.ReportRecords, RecordAccessCode.NoOperator, RecordAccessCode.InvalidOperator);
            AssertRefused(bench, RecordAccessCode.ReportNumber, 7, RecordAccessCode.OperatorNotSupported);
            AssertRefused(bench, RecordAccessCode.Abort, RecordAccessCode.All, RecordAccessCode.InvalidOperator);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.Range, 9, 8);
            bench.TurnUntilAnswered();
            bench.AssertResponse(RecordAccessCode.ReportRecords, RecordAccessCode.InvalidOperand);
        }

        [TestMethod]
        public void Nothing_is_sent_unasked()
        {
            AccessBench bench = new AccessBench(1, 2, 3);
            bench.Turn(100);
            Assert.AreEqual(0, bench.Link.Answers);
            Assert.AreEqual(0, bench.Link.Receiver.Segments);
        }

        private static void AssertReports(int operation, uint first, uint second, int index, int count)
        {
            AccessBench bench = new AccessBench(5, 7, 9);
            bench.Link.Request(RecordAccessCode.ReportRecords, operation, first, second);
            bench.AssertReports(index, count);
        }

        private static void AssertRefused(AccessBench bench, int opcode, int operation, int result)
        {
            bench.Link.Request(opcode, operation);
            bench.TurnUntilAnswered();
            bench.AssertResponse(opcode, result);
            Check.Equal(0, bench.Link.Receiver.Segments, "segments after a refused opcode", opcode);
        }
    }
}
