using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.IO.Hashing;

/// <summary>
/// The CRC-32 of zlib (polynomial 0xEDB88320 reflected, start and end inverted), native in the image.
/// </summary>
public class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] s_table = MakeTable();

    private uint _state = uint.MaxValue;

    /// <summary>The CRC-32 of some bytes.</summary>
    public static uint HashToUInt32(SpanByte source)
    {
        Spend(source.Length);
        return ~Continue(uint.MaxValue, source.Bytes);
    }

    /// <summary>Takes in more bytes.</summary>
    public void Append(SpanByte source)
    {
        Spend(source.Length);
        _state = Continue(_state, source.Bytes);
    }

    /// <summary>Takes in more bytes.</summary>
    public void Append(byte[] source) => Append(new SpanByte(source));

    /// <summary>Takes in one byte.</summary>
    public void Append(byte value)
    {
        Spend(1);
        _state = Continue(_state, [value]);
    }

    /// <summary>Starts afresh.</summary>
    public void Reset() => _state = uint.MaxValue;

    /// <summary>The CRC-32 of what was taken in so far.</summary>
    public uint GetCurrentHashAsUInt32() => ~_state;

    private static void Spend(int bytes) =>
        Board.SpendIfOnBoard((bytes + 63) / 64 * BoardCosts.Crc64Bytes);

    private static uint Continue(uint state, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            state = s_table[(byte)(state ^ value)] ^ (state >> 8);
        }

        return state;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
