namespace PressureDevice.VirtualBoard;

/// <summary>Where a request stands.</summary>
public enum AttRequestState
{
    /// <summary>The stack waits for the firmware.</summary>
    Waiting,

    /// <summary>The firmware answered in time.</summary>
    Answered,

    /// <summary>2000 ms went by; the central has 0x0E (docs/platform.md).</summary>
    TimedOut,
}

/// <summary>A read or write that the firmware has to answer once and in time.</summary>
public sealed class AttRequest
{
    internal AttRequest(RadioCharacteristic characteristic, bool isWrite, byte[] value, Action<byte, byte[]> answered)
    {
        Characteristic = characteristic;
        IsWrite = isWrite;
        Value = value;
        Answered = answered;
    }

    /// <summary>The characteristic read or written.</summary>
    public RadioCharacteristic Characteristic { get; }

    /// <summary>True for a write, false for a read.</summary>
    public bool IsWrite { get; }

    /// <summary>The bytes written; empty for a read.</summary>
    public byte[] Value { get; }

    /// <summary>Where it stands.</summary>
    public AttRequestState State { get; internal set; }

    /// <summary>A trap has been reported for it, or its native call was made to fail: its time-out is no trap any more.</summary>
    internal bool IsMistakeReported { get; set; }

    internal Action<byte, byte[]> Answered { get; }
}
