namespace PressureDevice.VirtualBoard;

/// <summary>Kinds of events the stack posts to the firmware's event thread.</summary>
public enum RadioEventKind
{
    /// <summary>A central reads; the stack waits for the answer.</summary>
    Read,

    /// <summary>A central writes; the stack waits for the answer.</summary>
    Write,

    /// <summary>The CCCD was switched on.</summary>
    Subscribed,

    /// <summary>The CCCD was switched off, or the connection ended.</summary>
    Unsubscribed,

    /// <summary>A central connected.</summary>
    Connected,

    /// <summary>The connection ended.</summary>
    Disconnected,

    /// <summary>The MTU was exchanged.</summary>
    MtuChanged,

    /// <summary>A central pairs and the firmware has to name the passkey; the stack waits for the answer.</summary>
    PairingRequested,

    /// <summary>A pairing has ended, well or not, or the link was encrypted again with the key of a bond.</summary>
    SecurityChanged,
}

/// <summary>What the stack says of the link's security, packed when the event is posted.</summary>
/// <param name="Succeeded">The pairing or encryption went well.</param>
/// <param name="IsEncrypted">The link is encrypted.</param>
/// <param name="IsAuthenticated">The link is authenticated.</param>
public readonly record struct LinkSecurityState(bool Succeeded, bool IsEncrypted, bool IsAuthenticated);

/// <summary>One record of the event queue.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Connection">Handle of the connection it happened on.</param>
/// <param name="Characteristic">The characteristic concerned, for reads, writes and subscriptions.</param>
/// <param name="Request">The waiting request, for reads and writes.</param>
/// <param name="Mtu">The MTU in bytes, for <see cref="RadioEventKind.MtuChanged"/>.</param>
/// <param name="Pairing">The waiting request, for <see cref="RadioEventKind.PairingRequested"/>.</param>
/// <param name="Security">The link's state, for <see cref="RadioEventKind.SecurityChanged"/>.</param>
public readonly record struct RadioEvent(
    RadioEventKind Kind,
    int Connection,
    RadioCharacteristic? Characteristic = null,
    AttRequest? Request = null,
    int Mtu = 0,
    PairingRequest? Pairing = null,
    LinkSecurityState Security = default);
