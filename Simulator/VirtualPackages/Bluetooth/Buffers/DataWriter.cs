using System;
using System.Text;

namespace nanoFramework.Device.Bluetooth;

/// <summary>A buffer that values are appended to, multi-byte ones little-endian.</summary>
public class DataWriter : Buffer
{
    private const uint InitialCapacity = 32;

    /// <summary>An empty writer with room for 32 bytes; it grows as needed.</summary>
    public DataWriter()
        : base(InitialCapacity)
    {
    }

    /// <summary>Bytes a text takes in UTF-8.</summary>
    /// <exception cref="ArgumentNullException">No text.</exception>
    public uint MeasureString(string value) => (uint)Encoding.UTF8.GetByteCount(value);

    /// <summary>Appends 1 or 0.</summary>
    public void WriteBoolean(bool value) => WriteByte(value ? (byte)1 : (byte)0);

    /// <summary>Appends the bytes in use of another buffer.</summary>
    public void WriteBuffer(Buffer buffer) => WriteBuffer(buffer, 0, buffer.Length);

    /// <summary>Appends some bytes of another buffer.</summary>
    public void WriteBuffer(Buffer buffer, uint start, uint count) =>
        WriteBytes(buffer.Data[(int)start..(int)(start + count)]);

    /// <summary>Appends a byte.</summary>
    public void WriteByte(byte value) => WriteBytes([value]);

    /// <summary>Appends bytes.</summary>
    public void WriteBytes(byte[] value)
    {
        EnsureCapacity(_length + (uint)value.Length);
        value.CopyTo(Data, (int)_length);
        _length += (uint)value.Length;
    }

    /// <summary>Appends the ticks of a time, 8 bytes.</summary>
    public void WriteDateTime(DateTime value) => WriteInt64(value.Ticks);

    /// <summary>Appends 8 bytes.</summary>
    public void WriteDouble(double value) => WriteBytes(BitConverter.GetBytes(value));

    /// <summary>Appends a GUID in .NET's byte order, 16 bytes.</summary>
    public void WriteGuid(Guid value) => WriteBytes(value.ToByteArray());

    /// <summary>Appends a UUID in Bluetooth's byte order, fully reversed, 16 bytes.</summary>
    public void WriteUuid(Guid value) => WriteBytes(UuidOrder.ToBluetooth(value));

    /// <summary>Appends a UUID in the order of its text, 16 bytes.</summary>
    public void WriteUuid2(Guid value) => WriteBytes(value.ToByteArray(bigEndian: true));

    /// <summary>Appends 2 bytes.</summary>
    public void WriteInt16(short value) => WriteBytes(BitConverter.GetBytes(value));

    /// <summary>Appends 4 bytes.</summary>
    public void WriteInt32(int value) => WriteBytes(BitConverter.GetBytes(value));

    /// <summary>Appends 8 bytes.</summary>
    public void WriteInt64(long value) => WriteBytes(BitConverter.GetBytes(value));

    /// <summary>Appends 4 bytes.</summary>
    public void WriteSingle(float value) => WriteBytes(BitConverter.GetBytes(value));

    /// <summary>Appends a text in UTF-8, without a length. Returns the number of bytes.</summary>
    /// <exception cref="ArgumentNullException">No text.</exception>
    public uint WriteString(string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        WriteBytes(bytes);
        return (uint)bytes.Length;
    }

    /// <summary>Appends the ticks of a duration, 8 bytes.</summary>
    public void WriteTimeSpan(TimeSpan value) => WriteInt64(value.Ticks);

    /// <summary>Appends 2 bytes.</summary>
    public void WriteUInt16(ushort value) => WriteBytes(BitConverter.GetBytes(value));

    /// <summary>Appends 4 bytes.</summary>
    public void WriteUInt32(uint value) => WriteBytes(BitConverter.GetBytes(value));

    /// <summary>Appends 8 bytes.</summary>
    public void WriteUInt64(ulong value) => WriteBytes(BitConverter.GetBytes(value));

    /// <summary>The writer itself: no copy is made, so it must not be written to any more.</summary>
    public Buffer DetachBuffer() => this;
}
