using System;

namespace nanoFramework.Device.Bluetooth;

/// <summary>The byte orders of a UUID on the wire.</summary>
internal static class UuidOrder
{
    /// <summary>As Bluetooth sends it: last byte of the text form first.</summary>
    public static byte[] ToBluetooth(Guid uuid)
    {
        byte[] bytes = uuid.ToByteArray(bigEndian: true);
        Array.Reverse(bytes);
        return bytes;
    }

    public static Guid FromBluetooth(byte[] bytes)
    {
        byte[] reversed = (byte[])bytes.Clone();
        Array.Reverse(reversed);
        return new Guid(reversed, bigEndian: true);
    }
}
