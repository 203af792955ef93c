#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Random operations with random cuts, refusals, lies and full volumes, against plain arrays.</summary>
    [TestClass]
    public class HoldLogModelTests
    {
        private const int Operations = 100_000;
        private const int Runs = 20;
        private const int Blocks = 12;

        private static uint s_random;

        [TestMethod]
        public void Random_operations_make_no_difference_to_a_plain_model()
        {
            int cuts = 0;
            int stored = 0;
            int full = 0;
            int failed = 0;
            for (int run = 0; run < Runs; run++)
            {
                s_random = (uint)((run * 7_919) + 1);
                FakeLogFiles files = new FakeLogFiles();
                HoldLog log = LogModel.Open(files, Blocks);
                LogModel model = new LogModel(Operations / Runs * 2);
                for (int i = 0; i < Operations / Runs; i++)
                {
                    bool isCut = Draw(12) == 0;
                    Upset(files, isCut);
                    try
                    {
                        HoldLogResult result = DoOne(log, model, run % 2 == 0 || i / 1_000 % 2 == 0);
                        stored += result == HoldLogResult.Stored ? 1 : 0;
                        full += result == HoldLogResult.Full ? 1 : 0;
                        failed += result == HoldLogResult.Failed ? 1 : 0;
                    }
                    catch (LogPowerCut)
                    {
                        cuts++;
                        files = CutAgain(files, run);
                        log = LogModel.Open(files, Blocks);
                        model.Verify(log, i);
                        model.Phones.VerifyRestarted(log, i);
                    }

                    model.Phones.VerifyRunning(log, i);
                    files.CutIn = -1;
                }

                model.Verify(log, run);
                model.Verify(LogModel.Open(files.Restarted(), Blocks), run);
            }

            Console.WriteLine(
                stored.ToString() + " stored, " + full.ToString() + " full, " + failed.ToString() + " failed, " + cuts.ToString() + " cuts");
            Assert.IsTrue(cuts > Operations / 200 && full > Operations / 200 && failed > Operations / 200, "all of it happened");
        }

        private static void Upset(FakeLogFiles files, bool isCut)
        {
            files.CutIn = isCut ? Draw(12) : -1;
            int mood = Draw(400);
            if (mood < 40)
            {
                files.Refuses = mood < 2;
                files.RefusesToDelete = mood >= 2 && mood < 14;
                files.Lies.KeptBytes = mood >= 14 && mood < 17 ? Draw(400) : -1;
                files.Blocks = mood >= 17 && mood < 20 ? Draw(Blocks) : 64;
            }
        }

        private static HoldLogResult DoOne(HoldLog log, LogModel model, bool isPhoneNear)
        {
            int newest = log.NextSequence - 1;
            int what = Draw(100);
            if (what < 70)
            {
                return model.AppendStep(log);
            }

            if (what < 90 || !isPhoneNear)
            {
                return Prepare(log);
            }

            if (what < 99)
            {
                return model.Acknowledge(log, 1 + Draw(LogPhones.Phones), newest - Draw(60));
            }

            return Draw(10) > 0 ? HoldLogResult.Stored : model.Delete(log, newest - Draw(100));
        }

        private static HoldLogResult Prepare(HoldLog log)
        {
            LogModel.SpoilWorkBuffer();
            HoldLogResult result = log.Prepare();
            Check.That(log.IsReady == (result == HoldLogResult.Stored), "ready after", (int)result);
            Check.That(log.IsFull == (result == HoldLogResult.Full), "full after", (int)result);
            return result;
        }

        /// <summary>Restarts, with the power going up to twice more on the way.</summary>
        private static FakeLogFiles CutAgain(FakeLogFiles files, int run)
        {
            files = files.Restarted();
            for (int again = 0; again < 2; again++)
            {
                files.CutIn = Draw(3);
                try
                {
                    Check.That(LogModel.Open(files, Blocks).IsReadable, "readable", run);
                }
                catch (LogPowerCut)
                {
                    files.CutIn = -1;
                }

                files = files.Restarted();
            }

            return files;
        }

        private static int Draw(int below)
        {
            s_random = (s_random * 1_664_525) + 1_013_904_223;
            return (int)((s_random >> 8) % (uint)below);
        }
    }
}
