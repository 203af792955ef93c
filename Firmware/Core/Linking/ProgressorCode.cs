namespace PressureDevice.Core
{
    /// <summary>
    /// The numbers of the Progressor protocol, which third-party clients of climbing scales speak: requests of one byte, notifications of a code, a length and a
    /// payload, little-endian. docs/protocol.md has the messages.
    /// </summary>
    public static class ProgressorCode
    {
        /// <summary>Request: take the zero.</summary>
        public const int Tare = 0x64;

        /// <summary>Request: begin the stream of weights.</summary>
        public const int Start = 0x65;

        /// <summary>Request: end the stream.</summary>
        public const int Stop = 0x66;

        /// <summary>Request: tell the version.</summary>
        public const int ReadVersion = 0x6B;

        /// <summary>Request: tell what is wrong.</summary>
        public const int ReadError = 0x6C;

        /// <summary>Request: forget what was wrong.</summary>
        public const int ClearError = 0x6D;

        /// <summary>Request: sleep; clients send it when they leave.</summary>
        public const int Sleep = 0x6E;

        /// <summary>Request: tell the battery's voltage.</summary>
        public const int ReadBattery = 0x6F;

        /// <summary>Request: tell the device's number.</summary>
        public const int ReadId = 0x70;

        /// <summary>Notification: the answer to the last request, which it does not name.</summary>
        public const int Reply = 0;

        /// <summary>Notification: weights, each f32 kgf and u32 µs since the start of the stream.</summary>
        public const int Weights = 1;

        /// <summary>Bytes before the payload of a notification: code and length.</summary>
        public const int HeaderBytes = 2;

        /// <summary>Bytes of the longest request that is taken: the opcode, and the length of nothing that some clients put behind it.</summary>
        public const int LongestRequest = 2;

        /// <summary>What <see cref="Judge"/> says of a request that the loop is to get.</summary>
        public const int Accepted = 0;

        /// <summary>ATT error "request not supported".</summary>
        public const int NotSupported = 0x06;

        /// <summary>ATT error "invalid attribute value length".</summary>
        public const int InvalidLength = 0x0D;

        /// <summary>
        /// Judges a write where it arrives. Calibration and vendor opcodes mean different things to different clients: each is refused, whatever comes with it. Tare,
        /// start and stop are never refused for what the device does: a client does not look.
        /// </summary>
        /// <param name="request">Its bytes, the first <see cref="LongestRequest"/> at least as far as there are any.</param>
        /// <param name="length">How many bytes were written.</param>
        /// <returns><see cref="Accepted"/>, or the ATT error to answer with.</returns>
        public static int Judge(byte[] request, int length)
        {
            if (length < 1)
            {
                return InvalidLength;
            }

            if (!IsServed(request[0]))
            {
                return NotSupported;
            }

            return length == 1 || (length == LongestRequest && request[1] == 0) ? Accepted : InvalidLength;
        }

        /// <summary>Tells whether a reply belongs to a request. One that was not asked for would be taken for the answer of the last request.</summary>
        /// <param name="opcode">The request's opcode.</param>
        public static bool IsAnswered(int opcode)
        {
            return opcode == ReadVersion || opcode == ReadError || opcode == ReadBattery || opcode == ReadId;
        }

        private static bool IsServed(int opcode)
        {
            return (opcode >= Tare && opcode <= Stop) || (opcode >= ReadVersion && opcode <= ReadId);
        }
    }
}
