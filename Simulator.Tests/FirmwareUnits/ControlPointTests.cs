#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The control point: what each request is answered.</summary>
    [TestClass]
    public class ControlPointTests
    {
        [TestMethod]
        public void An_unknown_opcode_is_refused_by_name()
        {
            for (int opcode = 0; opcode < 256; opcode += opcode == 0 ? ControlCode.SetPatient + 1 : 1)
            {
                Check.Equal(ControlCode.UnknownOpcode, ControlBench.Tared().Ask(opcode), "result of opcode", opcode);
            }
        }

        [TestMethod]
        public void The_stored_calibration_is_told_field_by_field()
        {
            FakeSlots slots = new FakeSlots();
            new CalibrationStore(slots, new byte[WorkBuffer.Length]).Save(new Calibration(0x1234, -10_000, 2_000_000, 0x65432100, 1_234, 6));
            ControlBench bench = new ControlBench(slots);
            Assert.AreEqual(0, bench.Ask(ControlCode.ReadCalibration));
            byte[] answer = bench.Control.Answer;
            Assert.AreEqual(17, bench.Control.AnswerLength);
            Assert.AreEqual(0x1234, LittleEndian.GetUInt16(answer, 3), "id");
            Assert.AreEqual(0x65432100, LittleEndian.GetInt32(answer, 5), "date");
            Assert.AreEqual(1_234, LittleEndian.GetUInt16(answer, 9), "residual");
            Assert.AreEqual(6, (int)answer[11], "points");
            Assert.AreEqual(2, (int)answer[12], "copies");
            Assert.AreEqual(-10_000, LittleEndian.GetInt32(answer, 13), "zero counts");
        }

        [TestMethod]
        public void Without_a_calibration_its_identity_and_its_copies_are_none()
        {
            ControlBench bench = ControlBench.Uncalibrated();
            Assert.AreEqual(0, bench.Ask(ControlCode.ReadCalibration));
            Assert.AreEqual(0, LittleEndian.GetUInt16(bench.Control.Answer, 3));
            Assert.AreEqual(0, (int)bench.Control.Answer[12]);
        }

        [TestMethod]
        public void The_self_test_is_told_as_it_was_set()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Point.SelfTestBits = 0x0142;
            Assert.AreEqual(0, bench.Ask(ControlCode.ReadSelfTest));
            Assert.AreEqual(5, bench.Control.AnswerLength);
            Assert.AreEqual(0x0142, LittleEndian.GetUInt16(bench.Control.Answer, 3));
        }

        [TestMethod]
        public void The_area_of_the_tip_is_set_or_refused()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Control.RequestByte(ControlCode.SetTipArea, 200);
            Assert.AreEqual(ControlCode.Done, bench.Await(0));
            Assert.AreEqual(200, bench.Settings.TipSquareMillimetres);
            bench.Control.RequestByte(ControlCode.SetTipArea, 150);
            Assert.AreEqual(ControlCode.InvalidValue, bench.Await(0));
            bench.SettingSlots.Refuses = true;
            bench.Control.RequestByte(ControlCode.SetTipArea, 50);
            Assert.AreEqual((int)CalibrationRefusal.NotStored, bench.Await(0));
            Assert.AreEqual(200, bench.Settings.TipSquareMillimetres);
        }

        [TestMethod]
        public void While_a_hand_is_guided_the_device_tells_and_does_not_change()
        {
            for (int opcode = ControlCode.Tare; opcode <= ControlCode.SetPatient; opcode++)
            {
                ControlBench bench = ControlBench.Tared();
                bench.Press(20_000, 3);
                bench.Control.RequestBytes(opcode, new byte[] { (byte)(opcode == ControlCode.Speak ? FirmwareVersion.Protocol : 50), 0, 0, 0, 0, 0, 0, 0 });
                bool isRefused = ControlCode.ChangesDevice(opcode) || opcode == ControlCode.ReadCurve; // the curve is being written
                Check.Equal(isRefused ? (int)CalibrationRefusal.Busy : 0, bench.Await(20_000), "result of opcode", opcode);
                Check.That(bench.Device.IsGuiding == (opcode != ControlCode.Stop), "the hold goes on, opcode", opcode);
                Check.That(!bench.Point.IsCalibrating && !bench.Device.Sensor.IsTaring, "nothing has begun, opcode", opcode);
                Check.Equal(0, bench.Settings.TipSquareMillimetres, "area of the tip, opcode", opcode);
            }
        }

        [TestMethod]
        public void A_request_waits_while_another_is_answered()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Control.Request(ControlCode.Tare);
            bench.Press(0, 3);
            bench.Control.Request(ControlCode.ReadSelfTest);
            bench.Press(0, ZeroFinder.WindowConversions - 4);
            Assert.IsTrue(bench.Control.IsWaiting, "the tare is not answered yet");
            bench.Press(0, 3);
            Assert.AreEqual(ControlCode.Tare, (int)bench.Control.Answer[1]);
            bench.Press(0, 3);
            Assert.AreEqual(ControlCode.ReadSelfTest, (int)bench.Control.Answer[1]);
        }
    }
}
