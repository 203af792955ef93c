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
        public const int Version = 3;

        /// <summary>Offset of the boot number, u16.</summary>
        public const int BootOffset = 2;

        /// <summary>Offset of the sequence number, u32.</summary>
        public const int SequenceOffset = 4;

        /// <summary>Offset of the outcome, u8.</summary>
        public const int OutcomeOffset = 16;

        /// <summary>Offset of the pain before the hold, or of a record of <see cref="HoldOutcome.PainTold"/> after it: u8, one more than the score, 0 not told.</summary>
        public const int PainOffset = 17;

        /// <summary>Offset of the number of the site, u8, 0 none.</summary>
        public const int SiteOffset = 20;

        /// <summary>Offset of the tip's area, u8 in mm².</summary>
        public const int TipAreaOffset = 21;

        /// <summary>Offset of the time asked for in the band, u16 in 10 ms.</summary>
        public const int HoldTimeOffset = 56;

        /// <summary>Offset of the number of the patient, u16, 0 none.</summary>
        public const int PatientOffset = 58;

        private const int UptimeOffset = 8;
        private const int UtcOffset = 12;
        private const int BatteryOffset = 30;
        private const int ChecksumOffset = 68;
        private const int HoldTimeUnitMs = 10;

        /// <summary>Writes the record of the hold that has just ended.</summary>
        /// <param name="record">Where to, <see cref="Length"/> bytes; all are written.</param>
        /// <param name="device">The device after the step that ended the hold.</param>
        /// <param name="sequence">The record's number.</param>
        /// <param name="boot">The number of this start of the device.</param>
        /// <param name="utcSeconds">UTC at the first touch, s; 0 when not known.</param>
        /// <param name="batteryMilliVolts">Battery, mV; 0 when not known.</param>
        /// <param name="tipAreaSquareMillimetres">Area of the tip, mm²; 0 not known.</param>
        /// <param name="context">Whom it was for, and where: <see cref="HoldContext"/>.</param>
        public static void Write(
            byte[] record, Device device, int sequence, int boot, int utcSeconds, int batteryMilliVolts, int tipAreaSquareMillimetres, int context)
        {
            HoldSession session = device.Session;
            HoldStatistics statistics = device.Statistics;
            Begin(record, sequence, boot, session.Outcome);
            WriteAsked(record, device);
            WriteMoment(record, device.HoldStartMs, utcSeconds, batteryMilliVolts, context);
            record[TipAreaOffset] = (byte)tipAreaSquareMillimetres;
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
            Seal(record);
        }

        /// <summary>Writes the record of a hold that was running when the power went: what was asked, and no figures.</summary>
        /// <param name="record">Where to, <see cref="Length"/> bytes; all are written.</param>
        /// <param name="device">The device at the next start.</param>
        /// <param name="sequence">The record's number.</param>
        /// <param name="boot">The number of the next start.</param>
        public static void WritePowerLost(byte[] record, Device device, int sequence, int boot)
        {
            Begin(record, sequence, boot, HoldOutcome.PowerLost);
            WriteAsked(record, device);
            Seal(record);
        }

        /// <summary>Writes a record that no hold has made: the pain that was told after the hold before it.</summary>
        /// <param name="record">Where to, <see cref="Length"/> bytes; all are written.</param>
        /// <param name="sequence">The record's number.</param>
        /// <param name="boot">The number of this start of the device.</param>
        /// <param name="uptimeMs">Uptime now, ms.</param>
        /// <param name="utcSeconds">UTC now, s; 0 when not known.</param>
        /// <param name="batteryMilliVolts">Battery, mV; 0 when not known.</param>
        /// <param name="context">Whom it is about, where, and how painful it is now: <see cref="HoldContext"/>.</param>
        public static void WritePainTold(byte[] record, int sequence, int boot, int uptimeMs, int utcSeconds, int batteryMilliVolts, int context)
        {
            Begin(record, sequence, boot, HoldOutcome.PainTold);
            WriteMoment(record, uptimeMs, utcSeconds, batteryMilliVolts, context);
            Seal(record);
        }

        /// <summary>Tells whether the bytes are an undamaged record.</summary>
        /// <param name="record">At least <see cref="Length"/> bytes.</param>
        public static bool IsIntact(byte[] record)
        {
            return record[0] == Version
                && record[1] == Length
                && (uint)LittleEndian.GetInt32(record, ChecksumOffset) == Checksum(record);
        }

        private static void Begin(byte[] record, int sequence, int boot, HoldOutcome outcome)
        {
            Array.Clear(record, 0, Length);
            record[0] = Version;
            record[1] = Length;
            LittleEndian.PutUInt16(record, BootOffset, boot);
            LittleEndian.PutInt32(record, SequenceOffset, sequence);
            record[OutcomeOffset] = (byte)outcome;
        }

        private static void WriteAsked(byte[] record, Device device)
        {
            HoldSettings settings = device.Settings;
            record[18] = (byte)device.Programme.Kind;
            record[19] = (byte)device.Programme.StepIndex;
            LittleEndian.PutUInt16(record, 22, device.Sensor.Calibration.Id);
            LittleEndian.PutInt32(record, 24, settings.GoalMilliNewtons);
            LittleEndian.PutUInt16Saturated(record, 28, settings.GoalToleranceMilliNewtons);
            LittleEndian.PutUInt16Saturated(record, HoldTimeOffset, settings.HoldMs / HoldTimeUnitMs);
        }

        private static void WriteMoment(byte[] record, int uptimeMs, int utcSeconds, int batteryMilliVolts, int context)
        {
            LittleEndian.PutInt32(record, UptimeOffset, uptimeMs);
            LittleEndian.PutInt32(record, UtcOffset, utcSeconds);
            LittleEndian.PutUInt16Saturated(record, BatteryOffset, batteryMilliVolts);
            HoldContext.Put(record, context);
        }

        private static void Seal(byte[] record)
        {
            LittleEndian.PutInt32(record, ChecksumOffset, (int)Checksum(record));
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
