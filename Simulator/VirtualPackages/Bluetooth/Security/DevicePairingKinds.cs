namespace nanoFramework.Device.Bluetooth;

/// <summary>What a pairing asks of the device.</summary>
public enum DevicePairingKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A yes.</summary>
    ConfirmOnly = 1,

    /// <summary>A passkey of the device's choice, to be shown and accepted with.</summary>
    DisplayPin = 2,

    /// <summary>The passkey that the central shows.</summary>
    ProvidePin = 4,

    /// <summary>A yes when both show the same number.</summary>
    ConfirmPinMatch = 8,
}
