namespace PressureDevice.VirtualBoard;

internal enum AttOperationKind
{
    Read,
    Write,
    WriteCommand,
    WriteClientConfiguration,
    ExchangeMtu,
}

/// <summary>One thing the central asks for, from asking until it has the answer.</summary>
internal sealed class AttOperation(AttOperationKind kind, Guid uuid, byte[] value, Action<AttResult>? done)
{
    private readonly List<byte> _received = [];

    public AttOperationKind Kind { get; } = kind;

    public Guid Uuid { get; } = uuid;

    /// <summary>Bytes to write; for a client configuration one byte, 0 or 1; for an exchange the MTU,
    /// little-endian.</summary>
    public byte[] Value { get; } = value;

    /// <summary>Bytes read so far, over as many requests as the MTU takes.</summary>
    public byte[] Received => [.. _received];

    public Action<AttResult>? Done { get; } = done;

    /// <summary>Takes the next part of a value. True when a read-blob request must follow, because the part filled the
    /// packet (Bluetooth Core Specification, Vol 3, Part F, §3.4.4.3).</summary>
    public bool TakePart(byte[] wholeValue, int mtu)
    {
        int offset = Math.Min(_received.Count, wholeValue.Length);
        int count = Math.Min(mtu - 1, wholeValue.Length - offset);
        _received.AddRange(wholeValue[offset..(offset + count)]);
        return count == mtu - 1;
    }
}
