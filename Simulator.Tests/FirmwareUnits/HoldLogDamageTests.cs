#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Damaged records, heads and states: what that hides, when it is met, and how often it counts.</summary>
    [TestClass]
    public class HoldLogDamageTests
    {
        private const int FewBlocks = 10;
        private const int DataOffset = 20; // of a record, or of a curve with more than a few points

        [TestMethod]
        public void A_damaged_record_is_not_shown_and_counts_once()
        {
            FakeLogFiles files = LogScenes.ThreeSegments();
            LogSegments.Flip(files, HoldLogEntry.Record, 9, DataOffset);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(0, log.Damages);
            Assert.AreEqual(60, log.Reader.CountBetween(1, int.MaxValue));
            for (int i = 0; i < 3; i++)
            {
                Assert.AreEqual(10, log.Reader.Find(9));
                Assert.AreEqual(8, log.Reader.Find(8));
                Assert.AreEqual(1, log.Damages);
                Assert.AreEqual(59, log.Reader.CountBetween(1, int.MaxValue));
                Assert.AreEqual(14, log.Reader.CountBetween(1, 15));
                Assert.AreEqual(9, log.Reader.CountBetween(11, 19));
            }
        }

        [TestMethod]
        public void Damage_behind_the_last_hold_of_a_segment_is_met_with_that_hold()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Begin(0, 1);
            segments.Add(1, 20);
            segments.AddBytes(new byte[50], 50);
            segments.Begin(1, 21);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(19, log.Reader.Find(19));
            Assert.AreEqual(0, log.Damages);
            Assert.AreEqual(20, log.Reader.Find(20));
            Assert.AreEqual(1, log.Damages);
        }

        [TestMethod]
        public void A_damaged_head_or_state_is_told_at_the_start_and_costs_nothing()
        {
            for (int at = 0; at < HoldLogHead.PreludeBytes; at += 7)
            {
                FakeLogFiles files = LogScenes.ThreeSegments();
                files.Bytes(0)[at] ^= 4;
                HoldLog log = LogModel.Open(files, FewBlocks);
                Check.Equal(1, log.Damages, "damages at byte", at);
                Check.Equal(60, log.Reader.CountBetween(1, int.MaxValue), "holds at byte", at);
                Check.Equal(1, log.Reader.Find(1), "first hold at byte", at);
                Check.Equal(1, log.Damages, "damages when it was read, at byte", at);
            }
        }

        [TestMethod]
        public void Two_damaged_records_are_two_damages()
        {
            FakeLogFiles files = LogScenes.ThreeSegments();
            LogSegments.Flip(files, HoldLogEntry.Record, 9, DataOffset);
            LogSegments.Flip(files, HoldLogEntry.Record, 10, DataOffset);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(11, log.Reader.Find(9));
            Assert.AreEqual(2, log.Damages);
        }

        [TestMethod]
        public void Each_head_and_each_state_does_for_both()
        {
            for (int at = 0; at < HoldLogHead.PreludeBytes; at += 5)
            {
                FakeLogFiles files = new FakeLogFiles();
                LogSegments segments = new LogSegments(files);
                int one = segments.Begin(0, 1);
                segments.Add(1, 20);
                segments.State.Acknowledge(1, 7);
                segments.Begin(1, 21);
                segments.Begin(2, 1, one);
                segments.Add(1, 10);
                files.Bytes(1)[at] ^= 8;
                files.Bytes(2)[at] ^= 8;
                HoldLog log = LogModel.Open(files, FewBlocks);
                Check.Equal(7, log.PositionOf(1), "position, damage at", at);
                Check.That(files.Bytes(2) == null, "what may be unfinished goes, damage at", at);
                Check.Equal(20, log.Reader.CountBetween(1, int.MaxValue), "holds, damage at", at);
            }
        }

        [TestMethod]
        public void A_segment_that_has_lost_its_heads_stays_in_its_place()
        {
            for (int file = 0; file < 3; file++)
            {
                for (int lost = 0; lost < 2; lost++)
                {
                    FakeLogFiles files = LogScenes.ThreeSegments();
                    LogSegments.LoseHeads(files, file);
                    if (lost > 0)
                    {
                        LogSegments.Flip(files, HoldLogEntry.Record, (20 * file) + 1, DataOffset);
                    }

                    HoldLog log = LogModel.Open(files, FewBlocks);
                    Check.Equal(60 - lost, log.Reader.CountBetween(1, int.MaxValue), "holds without the heads of", file);
                    Check.Equal(19 + (file == 0 ? 1 - lost : 1), log.Reader.CountBetween(1, 20), "first holds without the heads of", file);
                    for (int sequence = 1; sequence <= 60; sequence++)
                    {
                        bool isLost = lost > 0 && sequence == (20 * file) + 1;
                        Check.Equal(isLost ? sequence + 1 : sequence, log.Reader.Find(sequence), "hold", sequence);
                    }
                }
            }
        }

        [TestMethod]
        public void The_number_of_a_newest_hold_that_is_damaged_does_not_come_again_and_nothing_is_added_behind_it()
        {
            FakeLogFiles files = LogScenes.ThreeSegments();
            LogSegments.Flip(files, HoldLogEntry.Record, 60, DataOffset);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Assert.AreEqual(1, log.Damages);
            Check.Between(61, 69, log.NextSequence, "next number");
            Assert.IsFalse(log.IsReady);
            int next = log.NextSequence;
            Assert.AreEqual(HoldLogResult.Stored, new LogModel().Append(log));
            Assert.IsTrue(LogSegments.FileOf(files, HoldLogEntry.Record, next) > 2);
            Assert.AreEqual(60, log.Reader.CountBetween(1, int.MaxValue));
        }

        [TestMethod]
        public void A_segment_that_is_missing_does_not_count_as_holds_of_the_one_before()
        {
            FakeLogFiles files = new FakeLogFiles();
            LogSegments segments = new LogSegments(files);
            segments.Begin(0, 1);
            segments.Add(1, 20);
            segments.Begin(1, 301);
            segments.Add(301, 310);
            HoldLog log = LogModel.Open(files, FewBlocks);
            Check.Between(30, 10 + (files.Bytes(0).Length / HoldRecord.Length), log.Reader.CountBetween(1, int.MaxValue), "holds");
            Assert.AreEqual(301, log.Reader.Find(21));
            Assert.AreEqual(30, log.Reader.CountBetween(1, int.MaxValue));
        }
    }
}
