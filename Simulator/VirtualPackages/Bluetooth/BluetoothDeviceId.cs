namespace nanoFramework.Device.Bluetooth;

/// <summary>Names a device to the library; on the server side the handle of a connection.</summary>
public class BluetoothDeviceId
{
    internal BluetoothDeviceId(int id) => Id = id;

    /// <summary>The number.</summary>
    public int Id { get; }

    /// <summary>Always false.</summary>
    public bool IsClassicDevice => false;

    /// <summary>Always true.</summary>
    public bool IsLowEnergyDevice => true;

    /// <summary>The id with a number.</summary>
    public static BluetoothDeviceId FromId(int deviceId) => new(deviceId);
}
