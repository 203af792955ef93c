namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Kind of a write.</summary>
public enum GattWriteOption
{
    /// <summary>The central waits for a response.</summary>
    WriteWithResponse = 0,

    /// <summary>It does not.</summary>
    WriteWithoutResponse = 1,
}
