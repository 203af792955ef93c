using System.Collections.Concurrent;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>The hold of a number: always the same record and, for a kind of holds, the same curve.</summary>
internal sealed class FlashHold
{
    private const int Target = 40_000;
    private const int HoldSeconds = 15;
    private const int PointsASecond = 1_000 / ForceCurve.PeriodMs;
    private const int ShortPoints = 40;
    private const int SwingMilliNewtons = 1_500;

    private static readonly ConcurrentDictionary<(int Sequence, CurveKind Kind), FlashHold> s_known = [];

    private FlashHold(int sequence, CurveKind kind)
    {
        var random = new Random(sequence);
        Record = new byte[HoldRecord.Length];
        random.NextBytes(Record);
        Record[HoldRecord.OutcomeOffset] = (byte)HoldOutcome.Completed;
        LittleEndian.PutInt32(Record, HoldRecord.SequenceOffset, sequence);
        LittleEndian.PutUInt16(Record, HoldRecord.BootOffset, sequence / 17);
        HoldLogEntry.Seal(Record, 0, HoldLogEntry.Record, HoldRecord.Length);
        Curve = CurveOf(random, KindOf(sequence, kind));
        byte[] entry = new byte[HoldLogEntry.LongestLength];
        CurveEntry = Curve is null ? [] : entry[..HoldLogEntry.PutCurve(entry, 0, Curve, sequence)];
    }

    /// <summary>Its record.</summary>
    public byte[] Record { get; }

    /// <summary>Its curve, null for none.</summary>
    public ForceCurve? Curve { get; }

    /// <summary>The curve's entry as it is stored and sent; empty for none.</summary>
    public byte[] CurveEntry { get; }

    /// <summary>The hold of a number.</summary>
    public static FlashHold Of(int sequence, CurveKind kind) => s_known.GetOrAdd((sequence, kind), key => new FlashHold(key.Sequence, key.Kind));

    private static CurveKind KindOf(int sequence, CurveKind kind) => kind != CurveKind.Mixed ? kind
        : sequence % 5 == 0 ? CurveKind.None
        : sequence % 7 == 0 ? CurveKind.Longest : CurveKind.Usual;

    private static ForceCurve? CurveOf(Random random, CurveKind kind)
    {
        if (kind == CurveKind.None)
        {
            return null;
        }

        var curve = new ForceCurve();
        curve.Clear(Target, HoldSeconds * 1_000);
        int approach = random.Next(2, 8) * PointsASecond;
        int points = kind == CurveKind.Short ? ShortPoints : kind == CurveKind.Longest ? ForceCurve.Capacity : approach + (HoldSeconds * PointsASecond);
        for (int i = 0; i < points; i++)
        {
            int level = i < approach ? Target * i / approach : Target;
            curve.Step(ForceCurve.PeriodMs * 1_000, level + random.Next(-SwingMilliNewtons, SwingMilliNewtons));
        }

        return curve;
    }
}
