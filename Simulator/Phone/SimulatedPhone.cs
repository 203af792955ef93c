using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Phone;

/// <summary>A phone beside the device: connects when it sees the device, subscribes, shows live force and battery,
/// fetches records. Lives in world events; its methods are called from world events or from the owner between two
/// runs.</summary>
public sealed partial class SimulatedPhone
{
    private readonly RadioModel _radio;
    private readonly BoardScheduler _scheduler;
    private readonly PhoneSettings _settings;
    private readonly List<(Guid Characteristic, AttResult Result)> _setupFailures = [];
    private SyncProcedure? _sync;
    private RawExchange? _raw;
    private long _presence;

    /// <summary>A phone that is away until <see cref="Arrive"/>.</summary>
    public SimulatedPhone(RadioModel radio, BoardScheduler scheduler, PhoneSettings settings)
    {
        _radio = radio;
        _scheduler = scheduler;
        _settings = settings;
        Control = new ControlPointClient(radio, scheduler, settings);
        Programmes = new ProgrammeClient(Control);
        Settings = new SettingsClient(Control);
        Log = new LogClient(Control);
        Session = new SessionClient(Control);
        radio.Notified += TakeNotification;
        radio.Disconnected += TakeDisconnection;
    }

    /// <summary>The phone is connected and subscribed.</summary>
    public event Action? BecameReady;

    /// <summary>Samples of the live force came: the newest of them, with the guidance that stands.</summary>
    public event Action<LiveForce>? LiveReceived;

    /// <summary>The live force, sample by sample.</summary>
    public LiveStream Live { get; } = new();

    /// <summary>The device's control point.</summary>
    public ControlPointClient Control { get; }

    /// <summary>The device's programme, over its control point.</summary>
    public ProgrammeClient Programmes { get; }

    /// <summary>The device's role, cues and clock, over its control point.</summary>
    public SettingsClient Settings { get; }

    /// <summary>The device's hold log, over its control point.</summary>
    public LogClient Log { get; }

    /// <summary>The session with the device, over its control point.</summary>
    public SessionClient Session { get; }

    /// <summary>Where the phone stands.</summary>
    public PhoneState State { get; private set; }

    /// <summary>The newest live force, null before the first samples and guidance of this connection.</summary>
    public LiveForce? LatestLive => Live.Latest;

    /// <summary>Messages of the live force received in all.</summary>
    public int LivePackets { get; private set; }

    /// <summary>Messages of the live force that could not be decoded.</summary>
    public int MalformedLivePackets { get; private set; }

    /// <summary>Battery in per cent as last read or notified, null when never.</summary>
    public int? BatteryPercent { get; private set; }

    /// <summary>How often the phone connected.</summary>
    public int Connections { get; private set; }

    /// <summary>Steps of setting up that the device refused, over all connections.</summary>
    public IReadOnlyList<(Guid Characteristic, AttResult Result)> SetupFailures => _setupFailures;

    /// <summary>Result of the last sync that ended, null before.</summary>
    public PhoneSync? LastSync { get; private set; }

    /// <summary>True from <see cref="StartSync"/> until its result.</summary>
    public bool IsSyncing => _sync is { IsOver: false };

    /// <summary>The phone comes near: it looks for the device from now on, and again after each lost
    /// connection.</summary>
    public void Arrive()
    {
        if (State == PhoneState.Away)
        {
            State = PhoneState.Scanning;
            Scan(++_presence);
        }
    }

    /// <summary>The phone goes away: the connection drops.</summary>
    public void Leave()
    {
        _presence++;
        State = PhoneState.Away;
        Security = PhoneSecurity.Unknown;
        _radio.Disconnect();
        TakeDisconnection();
    }

    /// <summary>Drops the connection; the phone looks for the device again.</summary>
    public void DropLink()
    {
        _radio.Disconnect();
        TakeDisconnection();
    }

    /// <summary>Fetches records. The result comes to <paramref name="done"/> and <see cref="LastSync"/>, in any case
    /// and in time.</summary>
    /// <param name="fromSequence">First sequence number wanted; 0 for all.</param>
    /// <param name="done">Gets the result.</param>
    public void StartSync(uint fromSequence, Action<PhoneSync>? done = null) => StartSync(new SyncPlan(fromSequence), done);

    /// <summary>Asks the device to abort the sync under way; nothing when there is none.</summary>
    public void AbortSync()
    {
        if (IsSyncing)
        {
            _sync!.Abort();
        }
    }

    /// <summary>Writes bytes as they are to any characteristic; for the control point waits for its answer too. One at
    /// a time.</summary>
    /// <exception cref="InvalidOperationException">The one before has no answer yet, or a sync is under
    /// way.</exception>
    public void WriteRaw(Guid characteristic, byte[] value, Action<RawAnswer> done)
    {
        if (IsSyncing || _raw is { IsOver: false })
        {
            throw new InvalidOperationException("Wait for the sync or the raw write before.");
        }

        _raw = new RawExchange(_radio, _scheduler, characteristic, done);
        _raw.Start(value, _settings.AnswerLimitMilliseconds);
    }

    internal void StartSync(SyncPlan plan, Action<PhoneSync>? done)
    {
        if (State != PhoneState.Ready || IsSyncing)
        {
            PhoneSyncFailure failure = IsSyncing ? PhoneSyncFailure.Busy : PhoneSyncFailure.NotReady;
            done?.Invoke(new PhoneSync { Failure = failure });
            return;
        }

        _sync = new SyncProcedure(_radio, _scheduler, _settings, plan, () => Live.Guidance is { IsGuided: true }, result =>
        {
            LastSync = result;
            done?.Invoke(result);
        });
        _sync.Start();
    }
}
