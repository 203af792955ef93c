namespace nanoFramework.Device.Bluetooth;

/// <summary>Protection the device wants from pairing.</summary>
public enum DevicePairingProtectionLevel
{
    /// <summary>As the stack has it.</summary>
    Default = 0,

    /// <summary>No pairing wanted.</summary>
    None = 1,

    /// <summary>An encrypted link.</summary>
    Encryption = 2,

    /// <summary>An encrypted and authenticated link.</summary>
    EncryptionAndAuthentication = 3,
}
