using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>A hold record, version 2, decoded from its 72 bytes for reports.</summary>
public sealed record HoldRecordView
{
    /// <summary>Bytes of a record.</summary>
    public const int RecordBytes = 72;

    /// <summary>The version of the format that this is.</summary>
    public const byte KnownVersion = 2;

    private const int ChecksumAt = 68;

    /// <summary>Version of the format, 2.</summary>
    public byte Version { get; init; }

    /// <summary>Boot number the hold was in.</summary>
    public ushort Boot { get; init; }

    /// <summary>Sequence number, from 1, never used twice.</summary>
    public uint Sequence { get; init; }

    /// <summary>Start of the hold in ms since boot.</summary>
    public uint StartUptimeMilliseconds { get; init; }

    /// <summary>Start of the hold in seconds since 1970, 0 when the device did not know the time.</summary>
    public uint UtcSeconds { get; init; }

    /// <summary>How it ended: one of the outcomes of docs/protocol.md.</summary>
    public byte Outcome { get; init; }

    /// <summary>Flags.</summary>
    public byte Flags { get; init; }

    /// <summary>Kind of the programme the hold belonged to: 0 none, 1 steady, 2 alternating, 3 stepped, 4 threshold.</summary>
    public byte ProgrammeKind { get; init; }

    /// <summary>Step of the programme, from 0; the last one reached in a stepped programme.</summary>
    public byte Step { get; init; }

    /// <summary>Site on the body.</summary>
    public byte Site { get; init; }

    /// <summary>Area of the tip in mm², 0 for a free tip.</summary>
    public byte TipAreaSquareMillimetres { get; init; }

    /// <summary>Id of the calibration in use.</summary>
    public ushort CalibrationId { get; init; }

    /// <summary>Target in mN.</summary>
    public uint TargetMilliNewtons { get; init; }

    /// <summary>Tolerance either side in mN.</summary>
    public ushort ToleranceMilliNewtons { get; init; }

    /// <summary>Battery in mV.</summary>
    public ushort BatteryMillivolts { get; init; }

    /// <summary>Duration of the hold in ms.</summary>
    public uint DurationMilliseconds { get; init; }

    /// <summary>Time in the band in ms.</summary>
    public uint TimeInBandMilliseconds { get; init; }

    /// <summary>Mean force in mN.</summary>
    public int MeanMilliNewtons { get; init; }

    /// <summary>Peak force in mN.</summary>
    public int PeakMilliNewtons { get; init; }

    /// <summary>Standard deviation of the force in mN.</summary>
    public ushort StandardDeviationMilliNewtons { get; init; }

    /// <summary>Root of the mean squared distance from the target in mN.</summary>
    public ushort RmsErrorMilliNewtons { get; init; }

    /// <summary>Time from the first force to the band in ms.</summary>
    public ushort ApproachMilliseconds { get; init; }

    /// <summary>Rate of the approach in mN/s, in steps of 10.</summary>
    public int ApproachRateMilliNewtonsPerSecond { get; init; }

    /// <summary>Time the hold was to last in the band, in ms.</summary>
    public uint HoldGoalMilliseconds { get; init; }

    /// <summary>Drift of the force over the duration in mN, negative when it sank.</summary>
    public int DriftMilliNewtons { get; init; }

    /// <summary>Force at which the button marked the threshold, in mN; 0 when it did not.</summary>
    public int MarkedMilliNewtons { get; init; }

    /// <summary>Mean force in N.</summary>
    public double MeanNewtons => MeanMilliNewtons / 1000.0;

    /// <summary>Mean force in kgf.</summary>
    public double MeanKgf => ForceUnits.Kgf(MeanNewtons);

    /// <summary>Mean pressure in N/cm²; null for a free tip.</summary>
    public double? MeanNewtonsPerSquareCentimetre =>
        ForceUnits.NewtonsPerSquareCentimetre(MeanNewtons, TipAreaSquareMillimetres);

    /// <summary>Mean pressure in kPa; null for a free tip.</summary>
    public double? MeanKilopascals => ForceUnits.Kilopascals(MeanNewtons, TipAreaSquareMillimetres);

    /// <summary>True when the bytes are a record of version 2: 72 of them, with that length and a right checksum in them.</summary>
    public static bool IsIntact(ReadOnlySpan<byte> record) => record.Length == RecordBytes
        && record[0] == KnownVersion
        && record[1] == RecordBytes
        && BinaryPrimitives.ReadUInt32LittleEndian(record[ChecksumAt..]) == RecordChecksum.Of(record[..ChecksumAt]);

    /// <summary>Decodes a record; whether it is intact is another question.</summary>
    /// <exception cref="ArgumentException">Not 72 bytes.</exception>
    public static HoldRecordView Decode(ReadOnlySpan<byte> record)
    {
        if (record.Length != RecordBytes)
        {
            throw new ArgumentException($"A hold record has {RecordBytes} bytes, these are {record.Length}.", nameof(record));
        }

        return new HoldRecordView
        {
            Version = record[0],
            Boot = UInt16(record, 2),
            Sequence = UInt32(record, 4),
            StartUptimeMilliseconds = UInt32(record, 8),
            UtcSeconds = UInt32(record, 12),
            Outcome = record[16],
            Flags = record[17],
            ProgrammeKind = record[18],
            Step = record[19],
            Site = record[20],
            TipAreaSquareMillimetres = record[21],
            CalibrationId = UInt16(record, 22),
            TargetMilliNewtons = UInt32(record, 24),
            ToleranceMilliNewtons = UInt16(record, 28),
            BatteryMillivolts = UInt16(record, 30),
            DurationMilliseconds = UInt32(record, 32),
            TimeInBandMilliseconds = UInt32(record, 36),
            MeanMilliNewtons = (int)UInt32(record, 40),
            PeakMilliNewtons = (int)UInt32(record, 44),
            StandardDeviationMilliNewtons = UInt16(record, 48),
            RmsErrorMilliNewtons = UInt16(record, 50),
            ApproachMilliseconds = UInt16(record, 52),
            ApproachRateMilliNewtonsPerSecond = UInt16(record, 54) * 10,
            HoldGoalMilliseconds = UInt32(record, 56),
            DriftMilliNewtons = (int)UInt32(record, 60),
            MarkedMilliNewtons = (int)UInt32(record, 64),
        };
    }

    private static ushort UInt16(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadUInt16LittleEndian(record[at..]);

    private static uint UInt32(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadUInt32LittleEndian(record[at..]);
}
