using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>What a deletion would take away.</summary>
/// <param name="Holds">Holds up to the number that was asked about.</param>
/// <param name="Waiting">Those of them that no phone has acknowledged.</param>
public sealed record LogDeletion(ushort Holds, ushort Waiting)
{
    /// <summary>Bytes on the wire.</summary>
    public const int DataBytes = 4;

    /// <summary>Decodes an answer's data; null when it does not have 4 bytes, or they cannot be true.</summary>
    public static LogDeletion? Decode(ReadOnlySpan<byte> data)
    {
        if (data.Length != DataBytes)
        {
            return null;
        }

        var deletion = new LogDeletion(
            BinaryPrimitives.ReadUInt16LittleEndian(data), BinaryPrimitives.ReadUInt16LittleEndian(data[2..]));
        return deletion.Waiting <= deletion.Holds ? deletion : null;
    }
}
