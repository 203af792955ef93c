#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>
    /// The power goes before every single operation of each thing that the log does, and again before every operation of the start that follows: whatever was
    /// confirmed is there once, nothing is half.
    /// </summary>
    [TestClass]
    public class HoldLogCutTests
    {
        private const int Blocks = 10;
        private const int Phone = 1;
        private const int OtherPhone = 2;
        private const int DeepestSecondCut = 9;

        private enum Deed
        {
            Append,
            Acknowledge,
            Delete,
            Prepare,
        }

        [TestMethod]
        public void Any_cut_while_holds_are_stored_segments_change_and_room_is_made()
        {
            Assert.IsTrue(CutThrough(Deed.Append, 230, 0) > 400);
        }

        [TestMethod]
        public void Any_cut_while_room_is_made_of_what_a_phone_has()
        {
            Assert.IsTrue(CutThrough(Deed.Append, 600, 4) > 400);
        }

        [TestMethod]
        public void Any_cut_while_a_place_is_prepared()
        {
            Assert.IsTrue(CutThrough(Deed.Prepare, 600, 3) > 200);
        }

        [TestMethod]
        public void Any_cut_while_a_phone_acknowledges()
        {
            Assert.IsTrue(CutThrough(Deed.Acknowledge, 600, 3) > 100);
        }

        [TestMethod]
        public void Any_cut_while_holds_are_deleted()
        {
            Assert.IsTrue(CutThrough(Deed.Delete, 600, 3) > 100);
        }

        /// <summary>Lets a log grow hold by hold, and cuts the power everywhere in a deed where it does more than add to the newest segment, and in some that do not.</summary>
        private static int CutThrough(Deed deed, int holds, int acknowledgeEvery)
        {
            FakeLogFiles files = new FakeLogFiles();
            HoldLog log = LogModel.Open(files, Blocks);
            LogModel model = new LogModel();
            int restarts = 0;
            int most = 0;
            for (int i = 0; i < holds; i++)
            {
                int changes = ChangesOf(deed, files);
                most = changes > most ? changes : most;
                if ((changes > 3 && i % 7 == 0) || (changes > 0 && i % 32 == 0))
                {
                    restarts += CutEverywhere(deed, files, i);
                }

                model.Append(log);
                int newest = log.NextSequence - 1;
                if (acknowledgeEvery > 0 && newest % (acknowledgeEvery * 13) == 0)
                {
                    model.Acknowledge(log, Phone, newest - 9);
                }
            }

            Console.WriteLine(restarts.ToString() + " restarts, at most " + most.ToString() + " operations a deed");
            return restarts;
        }

        private static int ChangesOf(Deed deed, FakeLogFiles start)
        {
            FakeLogFiles files = start.Restarted();
            HoldLog log = LogModel.Open(files, Blocks);
            int before = files.Counts.Changes;
            LogModel model = new LogModel();
            Do(deed, log, model);
            return files.Counts.Changes - before;
        }

        /// <summary>Does one thing to a log with the power cut before its first operation, its second and so on, until it comes through.</summary>
        private static int CutEverywhere(Deed deed, FakeLogFiles start, int holds)
        {
            int restarts = 0;
            for (int cut = 0; ; cut++)
            {
                FakeLogFiles files = start.Restarted();
                LogModel model = new LogModel();
                HoldLog log = LogModel.Open(files, Blocks);
                model.SyncedAtMost = log.SyncedUpTo;
                model.Next = log.NextSequence;
                model.Verify(log, holds);
                files.CutIn = cut;
                bool isCut = false;
                try
                {
                    Do(deed, log, model);
                }
                catch (LogPowerCut)
                {
                    isCut = true;
                }

                restarts += CutTheStart(files, model, holds);
                if (!isCut)
                {
                    return restarts;
                }
            }
        }

        private static void Do(Deed deed, HoldLog log, LogModel model)
        {
            int newest = log.NextSequence - 1;
            switch (deed)
            {
                case Deed.Append:
                    model.Append(log);
                    break;
                case Deed.Prepare:
                    LogModel.Prepare(log);
                    break;
                case Deed.Acknowledge:
                    model.Acknowledge(log, OtherPhone, newest);
                    break;
                default:
                    model.Delete(log, newest - 1);
                    break;
            }
        }

        /// <summary>Restarts with the power cut before each operation of the start and the first ones of the hold that follows; then without.</summary>
        private static int CutTheStart(FakeLogFiles after, LogModel model, int holds)
        {
            int next = model.Next;
            for (int cut = 0; ; cut++)
            {
                model.Next = next;
                FakeLogFiles files = after.Restarted();
                files.CutIn = cut;
                bool isCut = false;
                try
                {
                    HoldLog log = LogModel.Open(files, Blocks);
                    model.Verify(log, holds);
                    model.Append(log);
                }
                catch (LogPowerCut)
                {
                    isCut = true;
                }

                files = files.Restarted();
                model.Verify(LogModel.Open(files, Blocks), holds);
                model.Forget(next + 1);
                if (!isCut || cut == DeepestSecondCut)
                {
                    return cut + 1;
                }
            }
        }
    }
}
