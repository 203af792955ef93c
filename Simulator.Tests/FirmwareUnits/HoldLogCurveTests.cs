#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Damaged curves, and what only looks like one.</summary>
    [TestClass]
    public class HoldLogCurveTests
    {
        private const int FewBlocks = 10;
        private const int DataOffset = 20; // of a record, or of a curve with more than a few points

        [TestMethod]
        public void A_damaged_curve_is_left_away_and_counts_once()
        {
            FakeLogFiles files = LogScenes.ThreeSegments();
            LogSegments.Flip(files, HoldLogEntry.Curve, 9, DataOffset);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(9, log.Reader.Find(9));
            Assert.AreEqual(HoldRecord.Length, log.Reader.Length);
            Assert.AreEqual(1, log.Damages);
            Assert.AreEqual(10, log.Reader.Find(10));
            Assert.AreEqual(1, log.Damages);
            Assert.AreEqual(60, log.Reader.CountBetween(1, int.MaxValue));
        }

        [TestMethod]
        public void A_damaged_length_of_a_curve_hides_no_hold()
        {
            for (int offset = 1; offset <= 2; offset++)
            {
                FakeLogFiles files = LogScenes.ThreeSegments();
                LogSegments.Flip(files, HoldLogEntry.Curve, 9, offset);
                HoldLog log = LogModel.Open(files, FewBlocks);
                Assert.AreEqual(11, log.Reader.Find(11));
                Assert.AreEqual(10, log.Reader.Find(10));
                Assert.AreEqual(1, log.Damages);
            }
        }

        [TestMethod]
        public void What_looks_like_the_beginning_of_a_curve_hides_no_hold()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Begin(0, 1);
            segments.AddRecord(1);
            segments.AddBytes(new byte[] { HoldLogEntry.Curve, 200, 200 ^ 0xFF, 0, 7, 0, 0, 0 }, 8);
            segments.AddRecord(2);
            segments.AddRecord(3);
            segments.AddRecord(4);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(2, log.Reader.Find(2));
            Assert.AreEqual(4, log.Reader.CountBetween(1, 4));
        }

        [TestMethod]
        public void A_sound_curve_of_another_hold_is_neither_shown_nor_damage()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Holds.HaveLongCurves = true;
            segments.Begin(0, 1);
            segments.AddRecord(1);
            segments.AddCurve(1, 2);
            segments.Add(2, 2);
            segments.AddCurve(2, 9);
            segments.Add(3, 3);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(0, log.Damages);
            Assert.AreEqual(1, log.Reader.Find(1));
            Assert.AreEqual(HoldRecord.Length, log.Reader.Length);
            Assert.AreEqual(2, log.Reader.Find(2));
            Assert.IsTrue(segments.Holds.Verify(log, 2));
            Assert.AreEqual(3, log.Reader.Find(3));
            Assert.IsTrue(segments.Holds.Verify(log, 3));
        }

        [TestMethod]
        public void A_curve_that_does_not_follow_its_record_is_not_shown()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Holds.HaveLongCurves = true;
            segments.Begin(0, 1);
            segments.AddRecord(1);
            segments.AddBytes(new byte[20], 20);
            segments.AddCurve(1, 1);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(1, log.Reader.Find(1));
            Assert.AreEqual(HoldRecord.Length, log.Reader.Length);
        }
    }
}
