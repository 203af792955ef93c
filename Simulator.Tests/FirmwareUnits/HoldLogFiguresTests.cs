#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What fits, what a hold costs the flash, what a start reads.</summary>
    [TestClass]
    public class HoldLogFiguresTests
    {
        private const int FlashBytesASecond = 100_000;
        private const int StartLimitMs = 2_000;
        private const int RestartEvery = 17; // a device is switched on several times a day
        private const int MostSteps = 80;
        private const int LongestStepMs = 500; // the supervisor restarts a device that stands still for 800

        [TestMethod]
        public void Two_thousand_holds_that_no_phone_has_and_three_hundred_of_their_curves_fit()
        {
            AssertFit(1, 0);
            AssertFit(15, 300);
            AssertFit(30, 300);
            AssertFit(50, 300);
            AssertFit(60, 300);
            AssertFit(75, 300);
            AssertFit(100, 300);
            AssertFit(115, 300);
            AssertFit(150, 250);
            AssertFit(170, 230);
        }

        [TestMethod]
        public void A_hold_costs_at_most_two_erases_and_no_step_takes_long_when_the_log_is_full_and_phones_take_over()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, HoldLog.DefaultBlocks);
            LogModel model = new LogModel(12_000);
            model.Holds.HaveLongCurves = true;
            int erases = 0;
            LogFileCounts longest = new LogFileCounts();
            int longestAppendMs = 0;
            for (int i = 0; i < 10_000; i++)
            {
                HoldLogResult result = HoldLogResult.Underway;
                for (int step = 0; result == HoldLogResult.Underway; step++)
                {
                    Check.Between(0, MostSteps, step, "steps of making room");
                    files.Counts = new LogFileCounts();
                    LogModel.SpoilWorkBuffer();
                    result = log.Prepare();
                    longest = files.Counts.Ms > longest.Ms ? files.Counts : longest;
                    erases += i >= 5_000 ? files.Counts.Erases : 0;
                    Check.Between(0, HoldLog.DefaultBlocks + 1, files.Counts.MostBlocks, "blocks");
                }

                Check.Equal((int)HoldLogResult.Stored, (int)result, "prepare", i);
                files.Counts = new LogFileCounts();
                Check.Equal((int)HoldLogResult.Stored, (int)model.Append(log), "append", i);
                Check.Between(3, 3, files.Counts.Changes, "operations of an append");
                longestAppendMs = files.Counts.Ms > longestAppendMs ? files.Counts.Ms : longestAppendMs;
                if (i % 10 == 9)
                {
                    model.Acknowledge(log, 1, log.NextSequence - 1);
                }

                erases += i >= 5_000 ? files.Counts.Erases : 0;
            }

            Console.WriteLine("5,000 holds: " + erases.ToString() + " erases; an append takes at most " + longestAppendMs.ToString() + " ms; longest step " + longest.ToString());
            Check.Between(0, 2 * 5_000, erases, "erases");
            Check.Between(0, LongestStepMs, longest.Ms, "ms of a step");
        }

        [TestMethod]
        public void No_step_takes_long_when_nothing_is_taken_over()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, HoldLog.DefaultBlocks);
            LogModel model = new LogModel(4_000);
            LogFileCounts longest = new LogFileCounts();
            HoldLogResult result = HoldLogResult.Stored;
            int steps = 0;
            while (result != HoldLogResult.Full)
            {
                files.Counts = new LogFileCounts();
                result = model.AppendStep(log);
                longest = files.Counts.Ms > longest.Ms ? files.Counts : longest;
                steps += result == HoldLogResult.Underway ? 1 : 0;
                Check.Between(0, 4_000, steps, "steps");
            }

            Console.WriteLine((log.NextSequence - 1).ToString() + " holds, " + steps.ToString() + " steps; longest " + longest.ToString());
            Assert.IsTrue(steps > 20);
            Check.Between(0, LongestStepMs, longest.Ms, "ms of a step");
            model.Verify(LogModel.Open(files.Restarted(), HoldLog.DefaultBlocks), 0);
        }

        [TestMethod]
        public void A_full_log_starts_in_two_seconds()
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, HoldLog.DefaultBlocks);
            LogModel model = new LogModel(12_000);
            model.Holds.HaveNoCurves = true;
            int stored = 0;
            while (model.Append(log) == HoldLogResult.Stored)
            {
                stored++;
            }

            files = files.Restarted();
            log = LogModel.Open(files, HoldLog.DefaultBlocks);
            Console.WriteLine(stored.ToString() + " holds, start reads " + files.Counts.BytesRead.ToString() + " bytes in " + files.Counts.Reads.ToString() + " reads");
            Check.Between(0, StartLimitMs, (int)(files.Counts.BytesRead * 1_000L / FlashBytesASecond), "ms of flash time at the start");
        }

        /// <summary>Demands what fits when every hold has a curve of so many points, five for each second of the press, and the device is switched on now and then.</summary>
        private static void AssertFit(int points, int leastCurves)
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, HoldLog.DefaultBlocks);
            LogModel model = new LogModel(3_000);
            model.Holds.HaveLongCurves = true;
            model.Holds.LongCurvePoints = points;
            for (int i = 0; i < 2_000; i++)
            {
                Check.Equal((int)HoldLogResult.Stored, (int)LogModel.Prepare(log), points.ToString() + " points, prepare", i);
                Check.Equal((int)HoldLogResult.Stored, (int)model.Append(log), points.ToString() + " points, append", i);
                if (i % RestartEvery == 0)
                {
                    log = LogModel.Open(files, HoldLog.DefaultBlocks);
                }
            }

            files = files.Restarted();
            log = LogModel.Open(files, HoldLog.DefaultBlocks);
            Check.Between(0, StartLimitMs, (int)(files.Counts.BytesRead * 1_000L / FlashBytesASecond), "ms of flash time at the start");
            Assert.AreEqual(2_000, log.Reader.CountBetween(1, int.MaxValue));
            int curves = 0;
            for (int sequence = log.Reader.Find(1); sequence > 0; sequence = log.Reader.Find(sequence + 1))
            {
                curves += log.Reader.Length > HoldRecord.Length ? 1 : 0;
            }

            Console.WriteLine(points.ToString() + " points: " + curves.ToString() + " curves beside 2,000 holds, " + log.Blocks.ToString() + " blocks");
            Check.Between(leastCurves, 2_000, curves, "curves of this many points: " + points.ToString());
        }
    }
}
