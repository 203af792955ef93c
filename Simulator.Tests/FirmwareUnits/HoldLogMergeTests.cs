#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>All segments that there can be are in use though there are blocks left: two are put together, and nothing is left out for it.</summary>
    [TestClass]
    public class HoldLogMergeTests
    {
        private const int Most = HoldLogIndex.Most - 1;

        private FakeLogFiles _files;
        private HoldLog _log;

        [TestMethod]
        public void Two_are_put_together_and_keep_their_curves()
        {
            Open();
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            Check.Between(1, Most - 1, LogSegments.Count(_files), "segments");
            Verify();
            Assert.AreEqual(HoldLogResult.Stored, _log.Prepare());
            Verify();
        }

        [TestMethod]
        public void One_that_does_not_go_is_tried_again()
        {
            Open();
            _files.Lies.KeptFile = 1;
            Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
            Assert.AreEqual(HoldLogResult.Stored, _log.Prepare());
            _files.Lies.KeptBytes = 10;
            Assert.AreEqual(HoldLogResult.Failed, new LogModel().Append(_log)); // torn: another segment is needed
            _files.Lies.KeptBytes = -1;
            Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
            Verify();
            _files.Lies.KeptFile = -1;
            Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
            Verify();
        }

        /// <summary>A segment a hold, the newest closed behind it.</summary>
        private void Open()
        {
            _files = new FakeLogFiles();
            LogSegments segments = new LogSegments(_files);
            segments.Holds.HaveLongCurves = true;
            for (int i = 0; i < Most; i++)
            {
                segments.Begin(i, i + 1);
                segments.Add(i + 1, i + 1);
            }

            segments.AddBytes(new byte[20], 20);
            _log = LogModel.Open(_files, HoldLog.DefaultBlocks);
        }

        private void Verify()
        {
            LogHolds holds = new LogHolds();
            holds.HaveLongCurves = true;
            LogScenes.Verify(_log, Most, holds, 0);
            HoldLog again = LogModel.Open(_files.Restarted(), HoldLog.DefaultBlocks);
            LogScenes.Verify(again, Most, holds, 0);
        }
    }
}
