using System;

namespace nanoFramework.Device.Bluetooth;

/// <summary>UUIDs in short and long form.</summary>
public static class Utilities
{
    private static readonly byte[] s_base = new Guid("00000000-0000-1000-8000-00805f9b34fb").ToByteArray();

    /// <summary>Shortest form a UUID has.</summary>
    public enum UuidType
    {
        /// <summary>16 bits of the Bluetooth base UUID.</summary>
        Uuid16,

        /// <summary>32 bits of the Bluetooth base UUID.</summary>
        Uuid32,

        /// <summary>A UUID of one's own.</summary>
        Uuid128,
    }

    /// <summary>The first 16 bits that vary in a SIG UUID; meaningless for another.</summary>
    public static ushort ConvertUuidToShortId(Guid uuid) => BitConverter.ToUInt16(uuid.ToByteArray(), 0);

    /// <summary>The 32 bits that vary in a SIG UUID; meaningless for another.</summary>
    public static uint ConvertUuidToIntId(Guid uuid) => BitConverter.ToUInt32(uuid.ToByteArray(), 0);

    /// <summary>The UUID that the Bluetooth SIG assigned a 16-bit number to.</summary>
    public static Guid CreateUuidFromShortCode(ushort uuid16)
    {
        byte[] bytes = (byte[])s_base.Clone();
        BitConverter.GetBytes(uuid16).CopyTo(bytes, 0);
        return new Guid(bytes);
    }

    /// <summary>True when the UUID stands on the Bluetooth base UUID.</summary>
    public static bool IsBluetoothSigUUID(Guid uuid) => uuid.ToByteArray().AsSpan(4).SequenceEqual(s_base.AsSpan(4));

    /// <summary>True when 16 bits are enough for the UUID.</summary>
    public static bool IsBluetoothSigUUID16(Guid uuid) =>
        IsBluetoothSigUUID(uuid) && ConvertUuidToIntId(uuid) <= ushort.MaxValue;

    /// <summary>Shortest form the UUID has.</summary>
    public static UuidType TypeOfUuid(Guid uuid)
    {
        if (IsBluetoothSigUUID16(uuid))
        {
            return UuidType.Uuid16;
        }

        return IsBluetoothSigUUID(uuid) ? UuidType.Uuid32 : UuidType.Uuid128;
    }
}
