namespace PressureDevice.VirtualBoard;

/// <summary>An open file: its content lives here until the close commits it.</summary>
internal sealed class FlashFile(
    string path,
    byte[] content,
    bool canRead,
    bool canWrite,
    bool sharesRead,
    bool sharesWrite)
{
    private byte[] _content = content;

    public string Path { get; } = path;

    public bool CanRead { get; } = canRead;

    public bool CanWrite { get; } = canWrite;

    public bool SharesRead { get; } = sharesRead;

    public bool SharesWrite { get; } = sharesWrite;

    public bool IsChanged { get; private set; }

    public int Length { get; private set; } = content.Length;

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
