#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The record access control point while a hand is guided: every request is answered in the turn that takes it, and no file is touched.</summary>
    [TestClass]
    public class RecordAccessGuidedTests
    {
        [TestMethod]
        public void What_needs_the_log_is_refused_at_once_and_nothing_is_read()
        {
            AccessBench bench = new AccessBench(1, 2, 3);
            int reads = bench.Store.Files.Counts.Reads;
            for (int operation = RecordAccessCode.All; operation <= RecordAccessCode.Last; operation++)
            {
                AssertAnswered(bench, RecordAccessCode.ReportRecords, operation, RecordAccessCode.NotCompleted);
                AssertAnswered(bench, RecordAccessCode.ReportNumber, operation, RecordAccessCode.NotCompleted);
            }

            bench.TurnGuided(200);
            Assert.AreEqual(reads, bench.Store.Files.Counts.Reads);
            Assert.AreEqual(0, bench.Link.Receiver.Segments);
            bench.Turn(50);
            Assert.AreEqual(0, bench.Link.Receiver.Segments, "what was refused does not come later");
        }

        [TestMethod]
        public void What_is_refused_by_name_is_refused_by_the_same_name()
        {
            AccessBench bench = new AccessBench(1);
            AssertAnswered(bench, 2, RecordAccessCode.All, RecordAccessCode.OpcodeNotSupported);
            AssertAnswered(bench, RecordAccessCode.ReportRecords, RecordAccessCode.NoOperator, RecordAccessCode.InvalidOperator);
            AssertAnswered(bench, RecordAccessCode.ReportNumber, 7, RecordAccessCode.OperatorNotSupported);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.Range, 9, 8);
            bench.TurnGuided(1);
            bench.AssertResponse(RecordAccessCode.ReportRecords, RecordAccessCode.InvalidOperand);
        }

        [TestMethod]
        public void A_report_pauses_wherever_it_stands_and_goes_on_without_a_gap()
        {
            for (int turns = 1; turns <= 12; turns++)
            {
                AccessBench bench = new AccessBench(1, 2, 3);
                bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
                bench.Turn(turns);
                int segments = bench.Link.Receiver.Segments;
                int reads = bench.Store.Files.Counts.Reads;
                bench.TurnGuided(100);
                Check.Equal(segments, bench.Link.Receiver.Segments, "segments in the pause, turns before it", turns);
                Check.Equal(reads, bench.Store.Files.Counts.Reads, "reads in the pause, turns before it", turns);
                Check.Equal(0, bench.Link.Answers, "answers in the pause, turns before it", turns);
                bench.AssertReports(0, 3);
                Check.Equal(12, bench.Link.Receiver.Segments, "segments in all, turns before the pause", turns);
            }
        }

        [TestMethod]
        public void A_hold_that_is_stored_in_the_pause_waits_for_the_next_report()
        {
            AccessBench bench = new AccessBench(1, 2);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Turn(3);
            bench.TurnGuided(10);
            bench.Store.Add(bench.Log, 3, null);
            bench.AssertReports(0, 2);
        }

        [TestMethod]
        public void An_abort_ends_a_report_that_pauses_at_once()
        {
            AccessBench bench = new AccessBench(1, 2, 3);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Turn(5);
            bench.TurnGuided(50);
            AssertAnswered(bench, RecordAccessCode.Abort, RecordAccessCode.NoOperator, RecordAccessCode.Success);
            bench.Turn(50);
            Assert.AreEqual(0, bench.Link.Receiver.Segments, "the report does not go on");
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.AssertReports(0, 3);
        }

        [TestMethod]
        public void An_answer_that_was_refused_before_the_hold_is_sent_in_it()
        {
            AccessBench bench = new AccessBench(1, 2);
            bench.Link.Refuses = true;
            bench.Link.Request(RecordAccessCode.ReportNumber, RecordAccessCode.All);
            bench.Turn(1);
            bench.Link.Refuses = false;
            bench.TurnGuided(5);
            Assert.AreEqual(1, bench.Link.Answers);
            Assert.AreEqual(2, LittleEndian.GetUInt16(bench.Link.Answer, 2));
        }

        [TestMethod]
        public void A_connection_that_is_lost_in_the_hold_ends_the_report()
        {
            AccessBench bench = new AccessBench(1, 2, 3);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Turn(5);
            int segments = bench.Link.Receiver.Segments;
            bench.Link.ConnectionNumber++;
            bench.TurnGuided(1);
            bench.Turn(50);
            Assert.AreEqual(segments, bench.Link.Receiver.Segments);
            Assert.AreEqual(0, bench.Link.Answers);
        }

        private static void AssertAnswered(AccessBench bench, int opcode, int operation, int result)
        {
            int ended = bench.Link.ProceduresEnded;
            bench.Link.Request(opcode, operation, 1, 2);
            bench.TurnGuided(1);
            Check.Equal(1, bench.Link.Answers, "answers to opcode", opcode);
            Check.Equal(ended + 1, bench.Link.ProceduresEnded, "procedures ended, opcode", opcode);
            bench.AssertResponse(opcode, result);
        }
    }
}
