using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>The force over a press, as the device packed it (docs/protocol.md, request 15; docs/log-format.md, "Curve").</summary>
/// <param name="PointMilliseconds">Time between two points, ms.</param>
/// <param name="MilliNewtons">The points: means over that time, mN.</param>
/// <param name="IsCut">Whether the press went on after the last point.</param>
public sealed record HoldCurve(int PointMilliseconds, IReadOnlyList<int> MilliNewtons, bool IsCut)
{
    /// <summary>Bytes behind the result.</summary>
    public const int DataBytes = 9;

    /// <summary>Most bytes of a curve entry behind a record.</summary>
    public const int MostEntryBytes = 255;

    /// <summary>Fewest bytes of one: a single point of one byte.</summary>
    public const int FewestEntryBytes = PointsAt + 1 + ChecksumBytes;

    private const byte EntryType = 0xC1;
    private const byte CutFlag = 1;
    private const int PointsAt = 11;
    private const int ChecksumBytes = 4;
    private const int EntryPeriodMilliseconds = 10;
    private const int MoreBit = 0x80;
    private const int DataBits = 7;
    private const int MostShift = 28;

    /// <summary>Decodes the parts and the answer's data; null when they do not fit each other.</summary>
    /// <param name="parts">The parts in order.</param>
    /// <param name="data">Unit u16, point u16, points u16, length u16, cut u8.</param>
    public static HoldCurve? Decode(IReadOnlyList<byte[]> parts, ReadOnlySpan<byte> data)
    {
        if (data.Length != DataBytes)
        {
            return null;
        }

        byte[] bytes = [.. parts.SelectMany(part => part)];
        int unit = BinaryPrimitives.ReadUInt16LittleEndian(data);
        int points = BinaryPrimitives.ReadUInt16LittleEndian(data[4..]);
        int length = BinaryPrimitives.ReadUInt16LittleEndian(data[6..]);
        return bytes.Length == length && Unpack(bytes, unit) is { } forces && forces.Count == points
            ? new HoldCurve(BinaryPrimitives.ReadUInt16LittleEndian(data[2..]), forces, data[8] != 0)
            : null;
    }

    /// <summary>Decodes a curve entry; null when it is none, is damaged, or belongs to another hold.</summary>
    /// <param name="entry">All of its bytes and no others.</param>
    /// <param name="sequence">Number of the hold that it came with.</param>
    public static HoldCurve? DecodeEntry(ReadOnlySpan<byte> entry, uint sequence)
    {
        if (!IsEntry(entry) || BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]) != sequence)
        {
            return null;
        }

        int unit = BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]);
        return Unpack(entry[PointsAt..^ChecksumBytes], unit) is { } forces
            ? new HoldCurve(entry[10] * EntryPeriodMilliseconds, forces, (entry[3] & CutFlag) != 0)
            : null;
    }

    private static bool IsEntry(ReadOnlySpan<byte> entry) =>
        entry.Length is >= FewestEntryBytes and <= MostEntryBytes
        && entry[0] == EntryType
        && entry[1] == entry.Length
        && entry[2] == (byte)~entry[1]
        && BinaryPrimitives.ReadUInt32LittleEndian(entry[^ChecksumBytes..]) == RecordChecksum.Of(entry[..^ChecksumBytes]);

    private static List<int>? Unpack(ReadOnlySpan<byte> bytes, int unit)
    {
        List<int> forces = [];
        int units = 0;
        int number = 0;
        int shift = 0;
        foreach (byte value in bytes)
        {
            if (shift > MostShift)
            {
                return null;
            }

            number |= (value & (MoreBit - 1)) << shift;
            shift += DataBits;
            if ((value & MoreBit) == 0)
            {
                units += (number >> 1) ^ -(number & 1);
                forces.Add(units * unit);
                number = 0;
                shift = 0;
            }
        }

        return shift == 0 ? forces : null;
    }
}
