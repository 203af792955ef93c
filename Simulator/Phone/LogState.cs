using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>The hold log as the device tells a phone of it.</summary>
/// <param name="Position">The number up to which this phone has acknowledged; 0 when the device does not know the phone.</param>
/// <param name="Newest">Number of the newest hold, which may be deleted meanwhile; 0 before the first.</param>
/// <param name="Holds">Holds that are there.</param>
/// <param name="Waiting">Those of them that no phone has acknowledged.</param>
/// <param name="FreePercent">Free blocks of the log, 0 to 100 %.</param>
/// <param name="Flags">What else there is to say.</param>
public sealed record LogState(uint Position, uint Newest, ushort Holds, ushort Waiting, byte FreePercent, LogFlags Flags)
{
    /// <summary>Bytes on the wire.</summary>
    public const int DataBytes = 14;

    private const int WholePercent = 100;

    /// <summary>Decodes an answer's data; null when it does not have 14 bytes, or they cannot be true.</summary>
    public static LogState? Decode(ReadOnlySpan<byte> data)
    {
        if (data.Length != DataBytes)
        {
            return null;
        }

        var state = new LogState(
            BinaryPrimitives.ReadUInt32LittleEndian(data),
            BinaryPrimitives.ReadUInt32LittleEndian(data[4..]),
            BinaryPrimitives.ReadUInt16LittleEndian(data[8..]),
            BinaryPrimitives.ReadUInt16LittleEndian(data[10..]),
            data[12],
            (LogFlags)data[13]);
        bool canBe = state.Waiting <= state.Holds && state.FreePercent <= WholePercent && (state.Holds == 0 || state.Newest > 0);
        return canBe ? state : null;
    }
}

/// <summary>Bits of the log's state.</summary>
[Flags]
public enum LogFlags : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The next hold has its place.</summary>
    HasPlace = 1,

    /// <summary>There is no place, and nothing that may be dropped.</summary>
    IsFull = 2,

    /// <summary>Damage was found.</summary>
    IsDamaged = 4,
}
