namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>What the link must be before an attribute is served.</summary>
public enum GattProtectionLevel
{
    /// <summary>Any link.</summary>
    Plain = 0,

    /// <summary>An authenticated one.</summary>
    AuthenticationRequired = 1,

    /// <summary>An encrypted one.</summary>
    EncryptionRequired = 2,

    /// <summary>Both.</summary>
    EncryptionAndAuthenticationRequired = 3,
}
