namespace nanoFramework.Device.Bluetooth;

/// <summary>Kind of a Bluetooth address.</summary>
public enum BluetoothAddressType
{
    /// <summary>Registered, never changes.</summary>
    Public = 0,

    /// <summary>Random, may change.</summary>
    Random = 1,

    /// <summary>Not known.</summary>
    Unspecified = 2,
}
