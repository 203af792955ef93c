namespace PressureDevice.VirtualBoard;

/// <summary>What a central may do with a characteristic; the bits of the characteristic declaration
/// (Bluetooth Core Specification, Vol 3, Part G, §3.3.1.1).</summary>
[Flags]
public enum RadioProperties
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read.</summary>
    Read = 2,

    /// <summary>Write command, no answer to the central.</summary>
    WriteWithoutResponse = 4,

    /// <summary>Write request.</summary>
    Write = 8,

    /// <summary>Notification; the table then holds a client configuration (CCCD) as well.</summary>
    Notify = 16,

    /// <summary>Indication: only the property bit and the CCCD, the platform never sends one (docs/platform.md fact
    /// 8).</summary>
    Indicate = 32,
}
