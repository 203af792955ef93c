using System.Buffers.Binary;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>Holds as a device sends them, made for tests: records, curve entries, both.</summary>
internal static class HoldsForPhone
{
    /// <summary>Most bytes of a curve's points.</summary>
    public const int MostPointBytes = 240;

    private const int EveryWithoutCurve = 3;

    /// <summary>Records with sequence numbers from 1 on.</summary>
    public static List<byte[]> Records(int count) => [.. Enumerable.Range(1, count).Select(i => RecordDevice.MakeRecord((uint)i))];

    /// <summary>Holds from 1 on: every third without a curve, the first with the longest one, the others with one between.</summary>
    public static List<byte[]> Mixed(int count) => [.. Enumerable.Range(1, count).Select(i => i % EveryWithoutCurve == 0
        ? RecordDevice.MakeRecord((uint)i)
        : WithCurve((uint)i, Forces((uint)i, i == 1 ? MostPointBytes : (i * 53 % MostPointBytes) + 1)))];

    /// <summary>Forces of a curve with as many points, in units; each is a byte.</summary>
    public static int[] Forces(uint sequence, int points) => [.. Enumerable.Range(0, points).Select(i => (int)(((i * 13) + sequence) % 50))];

    /// <summary>A record and a curve entry with these forces behind it.</summary>
    public static byte[] WithCurve(uint sequence, IReadOnlyList<int> forces, int unit = 40, bool isCut = false) =>
        [.. RecordDevice.MakeRecord(sequence), .. CurveEntry(sequence, forces, unit, isCut)];

    /// <summary>A curve entry, written from docs/log-format.md, apart from the device's.</summary>
    public static byte[] CurveEntry(uint sequence, IReadOnlyList<int> forces, int unit = 40, bool isCut = false, byte period = 20)
    {
        List<byte> points = [];
        int before = 0;
        foreach (int force in forces)
        {
            int difference = force - before;
            before = force;
            int number = difference < 0 ? (-2 * difference) - 1 : 2 * difference;
            for (; number > 127; number >>= 7)
            {
                points.Add((byte)(number | 128));
            }

            points.Add((byte)number);
        }

        byte length = (byte)(15 + points.Count);
        byte[] entry = [0xC1, length, (byte)~length, (byte)(isCut ? 1 : 0), 0, 0, 0, 0, (byte)unit, (byte)(unit >> 8), period, .. points, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(4), sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(entry.Length - 4), RecordChecksum.Of(entry.AsSpan(0, entry.Length - 4)));
        return entry;
    }

    /// <summary>What a phone must have of these holds: records and curves, in words that can be compared.</summary>
    public static string[] Words(IEnumerable<byte[]> units) => [.. units.Select(unit => Word(HoldUnit.Decode(unit)!))];

    public static string Word(HoldUnit hold) => Word(hold.Record, hold.Curve);

    public static string Word(byte[] record, HoldCurve? curve) => $"{Convert.ToHexString(record)} "
        + (curve is null ? "no curve" : $"{curve.PointMilliseconds} ms, cut {curve.IsCut}: {string.Join(' ', curve.MilliNewtons)}");
}
