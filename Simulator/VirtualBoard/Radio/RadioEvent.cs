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
}

/// <summary>One record of the event queue.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Connection">Handle of the connection it happened on.</param>
/// <param name="Characteristic">The characteristic concerned, for reads, writes and subscriptions.</param>
/// <param name="Request">The waiting request, for reads and writes.</param>
/// <param name="Mtu">The MTU in bytes, for <see cref="RadioEventKind.MtuChanged"/>.</param>
public readonly record struct RadioEvent(
    RadioEventKind Kind,
    int Connection,
    RadioCharacteristic? Characteristic = null,
    AttRequest? Request = null,
    int Mtu = 0);
