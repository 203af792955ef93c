namespace PressureDevice.Core
{
    /// <summary>
    /// A calibration in its slot, little-endian: version u16, id u16, zero counts i32, slope i32 (Q24), date u32, residual u16 in mN, points u8, reserved u8.
    /// </summary>
    public static class CalibrationCodec
    {
        /// <summary>Bytes of the payload.</summary>
        public const int Length = 20;

        private const int Version = 2;

        /// <summary>Makes what a slot of the store holds.</summary>
        /// <param name="calibration">What to store.</param>
        /// <returns>A new array: the payload in the store's frame, with sequence 1.</returns>
        public static byte[] Encode(Calibration calibration)
        {
            byte[] payload = new byte[Length];
            Write(payload, calibration);
            byte[] framed = new byte[Length + SlotStore.FrameBytes];
            SlotStore.Frame(framed, payload, 1);
            return framed;
        }

        /// <summary>Writes the payload.</summary>
        /// <param name="payload">Where to, <see cref="Length"/> bytes.</param>
        /// <param name="calibration">What to store.</param>
        public static void Write(byte[] payload, Calibration calibration)
        {
            LittleEndian.PutUInt16(payload, 0, Version);
            LittleEndian.PutUInt16(payload, 2, calibration.Id);
            LittleEndian.PutInt32(payload, 4, calibration.ZeroCounts);
            LittleEndian.PutInt32(payload, 8, calibration.SlopeQ24);
            LittleEndian.PutInt32(payload, 12, calibration.DateUtcSeconds);
            LittleEndian.PutUInt16Saturated(payload, 16, calibration.ResidualMilliNewtons);
            payload[18] = (byte)calibration.PointCount;
            payload[19] = 0;
        }

        /// <summary>Reads the payload.</summary>
        /// <param name="payload">What the store gave.</param>
        /// <returns>The calibration, or <see cref="Calibration.None"/> when it is of another version or not believable.</returns>
        public static Calibration Decode(byte[] payload)
        {
            if (LittleEndian.GetUInt16(payload, 0) != Version)
            {
                return Calibration.None();
            }

            Calibration calibration = new Calibration(
                LittleEndian.GetUInt16(payload, 2),
                LittleEndian.GetInt32(payload, 4),
                LittleEndian.GetInt32(payload, 8),
                LittleEndian.GetInt32(payload, 12),
                LittleEndian.GetUInt16(payload, 16),
                payload[18]);
            return calibration.IsValid ? calibration : Calibration.None();
        }
    }
}
