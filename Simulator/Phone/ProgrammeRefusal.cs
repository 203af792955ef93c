using System.Buffers.Binary;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Phone;

/// <summary>A field of a programme that is out of its range, as the device names it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Step">The step it stands in, from 0; 0 for the head.</param>
/// <param name="Low">Lowest value allowed there, in the field's unit on the wire.</param>
/// <param name="High">Highest value allowed there.</param>
public sealed record ProgrammeRefusal(ProgrammeField Field, int Step, int Low, int High)
{
    /// <summary>Bytes on the wire.</summary>
    public const int DataBytes = 6;

    /// <summary>Decodes the data of an answer; null when it does not have 6 bytes.</summary>
    public static ProgrammeRefusal? Decode(ReadOnlySpan<byte> data) => data.Length != DataBytes
        ? null
        : new ProgrammeRefusal(
            (ProgrammeField)data[0],
            data[1],
            BinaryPrimitives.ReadUInt16LittleEndian(data[2..]),
            BinaryPrimitives.ReadUInt16LittleEndian(data[4..]));
}
