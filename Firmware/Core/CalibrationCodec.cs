using System;
using System.IO.Hashing;

namespace PressureDevice.Core
{
    /// <summary>
    /// The stored form of a calibration, 24 bytes, little-endian: version u16, id u16, zero counts i32, span counts i32,
    /// span force i32 in mN, reserved u32 (0), CRC-32 of the bytes before it.
    /// </summary>
    public static class CalibrationCodec
    {
        /// <summary>Bytes in the stored form.</summary>
        public const int Length = 24;

        private const int Version = 1;
        private const int ChecksumOffset = 20;

        /// <summary>Writes the stored form.</summary>
        /// <param name="calibration">What to store.</param>
        /// <returns>A new array of <see cref="Length"/> bytes.</returns>
        public static byte[] Encode(Calibration calibration)
        {
            byte[] bytes = new byte[Length];
            LittleEndian.PutUInt16(bytes, 0, Version);
            LittleEndian.PutUInt16(bytes, 2, calibration.Id);
            LittleEndian.PutInt32(bytes, 4, calibration.ZeroCounts);
            LittleEndian.PutInt32(bytes, 8, calibration.SpanCounts);
            LittleEndian.PutInt32(bytes, 12, calibration.SpanMilliNewtons);
            LittleEndian.PutInt32(bytes, ChecksumOffset, (int)Checksum(bytes));
            return bytes;
        }

        /// <summary>Reads the stored form.</summary>
        /// <param name="bytes">What the store holds; null when there is nothing.</param>
        /// <returns>The calibration, or <see cref="Calibration.None"/> when it is missing, damaged, of another version or not believable.</returns>
        public static Calibration Decode(byte[] bytes)
        {
            if (bytes == null
                || bytes.Length != Length
                || LittleEndian.GetUInt16(bytes, 0) != Version
                || (uint)LittleEndian.GetInt32(bytes, ChecksumOffset) != Checksum(bytes))
            {
                return Calibration.None();
            }

            Calibration calibration = new Calibration(
                LittleEndian.GetUInt16(bytes, 2),
                LittleEndian.GetInt32(bytes, 4),
                LittleEndian.GetInt32(bytes, 8),
                LittleEndian.GetInt32(bytes, 12));
            return calibration.IsValid ? calibration : Calibration.None();
        }

        private static uint Checksum(byte[] bytes)
        {
            return Crc32.HashToUInt32(new SpanByte(bytes, 0, ChecksumOffset));
        }
    }
}
