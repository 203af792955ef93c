namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>State of a session.</summary>
public enum GattSessionStatus
{
    /// <summary>The connection ended.</summary>
    Closed = 0,

    /// <summary>A central connected.</summary>
    Active = 1,
}
