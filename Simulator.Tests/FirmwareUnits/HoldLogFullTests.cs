#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A full log: what it says, what it still stores, and how it comes out of it.</summary>
    [TestClass]
    public class HoldLogFullTests
    {
        private const int FewBlocks = 10;

        [TestMethod]
        public void It_is_ready_exactly_when_the_longest_hold_fits()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            Assert.IsFalse(log.IsReady);
            Assert.AreEqual(HoldLogResult.Stored, log.Prepare());
            Assert.IsTrue(log.IsReady);
            int changes = files.Counts.Changes;
            Assert.AreEqual(HoldLogResult.Stored, log.Prepare());
            Assert.AreEqual(changes, files.Counts.Changes);
            model.Holds.HaveNoCurves = true;
            int holds = 0;
            for (; log.IsReady; holds++)
            {
                Assert.AreEqual(HoldLogResult.Stored, model.AppendStep(log));
            }

            int left = HoldLogBlocks.SegmentBytes - HoldLogHead.PreludeBytes - (holds * HoldRecord.Length);
            Check.Between(HoldRecord.Length + HoldLogEntry.LongestLength - HoldRecord.Length, HoldRecord.Length + HoldLogEntry.LongestLength - 1, left, "bytes left");
            Assert.AreEqual(HoldLogResult.Stored, log.Prepare());
            Assert.IsTrue(log.IsReady);
        }

        [TestMethod]
        public void Acknowledgements_are_stored_in_a_full_log_even_when_they_free_nothing()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            int stored = Fill(log, model);
            Assert.IsFalse(log.IsReady);
            for (int upTo = 1; upTo <= 12; upTo++)
            {
                Assert.AreEqual(HoldLogResult.Stored, model.Acknowledge(log, 1 + (upTo % 2), upTo));
                Check.Between(1, log.MostBlocks, log.Blocks, "blocks");
                HoldLog again = LogModel.Open(files.Restarted(), FewBlocks);
                Assert.AreEqual(upTo, again.PositionOf(1 + (upTo % 2)));
                Assert.AreEqual(stored + 1, again.NextSequence);
            }

            model.Verify(LogModel.Open(files.Restarted(), FewBlocks), stored);
            Assert.AreEqual(stored, model.Present);
        }

        [TestMethod]
        public void A_full_log_is_not_searched_again_until_a_phone_has_taken_over()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            int stored = Fill(log, model);
            Assert.AreEqual(HoldLogResult.Full, log.Prepare());
            Assert.IsTrue(log.IsFull);
            files.Counts = new LogFileCounts();
            Assert.AreEqual(HoldLogResult.Full, log.Prepare());
            Assert.AreEqual(0, files.Counts.Reads);
            Assert.AreEqual(HoldLogResult.Stored, model.Acknowledge(log, 1, 1));
            Assert.IsFalse(log.IsFull);
            Assert.AreEqual(HoldLogResult.Full, log.Prepare());
            Assert.IsTrue(log.IsFull);
            Assert.AreEqual(HoldLogResult.Stored, model.Delete(log, stored / 2));
            Assert.IsFalse(log.IsFull);
            Assert.AreEqual(HoldLogResult.Stored, LogModel.Prepare(log));
            Assert.IsFalse(log.IsFull);
        }

        [TestMethod]
        public void Each_call_does_one_step()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel(3_000);
            int[] seen = new int[4];
            for (int i = 0; i < 2_500; i++)
            {
                files.Counts = new LogFileCounts();
                HoldLogResult result = log.Prepare();
                seen[(int)result]++;
                Check.Between(0, 6, files.Counts.Commits, "closes and deletes of a step");
                if (result == HoldLogResult.Stored)
                {
                    model.AppendStep(log);
                }

                if (i % 16 == 0 && log.NextSequence > 30)
                {
                    files.Counts = new LogFileCounts();
                    HoldLogResult noted = log.Acknowledge(1, log.NextSequence - 30);
                    Check.Between(0, 4, files.Counts.Commits, "closes and deletes of an acknowledgement");
                    model.SyncedAtMost = log.NextSequence - 30;
                    Check.That(noted == HoldLogResult.Stored || noted == HoldLogResult.Underway, "acknowledged", i);
                }
            }

            model.Verify(LogModel.Open(files.Restarted(), FewBlocks), 0);
            Check.That(seen[(int)HoldLogResult.Underway] > 50, "steps were done", seen[(int)HoldLogResult.Underway]);
        }

        [TestMethod]
        public void What_is_not_stored_yet_is_neither_acknowledged_nor_deleted()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            for (int i = 0; i < 10; i++)
            {
                model.Append(log);
            }

            int changes = files.Counts.Changes;
            Assert.AreEqual(HoldLogResult.Failed, log.Acknowledge(1, 11));
            Assert.AreEqual(HoldLogResult.Failed, log.Acknowledge(1, int.MaxValue));
            Assert.AreEqual(HoldLogResult.Failed, log.Acknowledge(1, -1));
            Assert.AreEqual(HoldLogResult.Failed, log.Acknowledge(0, 5));
            Assert.AreEqual(HoldLogResult.Failed, log.DeleteUpTo(11));
            Assert.AreEqual(HoldLogResult.Failed, log.DeleteUpTo(-1));
            Assert.AreEqual(HoldLogResult.Stored, log.StoreState());
            Assert.AreEqual(changes, files.Counts.Changes);
            Assert.AreEqual(0, log.SyncedUpTo);
            Assert.AreEqual(10, log.Reader.CountBetween(1, 10));
            Assert.AreEqual(HoldLogResult.Stored, log.Acknowledge(1, 10));
            Assert.AreEqual(HoldLogResult.Stored, log.DeleteUpTo(10));
            model.Holds.Make(12);
            Assert.AreEqual(HoldLogResult.Failed, log.Append(model.Holds.Record, model.Holds.Curve));
            model.Holds.Make(10);
            Assert.AreEqual(HoldLogResult.Failed, log.Append(model.Holds.Record, model.Holds.Curve));
        }

        [TestMethod]
        public void A_position_that_could_not_be_stored_is_stored_with_the_next_try()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            for (int i = 0; i < 10; i++)
            {
                model.Append(log);
            }

            files.Refuses = true;
            Assert.AreEqual(HoldLogResult.Failed, log.Acknowledge(1, 5));
            Assert.AreEqual(HoldLogResult.Failed, log.StoreState());
            files.Refuses = false;
            Assert.AreEqual(0, LogModel.Open(files.Restarted(), FewBlocks).PositionOf(1));
            Assert.AreEqual(HoldLogResult.Stored, log.Acknowledge(1, 5));
            Assert.AreEqual(5, LogModel.Open(files.Restarted(), FewBlocks).PositionOf(1));
        }

        private static int Fill(HoldLog log, LogModel model)
        {
            int stored = 0;
            while (model.Append(log) == HoldLogResult.Stored)
            {
                stored++;
            }

            model.Verify(log, stored);
            return stored;
        }
    }
}
