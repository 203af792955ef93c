namespace PressureDevice.VirtualBoard;

/// <summary>What the link must be before an attribute is served.</summary>
public enum RadioProtection
{
    /// <summary>Any link will do.</summary>
    Plain = 0,

    /// <summary>An authenticated link; refused with 0x05 otherwise.</summary>
    AuthenticationRequired = 1,

    /// <summary>An encrypted link; refused with 0x0F otherwise.</summary>
    EncryptionRequired = 2,

    /// <summary>Both; refused with 0x05 otherwise.</summary>
    EncryptionAndAuthenticationRequired = 3,
}
