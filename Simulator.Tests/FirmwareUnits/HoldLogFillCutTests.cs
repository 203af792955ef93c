#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A segment is filled up with holds of the next ones, and that is cut off or fails: each hold is there once.</summary>
    [TestClass]
    public class HoldLogFillCutTests
    {
        private const int FewBlocks = 10;

        private static readonly int[] s_last = { 57, 62, 70, 127, 236 }; // of each segment; the second and the third are short

        private FakeLogFiles _files;
        private HoldLog _log;

        [TestMethod]
        public void What_cannot_be_read_is_not_moved()
        {
            Open();
            _files.Lies.HiddenFile = 2;
            _files.Lies.HiddenFrom = 400;
            Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
            _files.Lies.HiddenFile = -1;
            AssertHolds();
            Assert.AreEqual(s_last.Length, LogSegments.Count(_files));
        }

        [TestMethod]
        public void Any_cut_leaves_each_hold_once_and_any_second_cut_in_the_start()
        {
            CutEverywhere(false);
        }

        [TestMethod]
        public void Any_cut_leaves_each_hold_once_when_the_segments_were_written_anew_before()
        {
            CutEverywhere(true);
        }

        [TestMethod]
        public void A_file_that_does_not_go_costs_nothing()
        {
            for (int lie = 0; lie < 2; lie++)
            {
                Open();
                _files.RefusesToDelete = lie == 0;
                _files.Lies.KeepsFiles = lie == 1;
                Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
                AssertHolds();
                Check.Equal(s_last.Length + 1, LogSegments.Count(_files), "files", lie);
                FakeLogFiles cut = _files.Restarted();
                HoldLog running = _log;
                _log = LogModel.Open(cut, FewBlocks);
                AssertHolds();
                _log = running;
                _files.RefusesToDelete = false;
                _files.Lies.KeepsFiles = false;
                Assert.AreEqual(HoldLogResult.Stored, LogModel.Prepare(_log));
                AssertHolds();
                int files = LogSegments.Count(_files);
                _log = LogModel.Open(_files.Restarted(), FewBlocks);
                AssertHolds();
                Check.Equal(4, files, "files after all", lie);
            }
        }

        [TestMethod]
        public void A_taken_file_that_does_not_go_is_deleted_later()
        {
            Open();
            _files.Lies.KeptFile = 2;
            Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
            AssertHolds();
            _log = LogModel.Open(_files.Restarted(), FewBlocks);
            AssertHolds();
            Assert.AreEqual(HoldLogResult.Stored, LogModel.Prepare(_log));
            AssertHolds();
        }

        private void Open(bool isAnew = false)
        {
            _files = LogScenes.Summaries(s_last, isAnew);
            _log = LogModel.Open(_files, FewBlocks);
        }

        private void CutEverywhere(bool isAnew)
        {
            bool isCut = true;
            int cuts = 0;
            for (; isCut; cuts++)
            {
                Open(isAnew);
                isCut = Cut(cuts, false);
                FakeLogFiles after = _files;
                bool isCutAgain = true;
                for (int again = 0; isCutAgain; again++)
                {
                    _files = after.Restarted();
                    isCutAgain = Cut(again, true);
                    _files = _files.Restarted();
                    _log = LogModel.Open(_files, FewBlocks);
                    AssertHolds();
                }

                Check.Equal((int)HoldLogResult.Stored, (int)LogModel.Prepare(_log), "prepare after cut", cuts);
                AssertHolds();
                Check.Equal(3, LogSegments.Count(_files.Restarted()) - 1, "files after cut", cuts);
            }

            Check.Between(110, 140, cuts, "cuts");
        }

        /// <summary>Makes room, or starts, with the power cut before an operation.</summary>
        /// <returns>False when it came through.</returns>
        private bool Cut(int before, bool starts)
        {
            _files.CutIn = before;
            try
            {
                if (starts)
                {
                    LogModel.Open(_files, FewBlocks);
                }
                else
                {
                    Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
                }

                _files.CutIn = -1;
                return false;
            }
            catch (LogPowerCut)
            {
                return true;
            }
        }

        private void AssertHolds()
        {
            LogScenes.VerifySummaries(_log, s_last[s_last.Length - 1]);
            Assert.AreEqual(60, _log.Reader.CountBetween(91, 150));
            Assert.AreEqual(0, _log.Damages);
        }
    }
}
