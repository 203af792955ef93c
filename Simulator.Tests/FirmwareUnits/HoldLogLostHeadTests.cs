#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A segment whose heads are lost is written anew, alone or with its neighbour, and the power goes.</summary>
    [TestClass]
    public class HoldLogLostHeadTests
    {
        private const int FewBlocks = 10;

        private static readonly int[] s_last = { 57, 62, 119, 228 }; // of each segment; the first two fit into one

        [TestMethod]
        public void Any_cut_while_it_is_written_anew_loses_nothing()
        {
            for (int lost = 0; lost < 4; lost++)
            {
                bool isCut = true;
                for (int cut = 0; isCut; cut++)
                {
                    FakeLogFiles files = LogScenes.Summaries(s_last);
                    for (int file = 0; file < 2; file++)
                    {
                        if ((lost & (1 << file)) != 0)
                        {
                            LogSegments.LoseHeads(files, file);
                        }
                    }

                    HoldLog log = LogModel.Open(files, FewBlocks);
                    files.CutIn = cut;
                    try
                    {
                        Assert.AreEqual(HoldLogResult.Underway, log.Prepare());
                        isCut = false;
                    }
                    catch (LogPowerCut)
                    {
                        Console.WriteLine("heads lost " + lost.ToString() + ", cut " + cut.ToString());
                    }

                    log = LogModel.Open(files.Restarted(), FewBlocks);
                    LogScenes.VerifySummaries(log, s_last[s_last.Length - 1]);
                }
            }
        }
    }
}
