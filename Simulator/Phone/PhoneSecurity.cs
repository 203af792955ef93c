namespace PressureDevice.Simulator.Phone;

/// <summary>How the phone stands with the device's protection: everything but the battery needs a link that a passkey confirmed.</summary>
public enum PhoneSecurity
{
    /// <summary>Not connected, or not yet that far.</summary>
    Unknown,

    /// <summary>The link is encrypted with a key that the passkey confirmed: the device serves everything.</summary>
    Authenticated,

    /// <summary>The link is encrypted, but no passkey has confirmed its key: the device serves the battery alone.</summary>
    Unconfirmed,

    /// <summary>The phone has no key of the device, and nobody has told it the passkey.</summary>
    NotPaired,

    /// <summary>The last pairing failed on the passkey.</summary>
    WrongPasskey,

    /// <summary>The device named no passkey for the last pairing: its pairing window is shut. Another pairing needs another connection.</summary>
    NoWindow,

    /// <summary>The device no longer has the key: the phone has forgotten its own, and must pair again.</summary>
    BondLost,
}
