namespace nanoFramework.Device.Bluetooth;

/// <summary>Tells that pairing, or an encryption change, is through.</summary>
public class DevicePairingEventArgs
{
    internal DevicePairingEventArgs(DevicePairingResultStatus status) => Status = status;

    /// <summary>How it ended.</summary>
    public DevicePairingResultStatus Status { get; }
}
