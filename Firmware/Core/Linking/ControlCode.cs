namespace PressureDevice.Core
{
    /// <summary>The numbers of the control point. docs/protocol.md has the messages.</summary>
    public static class ControlCode
    {
        /// <summary>Request: take the zero.</summary>
        public const int Tare = 1;

        /// <summary>Request: begin a calibration, capture the zero.</summary>
        public const int CalibrateBegin = 2;

        /// <summary>Request: capture a mass; operand u32 in mN.</summary>
        public const int CalibrateMass = 3;

        /// <summary>Request: fit, judge and store; operand u32, UTC seconds.</summary>
        public const int CalibrateFinish = 4;

        /// <summary>Request: end the calibration without a result.</summary>
        public const int CalibrateCancel = 5;

        /// <summary>Request: tell of the stored calibration.</summary>
        public const int ReadCalibration = 6;

        /// <summary>Request: report the fault log.</summary>
        public const int ReadFaults = 7;

        /// <summary>Request: tell the result of the self-test.</summary>
        public const int ReadSelfTest = 8;

        /// <summary>Request: set the area of the tip; operand u8 in mm², 0 for a free tip.</summary>
        public const int SetTipArea = 9;

        /// <summary>Request: begin a programme; kind u8, steps u8, repeats u8, ramp u16 in 10 mN/s.</summary>
        public const int ProgrammeBegin = 0x0A;

        /// <summary>Request: a step of it; index u8, target u16 in 10 mN, tolerance u8 in %, hold u8 in s, rest u16 in s.</summary>
        public const int ProgrammeStep = 0x0B;

        /// <summary>Request: judge, store and use the programme.</summary>
        public const int ProgrammeApply = 0x0C;

        /// <summary>Request: report the programme in use.</summary>
        public const int ReadProgramme = 0x0D;

        /// <summary>Request: show to be the therapist; key u32.</summary>
        public const int Authorise = 0x0E;

        /// <summary>Request: set the role; role u8, cap u16 in 10 mN, holds a day u8, key u32.</summary>
        public const int SetRole = 0x0F;

        /// <summary>Request: tell of the role.</summary>
        public const int ReadRole = 0x10;

        /// <summary>Request: set the cues; brightness u8 in %, strength of the motor u8 in %, mode u8.</summary>
        public const int SetCues = 0x11;

        /// <summary>Request: tell of the cues.</summary>
        public const int ReadCues = 0x12;

        /// <summary>Request: set the clock; UTC u32 in s, local time ahead i8 in quarter hours.</summary>
        public const int SetTime = 0x13;

        /// <summary>Request: tell the readings of the threshold measurement.</summary>
        public const int ReadThreshold = 0x14;

        /// <summary>Request: report the force curve of the last press.</summary>
        public const int ReadCurve = 0x15;

        /// <summary>Request: this phone has all holds up to a number; phone u32, number u32.</summary>
        public const int Acknowledge = 0x16;

        /// <summary>Request: tell of the hold log; phone u32.</summary>
        public const int ReadLog = 0x17;

        /// <summary>Request: what would go if all holds up to a number were deleted; number u32.</summary>
        public const int AskDelete = 0x18;

        /// <summary>Request: delete what was asked for; number u32, how many that are u16.</summary>
        public const int ConfirmDelete = 0x19;

        /// <summary>Request: speak with Progressor clients from the next start on; number u32 by which they tell the device, 0 for no more.</summary>
        public const int SetProgressor = 0x1A;

        /// <summary>Request: speak a version of the protocol in this connection; version u8. There is one so far, so nothing follows from it.</summary>
        public const int Speak = 0x1B;

        /// <summary>Request: lift a stop, and begin the programme anew with its first step.</summary>
        public const int Start = 0x1C;

        /// <summary>Request: end the hold that runs, and begin none until <see cref="Start"/> or the end of the connection.</summary>
        public const int Stop = 0x1D;

        /// <summary>Request: show by light and motor which device this is.</summary>
        public const int Identify = 0x1E;

        /// <summary>Request: tell a pain; u8, 0 before the holds to come, 1 after the last one; score u8, 0 to 10.</summary>
        public const int TellPain = 0x1F;

        /// <summary>Request: say where the holds to come are; site u8, 0 none.</summary>
        public const int SetSite = 0x20;

        /// <summary>Request: say whom the holds to come are for; patient u16, 0 none.</summary>
        public const int SetPatient = 0x21;

        /// <summary>Answer to a request.</summary>
        public const int Answer = 0x80;

        /// <summary>One event of the fault log.</summary>
        public const int Event = 0x81;

        /// <summary>One step of the programme.</summary>
        public const int Step = 0x82;

        /// <summary>One part of the force curve.</summary>
        public const int CurvePart = 0x83;

        /// <summary>Result: done. Other results under 0xF0 are <see cref="CalibrationRefusal"/>.</summary>
        public const int Done = 0;

        /// <summary>Result: this opcode is not known here.</summary>
        public const int UnknownOpcode = 0xF0;

        /// <summary>Result: something stands on the tip, or the cell has shifted; the zero stays as it was.</summary>
        public const int NotUnloaded = 0xF1;

        /// <summary>Result: that needs the therapist.</summary>
        public const int NotAllowed = 0xF2;

        /// <summary>Result: the value is none of those that are allowed.</summary>
        public const int InvalidValue = 0xF3;

        /// <summary>Result: a field of the programme is out of its range; field u8, step u8, low u16, high u16 follow.</summary>
        public const int OutOfRange = 0xF4;

        /// <summary>Bytes in the longest request.</summary>
        public const int LongestRequest = 9;

        /// <summary>Tells whether a request sets what a person is guided by, lets holds go, or opens the force to others, or belongs to the record of a hold: it is refused while a hand is guided.</summary>
        /// <param name="opcode">The request's opcode.</param>
        public static bool ChangesDevice(int opcode)
        {
            return (opcode >= Tare && opcode <= CalibrateFinish) || (opcode >= SetTipArea && opcode <= ProgrammeApply)
                || opcode == Authorise || opcode == SetRole || opcode == SetCues || opcode == SetTime
                || opcode == Acknowledge || opcode == AskDelete || opcode == ConfirmDelete || opcode == SetProgressor
                || opcode == Start || (opcode >= Identify && opcode <= SetPatient);
        }

        /// <summary>Tells whether a request belongs to a calibration: it changes what every newton means, a patient's cap included.</summary>
        /// <param name="opcode">The request's opcode.</param>
        public static bool SetsTheScale(int opcode)
        {
            return opcode >= CalibrateBegin && opcode <= CalibrateFinish;
        }

        /// <summary>Tells whether a request belongs to the therapist alone, as far as there is one: another scale is another cap, and a deleted hold is gone.</summary>
        /// <param name="opcode">The request's opcode.</param>
        public static bool NeedsTherapist(int opcode)
        {
            return SetsTheScale(opcode) || opcode == AskDelete || opcode == ConfirmDelete || opcode == SetProgressor;
        }

        /// <summary>Tells whether a request is as long as its opcode needs; one with an unknown opcode passes and is refused by name.</summary>
        /// <param name="request">The bytes.</param>
        /// <param name="length">How many there are.</param>
        public static bool HasRightLength(byte[] request, int length)
        {
            if (length < 1 || length > LongestRequest)
            {
                return false;
            }

            int needed = LengthOf(request[0]);
            return needed == 0 || length == needed;
        }

        private static int LengthOf(int opcode)
        {
            switch (opcode)
            {
                case SetRole:
                case Acknowledge:
                    return 9;
                case ProgrammeStep:
                    return 8;
                case ConfirmDelete:
                    return 7;
                case ProgrammeBegin:
                case SetTime:
                    return 6;
                case CalibrateMass:
                case CalibrateFinish:
                case Authorise:
                case ReadLog:
                case AskDelete:
                case SetProgressor:
                    return 5;
                case SetCues:
                    return 4;
                case TellPain:
                case SetPatient:
                    return 3;
                case SetTipArea:
                case Speak:
                case SetSite:
                    return 2;
                case Start:
                case Stop:
                case Identify:
                    return 1;
                default:
                    return opcode >= Tare && opcode <= ReadCurve ? 1 : 0;
            }
        }
    }
}
