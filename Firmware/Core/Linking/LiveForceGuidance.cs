namespace PressureDevice.Core
{
    /// <summary>Where a hold stands and what it asks, as a phone sees it. docs/protocol.md has the table.</summary>
    public static class LiveForceGuidance
    {
        /// <summary>First byte of the message.</summary>
        public const int Head = 0x20;

        /// <summary>Bytes of the message.</summary>
        public const int Length = 18;

        /// <summary>Bits of <see cref="Digest"/> that are of phase and verdict.</summary>
        public const int StateBits = 0xFF;

        /// <summary>What changes between two messages, in a number: two devices that ask the same have the same.</summary>
        /// <param name="device">The device after a step.</param>
        public static int Digest(Device device)
        {
            // A target is under 18 bits; the tolerance changes with it.
            return (int)device.Session.State | ((int)device.Verdict << 3) | (device.Settings.TargetMilliNewtons << 8);
        }

        /// <summary>Writes a message.</summary>
        /// <param name="bytes">Where to, at least <see cref="Length"/> bytes.</param>
        /// <param name="device">The device after a step.</param>
        public static void Write(byte[] bytes, Device device)
        {
            HoldSession session = device.Session;
            ProgrammeRun programme = device.Programme;
            int leftMs = session.State == HoldState.Rest ? programme.RestLeftMs : session.TimeLeftMs;
            bytes[0] = Head;
            bytes[1] = (byte)session.State;
            bytes[2] = (byte)device.Verdict;
            bytes[3] = (byte)session.Outcome;
            LittleEndian.PutInt32(bytes, 4, device.StampUs);
            LittleEndian.PutUInt16Saturated(bytes, 8, device.Settings.TargetMilliNewtons / 10);
            LittleEndian.PutUInt16Saturated(bytes, 10, device.Settings.ToleranceMilliNewtons / 10);
            LittleEndian.PutUInt16Saturated(bytes, 12, leftMs / 10);
            LittleEndian.PutUInt16Saturated(bytes, 14, session.InBandMs / 10);
            bytes[16] = (byte)programme.Kind;
            bytes[17] = (byte)programme.StepIndex;
        }
    }
}
