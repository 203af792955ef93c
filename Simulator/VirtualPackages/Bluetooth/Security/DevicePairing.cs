using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth;

/// <summary>Pairing of the device, as far as one goes that shows a passkey or nothing.</summary>
public sealed class DevicePairing
{
    private readonly BluetoothState _state;
    private readonly BluetoothLEServer _server;
    private DevicePairingRequestedHandler? _pairingRequested;
    private PairingCompleteHandler? _pairingComplete;
    private DevicePairingIOCapabilities _ioCapabilities = DevicePairingIOCapabilities.NoInputNoOutput;
    private DevicePairingProtectionLevel _protectionLevel = DevicePairingProtectionLevel.None;
    private bool _allowBonding = true;

    internal DevicePairing(BluetoothState state, BluetoothLEServer server)
    {
        _state = state;
        _server = server;
        Apply();
    }

    /// <summary>Handles <see cref="PairingRequested"/>; the sender is the server.</summary>
    public delegate void DevicePairingRequestedHandler(object sender, DevicePairingRequestedEventArgs args);

    /// <summary>Handles <see cref="PairingComplete"/>; the sender is this object.</summary>
    public delegate void PairingCompleteHandler(object sender, DevicePairingEventArgs args);

    /// <summary>A pairing needs the device's part. The stack waits for it, at most 2 s. On the event thread.</summary>
    public event DevicePairingRequestedHandler PairingRequested
    {
        add => _pairingRequested += value;
        remove => _pairingRequested -= value;
    }

    /// <summary>A pairing has ended, well or not, or a bonded central has encrypted the link again. On the event
    /// thread.</summary>
    public event PairingCompleteHandler PairingComplete
    {
        add => _pairingComplete += value;
        remove => _pairingComplete -= value;
    }

    /// <summary>What the device has for pairing; nothing by default. Of the others only a display is modelled: the rest is
    /// a trap.</summary>
    public DevicePairingIOCapabilities IOCapabilities
    {
        get => _ioCapabilities;
        set
        {
            if (value is not (DevicePairingIOCapabilities.DisplayOnly or DevicePairingIOCapabilities.NoInputNoOutput))
            {
                throw _state.Board.Trap($"IOCapabilities {value}: the virtual radio knows DisplayOnly and NoInputNoOutput only.");
            }

            _ioCapabilities = value;
            Apply();
        }
    }

    /// <summary>Protection wanted; raised by characteristics that need more, never lowered by them.</summary>
    public DevicePairingProtectionLevel ProtectionLevel
    {
        get => _protectionLevel;
        set
        {
            _protectionLevel = value;
            Apply();
        }
    }

    /// <summary>Whether keys are kept; true by default.</summary>
    public bool AllowBonding
    {
        get => _allowBonding;
        set
        {
            _allowBonding = value;
            Apply();
        }
    }

    /// <summary>Whether out-of-band data is used; false by default.</summary>
    public bool OutOfBand { get; set; }

    /// <summary>Always true.</summary>
    public bool CanPair => true;

    /// <summary>True when the last pairing or encryption went well. <b>Not</b> reset when the connection ends, as in the
    /// library (docs/platform.md).</summary>
    public bool IsPaired { get; private set; }

    /// <summary>True when the link was authenticated after the last pairing or encryption. <b>Not</b> reset when the
    /// connection ends, as in the library (docs/platform.md).</summary>
    public bool IsAuthenticated { get; private set; }

    /// <summary>True when the link was encrypted after the last pairing or encryption, which is all that the native code
    /// says here. <b>Not</b> reset when the connection ends.</summary>
    public bool WasSecureConnectionUsedForPairing { get; private set; }

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

    internal void OnRequested(HandlerCall call, PairingRequest request) =>
        _pairingRequested?.Invoke(_server, new DevicePairingRequestedEventArgs(call, request));

    internal void OnSecurityChanged(LinkSecurityState security)
    {
        IsPaired = security.Succeeded;
        IsAuthenticated = security.IsAuthenticated;
        WasSecureConnectionUsedForPairing = security.IsEncrypted;
        DevicePairingResultStatus status =
            security.Succeeded ? DevicePairingResultStatus.Paired : DevicePairingResultStatus.Failed;
        _pairingComplete?.Invoke(this, new DevicePairingEventArgs(status));
    }

    private void Apply() => _state.Host.Pairing = new RadioPairingSettings(
        ShowsPasskey: _ioCapabilities == DevicePairingIOCapabilities.DisplayOnly,
        WantsAuthentication: _protectionLevel == DevicePairingProtectionLevel.EncryptionAndAuthentication,
        AllowsBonding: _allowBonding);
}
