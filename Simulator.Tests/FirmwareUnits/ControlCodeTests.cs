#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The lengths of the requests, and which of them are refused when.</summary>
    [TestClass]
    public class ControlCodeTests
    {
        [TestMethod]
        public void Every_opcode_has_its_length_and_an_unknown_one_has_any()
        {
            int longest = ControlCode.LongestRequest + 2;
            byte[] request = new byte[longest];
            for (int opcode = 0; opcode < 256; opcode++)
            {
                request[0] = (byte)opcode;
                for (int length = 0; length <= longest; length++)
                {
                    Check.That(
                        ControlCode.HasRightLength(request, length) == IsRight(opcode, length),
                        "the length is judged, opcode times 100 plus length",
                        (opcode * 100) + length);
                }
            }
        }

        [TestMethod]
        public void A_negative_length_is_wrong()
        {
            Assert.IsFalse(ControlCode.HasRightLength(new byte[5], -1));
        }

        [TestMethod]
        public void What_changes_a_hold_waits_for_its_end_and_reading_does_not()
        {
            for (int opcode = 0; opcode < 256; opcode++)
            {
                bool measures = opcode == ControlCode.Tare || opcode == ControlCode.CalibrateBegin
                    || opcode == ControlCode.CalibrateMass || opcode == ControlCode.CalibrateFinish;
                bool changes = measures || opcode == ControlCode.SetTipArea
                    || opcode == ControlCode.ProgrammeBegin || opcode == ControlCode.ProgrammeStep || opcode == ControlCode.ProgrammeApply
                    || opcode == ControlCode.Authorise || opcode == ControlCode.SetRole
                    || opcode == ControlCode.SetCues || opcode == ControlCode.SetTime
                    || opcode == ControlCode.Acknowledge || opcode == ControlCode.AskDelete || opcode == ControlCode.ConfirmDelete
                    || opcode == ControlCode.SetProgressor
                    || opcode == ControlCode.Start || opcode == ControlCode.Identify
                    || opcode == ControlCode.TellPain || opcode == ControlCode.SetSite || opcode == ControlCode.SetPatient;
                Check.That(ControlCode.ChangesDevice(opcode) == changes, "changes the device, opcode", opcode);
            }
        }

        private static bool IsRight(int opcode, int length)
        {
            switch (opcode)
            {
                case ControlCode.SetRole:
                case ControlCode.Acknowledge:
                    return length == 9;
                case ControlCode.ConfirmDelete:
                    return length == 7;
                case ControlCode.ProgrammeStep:
                    return length == 8;
                case ControlCode.ProgrammeBegin:
                case ControlCode.SetTime:
                    return length == 6;
                case ControlCode.CalibrateMass:
                case ControlCode.CalibrateFinish:
                case ControlCode.Authorise:
                case ControlCode.ReadLog:
                case ControlCode.AskDelete:
                case ControlCode.SetProgressor:
                    return length == 5;
                case ControlCode.SetCues:
                    return length == 4;
                case ControlCode.TellPain:
                case ControlCode.SetPatient:
                    return length == 3;
                case ControlCode.SetTipArea:
                case ControlCode.Speak:
                case ControlCode.SetSite:
                    return length == 2;
                case ControlCode.Tare:
                case ControlCode.CalibrateBegin:
                case ControlCode.CalibrateCancel:
                case ControlCode.ReadCalibration:
                case ControlCode.ReadFaults:
                case ControlCode.ReadSelfTest:
                case ControlCode.ProgrammeApply:
                case ControlCode.ReadProgramme:
                case ControlCode.ReadRole:
                case ControlCode.ReadCues:
                case ControlCode.ReadThreshold:
                case ControlCode.ReadCurve:
                case ControlCode.Start:
                case ControlCode.Stop:
                case ControlCode.Identify:
                    return length == 1;
                default:
                    return length >= 1 && length <= ControlCode.LongestRequest;
            }
        }
    }
}
