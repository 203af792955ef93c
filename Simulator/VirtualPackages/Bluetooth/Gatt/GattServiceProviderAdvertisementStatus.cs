namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Where the advertising of a service stands.</summary>
public enum GattServiceProviderAdvertisementStatus
{
    /// <summary>Not started, or the start failed.</summary>
    Created = 0,

    /// <summary>Stopped, and the stack with it.</summary>
    Stopped = 1,

    /// <summary>On the air.</summary>
    Started = 2,

    /// <summary>Ended by the stack.</summary>
    Aborted = 3,

    /// <summary>On the air without what did not fit into 31 + 31 bytes.</summary>
    StartedWithoutAllAdvertisementData = 4,
}
