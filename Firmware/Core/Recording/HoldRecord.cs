using System;
using System.IO.Hashing;

namespace PressureDevice.Core
{
    /// <summary>
    /// The stored and transmitted form of one hold: 72 bytes, little-endian. docs/protocol.md has the table; the offsets stand here once.
    /// </summary>
    public static class HoldRecord
    {
        /// <summary>Bytes in a record.</summary>
        public const int Length = 72;

        /// <summary>The version this firmware writes.</summary>
        public const int Version = 2;

        /// <summary>Offset of the boot number, u16.</summary>
        public const int BootOffset = 2;

        /// <summary>Offset of the sequence number, u32.</summary>
        public const int SequenceOffset = 4;

        /// <summary>Offset of the outcome, u8.</summary>
        public const int OutcomeOffset = 16;

        /// <summary>Offset of the tip's area, u8 in mm².</summary>
        public const int TipAreaOffset = 21;

        private const int ChecksumOffset = 68;

        /// <summary>Writes the record of the hold that has just ended.</summary>
        /// <param name="record">Where to, <see cref="Length"/> bytes; all are written.</param>
        /// <param name="device">The device after the step that ended the hold.</param>
        /// <param name="sequence">The record's number.</param>
        /// <param name="boot">The number of this start of the device.</param>
        /// <param name="utcSeconds">UTC at the first touch, s; 0 when not known.</param>
        /// <param name="batteryMilliVolts">Battery, mV; 0 when not known.</param>
        /// <param name="tipAreaSquareMillimetres">Area of the tip, mm²; 0 not known.</param>
        public static void Write(
            byte[] record, Device device, int sequence, int boot, int utcSeconds, int batteryMilliVolts, int tipAreaSquareMillimetres)
        {
            HoldSession session = device.Session;
            HoldStatistics statistics = device.Statistics;
            WriteHead(record, device, sequence, boot, session.Outcome);
            LittleEndian.PutInt32(record, 8, device.HoldStartMs);
            LittleEndian.PutInt32(record, 12, utcSeconds);
            record[TipAreaOffset] = (byte)tipAreaSquareMillimetres;
            LittleEndian.PutUInt16Saturated(record, 30, batteryMilliVolts);
            LittleEndian.PutInt32(record, 32, statistics.DurationMs);
            LittleEndian.PutInt32(record, 36, session.InBandMs);
            LittleEndian.PutInt32(record, 40, statistics.MeanMilliNewtons);
            LittleEndian.PutInt32(record, 44, statistics.PeakMilliNewtons);
            LittleEndian.PutUInt16Saturated(record, 48, statistics.StandardDeviationMilliNewtons);
            LittleEndian.PutUInt16Saturated(record, 50, statistics.RmsErrorMilliNewtons);
            LittleEndian.PutUInt16Saturated(record, 52, session.ApproachMs);
            LittleEndian.PutUInt16Saturated(record, 54, ApproachRate(statistics.ReachedMilliNewtons, session.ApproachMs));
            LittleEndian.PutInt32(record, 60, statistics.DriftMilliNewtons);
            LittleEndian.PutInt32(record, 64, device.MarkedMilliNewtons);
            LittleEndian.PutInt32(record, ChecksumOffset, (int)Checksum(record));
        }

        /// <summary>Writes the record of a hold that was running when the power went: what was asked, and no figures.</summary>
        /// <param name="record">Where to, <see cref="Length"/> bytes; all are written.</param>
        /// <param name="device">The device at the next start.</param>
        /// <param name="sequence">The record's number.</param>
        /// <param name="boot">The number of the next start.</param>
        public static void WritePowerLost(byte[] record, Device device, int sequence, int boot)
        {
            WriteHead(record, device, sequence, boot, HoldOutcome.PowerLost);
            LittleEndian.PutInt32(record, ChecksumOffset, (int)Checksum(record));
        }

        /// <summary>Tells whether the bytes are an undamaged record.</summary>
        /// <param name="record">At least <see cref="Length"/> bytes.</param>
        public static bool IsIntact(byte[] record)
        {
            return record[0] == Version
                && record[1] == Length
                && (uint)LittleEndian.GetInt32(record, ChecksumOffset) == Checksum(record);
        }

        private static void WriteHead(byte[] record, Device device, int sequence, int boot, HoldOutcome outcome)
        {
            HoldSettings settings = device.Settings;
            Array.Clear(record, 0, Length);
            record[0] = Version;
            record[1] = Length;
            LittleEndian.PutUInt16(record, BootOffset, boot);
            LittleEndian.PutInt32(record, SequenceOffset, sequence);
            record[OutcomeOffset] = (byte)outcome;
            record[18] = (byte)device.Programme.Kind;
            record[19] = (byte)device.Programme.StepIndex;
            LittleEndian.PutUInt16(record, 22, device.Sensor.Calibration.Id);
            LittleEndian.PutInt32(record, 24, settings.GoalMilliNewtons);
            LittleEndian.PutUInt16Saturated(record, 28, settings.GoalToleranceMilliNewtons);
            LittleEndian.PutInt32(record, 56, settings.HoldMs);
        }

        /// <summary>The mean rate of the approach in 10 mN/s.</summary>
        private static int ApproachRate(int reachedMilliNewtons, int approachMs)
        {
            return approachMs > 0 ? (int)((long)reachedMilliNewtons * 100 / approachMs) : 0;
        }

        private static uint Checksum(byte[] record)
        {
            return Crc32.HashToUInt32(new SpanByte(record, 0, ChecksumOffset));
        }
    }
}
