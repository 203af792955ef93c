namespace PressureDevice.VirtualBoard;

/// <summary>Error codes of the attribute protocol, one byte each (Bluetooth Core Specification, Vol 3, Part F,
/// §3.4.1.1).</summary>
public static class AttError
{
    /// <summary>No error.</summary>
    public const byte None = 0x00;

    /// <summary>The attribute cannot be read.</summary>
    public const byte ReadNotPermitted = 0x02;

    /// <summary>The attribute cannot be written.</summary>
    public const byte WriteNotPermitted = 0x03;

    /// <summary>The attribute needs a protected link, and the device has no key of this central, or none that a passkey confirmed: pair.</summary>
    public const byte InsufficientAuthentication = 0x05;

    /// <summary>The request is not supported, here: a second exchange of the MTU on one connection.</summary>
    public const byte RequestNotSupported = 0x06;

    /// <summary>No such attribute, here also: a subscription to a characteristic that does not notify.</summary>
    public const byte AttributeNotFound = 0x0A;

    /// <summary>The value is longer than the 512 bytes an attribute may have.</summary>
    public const byte InvalidAttributeValueLength = 0x0D;

    /// <summary>The firmware did not answer within 2000 ms, or has no handler (docs/platform.md).</summary>
    public const byte UnlikelyError = 0x0E;

    /// <summary>The attribute needs a protected link, and the device has a key of this central: encrypt with it.</summary>
    public const byte InsufficientEncryption = 0x0F;
}
