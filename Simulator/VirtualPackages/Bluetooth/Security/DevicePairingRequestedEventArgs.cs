namespace nanoFramework.Device.Bluetooth;

/// <summary>Asks the device for its part in a pairing.</summary>
public class DevicePairingRequestedEventArgs
{
    internal DevicePairingRequestedEventArgs()
    {
    }
}
