#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Adding to a medium that keeps something else than it says: nothing is confirmed that is not there, and nothing is lost by it.</summary>
    [TestClass]
    public class HoldLogTailTests
    {
        private const int FewBlocks = 10;

        private FakeLogFiles _files = new FakeLogFiles();
        private LogModel _model = new LogModel();
        private HoldLog _log;

        [TestMethod]
        public void A_torn_hold_of_any_length_is_not_confirmed_and_costs_nothing()
        {
            for (int kept = 0; kept < 100; kept++)
            {
                Open(5);
                _model.Holds.HaveLongCurves = true;
                _files.Lies.KeptBytes = kept;
                Assert.AreEqual(HoldLogResult.Failed, _model.Append(_log));
                Check.Equal(kept == 0 || kept == HoldRecord.Length ? 0 : 1, LogModel.Open(_files.Restarted(), FewBlocks).Damages, "damages with so many bytes", kept);
                _files.Lies.KeptBytes = -1;
                Assert.AreEqual(6, _log.NextSequence);
                Assert.AreEqual(kept == 0, _log.IsReady);
                Assert.AreEqual(HoldLogResult.Stored, _model.Append(_log));
                Check.Equal(kept == 0 ? 0 : 1, LogSegments.FileOf(_files, HoldLogEntry.Record, 6), "file of the next hold", kept);
                AssertHolds(6);
            }
        }

        [TestMethod]
        public void What_the_medium_calls_failed_is_not_confirmed_and_there_once_after_the_next_try()
        {
            for (int losesHeads = 0; losesHeads < 2; losesHeads++)
            {
                Open(5);
                _files.Lies.DeniedFrom = losesHeads > 0 ? 0 : int.MaxValue;
                _files.Lies.DeniesCloses = losesHeads == 0;
                Assert.AreEqual(HoldLogResult.Failed, _model.Append(_log));
                _files.Lies.DeniedFrom = int.MaxValue;
                _files.Lies.DeniesCloses = false;
                Assert.AreEqual(HoldLogResult.Stored, _model.Append(_log));
                AssertHolds(6);
                if (losesHeads > 0)
                {
                    LogSegments.LoseHeads(_files, 0);
                }

                _log = LogModel.Open(_files, FewBlocks);
                AssertHolds(6);
                _model.Append(_log);
                AssertHolds(7);
            }
        }

        [TestMethod]
        public void A_hold_that_was_tried_again_is_there_once_when_the_first_segment_is_counted_later()
        {
            Open(5);
            _files.Lies.DeniedFrom = 0;
            _model.Append(_log);
            _files.Lies.DeniedFrom = int.MaxValue;
            _model.Append(_log);
            _model.Append(_log);
            LogSegments.Flip(_files, HoldLogEntry.Record, 3, 20);
            _log = LogModel.Open(_files, FewBlocks);
            Assert.AreEqual(4, _log.Reader.Find(3));
            Assert.AreEqual(6, _log.Reader.CountBetween(1, int.MaxValue));
            Assert.AreEqual(6, _log.Reader.Find(6));
            Assert.AreEqual(6, _log.Reader.CountBetween(1, int.MaxValue));
        }

        [TestMethod]
        public void Other_bytes_are_not_taken_for_the_hold()
        {
            Open(5);
            _model.Holds.HaveNoCurves = true;
            _model.Holds.Make(5);
            _files.Lies.End = (byte[])_model.Holds.Record.Clone();
            Assert.AreEqual(HoldLogResult.Failed, _model.Append(_log));
            _files.Lies.End = null;
            Assert.AreEqual(HoldLogResult.Stored, _model.Append(_log));
            AssertHolds(6);
        }

        [TestMethod]
        public void More_bytes_than_the_hold_are_not_taken_for_it()
        {
            Open(5);
            _files.Lies.ExtraBytes = 3;
            Assert.AreEqual(HoldLogResult.Failed, _model.Append(_log));
            Assert.IsFalse(_log.IsReady);
            _files.Lies.ExtraBytes = 0;
            Assert.AreEqual(HoldLogResult.Stored, _model.Append(_log));
            AssertHolds(6);
        }

        [TestMethod]
        public void Nothing_is_added_to_a_file_that_is_not_as_it_was()
        {
            Open(5);
            byte[] shorter = new byte[200];
            _files.Put(0, shorter);
            Assert.AreEqual(HoldLogResult.Failed, _model.Append(_log));
            Assert.AreSame(shorter, _files.Bytes(0));
            Open(5);
            _files.Put(0, null);
            Assert.AreEqual(HoldLogResult.Failed, _model.Append(_log));
            Assert.IsNull(_files.Bytes(0));
            Assert.AreEqual(HoldLogResult.Stored, _log.Prepare());
            Assert.IsNull(_files.Bytes(0), "the file is still the log's");
        }

        [TestMethod]
        public void A_new_segment_that_is_not_whole_goes_and_is_tried_again()
        {
            _log = LogModel.Open(_files, FewBlocks);
            _files.Lies.KeptBytes = 100;
            Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
            Assert.AreEqual(0, LogSegments.Count(_files));
            _files.Lies.KeptBytes = -1;
            _files.Lies.DeniedFrom = 0;
            Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
            Assert.AreEqual(0, LogSegments.Count(_files));
            _files.Lies.DeniedFrom = int.MaxValue;
            _files.Lies.DeniesCloses = true;
            Assert.AreEqual(HoldLogResult.Failed, _log.Prepare());
            Assert.AreEqual(0, LogSegments.Count(_files));
            _files.Lies.DeniesCloses = false;
            Assert.AreEqual(HoldLogResult.Stored, _log.Prepare());
        }

        [TestMethod]
        public void A_file_that_belongs_to_nothing_known_is_left_alone()
        {
            Open(5);
            byte[] other = new byte[10];
            _files.Put(1, other);
            LogModel.SpoilWorkBuffer();
            _files.Lies.KeptBytes = 10;
            _model.Append(_log);
            _files.Lies.KeptBytes = -1;
            Assert.AreEqual(HoldLogResult.Stored, _log.Prepare());
            Assert.AreSame(other, _files.Bytes(1));
        }

        [TestMethod]
        public void A_state_is_written_once()
        {
            Open(5);
            Assert.AreEqual(HoldLogResult.Stored, _log.Acknowledge(1, 5));
            int changes = _files.Counts.Changes;
            Assert.AreEqual(HoldLogResult.Stored, _log.StoreState());
            Assert.AreEqual(changes, _files.Counts.Changes);
            _files.Lies.KeptBytes = 10;
            _model.Append(_log); // torn: so the next state begins a segment
            _files.Lies.KeptBytes = -1;
            Assert.AreEqual(HoldLogResult.Stored, _log.Acknowledge(2, 5));
            Assert.AreEqual(2, LogSegments.Count(_files));
            changes = _files.Counts.Changes;
            Assert.AreEqual(HoldLogResult.Stored, _log.StoreState());
            Assert.AreEqual(changes, _files.Counts.Changes);
            Assert.AreEqual(5, LogModel.Open(_files.Restarted(), FewBlocks).PositionOf(2));
        }

        private void Open(int holds)
        {
            _files = new FakeLogFiles();
            _model = new LogModel();
            _log = LogModel.Open(_files, FewBlocks);
            for (int i = 0; i < holds; i++)
            {
                Assert.AreEqual(HoldLogResult.Stored, _model.Append(_log));
            }
        }

        private void AssertHolds(int last)
        {
            Assert.AreEqual(last, _log.Reader.CountBetween(1, int.MaxValue));
            for (int sequence = 1; sequence <= last; sequence++)
            {
                Check.Equal(sequence, _log.Reader.Find(sequence), "hold", sequence);
            }

            Assert.AreEqual(0, _log.Reader.Find(last + 1));
        }
    }
}
