namespace PressureDevice.Core
{
    /// <summary>Puts the replies of the Progressor protocol together; none is longer than the smallest payload of the link.</summary>
    public static class ProgressorReply
    {
        /// <summary>
        /// The shortest time from a request to its reply, µs: over the longest connection interval of 50 ms, so that the answer of the write is through before. Clients
        /// do not hear what comes earlier.
        /// </summary>
        public const int EarliestUs = 60_000;

        /// <summary>
        /// The longest that a reply waits for the link, µs: clients wait 250 ms from the answer of the write on, and take what comes later for
        /// that of another request. 50 ms of them are for the way.
        /// </summary>
        public const int LatestUs = 200_000;

        /// <summary>What clients show as the error when the reading is good.</summary>
        public const string NoError = "no error";

        /// <summary>What they show otherwise, with the number of the <see cref="SensorFault"/> behind it.</summary>
        public const string Fault = "sensor fault ";

        private const string NamePrefix = "Progressor_"; // what clients look for
        private const int NameRange = 10_000;

        /// <summary>The advertised name: the prefix, and the last four decimal digits of the device's number.</summary>
        /// <param name="deviceNumber">The number, unsigned.</param>
        public static string NameOf(int deviceNumber)
        {
            int digits = (int)((uint)deviceNumber % NameRange);
            return NamePrefix + (NameRange + digits).ToString().Substring(1);
        }

        /// <summary>Writes the reply to a request that has one (<see cref="ProgressorCode.IsAnswered"/>).</summary>
        /// <param name="bytes">Where to.</param>
        /// <param name="opcode">The request's opcode.</param>
        /// <param name="milliVolts">The battery's voltage, mV.</param>
        /// <param name="deviceNumber">The device's number, unsigned.</param>
        /// <param name="fault">What is wrong with the reading.</param>
        /// <returns>Bytes of the reply.</returns>
        public static int Write(byte[] bytes, int opcode, int milliVolts, int deviceNumber, SensorFault fault)
        {
            switch (opcode)
            {
                case ProgressorCode.ReadVersion:
                    return WriteText(bytes, FirmwareVersion.Text);
                case ProgressorCode.ReadBattery:
                    return WriteBattery(bytes, milliVolts);
                case ProgressorCode.ReadId:
                    return WriteId(bytes, deviceNumber);
                default:
                    return WriteError(bytes, fault);
            }
        }

        /// <summary>Writes a reply with text.</summary>
        /// <param name="bytes">Where to.</param>
        /// <param name="text">ASCII, at most 18 characters; no zero at the end, clients would show it.</param>
        /// <returns>Bytes of the reply.</returns>
        public static int WriteText(byte[] bytes, string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                bytes[ProgressorCode.HeaderBytes + i] = (byte)text[i];
            }

            return End(bytes, text.Length);
        }

        /// <summary>Writes the reply that tells what is wrong.</summary>
        /// <param name="bytes">Where to.</param>
        /// <param name="fault">What is wrong with the reading.</param>
        /// <returns>Bytes of the reply.</returns>
        public static int WriteError(byte[] bytes, SensorFault fault)
        {
            return WriteText(bytes, fault == SensorFault.None ? NoError : Fault + ((int)fault).ToString());
        }

        /// <summary>Writes the reply with the battery's voltage: always four bytes, clients read as many.</summary>
        /// <param name="bytes">Where to.</param>
        /// <param name="milliVolts">The voltage, mV.</param>
        /// <returns>Bytes of the reply.</returns>
        public static int WriteBattery(byte[] bytes, int milliVolts)
        {
            LittleEndian.PutInt32(bytes, ProgressorCode.HeaderBytes, milliVolts);
            return End(bytes, 4);
        }

        /// <summary>Writes the reply with the device's number, without its leading zero bytes, which come last here.</summary>
        /// <param name="bytes">Where to.</param>
        /// <param name="deviceNumber">The number, unsigned; 0 has no bytes at all.</param>
        /// <returns>Bytes of the reply.</returns>
        public static int WriteId(byte[] bytes, int deviceNumber)
        {
            int length = 0;
            for (uint left = (uint)deviceNumber; left != 0; left >>= 8)
            {
                bytes[ProgressorCode.HeaderBytes + length] = (byte)left;
                length++;
            }

            return End(bytes, length);
        }

        private static int End(byte[] bytes, int length)
        {
            bytes[0] = ProgressorCode.Reply;
            bytes[1] = (byte)length;
            return ProgressorCode.HeaderBytes + length;
        }
    }
}
