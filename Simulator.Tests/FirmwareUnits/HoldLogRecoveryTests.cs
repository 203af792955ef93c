#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the start makes of segments whose making, replacing or deleting was cut off.</summary>
    [TestClass]
    public class HoldLogRecoveryTests
    {
        private const int FewBlocks = 10;

        [TestMethod]
        public void A_file_whose_making_was_cut_off_goes()
        {
            FakeLogFiles files = new FakeLogFiles();
            files.Put(3, new byte[0]);
            files.Put(4, new byte[HoldLogHead.PreludeBytes - 1]);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.IsNull(files.Bytes(3));
            Assert.IsNull(files.Bytes(4));
            Assert.AreEqual(0, log.Blocks);
            Assert.AreEqual(0, log.Damages);
        }

        [TestMethod]
        public void A_new_segment_goes_as_long_as_all_that_it_replaces_is_there()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            int one = segments.Begin(5, 1);
            segments.Add(1, 20);
            int other = segments.Begin(2, 21);
            segments.Add(21, 40);
            segments.Begin(1, 1, one, other);
            segments.Add(1, 12); // a medium that keeps a part of it only
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.IsNull(files.Bytes(1));
            AssertHolds(log, 1, 40);
        }

        [TestMethod]
        public void A_new_segment_for_one_goes_as_long_as_that_is_there()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            int one = segments.Begin(5, 1);
            segments.Add(1, 20);
            segments.Begin(7, 1, one);
            segments.Add(1, 12);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.IsNull(files.Bytes(7));
            AssertHolds(log, 1, 20);
        }

        [TestMethod]
        public void What_is_left_of_the_replaced_goes_when_one_of_them_is_gone()
        {
            for (int gone = 0; gone < 2; gone++)
            {
                FakeLogFiles files = new FakeLogFiles();
                LogSegments segments = new LogSegments(files);
                int one = segments.Begin(0, 1);
                segments.Add(1, 20);
                int other = segments.Begin(1, 21);
                segments.Add(21, 40);
                segments.Begin(2, 1, one, other);
                segments.Add(1, 40);
                files.Put(gone, null);
                HoldLog log = LogModel.Open(files, FewBlocks);
                Check.Equal(1, LogSegments.Count(files), "files, gone", gone);
                AssertHolds(log, 1, 40);
            }
        }

        [TestMethod]
        public void An_own_number_does_not_come_again_when_its_segment_was_thrown_away()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            int one = segments.Begin(0, 1);
            segments.Add(1, 20);
            int thrownAway = segments.Begin(1, 1, one);
            HoldLog log = LogModel.Open(files, FewBlocks);
            LogModel model = new LogModel();
            while (LogSegments.Count(files) == 1)
            {
                Assert.AreEqual(HoldLogResult.Stored, model.Append(log));
            }

            Assert.IsNotNull(files.Bytes(1));
            Assert.IsTrue(HoldLogHead.Id(files.Bytes(1), 0) > thrownAway);
        }

        [TestMethod]
        public void The_state_that_went_into_an_older_segment_is_found()
        {
            for (int replaced = 0; replaced <= 999; replaced += 999)
            {
                FakeLogFiles files = new FakeLogFiles();
                LogSegments segments = new LogSegments(files);
                segments.Begin(1, 21);
                segments.Add(21, 40);
                segments.Begin(2, 41);
                segments.Add(41, 60);
                segments.State.Acknowledge(9, 33);
                segments.Begin(0, 1, replaced);
                segments.Add(1, 20);
                HoldLog log = LogModel.Open(files, FewBlocks);
                Assert.AreEqual(33, log.PositionOf(9));
                Assert.AreEqual(33, log.SyncedUpTo);
                AssertHolds(log, 1, 60);
            }
        }

        [TestMethod]
        public void Of_two_segments_that_begin_with_the_same_number_the_later_one_is_the_newest()
        {
            for (int turn = 0; turn < 2; turn++)
            {
                FakeLogFiles files = new FakeLogFiles();
                LogSegments segments = new LogSegments(files);
                segments.Begin(turn, 1);
                segments.AddBytes(new byte[30], 30); // a torn hold
                segments.Begin(1 - turn, 1);
                segments.Add(1, 20);
                HoldLog log = LogModel.Open(files, FewBlocks);
                AssertHolds(log, 1, 20);
                Assert.AreEqual(21, log.NextSequence);
                Assert.IsTrue(log.IsReady);
            }
        }

        [TestMethod]
        public void The_boot_number_is_that_of_the_newest_hold()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Begin(0, 1);
            segments.Add(1, 60);
            Assert.AreEqual(60 / 50, LogModel.Open(files, FewBlocks).Boot);
        }

        [TestMethod]
        public void The_start_reads_nothing_twice()
        {
            FakeLogFiles files = LogScenes.Summaries(new int[] { 100 });
            files.Counts = new LogFileCounts();
            LogModel.Open(files, FewBlocks);
            Check.Between(0, files.Bytes(0).Length + HoldLogHead.PreludeBytes, files.Counts.BytesRead, "bytes read");
        }

        [TestMethod]
        public void A_segment_that_was_written_anew_with_the_first_holds_of_the_next_one_counts_them_once()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Holds.HaveNoCurves = true;
            segments.Begin(1, 41);
            segments.Add(41, 90);
            segments.Begin(2, 91);
            segments.Add(91, 120);
            segments.Begin(0, 1, 998, 999);
            segments.Add(1, 60); // 41 to 60 stand in the next one too
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(60, log.Reader.CountBetween(1, 60));
            files.Counts = new LogFileCounts();
            Assert.AreEqual(30, log.Reader.CountBetween(61, 90));
            Assert.AreEqual(0, files.Counts.Reads);
            AssertHolds(log, 1, 120);
        }

        private static void AssertHolds(HoldLog log, int first, int last)
        {
            Assert.AreEqual(last - first + 1, log.Reader.CountBetween(1, int.MaxValue));
            LogHolds holds = new LogHolds();
            int next = first;
            for (int sequence = log.Reader.Find(1); sequence != 0; sequence = log.Reader.Find(sequence + 1))
            {
                Check.Equal(next, sequence, "hold", next);
                holds.Verify(log, sequence);
                next++;
            }

            Check.Equal(last + 1, next, "end of the holds from", first);
            Check.Equal(last, log.Reader.Newest, "newest hold of those from", first);
        }
    }
}
