namespace PressureDevice.VirtualBoard;

/// <summary>What the link must be before an attribute is served. A plain link is refused with 0x0F when the device has a key of the
/// central, with 0x05 otherwise (docs/platform.md).</summary>
public enum RadioProtection
{
    /// <summary>Any link will do.</summary>
    Plain = 0,

    /// <summary>An encrypted and authenticated link; one that is only encrypted is refused with 0x05.</summary>
    AuthenticationRequired = 1,

    /// <summary>An encrypted link.</summary>
    EncryptionRequired = 2,

    /// <summary>The same as <see cref="AuthenticationRequired"/>.</summary>
    EncryptionAndAuthenticationRequired = 3,
}
