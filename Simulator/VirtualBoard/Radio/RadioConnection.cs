namespace PressureDevice.VirtualBoard;

/// <summary>One connection with a central, from its first to its last connection event.</summary>
internal sealed class RadioConnection(int handle, long sinceMicroseconds, int intervalMicroseconds)
{
    /// <summary>MTU of every connection until it is exchanged (Bluetooth Core Specification, Vol 3, Part F,
    /// §3.2.8).</summary>
    public const int DefaultMtu = 23;

    /// <summary>Number of the connection, told to the firmware with its events.</summary>
    public int Handle { get; } = handle;

    /// <summary>MTU now, in bytes.</summary>
    public int Mtu { get; set; } = DefaultMtu;

    /// <summary>The MTU may be exchanged once a connection.</summary>
    public bool IsMtuExchanged { get; set; }

    /// <summary>False from the moment the link is gone, although the stack may learn of it later.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>Bytes a notification may carry.</summary>
    public int MaxNotificationBytes => Mtu - 3;

    /// <summary>Time of the first connection event after <paramref name="now"/>.</summary>
    public long NextConnectionEvent(long now) =>
        sinceMicroseconds + (((now - sinceMicroseconds) / intervalMicroseconds) + 1) * intervalMicroseconds;
}
