#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A segment that was written anew: what is in it, what is noted of it, and that nothing is added to it.</summary>
    [TestClass]
    public class HoldLogNewSegmentTests
    {
        private FakeLogFiles _files;
        private HoldLog _log;

        [TestMethod]
        public void One_step_leaves_the_curves_out_and_reads_little()
        {
            Open();
            _files.Counts = new LogFileCounts();
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            Assert.AreEqual((2 * LogScenes.Segments) - 1, _log.Blocks);
            Check.Between(0, HoldLogBlocks.SegmentBytes, _files.Counts.BytesRead, "bytes read");
            LogScenes.VerifyLongCurves(_log, LogScenes.InSegment);
        }

        [TestMethod]
        public void Nothing_is_added_to_a_segment_that_was_written_anew()
        {
            Open(5); // without the states a hold has room
            Assert.AreEqual(100, _log.Reader.Find(100));
            Assert.AreEqual(HoldLogResult.Stored, _log.Acknowledge(1, 1));
            Assert.AreEqual(0, _log.Reader.Found);
            Assert.IsNull(_files.Bytes(LogScenes.Segments - 1), "written anew");
            Assert.IsFalse(_log.IsReady);
            _log = LogModel.Open(_files.Restarted(), LogScenes.Blocks);
            Assert.AreEqual(1, _log.PositionOf(1));
            Assert.IsFalse(_log.IsReady);
        }

        [TestMethod]
        public void A_deletion_makes_room_for_itself_when_nothing_can_be_written_anew()
        {
            Open();
            _files.Blocks = LogScenes.Segments * HoldLogBlocks.OfSegment;
            Assert.AreEqual(HoldLogResult.Failed, _log.DeleteUpTo(LogScenes.InSegment));
            Assert.AreEqual(HoldLogResult.Stored, _log.StoreState());
            _log = LogModel.Open(_files.Restarted(), LogScenes.Blocks);
            Assert.AreEqual(LogScenes.InSegment + 1, _log.Reader.Find(1));
        }

        [TestMethod]
        public void The_new_one_begins_behind_what_it_leaves_out()
        {
            Open();
            Assert.AreEqual(HoldLogResult.Stored, _log.DeleteUpTo(20));
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            for (int i = 0; i < 2; i++)
            {
                int reads = _files.Counts.Reads;
                Assert.AreEqual(5, _log.Reader.CountBetween(1, 25));
                Assert.AreEqual(reads, _files.Counts.Reads);
                _log = LogModel.Open(_files, LogScenes.Blocks);
            }
        }

        [TestMethod]
        public void A_newest_segment_without_holds_can_be_written_anew_for_a_state()
        {
            Open();
            byte[] torn = new byte[HoldLogHead.PreludeBytes + 50];
            System.Array.Copy(_files.Bytes(3), 0, torn, 0, HoldLogHead.PreludeBytes);
            _files.Put(3, torn);
            _log = LogModel.Open(_files, LogScenes.Blocks);
            Assert.AreEqual(HoldLogResult.Stored, _log.DeleteUpTo(LogScenes.InSegment));
            LogModel model = new LogModel();
            Assert.AreEqual(HoldLogResult.Stored, model.Append(_log));
            int newest = _log.NextSequence - 1;
            int reads = _files.Counts.Reads;
            Assert.AreEqual(1, _log.Reader.CountBetween(newest, newest));
            Assert.AreEqual(reads, _files.Counts.Reads);
        }

        [TestMethod]
        public void All_that_is_kept_must_fit_unless_it_only_fills_up()
        {
            Open();
            byte[] work = new byte[WorkBuffer.Length];
            HoldLogScanner scanner = new HoldLogScanner(_files, work);
            HoldLogIndex index = new HoldLogIndex();
            for (int i = 0; i < 2; i++)
            {
                index.Insert(i, i, _files.Bytes(i).Length, LogScenes.InSegment * i);
                index.NoteContent(i, LogScenes.InSegment, 0, LogScenes.InSegment * (i + 1), false);
            }

            HoldLogCopy copy = new HoldLogCopy(scanner, index, 0, 0);
            scanner.Medium.Begin(9, 1, 0, 0, new HoldLogState());
            Assert.IsTrue(copy.Take(0, true));
            Assert.IsFalse(copy.Take(1, true));
            Assert.IsTrue(copy.Take(1, false));
            Assert.AreEqual(LogScenes.InSegment, copy.Holds);
        }

        [TestMethod]
        public void A_damaged_hold_is_left_out_with_its_curve_and_counted()
        {
            Open();
            _log.DeleteUpTo(20);
            LogSegments.Flip(_files, HoldLogEntry.Record, 25, 20);
            _log = LogModel.Open(_files, LogScenes.Blocks);
            Assert.AreEqual(0, _log.Damages);
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            Assert.AreEqual(1, _log.Damages);
            Assert.AreEqual(LogScenes.Holds - 21, _log.Reader.CountBetween(1, int.MaxValue));
            Assert.AreEqual(-1, LogSegments.FileOf(_files, HoldLogEntry.Curve, 25));
            Assert.IsTrue(LogSegments.FileOf(_files, HoldLogEntry.Curve, 24) >= 0);
            Assert.IsTrue(LogSegments.FileOf(_files, HoldLogEntry.Curve, 26) >= 0);
        }

        private void Open(int states = 0)
        {
            _files = LogScenes.LongCurves(states);
            _log = LogModel.Open(_files, LogScenes.Blocks);
            Assert.AreEqual(_log.MostBlocks, _log.Blocks);
        }
    }
}
