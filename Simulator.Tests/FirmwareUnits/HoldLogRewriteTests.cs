#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A segment is written anew on a medium that fails or lies, or the power goes: the old one goes only when all that is kept of it stands in the new one.</summary>
    [TestClass]
    public class HoldLogRewriteTests
    {
        private FakeLogFiles _files;
        private HoldLog _log;

        [TestMethod]
        public void Nothing_goes_when_the_new_one_is_not_what_was_kept()
        {
            LogHolds holds = new LogHolds();
            holds.Make(LogScenes.InSegment - 1);
            for (int lie = 0; lie < 7; lie++)
            {
                Open();
                _files.Lies.KeptBytes = lie == 0 ? 1_000 : lie == 1 ? 100 : -1;
                _files.Lies.ExtraBytes = lie == 2 ? 3 : 0;
                _files.Lies.End = lie == 3 ? holds.Record : null;
                _files.Lies.DeniedFrom = lie == 4 ? 1_000 : int.MaxValue;
                _files.Lies.DeniesCloses = lie == 6;
                _files.Lies.HiddenFile = lie == 5 ? 0 : -1;
                _files.Lies.HiddenFrom = HoldLogBlocks.BlockBytes;
                Check.Equal((int)HoldLogResult.Failed, (int)_log.Prepare(), "result with lie", lie);
                Check.Equal(LogScenes.Segments, LogSegments.Count(_files), "files with lie", lie);
                _files = _files.Restarted();
                _log = LogModel.Open(_files, LogScenes.Blocks);
                LogScenes.VerifyLongCurves(_log, 0);
                Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
                LogScenes.VerifyLongCurves(_log, LogScenes.InSegment);
            }
        }

        [TestMethod]
        public void A_cut_before_any_operation_loses_nothing_even_when_the_new_one_is_not_whole()
        {
            for (int kept = -1; kept < 3_000; kept += 700)
            {
                bool isCut = true;
                for (int cut = 0; isCut; cut++)
                {
                    Open();
                    _files.Lies.KeptBytes = kept;
                    _files.CutIn = cut;
                    try
                    {
                        _log.Prepare();
                        isCut = false;
                    }
                    catch (LogPowerCut)
                    {
                        Console.WriteLine("cut " + cut.ToString());
                    }

                    _files = _files.Restarted();
                    _log = LogModel.Open(_files, LogScenes.Blocks);
                    int left = _log.Blocks < 2 * LogScenes.Segments ? LogScenes.InSegment : 0;
                    LogScenes.VerifyLongCurves(_log, left);
                    Check.Equal(LogScenes.Segments, LogSegments.Count(_files), "files after cut", cut);
                }
            }
        }

        [TestMethod]
        public void As_long_as_an_old_one_is_there_nothing_else_is_replaced()
        {
            for (int lie = 0; lie < 2; lie++)
            {
                Open();
                _files.RefusesToDelete = lie == 0;
                _files.Lies.KeepsFiles = lie == 1;
                Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
                Assert.AreEqual(LogScenes.Segments + 1, LogSegments.Count(_files));
                Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
                Assert.AreEqual(LogScenes.Segments + 1, LogSegments.Count(_files));
                Assert.AreEqual(HoldLogResult.Failed, _log.Acknowledge(1, 1));
                Assert.AreEqual(LogScenes.Segments + 1, LogSegments.Count(_files));
                HoldLog again = LogModel.Open(_files.Restarted(), LogScenes.Blocks);
                Assert.AreEqual(LogScenes.Holds, again.Reader.CountBetween(1, int.MaxValue));
                _files.RefusesToDelete = false;
                _files.Lies.KeepsFiles = false;
                Assert.AreEqual(HoldLogResult.Underway, _log.Prepare());
                LogScenes.VerifyLongCurves(_log, 2 * LogScenes.InSegment);
                Assert.IsTrue(LogSegments.Count(_files) <= LogScenes.Segments);
            }
        }

        [TestMethod]
        public void A_state_that_went_into_the_newest_segment_is_not_confirmed_before_the_old_one_is_gone()
        {
            Open();
            LogModel model = new LogModel();
            _files.RefusesToDelete = true;
            HoldLogResult result = _log.Acknowledge(1, 9);
            for (int i = 0; i < 5; i++)
            {
                Assert.AreNotEqual(HoldLogResult.Stored, result);
                Assert.AreNotEqual(HoldLogResult.Stored, model.AppendStep(_log));
                Assert.AreEqual(0, LogModel.Open(_files.Restarted(), LogScenes.Blocks).PositionOf(1));
                result = _log.StoreState();
            }

            _files.RefusesToDelete = false;
            for (int i = 0; i < 5 && result != HoldLogResult.Stored; i++)
            {
                result = _log.StoreState();
            }

            Assert.AreEqual(HoldLogResult.Stored, result);
            Assert.AreEqual(9, LogModel.Open(_files.Restarted(), LogScenes.Blocks).PositionOf(1));
        }

        [TestMethod]
        public void A_file_that_could_not_be_written_nor_deleted_is_not_used_as_long_as_it_is_to_be_deleted()
        {
            _files = new FakeLogFiles();
            _log = LogModel.Open(_files, LogScenes.Blocks);
            _files.Refuses = true;
            Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
            _files.Refuses = false;
            LogModel model = new LogModel();
            model.Holds.HaveLongCurves = true;
            for (int i = 0; i < 150; i++)
            {
                Check.Equal((int)HoldLogResult.Stored, (int)model.Append(_log), "append", i);
            }

            model.Verify(_log, 0);
            Assert.AreEqual(150, model.Present);
        }

        private void Open()
        {
            _files = LogScenes.LongCurves();
            _log = LogModel.Open(_files, LogScenes.Blocks);
            Assert.AreEqual(_log.MostBlocks, _log.Blocks);
        }
    }
}
