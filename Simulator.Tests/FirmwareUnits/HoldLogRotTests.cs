#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A bit flips anywhere in the files: one hold or its curve is lost at most, it is noticed, and the log goes on.</summary>
    [TestClass]
    public class HoldLogRotTests
    {
        private const int Phone = 1;
        private const int Acknowledged = 20;

        [TestMethod]
        public void Any_flipped_bit_loses_at_most_the_hold_it_is_in_and_is_noticed()
        {
            const int blocks = 7;
            FakeLogFiles sound = new FakeLogFiles();
            HoldLog log = LogModel.Open(sound, blocks);
            LogModel model = new LogModel();
            int inFirst = 0;
            while (log.IsReady || log.Blocks < 2 * HoldLogBlocks.OfSegment)
            {
                model.Append(log);
                inFirst = log.Blocks <= HoldLogBlocks.OfSegment ? log.NextSequence - 1 : inFirst;
            }

            model.Delete(log, inFirst - 5);
            LogModel.Prepare(log);
            Assert.AreEqual(1 + HoldLogBlocks.OfSegment + 1, log.Blocks);
            for (int i = 0; i < 6; i++)
            {
                model.Append(log);
            }

            model.Acknowledge(log, Phone, Acknowledged);
            model.Verify(log, 0);
            FlipEach(sound, blocks, model, 1, 13);
        }

        [TestMethod]
        public void Bits_all_over_a_larger_log_are_no_worse()
        {
            const int blocks = 10;
            FakeLogFiles sound = new FakeLogFiles();
            HoldLog log = LogModel.Open(sound, blocks);
            LogModel model = new LogModel();
            for (int i = 0; i < 150; i++)
            {
                model.Append(log);
            }

            model.Acknowledge(log, Phone, Acknowledged);
            model.Verify(log, 0);
            FlipEach(sound, blocks, model, 61, 61);
        }

        private static void FlipEach(FakeLogFiles sound, int blocks, LogModel first, int stepInSmall, int stepInLarge)
        {
            int flipped = 0;
            for (int file = 0; file < HoldLogIndex.Most; file++)
            {
                int step = sound.Bytes(file) == null || sound.Bytes(file).Length > HoldLogBlocks.BlockBytes ? stepInLarge : stepInSmall;
                for (int bit = 0; sound.Bytes(file) != null && bit < 8 * sound.Bytes(file).Length; bit += step)
                {
                    FakeLogFiles files = sound.Restarted();
                    files.Bytes(file)[bit / 8] ^= (byte)(1 << (bit % 8));
                    Look(files, blocks, first, bit);
                    flipped++;
                }
            }

            Console.WriteLine(flipped.ToString() + " bits flipped");
        }

        private static void Look(FakeLogFiles files, int blocks, LogModel first, int bit)
        {
            HoldLog rotten = LogModel.Open(files, blocks);
            LogModel model = new LogModel();
            model.SyncedAtMost = Acknowledged;
            model.Gone = first.Gone;
            model.GoneAtMost = first.Gone;
            model.Next = first.Next;
            model.Verify(rotten, bit);
            int lost = first.Present - model.Present;
            int curvesLost = first.CurvesPresent - model.CurvesPresent;
            Check.Between(0, 1, lost, "holds lost");
            Check.Between(0, 1, curvesLost, "curves lost");
            Check.Equal(1, rotten.Damages, "damaged stretches, bit", bit);
            Check.Equal(Acknowledged, rotten.PositionOf(Phone), "position of the phone, bit", bit);
            Check.Between(first.Next, first.Next + 9, rotten.NextSequence, "next number");
            Check.Equal((int)HoldLogResult.Stored, (int)model.Append(rotten), "append, bit", bit);
        }
    }
}
