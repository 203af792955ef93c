using System;
using System.IO.Hashing;

namespace PressureDevice.Core
{
    /// <summary>
    /// What the entries of the hold log have in common: type u8, length u8 of the whole entry, and a CRC-32 of all before it at the end. A hold record is such an entry
    /// as it is. docs/log-format.md has the tables.
    /// </summary>
    public static class HoldLogEntry
    {
        /// <summary>Type of a hold's summary: the version of its record.</summary>
        public const int Record = HoldRecord.Version;

        /// <summary>Type of the head of a segment.</summary>
        public const int Head = 0xA1;

        /// <summary>Type of the log's state.</summary>
        public const int State = 0xB1;

        /// <summary>Type of the force curve of the hold before it.</summary>
        public const int Curve = 0xC1;

        /// <summary>Bytes of a head.</summary>
        public const int HeadLength = 22;

        /// <summary>Bytes of a state.</summary>
        public const int StateLength = 48;

        /// <summary>Bytes that a curve entry has beside the curve.</summary>
        public const int CurveFrame = CurveDataOffset + ChecksumBytes;

        /// <summary>Where the points of a curve begin.</summary>
        public const int CurveDataOffset = 11;

        /// <summary>Where a curve has the sequence number of its hold, as a record has.</summary>
        public const int SequenceOffset = HoldRecord.SequenceOffset;

        /// <summary>Most bytes of an entry.</summary>
        public const int LongestLength = CurveFrame + ForceCurve.Capacity;

        private const int ChecksumBytes = 4;
        private const int PeriodUnitMs = 10;

        /// <summary>Tells whether type and length belong together.</summary>
        /// <param name="bytes">At least <see cref="CurveDataOffset"/> bytes from there on, or to the end of the segment.</param>
        /// <param name="at">Where the entry begins.</param>
        /// <param name="left">Bytes to the end of the segment.</param>
        public static bool IsPlausible(byte[] bytes, int at, int left)
        {
            if (left < CurveFrame || bytes[at + 1] > left)
            {
                return false;
            }

            switch (bytes[at])
            {
                case Record:
                    return bytes[at + 1] == HoldRecord.Length;
                case Head:
                    return bytes[at + 1] == HeadLength;
                case State:
                    return bytes[at + 1] == StateLength;
                case Curve:
                    return IsCurveHead(bytes, at);
                default:
                    return false;
            }
        }

        /// <summary>Tells whether an entry's checksum is right.</summary>
        /// <param name="bytes">The entry.</param>
        /// <param name="at">Where it begins.</param>
        public static bool IsIntact(byte[] bytes, int at)
        {
            return ChecksumOf(bytes, at) == Checksum(bytes, at);
        }

        /// <summary>The checksum that an entry carries.</summary>
        /// <param name="bytes">The entry.</param>
        /// <param name="at">Where it begins.</param>
        public static int ChecksumOf(byte[] bytes, int at)
        {
            return LittleEndian.GetInt32(bytes, at + bytes[at + 1] - ChecksumBytes);
        }

        /// <summary>Writes type, length and checksum of an entry whose other bytes are there.</summary>
        /// <param name="bytes">The entry.</param>
        /// <param name="at">Where it begins.</param>
        /// <param name="type">Its type.</param>
        /// <param name="length">Its length.</param>
        public static void Seal(byte[] bytes, int at, int type, int length)
        {
            bytes[at] = (byte)type;
            bytes[at + 1] = (byte)length;
            LittleEndian.PutInt32(bytes, at + length - ChecksumBytes, Checksum(bytes, at));
        }

        /// <summary>Writes a curve entry.</summary>
        /// <param name="bytes">Where to.</param>
        /// <param name="at">Where in them.</param>
        /// <param name="curve">The curve.</param>
        /// <param name="sequence">Its hold's number.</param>
        /// <returns>The entry's length.</returns>
        public static int PutCurve(byte[] bytes, int at, ForceCurve curve, int sequence)
        {
            int length = CurveFrame + curve.Length;
            bytes[at + 2] = (byte)~length;
            bytes[at + 3] = (byte)(curve.IsCut ? 1 : 0);
            LittleEndian.PutInt32(bytes, at + SequenceOffset, sequence);
            LittleEndian.PutUInt16(bytes, at + 8, curve.UnitMilliNewtons);
            bytes[at + 10] = (byte)(curve.PointMs / PeriodUnitMs);
            curve.Copy(0, bytes, at + CurveDataOffset, curve.Length);
            Seal(bytes, at, Curve, length);
            return length;
        }

        /// <summary>The length of a curve is kept twice, so that it can be stepped over without reading it.</summary>
        private static bool IsCurveHead(byte[] bytes, int at)
        {
            return bytes[at + 1] > CurveFrame && (bytes[at + 1] ^ bytes[at + 2]) == 0xFF;
        }

        private static int Checksum(byte[] bytes, int at)
        {
            return (int)Crc32.HashToUInt32(new SpanByte(bytes, at, bytes[at + 1] - ChecksumBytes));
        }
    }
}
