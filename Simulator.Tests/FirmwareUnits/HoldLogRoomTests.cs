#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What goes first when room is needed, and what stays.</summary>
    [TestClass]
    public class HoldLogRoomTests
    {
        private const int FewBlocks = 10;
        private const int SummariesOfABlock = 54; // 140 + 54 * 72 = 4,028
        private const int SummariesOfASegment = 109;

        [TestMethod]
        public void Deleted_holds_go_before_any_curve()
        {
            LogModel model = new LogModel();
            HoldLog log = FilledUp(model);
            int last = log.NextSequence - 1;
            model.Acknowledge(log, 1, last - 5);
            model.Delete(log, 20);
            Assert.AreEqual(HoldLogResult.Underway, log.Prepare());
            model.Verify(log, 0);
            Assert.AreEqual(last - 20, model.Present);
            Assert.AreEqual(last - 20, model.CurvesPresent);
        }

        [TestMethod]
        public void Curves_of_synced_holds_go_before_their_holds()
        {
            LogModel model = new LogModel();
            HoldLog log = FilledUp(model);
            int last = log.NextSequence - 1;
            int synced = last - 50;
            model.Acknowledge(log, 1, synced);
            Assert.AreEqual(HoldLogResult.Stored, LogModel.Prepare(log));
            model.Verify(log, 0);
            Assert.AreEqual(last, model.Present);
            Check.Between(last - synced, last - 1, model.CurvesPresent, "curves left");
        }

        [TestMethod]
        public void Synced_holds_go_before_curves_of_the_others()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            model.Holds.HaveNoCurves = true;
            while (log.NextSequence <= SummariesOfABlock + 4)
            {
                model.Append(log);
            }

            model.Holds.HaveNoCurves = false;
            model.Holds.HaveLongCurves = true;
            FillUp(log, model);
            model.Acknowledge(log, 1, SummariesOfABlock + 4);
            Assert.AreEqual(HoldLogResult.Underway, log.Prepare());
            model.Verify(log, 0);
            Assert.AreEqual(log.NextSequence - 1 - SummariesOfABlock - 4, model.Present);
            Assert.AreEqual(model.Present, model.CurvesPresent);
        }

        [TestMethod]
        public void The_newest_segment_stays_though_it_has_no_hold()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Holds.HaveLongCurves = true;
            for (int file = 0; file < 3; file++)
            {
                segments.Begin(file, (31 * file) + 1);
                segments.Add((31 * file) + 1, 31 * (file + 1));
            }

            segments.State.Acknowledge(1, 5);
            segments.Begin(3, 94);
            segments.AddBytes(new byte[30], 30);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(7, log.Blocks);
            Assert.AreEqual(HoldLogResult.Underway, log.Prepare());
            log = LogModel.Open(files.Restarted(), FewBlocks);
            Assert.AreEqual(5, log.PositionOf(1));
            Assert.AreEqual(93, log.Reader.CountBetween(1, int.MaxValue));
        }

        [TestMethod]
        public void Nothing_is_written_anew_that_frees_no_block()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Holds.HaveNoCurves = true;
            int next = 1;
            for (int file = 0; file < 7; file++)
            {
                segments.Begin(file, next);
                int last = next + (file < 6 ? SummariesOfABlock : SummariesOfASegment) - 1;
                segments.Add(next, last);
                next = last + 1;
            }

            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(log.MostBlocks, log.Blocks);
            int changes = files.Counts.Changes;
            Assert.AreEqual(HoldLogResult.Full, log.Prepare());
            Assert.AreEqual(changes, files.Counts.Changes);
            log.Acknowledge(1, 3 * SummariesOfABlock);
            Assert.AreEqual(HoldLogResult.Stored, LogModel.Prepare(log));
            Assert.AreEqual(next - 1 - (2 * SummariesOfABlock), log.Reader.Newest - log.Reader.Find(1) + 1);
        }

        [TestMethod]
        public void Counting_reads_nothing_when_the_oldest_holds_are_gone_and_counts_right_after_a_restart()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            for (int i = 0; i < 700; i++)
            {
                Check.Equal((int)HoldLogResult.Stored, (int)model.Append(log), "append", i);
                if (i % 9 == 0)
                {
                    model.Acknowledge(log, 1, log.NextSequence - 40);
                }

                int oldest = log.Reader.Find(1);
                int count = log.NextSequence - oldest;
                int reads = files.Counts.Reads;
                Check.Equal(count < 5 ? count : 5, log.Reader.CountBetween(oldest, oldest + 4), "first five, at", i);
                Check.Equal(reads, files.Counts.Reads, "reads", i);
                if (i % 5 == 0)
                {
                    files = files.Restarted();
                    log = LogModel.Open(files, FewBlocks);
                    Check.Equal(count, log.Reader.CountBetween(1, int.MaxValue), "holds after a restart", i);
                    Check.Equal(count < 2 ? 0 : count - 2, log.Reader.CountBetween(oldest + 2, int.MaxValue), "all but two after a restart", i);
                }
            }

            Assert.IsTrue(log.Reader.Find(1) > 1);
            Assert.AreEqual(0, log.Damages);
        }

        [TestMethod]
        public void A_torn_hold_takes_its_block()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Holds.HaveNoCurves = true;
            segments.Begin(0, 1);
            segments.Add(1, SummariesOfABlock);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(1, log.Blocks);
            LogModel model = new LogModel();
            model.Holds.HaveLongCurves = true;
            files.Lies.KeptBytes = 100;
            Assert.AreEqual(HoldLogResult.Failed, model.Append(log));
            Assert.AreEqual(2, log.Blocks);
        }

        private static HoldLog FilledUp(LogModel model)
        {
            HoldLog log = LogModel.Open(new FakeLogFiles(), FewBlocks);
            model.Holds.HaveLongCurves = true;
            FillUp(log, model);
            return log;
        }

        private static void FillUp(HoldLog log, LogModel model)
        {
            while (log.IsReady || log.Blocks < log.MostBlocks)
            {
                Assert.AreEqual(HoldLogResult.Stored, model.AppendStep(log));
            }
        }
    }
}
