namespace PressureDevice.VirtualBoard;

/// <summary>The firmware's side of the radio: what the platform's native Bluetooth code offers to the managed
/// library.</summary>
public sealed class RadioHost
{
    /// <summary>Characteristics that may be created between two boots: the id is 8 bits and never reset (docs/platform.md).</summary>
    public const int MaxCharacteristics = 255;

    /// <summary>Return code of <see cref="Notify"/>: sent, or rather, taken over.</summary>
    public const int Sent = 0;

    /// <summary>Return code of <see cref="Notify"/>: no buffer free (NimBLE's BLE_HS_ENOMEM).</summary>
    public const int NoBuffer = 6;

    /// <summary>Return code of <see cref="Notify"/>: not connected (NimBLE's BLE_HS_ENOTCONN).</summary>
    public const int NotConnected = 7;

    private readonly RadioModel _radio;
    private readonly BoardScheduler _scheduler;
    private readonly Action<string, string> _trap;
    private int _characteristicIds;
    private Action<RadioEvent>? _handler;

    internal RadioHost(RadioModel radio, BoardScheduler scheduler, Action<string, string> trap)
    {
        _radio = radio;
        _scheduler = scheduler;
        _trap = trap;
    }

    /// <summary>True between <see cref="StartStack"/> and <see cref="StopStack"/>.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>True once the attribute table is registered: it cannot change until the stack stops.</summary>
    public bool IsTableRegistered { get; private set; }

    /// <summary>How the device pairs; by default with nothing shown and nothing confirmed.</summary>
    public RadioPairingSettings Pairing { get; set; } = RadioPairingSettings.Default;

    /// <summary>Number of stored bonds.</summary>
    public int BondCount => _radio.Bonds.Count;

    /// <summary>Counts starts and stops of the stack and of the power, to tell whether either happened since.</summary>
    internal int StackChanges { get; private set; }

    /// <summary>Names who takes the stack's events, on the board's one event thread (docs/platform.md). An idle
    /// runtime looks for events once a tick, so each waits 0–10 ms (docs/platform.md).</summary>
    public void Listen(Action<RadioEvent> handler)
    {
        _handler = handler;
        _scheduler.Board.Events.Start();
    }

    /// <summary>Starts the stack; nothing when it runs.</summary>
    public void StartStack()
    {
        if (!IsRunning)
        {
            IsRunning = true;
            StackChanges++;
        }
    }

    /// <summary>Stops the stack: the connection drops, advertising ends, the attribute table is freed.</summary>
    public void StopStack()
    {
        IsRunning = false;
        IsTableRegistered = false;
        StackChanges++;
        _radio.StackStopped();
    }

    /// <summary>The id for the next characteristic, 1–255; a trap beyond.</summary>
    public int NextCharacteristicId()
    {
        if (_characteristicIds == MaxCharacteristics)
        {
            _trap(
                "more than 255 characteristics",
                "their ids are 8 bits and never reset before the next boot. Create the table once.");
        }

        return ++_characteristicIds;
    }

    /// <summary>Registers the attribute table; a trap when one is registered.</summary>
    public void RegisterTable(IReadOnlyList<RadioService> services)
    {
        if (IsTableRegistered)
        {
            _trap(
                "StartAdvertising twice",
                "the second call registers the service table again and leaks the first. Call it once, on one provider.");
        }

        IsTableRegistered = true;
        _radio.SetServices(services);
    }

    /// <summary>Goes on the air, at once and again after each disconnection.</summary>
    public void StartAdvertising(Advertisement advertisement, bool isConnectable) =>
        _radio.SetAdvertisement(advertisement, isConnectable);

    /// <summary>Hands a notification to the stack, without waiting.</summary>
    /// <param name="connection">Handle of the connection.</param>
    /// <param name="characteristic">The characteristic that notifies.</param>
    /// <param name="value">At most MTU − 3 bytes; more is a trap (the real stack cuts them off silently, docs/platform.md).</param>
    /// <returns><see cref="Sent"/>, <see cref="NoBuffer"/> or <see cref="NotConnected"/>.</returns>
    public int Notify(int connection, RadioCharacteristic characteristic, byte[] value) =>
        _radio.Notify(connection, characteristic, value);

    /// <summary>Answers a request; a second answer and one after 2 s are traps.</summary>
    /// <param name="request">The request.</param>
    /// <param name="error">0, or an <see cref="AttError"/> code.</param>
    /// <param name="value">For a read its value; empty otherwise.</param>
    public void Answer(AttRequest request, byte error, byte[] value) => _radio.Answer(request, error, value);

    /// <summary>Answers a request for a passkey; a second answer, one after 2 s and a number that is no passkey are
    /// traps.</summary>
    /// <param name="request">The request.</param>
    /// <param name="passkey">The passkey, 0 to 999,999.</param>
    public void Answer(PairingRequest request, int passkey) => _radio.Answer(request, passkey);

    /// <summary>Forgets all bonds; the link stays as it is until it drops.</summary>
    public void DeleteAllBonds() => _radio.Bonds.Clear();

    internal void PowerOff()
    {
        IsRunning = false;
        IsTableRegistered = false;
        StackChanges++;
        Pairing = RadioPairingSettings.Default;
        _characteristicIds = 0;
        _handler = null;
    }

    internal void Post(RadioEvent record) => _scheduler.Board.Events.Post(() => _handler?.Invoke(record));
}
