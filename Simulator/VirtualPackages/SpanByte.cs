namespace System;

/// <summary>A window on a byte array, as nanoFramework's CoreLibrary has it in place of Span.</summary>
public ref struct SpanByte
{
    private readonly byte[]? _array;
    private readonly int _start;

    /// <summary>The whole array; null gives an empty window.</summary>
    public SpanByte(byte[]? array)
    {
        _array = array;
        _start = 0;
        Length = array?.Length ?? 0;
    }

    /// <summary>A part of an array.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public SpanByte(byte[]? array, int start, int length)
    {
        int available = array?.Length ?? 0;
        if (start < 0 || length < 0 || start + length > available)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        _array = array;
        _start = start;
        Length = length;
    }

    /// <summary>A window on nothing.</summary>
    public static SpanByte Empty => default;

    /// <summary>Number of bytes.</summary>
    public int Length { get; }

    /// <summary>True when there are no bytes.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>One byte.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside.</exception>
    public byte this[int index]
    {
        get => Bytes[Checked(index)];
        set => Bytes[Checked(index)] = value;
    }

    internal readonly Span<byte> Bytes => new(_array, _start, Length);

    /// <summary>The whole array as a window.</summary>
    public static implicit operator SpanByte(byte[]? array) => new(array);

    /// <summary>Copies the bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The destination is shorter.</exception>
    public void CopyTo(SpanByte destination)
    {
        if (Length > destination.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(destination));
        }

        Bytes.CopyTo(destination.Bytes);
    }

    /// <summary>The part from a place to the end.</summary>
    public SpanByte Slice(int start) => Slice(start, Length - start);

    /// <summary>A part.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the window.</exception>
    public SpanByte Slice(int start, int length)
    {
        if (start < 0 || length < 0 || start + length > Length)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        return new SpanByte(_array, _start + start, length);
    }

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => Bytes.ToArray();

    private int Checked(int index) =>
        (uint)index < (uint)Length ? index : throw new ArgumentOutOfRangeException(nameof(index));
}
