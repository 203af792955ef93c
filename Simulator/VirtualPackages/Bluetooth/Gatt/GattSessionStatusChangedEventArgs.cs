namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>What became of a session.</summary>
public class GattSessionStatusChangedEventArgs
{
    internal GattSessionStatusChangedEventArgs(GattSessionStatus status) => Status = status;

    /// <summary>Active after connecting, closed after the end of the connection.</summary>
    public GattSessionStatus Status { get; }

    /// <summary>Always success.</summary>
    public BluetoothError Error => BluetoothError.Success;
}
