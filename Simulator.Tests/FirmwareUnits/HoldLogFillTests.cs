#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A segment that is written anew is filled up with the first holds of the next ones.</summary>
    [TestClass]
    public class HoldLogFillTests
    {
        private const int FewBlocks = 10;
        private const int FewestBlocks = 8;
        private const int InSegment = 111; // summaries

        private static readonly int[] s_last = { 57, 62, 70, 127, 236 }; // of each segment; the second and the third are short

        private FakeLogFiles _files;
        private HoldLog _log;

        [TestMethod]
        public void It_takes_whole_segments_and_the_first_holds_of_the_next()
        {
            Open();
            Assert.AreEqual(8, _log.Blocks);
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            Assert.AreEqual(3, LogSegments.Count(_files));
            Assert.AreEqual(6, _log.Blocks);
            int file = LogSegments.FileOf(_files, HoldLogEntry.Record, 1);
            Assert.AreEqual(HoldLogHead.PreludeBytes + (InSegment * HoldRecord.Length), _files.Bytes(file).Length);
            Assert.IsTrue(LogSegments.Find(_files.Bytes(file), HoldLogEntry.Record, InSegment) > 0);
            AssertHolds();
        }

        [TestMethod]
        public void It_leaves_the_newest_segment_alone()
        {
            _files = LogScenes.Summaries(new int[] { 57, 62, 70, 179 });
            byte[] newest = _files.Bytes(3);
            _log = LogModel.Open(_files, FewestBlocks);
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            int file = LogSegments.FileOf(_files, HoldLogEntry.Record, 1);
            Assert.AreEqual(HoldLogHead.PreludeBytes + (70 * HoldRecord.Length), _files.Bytes(file).Length);
            Assert.AreSame(newest, _files.Bytes(3));
            LogScenes.VerifySummaries(_log, 179);
        }

        [TestMethod]
        public void A_restart_after_each_step_makes_no_difference()
        {
            Open();
            for (int blocks = 6; blocks >= 5; blocks--)
            {
                _log = LogModel.Open(_files, FewestBlocks);
                Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
                _log = LogModel.Open(_files, FewestBlocks);
                Assert.AreEqual(blocks, _log.Blocks);
                AssertHolds();
            }
        }

        [TestMethod]
        public void What_it_took_is_known_after_a_restart()
        {
            Open();
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            Assert.AreEqual(HoldLogResult.Stored, _log.Prepare());
            int file = LogSegments.FileOf(_files, HoldLogEntry.Record, 1);
            byte[] filled = _files.Bytes(file);
            LogModel model = new LogModel();
            model.Holds.HaveNoCurves = true;
            for (int i = 0; i < 3; i++)
            {
                Assert.AreEqual(HoldLogResult.Stored, model.Append(_log));
            }

            _files.Lies.KeptBytes = 10;
            Assert.AreEqual(HoldLogResult.Failed, model.Append(_log)); // torn: the newest segment is closed
            _files.Lies.KeptBytes = -1;
            _log = LogModel.Open(_files, FewestBlocks);
            Assert.AreEqual(7, _log.Blocks);
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            Assert.AreEqual(6, _log.Blocks);
            Assert.AreSame(filled, _files.Bytes(file));
        }

        [TestMethod]
        public void The_rest_of_the_segment_that_it_took_from_goes_into_a_block_of_its_own()
        {
            Open();
            _log = LogModel.Open(_files, FewestBlocks);
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            Assert.AreEqual(5, _log.Blocks);
            int file = LogSegments.FileOf(_files, HoldLogEntry.Record, InSegment + 1);
            Assert.AreEqual(HoldLogHead.PreludeBytes + ((s_last[3] - InSegment) * HoldRecord.Length), _files.Bytes(file).Length);
            AssertHolds();
        }

        [TestMethod]
        public void What_it_took_with_the_curves_left_out_is_reckoned_exactly()
        {
            for (int first = 19; first <= 31; first += 12)
            {
                _files = new FakeLogFiles();
                LogSegments segments = new LogSegments(_files);
                segments.Holds.HaveNoCurves = true;
                segments.Begin(0, 1);
                segments.Add(1, first);
                segments.Holds.HaveNoCurves = false;
                segments.Holds.HaveLongCurves = true;
                int next = first + 1;
                for (int file = 1; file < 6; file++)
                {
                    segments.State.Acknowledge(1, next - 1); // in the end all but those of the newest segment
                    segments.Begin(file, next);
                    int last = next + (file == 1 ? 12 : 31) - 1;
                    segments.Add(next, last);
                    next = last + 1;
                }

                _log = LogModel.Open(_files, FewestBlocks);
                Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
                Assert.AreEqual(6, _log.Blocks);
                Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
                Check.Equal(5, _log.Blocks, "blocks", first);
                bool fits = first == 19; // with their curves, of the 13 holds that are left; 25 do not
                for (int sequence = InSegment + 1; sequence < next - 31; sequence++)
                {
                    Check.Equal(sequence, _log.Reader.Find(sequence), "hold", sequence);
                    Check.That(fits == (_log.Reader.Length > HoldRecord.Length), "curve", sequence);
                }

                Assert.AreEqual(next - 1, _log.Reader.CountBetween(1, int.MaxValue));
            }
        }

        private void Open()
        {
            _files = LogScenes.Summaries(s_last);
            _log = LogModel.Open(_files, FewBlocks);
        }

        private void AssertHolds()
        {
            LogScenes.VerifySummaries(_log, s_last[s_last.Length - 1]);
            Assert.AreEqual(60, _log.Reader.CountBetween(91, 150));
            Assert.AreEqual(0, _log.Damages);
        }
    }
}
