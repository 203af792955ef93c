using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace nanoFramework.Device.Bluetooth;

/// <summary>Pairing of the device. The central of this board never pairs: protected attributes are refused and the
/// events never come.</summary>
public sealed class DevicePairing
{
    private DevicePairingRequestedHandler? _pairingRequested;
    private PairingCompleteHandler? _pairingComplete;

    internal DevicePairing()
    {
    }

    /// <summary>Handles <see cref="PairingRequested"/>; the sender is the server.</summary>
    public delegate void DevicePairingRequestedHandler(object sender, DevicePairingRequestedEventArgs args);

    /// <summary>Handles <see cref="PairingComplete"/>; the sender is this object.</summary>
    public delegate void PairingCompleteHandler(object sender, DevicePairingEventArgs args);

    /// <summary>A pairing needs the device's part.</summary>
    public event DevicePairingRequestedHandler PairingRequested
    {
        add => _pairingRequested += value;
        remove => _pairingRequested -= value;
    }

    /// <summary>A pairing, or an encryption change, is through.</summary>
    public event PairingCompleteHandler PairingComplete
    {
        add => _pairingComplete += value;
        remove => _pairingComplete -= value;
    }

    /// <summary>What the device has for pairing; nothing by default.</summary>
    public DevicePairingIOCapabilities IOCapabilities { get; set; } = DevicePairingIOCapabilities.NoInputNoOutput;

    /// <summary>Protection wanted; raised by characteristics that need more, never lowered.</summary>
    public DevicePairingProtectionLevel ProtectionLevel { get; set; } = DevicePairingProtectionLevel.None;

    /// <summary>Whether keys are kept; true by default.</summary>
    public bool AllowBonding { get; set; } = true;

    /// <summary>Whether out-of-band data is used; false by default.</summary>
    public bool OutOfBand { get; set; }

    /// <summary>Always true.</summary>
    public bool CanPair => true;

    /// <summary>True while the link is paired.</summary>
    public bool IsPaired => false;

    /// <summary>True while the link is authenticated.</summary>
    public bool IsAuthenticated => false;

    internal void RaiseTo(GattProtectionLevel level)
    {
        DevicePairingProtectionLevel needed = level switch
        {
            GattProtectionLevel.Plain => DevicePairingProtectionLevel.Default,
            GattProtectionLevel.EncryptionRequired => DevicePairingProtectionLevel.Encryption,
            _ => DevicePairingProtectionLevel.EncryptionAndAuthentication,
        };
        if (needed > ProtectionLevel)
        {
            ProtectionLevel = needed;
        }
    }
}
