using System;

namespace nanoFramework.Device.Bluetooth;

/// <summary>Bytes handed to and from the Bluetooth library. The bytes themselves are read through a
/// <see cref="DataReader"/>.</summary>
public class Buffer
{
    /// <summary>Bytes in use; at most <see cref="Capacity"/>.</summary>
    protected uint _length;

    private byte[] _bytes;

    /// <summary>An empty buffer with room for a number of bytes.</summary>
    public Buffer(uint capacity) => _bytes = new byte[capacity];

    /// <summary>A full buffer around an array, without a copy.</summary>
    public Buffer(byte[] array)
    {
        _bytes = array;
        _length = (uint)array.Length;
    }

    /// <summary>Bytes there is room for.</summary>
    public uint Capacity => (uint)_bytes.Length;

    /// <summary>Bytes in use.</summary>
    /// <exception cref="ArgumentException">More than <see cref="Capacity"/>.</exception>
    public uint Length
    {
        get => _length;
        set
        {
            if (value > _bytes.Length)
            {
                throw new ArgumentException("A buffer cannot be longer than its capacity.");
            }

            _length = value;
        }
    }

    internal byte[] Data => _bytes;

    /// <summary>Makes room for at least a number of bytes, keeping those there are.</summary>
    public void EnsureCapacity(uint newCapacity)
    {
        if (newCapacity > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)newCapacity);
        }
    }

    internal byte[] Copy() => _bytes[..(int)_length];
}
