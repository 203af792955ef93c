using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>The calibration that a device has in use, as its control point tells it.</summary>
/// <param name="Id">Its identity, the same as in each record made with it; 0 when there is none.</param>
/// <param name="UtcSeconds">When it was made, seconds since 1970; 0 not known.</param>
/// <param name="ResidualMilliNewtons">The largest distance of a mass from the line, mN.</param>
/// <param name="Points">Masses it was made with.</param>
/// <param name="Copies">Undamaged copies in the store, 0 to 2.</param>
/// <param name="ZeroCounts">The counts with nothing on the tip, when calibrated.</param>
public sealed record StoredCalibration(
    ushort Id, uint UtcSeconds, ushort ResidualMilliNewtons, byte Points, byte Copies, int ZeroCounts)
{
    /// <summary>Bytes on the wire.</summary>
    public const int DataBytes = 14;

    /// <summary>Decodes an answer's data; null when it does not have 14 bytes.</summary>
    public static StoredCalibration? Decode(ReadOnlySpan<byte> data) => data.Length != DataBytes
        ? null
        : new StoredCalibration(
            BinaryPrimitives.ReadUInt16LittleEndian(data),
            BinaryPrimitives.ReadUInt32LittleEndian(data[2..]),
            BinaryPrimitives.ReadUInt16LittleEndian(data[6..]),
            data[8],
            data[9],
            BinaryPrimitives.ReadInt32LittleEndian(data[10..]));
}
