#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The record access control point over a link that refuses and drops, and a store that cannot be read.</summary>
    [TestClass]
    public class RecordAccessFaultTests
    {
        [TestMethod]
        public void A_refused_notification_is_repeated_and_never_skipped()
        {
            for (int every = 2; every <= 9; every++)
            {
                AccessBench bench = new AccessBench(1, 2, 3);
                bench.Link.RefuseEvery = every;
                bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
                bench.AssertReports(0, 3);
                Check.That(bench.Link.Refused > 0, "something was refused, one in", every);
            }
        }

        [TestMethod]
        public void A_refused_answer_is_repeated_until_it_is_taken()
        {
            AccessBench bench = new AccessBench(1);
            bench.Link.Refuses = true;
            bench.Link.Request(RecordAccessCode.ReportNumber, RecordAccessCode.All);
            bench.Turn(100);
            Assert.AreEqual(0, bench.Link.Answers);
            Assert.AreEqual(0, bench.Link.ProceduresEnded, "the request is not answered yet");
            bench.Link.Refuses = false;
            bench.AssertNumber(1);
        }

        [TestMethod]
        public void After_a_refusal_the_link_is_left_alone_for_some_turns()
        {
            AccessBench bench = new AccessBench(1);
            bench.Link.Refuses = true;
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Turn(100);
            Assert.AreEqual(20, bench.Link.Refused, "one notification in five turns is offered");
        }

        [TestMethod]
        public void An_abort_in_the_middle_of_a_record_stops_the_report()
        {
            AccessBench bench = new AccessBench(1, 2, 3);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Turn(7);
            Check.Between(5, 7, bench.Link.Receiver.Segments, "segments before the abort");
            bench.Link.Request(RecordAccessCode.Abort, RecordAccessCode.NoOperator);
            bench.TurnUntilAnswered();
            bench.AssertResponse(RecordAccessCode.Abort, RecordAccessCode.Success);
            Assert.AreEqual(0, bench.Link.Receiver.Segments, "nothing is sent after the abort");

            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.AssertReports(0, 3);
        }

        [TestMethod]
        public void An_abort_with_nothing_running_is_answered()
        {
            AccessBench bench = new AccessBench(1);
            bench.Link.Request(RecordAccessCode.Abort, RecordAccessCode.NoOperator);
            bench.TurnUntilAnswered();
            bench.AssertResponse(RecordAccessCode.Abort, RecordAccessCode.Success);
        }

        [TestMethod]
        public void An_abort_is_taken_while_the_link_refuses()
        {
            AccessBench bench = new AccessBench(1, 2);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Turn(3);
            bench.Link.Refuses = true;
            bench.Turn(50);
            bench.Link.Request(RecordAccessCode.Abort, RecordAccessCode.NoOperator);
            bench.Turn(50);
            bench.Link.Refuses = false;
            bench.TurnUntilAnswered();
            bench.AssertResponse(RecordAccessCode.Abort, RecordAccessCode.Success);
        }

        [TestMethod]
        public void A_lost_connection_ends_the_report_and_the_next_one_is_served_from_the_start()
        {
            for (int turns = 1; turns <= 12; turns++)
            {
                AccessBench bench = new AccessBench(1, 2, 3);
                bench.Link.ConnectionNumber = 1;
                bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
                bench.Turn(turns);
                int segments = bench.Link.Receiver.Segments;
                int ended = bench.Link.ProceduresEnded;
                bench.Link.ConnectionNumber = 2;
                bench.Turn(50);
                Check.Equal(segments, bench.Link.Receiver.Segments, "segments after the drop, turns", turns);
                Check.Equal(0, bench.Link.Answers, "answers after the drop, turns", turns);
                Check.Equal(ended + 1, bench.Link.ProceduresEnded, "the next phone may ask, turns", turns);

                bench.Link.ConnectionNumber = 3;
                bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.AtLeast, 2, 0);
                bench.Turn(60);
                Check.Equal(1, bench.Link.Answers, "answers to the next phone, turns", turns);
                bench.AssertResponse(RecordAccessCode.ReportRecords, RecordAccessCode.Success);
                bench.AssertReceived(1, 2);
            }
        }

        [TestMethod]
        public void An_answer_that_the_last_phone_did_not_take_is_not_given_to_the_next()
        {
            AccessBench bench = new AccessBench(1);
            bench.Link.Refuses = true;
            bench.Link.Request(RecordAccessCode.ReportNumber, RecordAccessCode.All);
            bench.Turn(20);
            bench.Link.ConnectionNumber = 1;
            bench.Link.Refuses = false;
            bench.Turn(50);
            Assert.AreEqual(0, bench.Link.Answers);
        }

        [TestMethod]
        public void Files_that_cannot_be_read_break_the_report_off_by_name()
        {
            for (int turns = 1; turns <= 12; turns++)
            {
                AccessBench bench = new AccessBench(1, 2, 3);
                bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
                bench.Turn(turns);
                bench.Store.IsReadable = false;
                bench.TurnUntilAnswered();
                bench.AssertResponse(RecordAccessCode.ReportRecords, turns < 12 ? RecordAccessCode.NotCompleted : RecordAccessCode.Success);
                bench.AssertReceived(0, turns / 4);

                bench.Store.IsReadable = true;
                bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.Last);
                bench.AssertReports(2, 1);
            }
        }

        [TestMethod]
        public void Files_that_cannot_be_read_during_the_search_are_told_by_name()
        {
            for (int operation = RecordAccessCode.AtMost; operation <= RecordAccessCode.Range; operation++)
            {
                AccessBench bench = new AccessBench(1, 2, 3);
                bench.Store.IsReadable = false;
                AssertNotCompleted(bench, RecordAccessCode.ReportRecords, operation);
            }
        }

        [TestMethod]
        public void A_record_stored_during_a_report_waits_for_the_next()
        {
            AccessBench bench = new AccessBench(1, 2);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Turn(3);
            bench.Store.Add(bench.Log, 3, null);
            bench.AssertReports(0, 2);
        }

        [TestMethod]
        public void A_damaged_record_is_left_out_and_the_others_come()
        {
            FakeStore store = FakeStore.With(1, 2, 3);
            store.Damage(2);
            AccessBench bench = new AccessBench(store);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.AssertReports(0, 2);
            Assert.AreEqual(1, bench.Log.Damages);
        }

        private static void AssertNotCompleted(AccessBench bench, int opcode, int operation)
        {
            bench.Link.Request(opcode, operation, 2, 2);
            bench.TurnUntilAnswered();
            bench.AssertResponse(opcode, RecordAccessCode.NotCompleted);
        }
    }
}
