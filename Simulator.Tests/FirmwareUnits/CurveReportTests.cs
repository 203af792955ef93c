#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The force curve over the link.</summary>
    [TestClass]
    public class CurveReportTests
    {
        [TestMethod]
        public void The_curve_comes_part_by_part_and_then_what_is_needed_to_read_it()
        {
            ControlBench bench = Held();
            ForceCurve curve = bench.Device.Curve;
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ReadCurve));
            byte[] answer = bench.Control.Answer;
            Assert.AreEqual(12, bench.Control.AnswerLength);
            Assert.AreEqual(curve.UnitMilliNewtons, LittleEndian.GetUInt16(answer, 3), "unit");
            Assert.AreEqual(curve.PointMs, LittleEndian.GetUInt16(answer, 5), "period");
            Assert.AreEqual(curve.Points, LittleEndian.GetUInt16(answer, 7), "points");
            Assert.AreEqual(curve.Length, LittleEndian.GetUInt16(answer, 9), "bytes");
            Assert.AreEqual(0, (int)answer[11], "cut");
            byte[] received = Received(bench);
            Check.Equal(curve.Length, received.Length, "bytes received", 0);
            Check.Bytes(CurveReader.BytesOf(curve), received, received.Length, "curve");
            int[] forces = CurveReader.Decode(received, curve.Points, curve.UnitMilliNewtons);
            Check.Between(45, 55, forces.Length, "five points a second of a hold of 10 s");
            Check.Between(39_900, 40_100, forces[forces.Length - 1], "the last force of a hold at 40 N");
        }

        [TestMethod]
        public void A_refused_notification_is_repeated_and_no_part_is_lost()
        {
            ControlBench bench = Held();
            bench.Link.RefuseEvery = 3;
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ReadCurve));
            Check.Bytes(CurveReader.BytesOf(bench.Device.Curve), Received(bench), bench.Device.Curve.Length, "curve");
        }

        [TestMethod]
        public void Before_the_first_press_there_is_none()
        {
            ControlBench bench = ControlBench.Tared();
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ReadCurve));
            Assert.AreEqual(0, bench.Control.Parts);
            Assert.AreEqual(0, LittleEndian.GetUInt16(bench.Control.Answer, 7));
        }

        [TestMethod]
        public void While_a_hand_is_guided_it_is_refused_and_a_new_press_ends_the_report_of_the_last()
        {
            ControlBench bench = Held();
            bench.Press(20_000, 3);
            bench.Control.Request(ControlCode.ReadCurve);
            Assert.AreEqual((int)CalibrationRefusal.Busy, bench.Await(20_000));
            Assert.AreEqual(0, bench.Control.Parts);

            bench = Held();
            bench.Control.Request(ControlCode.ReadCurve);
            bench.Press(0, 4);
            Assert.IsTrue(bench.Control.Parts > 0 && bench.Control.Answers == 0, "the report has begun");
            Assert.AreEqual((int)CalibrationRefusal.Busy, bench.Await(20_000));
            Assert.IsTrue(bench.Device.IsGuiding);
        }

        private static ControlBench Held()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Press(20_000, 3);
            bench.Press(40_000, 804);
            bench.Press(0, 3);
            Check.Equal((int)HoldOutcome.Completed, (int)bench.Device.Session.Outcome, "outcome of the hold", 0);
            return bench;
        }

        private static byte[] Received(ControlBench bench)
        {
            int length = 0;
            for (int i = 0; i < bench.Control.Parts; i++)
            {
                length += bench.Control.Part(i).Length - 2;
            }

            byte[] bytes = new byte[length];
            int at = 0;
            for (int i = 0; i < bench.Control.Parts; i++)
            {
                byte[] part = bench.Control.Part(i);
                Check.Equal(ControlCode.CurvePart, part[0], "code of part", i);
                Check.Equal(i, part[1], "index of part", i);
                for (int from = 2; from < part.Length; from++)
                {
                    bytes[at] = part[from];
                    at++;
                }
            }

            return bytes;
        }
    }
}
