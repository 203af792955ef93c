namespace nanoFramework.Device.Bluetooth;

/// <summary>How a pairing ended. The native code knows 0, 2, 6 and 19 only.</summary>
public enum DevicePairingResultStatus
{
    /// <summary>The link is encrypted.</summary>
    Paired = 0,

    /// <summary>Not ready.</summary>
    NotReadyToPair = 1,

    /// <summary>Pairing is not allowed.</summary>
    NotPaired = 2,

    /// <summary>Paired before.</summary>
    AlreadyPaired = 3,

    /// <summary>Rejected by the other side.</summary>
    ConnectionRejected = 4,

    /// <summary>Too many connections.</summary>
    TooManyConnections = 5,

    /// <summary>The hardware failed.</summary>
    HardwareFailure = 6,

    /// <summary>It took too long.</summary>
    AuthenticationTimeout = 7,

    /// <summary>Authentication is not allowed.</summary>
    AuthenticationNotAllowed = 8,

    /// <summary>Authentication failed.</summary>
    AuthenticationFailure = 9,

    /// <summary>No profile fits.</summary>
    NoSupportedProfiles = 10,

    /// <summary>The protection wanted could not be had.</summary>
    ProtectionLevelCouldNotBeMet = 11,

    /// <summary>Access denied.</summary>
    AccessDenied = 12,

    /// <summary>The data of the ceremony is invalid.</summary>
    InvalidCeremonyData = 13,

    /// <summary>Cancelled.</summary>
    PairingCanceled = 14,

    /// <summary>Another is under way.</summary>
    OperationAlreadyInProgress = 15,

    /// <summary>The handler needed is not there.</summary>
    RequiredHandlerNotRegistered = 16,

    /// <summary>Rejected by the handler.</summary>
    RejectedByHandler = 17,

    /// <summary>The other side has a bond.</summary>
    RemoteDeviceHasAssociation = 18,

    /// <summary>Anything else: a wrong passkey, a time-out, a drop on the way.</summary>
    Failed = 19,
}
