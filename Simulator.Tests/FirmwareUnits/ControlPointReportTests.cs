#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What takes several notifications: fault log, programme, force curve.</summary>
    [TestClass]
    public class ControlPointReportTests
    {
        [TestMethod]
        public void The_fault_log_comes_event_by_event_in_its_order_and_then_their_number()
        {
            for (int events = 0; events <= 18; events += events == 2 ? 13 : 1)
            {
                ControlBench bench = ControlBench.Tared();
                for (int i = 1; i <= events; i++)
                {
                    bench.Log.Add((FaultCode)i, HoldState.Idle, 1, 0, 0);
                }

                int count = events < 16 ? events : 16;
                Check.Equal(0, bench.Ask(ControlCode.ReadFaults), "result with events", events);
                Check.Equal(count, bench.Control.Parts, "events received of", events);
                Check.Equal(4, bench.Control.AnswerLength, "length of the answer with events", events);
                Check.Equal(count, bench.Control.Answer[3], "number told with events", events);
                for (int i = 0; i < count; i++)
                {
                    Check.Equal(events - count + 1 + i, bench.Control.Part(i)[2], "code of event", i);
                }
            }
        }

        [TestMethod]
        public void A_refused_notification_is_repeated_and_nothing_is_lost()
        {
            ControlBench bench = ControlBench.Tared();
            for (int i = 1; i <= 5; i++)
            {
                bench.Log.Add((FaultCode)i, HoldState.Idle, 1, 0, 0);
            }

            bench.Link.RefuseEvery = 2;
            Assert.AreEqual(0, bench.Ask(ControlCode.ReadFaults));
            Assert.AreEqual(5, bench.Control.Parts, "the receiver looks at their order");
            bench.Link.RefuseEvery = 0;
            bench.Link.Refuses = true;
            bench.Control.Request(ControlCode.ReadSelfTest);
            bench.Press(0, 50);
            Assert.AreEqual(0, bench.Control.Answers);
            bench.Link.Refuses = false;
            Assert.AreEqual(0, bench.Await(0));
        }

        [TestMethod]
        public void The_programme_as_delivered_is_reported_step_by_step_and_then_its_head()
        {
            ControlBench bench = ControlBench.Tared();
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ReadProgramme));
            Assert.AreEqual(1, bench.Control.Parts);
            byte[] step = { ControlCode.Step, 0, 0xA0, 0x0F, 10, 10, 0, 0 };
            Check.Bytes(step, bench.Control.Part(0), step.Length, "40 N, 10 %, 10 s, no rest");
            byte[] head = { ControlCode.Answer, ControlCode.ReadProgramme, 0, (int)ProgrammeKind.Steady, 1, 1, 0, 0 };
            Assert.AreEqual(head.Length, bench.Control.AnswerLength);
            Check.Bytes(head, bench.Control.Answer, head.Length, "steady, one step, once, no ramp");
        }

        [TestMethod]
        public void The_curve_of_the_last_press_comes_in_parts_that_fill_the_smallest_payload()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Press(20_000, 3);
            bench.Press(40_000, 810);
            bench.Press(0, 5);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ReadCurve));
            int bytes = 0;
            for (int i = 0; i < bench.Control.Parts; i++)
            {
                int length = bench.Control.Part(i).Length;
                Check.That(length == ControlAnswer.Longest || i == bench.Control.Parts - 1, "only the last part is short", i);
                bytes += length - 2;
            }

            ForceCurve curve = bench.Device.Curve;
            byte[] answer = bench.Control.Answer;
            Assert.AreEqual(12, bench.Control.AnswerLength);
            Assert.AreEqual(curve.UnitMilliNewtons, LittleEndian.GetUInt16(answer, 3), "unit");
            Assert.AreEqual(curve.PointMs, LittleEndian.GetUInt16(answer, 5), "period");
            Assert.AreEqual(curve.Points, LittleEndian.GetUInt16(answer, 7), "points");
            Assert.AreEqual(curve.Length, LittleEndian.GetUInt16(answer, 9), "bytes told");
            Assert.AreEqual(curve.Length, bytes, "bytes received");
            Assert.IsTrue(curve.Points >= 50, "five a second");
        }

        [TestMethod]
        public void A_drop_of_the_link_leaves_nothing_of_a_report()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Log.Add(FaultCode.Exception, HoldState.Idle, 1, 0, 0);
            bench.Link.Refuses = true;
            bench.Control.Request(ControlCode.ReadFaults);
            bench.Press(0, 5);
            bench.Link.ConnectionNumber++;
            bench.Link.Refuses = false;
            bench.Press(0, 10);
            Assert.AreEqual(0, bench.Control.Parts + bench.Control.Answers);
            Assert.AreEqual(0, bench.Ask(ControlCode.ReadSelfTest));
        }
    }
}
