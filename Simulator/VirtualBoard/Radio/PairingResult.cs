namespace PressureDevice.VirtualBoard;

/// <summary>How a pairing ended for the central.</summary>
public enum PairingResult
{
    /// <summary>The link is encrypted; whether it is authenticated too is said by the link.</summary>
    Paired,

    /// <summary>The two passkeys differ. The link stays as it was; the central may try again.</summary>
    WrongPasskey,

    /// <summary>Not begun: another pairing is under way, or one has timed out on this connection.</summary>
    Refused,

    /// <summary>The device named no passkey, and 30 s went by.</summary>
    TimedOut,

    /// <summary>There was no connection, or it ended before the pairing did.</summary>
    NotConnected,
}
