using System.Buffers.Binary;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Phone;

/// <summary>A role as the device tells it.</summary>
/// <param name="Role">Whose device it is.</param>
/// <param name="CapMilliNewtons">The force that nothing may exceed, mN.</param>
/// <param name="HoldsADay">Most holds in a day; 0 for no limit.</param>
/// <param name="UsedToday">Holds of this day.</param>
/// <param name="IsTherapist">Whether this connection has shown the therapist's key.</param>
public sealed record RoleState(DeviceRole Role, int CapMilliNewtons, byte HoldsADay, byte UsedToday, bool IsTherapist)
{
    /// <summary>Bytes on the wire.</summary>
    public const int DataBytes = 6;

    private const int MilliNewtonsPerUnit = 10;

    /// <summary>Decodes an answer's data; null when it does not have 6 bytes.</summary>
    public static RoleState? Decode(ReadOnlySpan<byte> data) => data.Length != DataBytes
        ? null
        : new RoleState(
            (DeviceRole)data[0], BinaryPrimitives.ReadUInt16LittleEndian(data[1..]) * MilliNewtonsPerUnit, data[3], data[4], data[5] != 0);
}

/// <summary>A role to be set.</summary>
/// <param name="Role">Whose device it is to be.</param>
/// <param name="CapCentiNewtons">The force that nothing may exceed, 10 mN.</param>
/// <param name="HoldsADay">Most holds in a day; 0 for no limit.</param>
/// <param name="Key">The therapist's key, which the device keeps.</param>
public readonly record struct RoleToSet(DeviceRole Role, ushort CapCentiNewtons, byte HoldsADay, uint Key);
