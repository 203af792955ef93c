namespace nanoFramework.Device.Bluetooth;

/// <summary>Outcome of a call of the library.</summary>
public enum BluetoothError
{
    /// <summary>Done.</summary>
    Success = 0,

    /// <summary>No radio.</summary>
    RadioNotAvailable = 1,

    /// <summary>Already there, for instance a descriptor created twice.</summary>
    ResourceInUse = 2,

    /// <summary>Not connected.</summary>
    DeviceNotConnected = 3,

    /// <summary>Anything else.</summary>
    OtherError = 4,

    /// <summary>Forbidden by policy.</summary>
    DisabledByPolicy = 5,

    /// <summary>Not supported.</summary>
    NotSupported = 6,

    /// <summary>Switched off by the user.</summary>
    DisabledByUser = 7,

    /// <summary>Consent is missing.</summary>
    ConsentRequired = 8,

    /// <summary>The transport is not supported.</summary>
    TransportNotSupported = 9,
}
