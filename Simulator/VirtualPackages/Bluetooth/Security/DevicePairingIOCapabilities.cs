namespace nanoFramework.Device.Bluetooth;

/// <summary>What the device has for pairing.</summary>
public enum DevicePairingIOCapabilities
{
    /// <summary>Shows a number.</summary>
    DisplayOnly = 0,

    /// <summary>Shows a number and has yes and no.</summary>
    DisplayYesNo = 1,

    /// <summary>Takes a number.</summary>
    KeyboardOnly = 2,

    /// <summary>Nothing of all that.</summary>
    NoInputNoOutput = 3,

    /// <summary>Shows and takes a number.</summary>
    KeyboardDisplay = 4,
}
