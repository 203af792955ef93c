#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The hold log on a sound medium: what is stored, read, acknowledged, deleted and dropped.</summary>
    [TestClass]
    public class HoldLogTests
    {
        private const int FewBlocks = 10;
        private const int MostInSegment = 112;

        [TestMethod]
        public void An_empty_log_begins_with_number_one()
        {
            HoldLog log = LogModel.Open(new FakeLogFiles(), FewBlocks);
            Assert.IsTrue(log.IsReadable);
            Assert.AreEqual(1, log.NextSequence);
            Assert.AreEqual(0, log.Reader.Find(1));
            Assert.AreEqual(0, log.Reader.CountBetween(1, int.MaxValue));
        }

        [TestMethod]
        public void Holds_are_read_again_now_and_after_a_restart()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            for (int i = 0; i < 40; i++)
            {
                Check.Equal((int)HoldLogResult.Stored, (int)model.Append(log), "append", i);
                model.Verify(log, i);
                model.Verify(LogModel.Open(files.Restarted(), FewBlocks), i);
            }

            Assert.AreEqual(40, model.Present);
        }

        [TestMethod]
        public void A_full_log_refuses_and_loses_nothing_until_a_phone_takes_over()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            int stored = Fill(log, model);
            Check.Between(0, MostInSegment, model.CurvesPresent, "curves left, those of the newest segment");
            model.Verify(LogModel.Open(files.Restarted(), FewBlocks), stored);
            Assert.AreEqual(stored, model.Present);
            Assert.AreEqual(HoldLogResult.Full, LogModel.Prepare(log));
            Assert.IsTrue(log.IsFull);

            model.SyncedAtMost = stored / 2;
            Assert.AreEqual(HoldLogResult.Stored, model.Acknowledge(log, 7, stored / 2));
            Assert.AreEqual(HoldLogResult.Stored, LogModel.Prepare(log));
            Assert.IsFalse(log.IsFull);
            Assert.AreEqual(HoldLogResult.Stored, model.Append(log));
            model.Verify(LogModel.Open(files.Restarted(), FewBlocks), stored);
        }

        [TestMethod]
        public void Synced_curves_go_before_synced_holds_and_those_before_unsynced_curves()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            model.Holds.HaveLongCurves = true;
            while (log.Blocks + 4 <= FewBlocks)
            {
                model.Append(log);
            }

            int half = log.NextSequence / 2;
            model.SyncedAtMost = half;
            log.Acknowledge(7, half);
            int before = log.NextSequence;
            bool synced = false;
            while (model.Append(log) == HoldLogResult.Stored)
            {
                model.Verify(log, log.NextSequence);
                int holds = log.Reader.CountBetween(1, half);
                int curvesLost = log.NextSequence - 1 - (half - holds) - model.CurvesPresent - holds;
                Check.That(curvesLost <= 0 || holds < MostInSegment, "curves of unsynced holds lost: " + curvesLost.ToString() + ", synced holds left", holds);
                synced |= holds < half;
            }

            Assert.IsTrue(synced && log.NextSequence > before + 50, "the log went through all stages");
        }

        [TestMethod]
        public void Each_phone_has_its_own_position_and_the_one_not_heard_of_for_longest_gives_way()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            for (int i = 0; i < 30; i++)
            {
                model.Append(log);
            }

            log.Acknowledge(101, 10);
            log.Acknowledge(102, 20);
            log.Acknowledge(103, 15);
            log.Acknowledge(101, 12);
            log.Acknowledge(101, 5);
            AssertPositions(LogModel.Open(files.Restarted(), FewBlocks), 12, 20, 15, 0);
            Assert.AreEqual(HoldLogResult.Failed, log.Acknowledge(104, 31));
            Assert.AreEqual(0, log.PositionOf(104));
            log.Acknowledge(104, 30);
            AssertPositions(LogModel.Open(files.Restarted(), FewBlocks), 12, 0, 15, 30);
            Assert.AreEqual(30, log.SyncedUpTo);
        }

        [TestMethod]
        public void Numbers_never_come_again_after_the_log_was_emptied()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            for (int round = 1; round < 6; round++)
            {
                for (int i = 0; i < 70; i++)
                {
                    Check.Equal((int)HoldLogResult.Stored, (int)model.Append(log), "append", i);
                }

                Check.Equal((int)HoldLogResult.Stored, (int)model.Delete(log, log.NextSequence - 1), "delete", round);
                files = files.Restarted();
                log = LogModel.Open(files, FewBlocks);
                model.Verify(log, round);
                Check.Equal(0, model.Present, "holds", round);
                Check.Equal((70 * round) + 1, log.NextSequence, "next number", round);
                Check.Equal(70 * round / 50, log.Boot, "boot", round);
            }
        }

        [TestMethod]
        public void An_unreadable_volume_is_left_alone()
        {
            FakeLogFiles files = new FakeLogFiles();
            new LogModel().Append(LogModel.Open(files, FewBlocks));
            int changes = files.Counts.Changes;
            files.IsUnreadable = true;
            HoldLog log = LogModel.Open(files, FewBlocks);
            for (int i = 0; i < 2; i++)
            {
                Assert.IsFalse(log.IsReadable);
                Assert.AreEqual(HoldLogResult.Failed, new LogModel().Append(log));
                Assert.AreEqual(HoldLogResult.Failed, log.Prepare());
                Assert.AreEqual(HoldLogResult.Failed, log.Acknowledge(1, 0));
                Assert.AreEqual(HoldLogResult.Failed, log.DeleteUpTo(0));
                Assert.AreEqual(changes, files.Counts.Changes);
                files.IsUnreadable = false; // what it did not see at the start it does not know later
            }
        }

        private static int Fill(HoldLog log, LogModel model)
        {
            int stored = 0;
            HoldLogResult result = model.Append(log);
            while (result == HoldLogResult.Stored)
            {
                stored++;
                result = model.Append(log);
            }

            Assert.AreEqual(HoldLogResult.Full, result);
            model.Verify(log, stored);
            return stored;
        }

        private static void AssertPositions(HoldLog log, int first, int second, int third, int fourth)
        {
            Assert.AreEqual(first, log.PositionOf(101));
            Assert.AreEqual(second, log.PositionOf(102));
            Assert.AreEqual(third, log.PositionOf(103));
            Assert.AreEqual(fourth, log.PositionOf(104));
        }
    }
}
