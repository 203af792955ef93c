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

        /// <summary>Answer to a request.</summary>
        public const int Answer = 0x80;

        /// <summary>One event of the fault log.</summary>
        public const int Event = 0x81;

        /// <summary>Result: done. Other results under 0xF0 are <see cref="CalibrationRefusal"/>.</summary>
        public const int Done = 0;

        /// <summary>Result: this opcode is not known here.</summary>
        public const int UnknownOpcode = 0xF0;

        /// <summary>Result: something stands on the tip, or the cell has shifted; the zero stays as it was.</summary>
        public const int NotUnloaded = 0xF1;

        /// <summary>Result: the value is none of those that are allowed.</summary>
        public const int InvalidValue = 0xF3;

        /// <summary>Bytes in the longest request.</summary>
        public const int LongestRequest = 5;

        /// <summary>Tells whether a request changes what a hold rests on: it is refused while a hand is guided.</summary>
        /// <param name="opcode">The request's opcode.</param>
        public static bool ChangesDevice(int opcode)
        {
            return (opcode >= Tare && opcode <= CalibrateFinish) || opcode == SetTipArea;
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

            switch (request[0])
            {
                case CalibrateMass:
                case CalibrateFinish:
                    return length == LongestRequest;
                case SetTipArea:
                    return length == 2;
                case Tare:
                case CalibrateBegin:
                case CalibrateCancel:
                case ReadCalibration:
                case ReadFaults:
                case ReadSelfTest:
                    return length == 1;
                default:
                    return true;
            }
        }
    }
}
