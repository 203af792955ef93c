namespace PressureDevice.VirtualBoard;

/// <summary>An open file: its content and its blocks live here until the close commits them.</summary>
internal sealed class FlashFile(
    string path,
    StoredFile stored,
    bool canRead,
    bool canWrite,
    bool sharesRead,
    bool sharesWrite)
{
    private byte[] _content = [.. stored.Content];

    public string Path { get; } = path;

    public bool CanRead { get; } = canRead;

    public bool CanWrite { get; } = canWrite;

    public bool SharesRead { get; } = sharesRead;

    public bool SharesWrite { get; } = sharesWrite;

    public bool IsChanged { get; private set; }

    /// <summary>A write found no free block: littlefs does not commit such a file (lfs.c, LFS_F_ERRED).</summary>
    public bool HasFailed { get; set; }

    public int Length { get; private set; } = stored.Content.Length;

    /// <summary>Its blocks, old and freshly written; none while it is inline.</summary>
    public List<int> Blocks { get; } = [.. stored.Blocks];

    public bool IsInline => Blocks.Count == 0;

    /// <summary>Where the next write goes on in the block that is being filled, in bytes of the file; -1 when none is.</summary>
    public int WritesAt { get; set; } = -1;

    /// <summary>Place in <see cref="Blocks"/> of the block that is being filled.</summary>
    public int Current { get; set; }

    /// <summary>Bytes in the block that is being filled, with its pointers, programmed or in the cache.</summary>
    public int Filled { get; set; }

    /// <summary>Bytes of these that are programmed.</summary>
    public int Programmed { get; set; }

    public byte[] ToArray() => _content.AsSpan(0, Length).ToArray();

    public int Read(long position, Span<byte> buffer)
    {
        int count = (int)Math.Clamp(Length - position, 0, buffer.Length);
        if (count > 0)
        {
            _content.AsSpan((int)position, count).CopyTo(buffer);
        }

        return count;
    }

    public void Write(long position, ReadOnlySpan<byte> bytes)
    {
        int end = (int)position + bytes.Length;
        if (end > Length)
        {
            SetLength(end);
        }

        bytes.CopyTo(_content.AsSpan((int)position));
        IsChanged = true;
    }

    public void SetLength(int length)
    {
        if (length > _content.Length)
        {
            Array.Resize(ref _content, Math.Max(length, 2 * _content.Length));
        }

        if (length < Length)
        {
            Array.Clear(_content, length, Length - length);
        }

        Length = length;
        IsChanged = true;
    }

    /// <summary>True when the two may be open at the same time.</summary>
    public bool AgreesWith(FlashFile other) => Allows(other) && other.Allows(this);

    private bool Allows(FlashFile other) => (SharesRead || !other.CanRead) && (SharesWrite || !other.CanWrite);
}
