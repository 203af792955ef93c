namespace PressureDevice.VirtualBoard;

/// <summary>The radio with one central at a time, in virtual time. This is the central's side and what is on the air;
/// the firmware's side is <see cref="Host"/>. All calls come from world events or from the owner between two
/// runs.</summary>
public sealed partial class RadioModel
{
    private readonly BoardScheduler _scheduler;
    private readonly Action<string, string> _trap;
    private readonly HostTask _task = new();
    private readonly AttServer _server;
    private readonly LinkEncryption _encryption;
    private readonly LinkPairing _pairing;
    private readonly NotificationBuffers _buffers;
    private Advertisement _advertisement = Advertisement.None;
    private bool _mayAdvertise;
    private bool _isConnectable;
    private int _connections;

    internal RadioModel(VirtualBoard board)
    {
        _scheduler = board.Scheduler;
        _trap = (rule, detail) => board.Report($"{rule}: {detail}");
        Host = new RadioHost(this, _scheduler, _trap);
        _server = new AttServer(_scheduler, this, _task, _trap);
        _encryption = new LinkEncryption(_scheduler, this, _task);
        _pairing = new LinkPairing(_scheduler, this, _task, _encryption, _trap);
        _buffers = new NotificationBuffers(_scheduler, this);
    }

    /// <summary>A subscribed characteristic's notification has reached the central.</summary>
    public event Action<Guid, byte[]>? Notified;

    /// <summary>The connection ended, for whatever reason; raised when the central notices.</summary>
    public event Action? Disconnected;

    /// <summary>The firmware's side.</summary>
    public RadioHost Host { get; }

    /// <summary>Time between two connection events in µs, default 30 ms, for the next connection. Bluetooth allows 7.5
    /// ms to 4 s, Apple wants 15 ms or more (docs/field.md).</summary>
    public int ConnectionIntervalMicroseconds { get; set; } = 30_000;

    /// <summary>Notifications the link takes in one connection event, default 4 (general; phones differ).</summary>
    public int NotificationsPerConnectionEvent { get; set; } = 4;

    /// <summary>The stack's buffers for notifications, default 12 (general: NimBLE's usual setting).</summary>
    public int BuffersInPool { get; set; } = 12;

    /// <summary>Largest MTU the device agrees to, in bytes, default 256 (docs/platform.md, unverified there).</summary>
    public int PreferredMtu { get; set; } = 256;

    /// <summary>Which of the two the firmware hears first when the link drops. The stack promises neither (docs/platform.md).</summary>
    public bool ClosedComesBeforeUnsubscribed { get; set; } = true;

    /// <summary>True while a central can see the device.</summary>
    public bool IsAdvertising => _mayAdvertise && Connection is null && !_task.IsBlocked;

    /// <summary>True while a central could connect.</summary>
    public bool IsConnectable => IsAdvertising && _isConnectable;

    /// <summary>The two packets on the air; empty while the device does not advertise.</summary>
    public Advertisement Advertisement => IsAdvertising ? _advertisement : Advertisement.None;

    /// <summary>The name as a scanner sees it; empty when there is none.</summary>
    public string AdvertisedName => Advertisement.Name;

    /// <summary>The service UUIDs as a scanner sees them.</summary>
    public IReadOnlyList<Guid> AdvertisedServices => Advertisement.Services;

    /// <summary>True while a central is connected.</summary>
    public bool IsConnected => Connection is not null;

    /// <summary>Number of the connection, the same that the firmware hears; null without one.</summary>
    public int? ConnectionHandle => Connection?.Handle;

    /// <summary>MTU of the connection in bytes; 23 until it is exchanged.</summary>
    public int Mtu => Connection?.Mtu ?? RadioConnection.DefaultMtu;

    /// <summary>The attribute table as registered; empty before.</summary>
    public IReadOnlyList<RadioService> Services { get; private set; } = [];

    /// <summary>Notification buffers in use now.</summary>
    public int BuffersInUse => _buffers.InUse;

    /// <summary>Notifications refused since power-on because no buffer was free.</summary>
    public int NotificationsRefused { get; private set; }

    /// <summary>Requests still to be served of which the first native call of the handler fails, with the plain exception
    /// of native code (docs/platform.md). A fault.</summary>
    public int RequestsToFail { get; set; }

    internal RadioConnection? Connection { get; private set; }

    /// <summary>Connects the central; advertising ends.</summary>
    /// <exception cref="InvalidOperationException">The device is not advertising, or not connectable.</exception>
    public void Connect()
    {
        if (!IsConnectable)
        {
            throw new InvalidOperationException("The device does not advertise as connectable: look at IsConnectable first.");
        }

        Connection = new RadioConnection(
            _connections++, CentralAddress, _scheduler.NowMicroseconds, ConnectionIntervalMicroseconds);
        Host.Post(new RadioEvent(RadioEventKind.Connected, Connection.Handle));
    }

    /// <summary>Drops the link, at any moment: what is under way is lost. Nothing when there is none.</summary>
    public void Disconnect()
    {
        if (DropLink() is { } lost)
        {
            _task.WhenFree(() => TellFirmware(lost));
        }
    }

    /// <summary>Asks for an MTU (23 or more bytes); the smaller of it and <see cref="PreferredMtu"/> holds from then
    /// on.</summary>
    public void ExchangeMtu(int mtu, Action<AttResult>? done = null) =>
        _server.Ask(new AttOperation(AttOperationKind.ExchangeMtu, Guid.Empty, [(byte)mtu, (byte)(mtu >> 8)], done));

    /// <summary>Writes the CCCD of a characteristic: notifications on or off.</summary>
    public void Subscribe(Guid characteristic, bool on, Action<AttResult>? done = null) => _server.Ask(
        new AttOperation(AttOperationKind.WriteClientConfiguration, characteristic, [(byte)(on ? 1 : 0)], done));

    /// <summary>Reads a characteristic, in several requests when its value is longer than the MTU allows.</summary>
    public void Read(Guid characteristic, Action<AttResult> done) =>
        _server.Ask(new AttOperation(AttOperationKind.Read, characteristic, [], done));

    /// <summary>Writes a characteristic with response; a value over MTU − 3 bytes arrives as one write, as prepared
    /// writes do.</summary>
    public void Write(Guid characteristic, byte[] value, Action<AttResult> done) =>
        _server.Ask(new AttOperation(AttOperationKind.Write, characteristic, [.. value], done));

    /// <summary>Writes a characteristic without response: the central never learns what became of it.</summary>
    /// <param name="characteristic">Which one.</param>
    /// <param name="value">The bytes.</param>
    /// <param name="gone">Called when the central's own stack has room for another, or the link has ended.</param>
    /// <exception cref="ArgumentException">The value is over MTU − 3 bytes.</exception>
    public void WriteWithoutResponse(Guid characteristic, byte[] value, Action? gone = null)
    {
        if (value.Length > Mtu - 3)
        {
            throw new ArgumentException($"A write command carries at most {Mtu - 3} bytes.", nameof(value));
        }

        Action<AttResult>? done = gone is null ? null : _ => gone();
        _server.Ask(new AttOperation(AttOperationKind.WriteCommand, characteristic, [.. value], done));
    }

    /// <summary>The power has gone: the link drops and the stack forgets everything. The board calls this at a power
    /// cut and a restart.</summary>
    public void PowerOff()
    {
        StackStopped();
        Host.PowerOff();
        NotificationsRefused = 0;
    }
}
