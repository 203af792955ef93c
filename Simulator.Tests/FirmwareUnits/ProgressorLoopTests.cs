#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The whole loop in a boot that speaks with Progressor clients.</summary>
    [TestClass]
    public class ProgressorLoopTests
    {
        private const int Holds = 4;
        private const int Turns = 2_000;

        [TestMethod]
        public void Records_make_way_for_a_stream_of_weights_and_all_of_them_arrive()
        {
            LoopBench bench = Speaking();
            for (int i = 0; i < Holds; i++)
            {
                bench.Hold();
                bench.Press(0, 20);
            }

            bench.Link.ListensLive = false;
            int quick = TurnsOfAReport(bench);
            bench.Link.ProgressorRequest = ProgressorCode.Start;
            bench.Press(0, 1);
            int shared = TurnsOfAReport(bench);
            int segments = bench.Link.Receiver.Segments;
            Check.Between((5 * segments) - 5, (5 * segments) + 15, shared, "turns beside a stream of weights, for as many segments as " + segments.ToString());
            bench.Link.ProgressorRequest = ProgressorCode.Stop;
            bench.Press(0, 1);
            Check.Between(quick - 2, quick + 2, TurnsOfAReport(bench), "turns after the stop: the battery takes one now and then");
            Check.Between(segments, segments + 5, quick, "turns alone");
        }

        [TestMethod]
        public void Requests_for_records_are_answered_beside_a_stream_as_without_one()
        {
            LoopBench bench = Speaking();
            bench.Link.ProgressorRequest = ProgressorCode.Start;
            bench.Press(0, 1);
            for (int i = 0; i < 10; i++)
            {
                bench.Link.Request(RecordAccessCode.ReportNumber, RecordAccessCode.All);
                bench.Press(0, 3);
                Check.Equal(1, bench.Link.Answers, "answers in three turns, begun in turn", i);
            }
        }

        private static LoopBench Speaking()
        {
            FakeSlots settings = new FakeSlots();
            DeviceSettings stored = new DeviceSettings(settings, new byte[WorkBuffer.Length]);
            stored.SetProgressor(51_234);
            Assert.IsTrue(stored.Save());
            LoopBench bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            bench.Press(0, 2 * TestCell.TareConversions);
            return bench;
        }

        /// <summary>Turns until all holds have come.</summary>
        private static int TurnsOfAReport(LoopBench bench)
        {
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            for (int turn = 1; turn <= Turns; turn++)
            {
                bench.Press(0, 1);
                if (bench.Link.Answers > 0)
                {
                    Check.Equal(Holds, bench.Link.Receiver.Holds, "holds that came, turns", turn);
                    return turn;
                }
            }

            Check.Fail("the report does not end");
            return 0;
        }
    }
}
