using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>The force over the last press, as the device packed it (docs/protocol.md, request 15).</summary>
/// <param name="PointMilliseconds">Time between two points, ms.</param>
/// <param name="MilliNewtons">The points: means over that time, mN.</param>
/// <param name="IsCut">Whether the press went on after the last point.</param>
public sealed record HoldCurve(int PointMilliseconds, IReadOnlyList<int> MilliNewtons, bool IsCut)
{
    /// <summary>Bytes behind the result.</summary>
    public const int DataBytes = 9;

    private const int MoreBit = 0x80;
    private const int DataBits = 7;

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

    private static List<int>? Unpack(byte[] bytes, int unit)
    {
        List<int> forces = [];
        int units = 0;
        int number = 0;
        int shift = 0;
        foreach (byte value in bytes)
        {
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
