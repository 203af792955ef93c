namespace PressureDevice.VirtualBoard;

/// <summary>One connection with a central, from its first to its last connection event.</summary>
internal sealed class RadioConnection(
    int handle, ulong centralAddress, long sinceMicroseconds, int intervalMicroseconds)
{
    /// <summary>MTU of every connection until it is exchanged (Bluetooth Core Specification, Vol 3, Part F,
    /// §3.2.8).</summary>
    public const int DefaultMtu = 23;

    /// <summary>Number of the connection, told to the firmware with its events.</summary>
    public int Handle { get; } = handle;

    /// <summary>Public address of the central, 48 bits.</summary>
    public ulong CentralAddress { get; } = centralAddress;

    /// <summary>MTU now, in bytes.</summary>
    public int Mtu { get; set; } = DefaultMtu;

    /// <summary>The MTU may be exchanged once a connection.</summary>
    public bool IsMtuExchanged { get; set; }

    /// <summary>False from the moment the link is gone, although the stack may learn of it later.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>The link is encrypted, by a pairing or by the key of a bond.</summary>
    public bool IsEncrypted { get; set; }

    /// <summary>The link is encrypted by a key that a passkey confirmed.</summary>
    public bool IsAuthenticated { get; set; }

    /// <summary>The bond behind the encryption; null without one.</summary>
    public Bond? Bond { get; set; }

    /// <summary>The pairing under way; null when none is.</summary>
    public PairingProcedure? Pairing { get; set; }

    /// <summary>A pairing has timed out: the central must connect again before another (Bluetooth Core Specification, Vol
    /// 3, Part H, §3.4).</summary>
    public bool HasPairingTimedOut { get; set; }

    /// <summary>Bytes a notification may carry.</summary>
    public int MaxNotificationBytes => Mtu - 3;

    /// <summary>Time of the first connection event after <paramref name="now"/>, or of a later one by its
    /// <paramref name="number"/>.</summary>
    public long NextConnectionEvent(long now, int number = 1) =>
        sinceMicroseconds + (((now - sinceMicroseconds) / intervalMicroseconds) + number) * intervalMicroseconds;
}
