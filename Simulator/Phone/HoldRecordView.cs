using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>A hold record, version 3, decoded from its 72 bytes for reports.</summary>
public sealed record HoldRecordView
{
    /// <summary>Bytes of a record.</summary>
    public const int RecordBytes = 72;

    /// <summary>The version of the format that this is.</summary>
    public const byte KnownVersion = 3;

    private const int ChecksumAt = 68;
    private const byte PainTold = 19;
    private const byte WorstPain = 10;
    private const int HoldGoalUnitMilliseconds = 10;

    /// <summary>Version of the format, 3.</summary>
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

    /// <summary>The pain as it is stored: one more than the score, 0 when none was told.</summary>
    public byte StoredPain { get; init; }

    /// <summary>Kind of the programme the hold belonged to: 0 none, 1 steady, 2 alternating, 3 stepped, 4 threshold.</summary>
    public byte ProgrammeKind { get; init; }

    /// <summary>Step of the programme, from 0; the last one reached in a stepped programme.</summary>
    public byte Step { get; init; }

    /// <summary>Number of the site on the body, 0 none.</summary>
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

    /// <summary>Number of the patient, 0 none.</summary>
    public ushort Patient { get; init; }

    /// <summary>Drift of the force over the duration in mN, negative when it sank.</summary>
    public int DriftMilliNewtons { get; init; }

    /// <summary>Force at which the button marked the threshold, in mN; 0 when it did not.</summary>
    public int MarkedMilliNewtons { get; init; }

    /// <summary>True for the pain that was told after the hold before: no hold itself.</summary>
    public bool IsPainTold => Outcome == PainTold;

    /// <summary>The pain before the hold, or the one told after it, 0 to 10; null when none was told.</summary>
    public int? Pain => StoredPain is > 0 and <= WorstPain + 1 ? StoredPain - 1 : null;

    /// <summary>Mean force in N.</summary>
    public double MeanNewtons => MeanMilliNewtons / 1000.0;

    /// <summary>Mean force in kgf.</summary>
    public double MeanKgf => ForceUnits.Kgf(MeanNewtons);

    /// <summary>Mean pressure in N/cm²; null for a free tip.</summary>
    public double? MeanNewtonsPerSquareCentimetre =>
        ForceUnits.NewtonsPerSquareCentimetre(MeanNewtons, TipAreaSquareMillimetres);

    /// <summary>Mean pressure in kPa; null for a free tip.</summary>
    public double? MeanKilopascals => ForceUnits.Kilopascals(MeanNewtons, TipAreaSquareMillimetres);

    /// <summary>True when the bytes are a record of version 3: 72 of them, with that length and a right checksum in them; and one that tells a pain has a pain and no
    /// figures of a hold.</summary>
    public static bool IsIntact(ReadOnlySpan<byte> record) => record.Length == RecordBytes
        && record[0] == KnownVersion
        && record[1] == RecordBytes
        && BinaryPrimitives.ReadUInt32LittleEndian(record[ChecksumAt..]) == RecordChecksum.Of(record[..ChecksumAt])
        && (record[16] != PainTold || TellsPainAlone(record));

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
            StoredPain = record[17],
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
            HoldGoalMilliseconds = (uint)(UInt16(record, 56) * HoldGoalUnitMilliseconds),
            Patient = UInt16(record, 58),
            DriftMilliNewtons = (int)UInt32(record, 60),
            MarkedMilliNewtons = (int)UInt32(record, 64),
        };
    }

    private static bool TellsPainAlone(ReadOnlySpan<byte> record) => record[17] is > 0 and <= WorstPain + 1
        && !record[18..20].ContainsAnyExcept((byte)0)
        && !record[21..30].ContainsAnyExcept((byte)0)
        && !record[32..58].ContainsAnyExcept((byte)0)
        && !record[60..ChecksumAt].ContainsAnyExcept((byte)0);

    private static ushort UInt16(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadUInt16LittleEndian(record[at..]);

    private static uint UInt32(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadUInt32LittleEndian(record[at..]);
}
