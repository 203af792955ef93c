using System;
using System.Text;

namespace nanoFramework.Device.Bluetooth;

/// <summary>Reads a buffer from its start, multi-byte values little-endian.</summary>
/// <remarks>Each read throws <see cref="ArgumentOutOfRangeException"/> when the buffer has fewer bytes left.</remarks>
public class DataReader
{
    private const uint EmptyCapacity = 32;

    private Buffer _buffer;
    private int _position;

    private DataReader(Buffer buffer) => _buffer = buffer;

    /// <summary>Bytes left.</summary>
    public uint UnconsumedBufferLength => _buffer.Length - (uint)_position;

    /// <summary>A reader at the start of a buffer.</summary>
    public static DataReader FromBuffer(Buffer buffer) => new(buffer);

    /// <summary>Reads a byte; not 0 is true.</summary>
    public bool ReadBoolean() => ReadByte() != 0;

    /// <summary>Reads bytes into a new buffer, whose length stays 0 as in the library (docs/platform.md).</summary>
    public Buffer ReadBuffer(uint length)
    {
        var buffer = new Buffer(length);
        Take((int)length).CopyTo(buffer.Data, 0);
        return buffer;
    }

    /// <summary>Reads a byte.</summary>
    public byte ReadByte() => Take(1)[0];

    /// <summary>Reads as many bytes as the array is long.</summary>
    /// <exception cref="ArgumentNullException">No array.</exception>
    public void ReadBytes(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Take(value.Length).CopyTo(value, 0);
    }

    /// <summary>Reads ticks, 8 bytes.</summary>
    public DateTime ReadDateTime() => new(ReadInt64());

    /// <summary>Reads 8 bytes.</summary>
    public double ReadDouble() => BitConverter.ToDouble(Take(8));

    /// <summary>Reads a GUID in .NET's byte order.</summary>
    public Guid ReadGuid() => new(Take(16));

    /// <summary>Reads a UUID in Bluetooth's byte order.</summary>
    public Guid ReadUuid() => UuidOrder.FromBluetooth(Take(16));

    /// <summary>Reads a UUID in the order of its text.</summary>
    public Guid ReadUuid2() => new(Take(16), bigEndian: true);

    /// <summary>Reads 2 bytes.</summary>
    public short ReadInt16() => BitConverter.ToInt16(Take(2));

    /// <summary>Reads 4 bytes.</summary>
    public int ReadInt32() => BitConverter.ToInt32(Take(4));

    /// <summary>Reads 8 bytes.</summary>
    public long ReadInt64() => BitConverter.ToInt64(Take(8));

    /// <summary>Reads 4 bytes.</summary>
    public float ReadSingle() => BitConverter.ToSingle(Take(4));

    /// <summary>Reads a number of bytes as UTF-8.</summary>
    public string ReadString(uint codeUnitCount) => Encoding.UTF8.GetString(Take((int)codeUnitCount));

    /// <summary>Reads ticks, 8 bytes.</summary>
    public TimeSpan ReadTimeSpan() => new(ReadInt64());

    /// <summary>Reads 2 bytes.</summary>
    public ushort ReadUInt16() => BitConverter.ToUInt16(Take(2));

    /// <summary>Reads 4 bytes.</summary>
    public uint ReadUInt32() => BitConverter.ToUInt32(Take(4));

    /// <summary>Reads 8 bytes.</summary>
    public ulong ReadUInt64() => BitConverter.ToUInt64(Take(8));

    private byte[] Take(int count)
    {
        if (UnconsumedBufferLength < count)
        {
            throw new ArgumentOutOfRangeException(nameof(count), "The buffer has fewer bytes left.");
        }

        byte[] bytes = _buffer.Data[_position..(_position + count)];
        _position += count;
        if (_position == _buffer.Length)
        {
            _buffer = new Buffer(EmptyCapacity);
            _position = 0;
        }

        return bytes;
    }
}
