namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Outcome of something sent to the other side.</summary>
public enum GattCommunicationStatus
{
    /// <summary>Taken over by the stack.</summary>
    Success = 0,

    /// <summary>Not sent: not connected, or no buffer free.</summary>
    Unreachable = 1,

    /// <summary>Refused by the other side.</summary>
    ProtocolError = 2,

    /// <summary>Not allowed.</summary>
    AccessDenied = 3,
}
