namespace PressureDevice.Core
{
    /// <summary>What a phone sees of a hold while it runs: 20 bytes, so that it fits the smallest payload of the link. docs/protocol.md has the table.</summary>
    public static class LiveForcePacket
    {
        /// <summary>Bytes in a packet.</summary>
        public const int Length = 20;

        /// <summary>Time between two packets, ms: ten a second.</summary>
        public const int PeriodMs = 100;

        /// <summary>Writes a packet.</summary>
        /// <param name="packet">Where to, at least <see cref="Length"/> bytes.</param>
        /// <param name="device">The device after a step.</param>
        public static void Write(byte[] packet, Device device)
        {
            HoldSession session = device.Session;
            packet[0] = (byte)session.State;
            packet[1] = (byte)device.Verdict;
            int leftMs = session.State == HoldState.Rest ? device.Programme.RestLeftMs : session.TimeLeftMs;
            LittleEndian.PutUInt16Saturated(packet, 2, leftMs / 10);
            LittleEndian.PutInt32(packet, 4, device.StampUs);
            LittleEndian.PutInt32(packet, 8, device.Sensor.ForceMilliNewtons);
            LittleEndian.PutUInt16Saturated(packet, 12, device.Settings.TargetMilliNewtons / 10);
            LittleEndian.PutUInt16Saturated(packet, 14, device.Settings.ToleranceMilliNewtons / 10);
            LittleEndian.PutInt32(packet, 16, session.InBandMs);
        }
    }
}
