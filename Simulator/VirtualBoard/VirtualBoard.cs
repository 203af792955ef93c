namespace PressureDevice.VirtualBoard;

/// <summary>
/// The device as hardware: processor and clock, the chips around it, the flash, the radio. The firmware reaches it
/// through the virtual packages; the world plugs in from outside. Several boards can run in one process at the same
/// time.
/// </summary>
public sealed partial class VirtualBoard : IDisposable
{
    private readonly Dictionary<Type, object> _packageStates = [];
    private Action? _main;
    private int _generation;

    /// <summary>A board without power.</summary>
    public VirtualBoard(BoardSettings settings)
    {
        Settings = settings;
        Scheduler = new BoardScheduler(this, ThreadFailed);
        TrapLog = new TrapLog(Scheduler);
        WallClock = new WallClock(Scheduler);
        Pins = new PinFunctions(this);
        Events = new EventThread(this);
        Spi = new SpiBuses(this);
        Hx711 = new Hx711Chip(this);
        Pwm = new PwmModel(this);
        Gpio = new GpioModel(this);
        Handle = new PatientHandle(Scheduler);
        Adc = new AdcModel(this);
        Flash = new FlashFileSystem(this);
        Radio = new RadioModel(this);
    }

    /// <summary>The firmware wrote to its console, which on the chip is the debug port.</summary>
    public event Action<string>? ConsoleWritten;

    /// <summary>The board of the calling firmware thread.</summary>
    /// <exception cref="BoardTrapException">
    /// The caller is no firmware thread: code meant for the device runs outside a board.
    /// </exception>
    /// <exception cref="BoardPoweredOffException">The board has lost its power.</exception>
    public static VirtualBoard Current
    {
        get
        {
            BoardThread thread = BoardThread.Current
                ?? throw new BoardTrapException(
                    "Device code runs outside a board: "
                    + "start it with VirtualBoard.PowerOn.");
            thread.ThrowIfKilled();
            return thread.Scheduler.Board;
        }
    }

    /// <summary>What this specimen is like.</summary>
    public BoardSettings Settings { get; }

    /// <summary>Clock and processor.</summary>
    public BoardScheduler Scheduler { get; }

    /// <summary>The wall clock.</summary>
    public WallClock WallClock { get; }

    /// <summary>Which pin carries which function.</summary>
    public PinFunctions Pins { get; }

    /// <summary>The runtime's event thread.</summary>
    internal EventThread Events { get; }

    /// <summary>The SPI buses.</summary>
    public SpiBuses Spi { get; }

    /// <summary>The load cell's converter.</summary>
    public Hx711Chip Hx711 { get; }

    /// <summary>PWM outputs.</summary>
    public PwmModel Pwm { get; }

    /// <summary>Digital pins.</summary>
    public GpioModel Gpio { get; }

    /// <summary>The analogue inputs.</summary>
    public AdcModel Adc { get; }

    /// <summary>The patient's handle on its cable.</summary>
    public PatientHandle Handle { get; }

    /// <summary>The internal volume.</summary>
    public FlashFileSystem Flash { get; }

    /// <summary>The radio.</summary>
    public RadioModel Radio { get; }

    /// <summary>Every trap the firmware stepped into, also when it swallowed the exception.</summary>
    public IReadOnlyList<BoardTrap> Traps => TrapLog.Traps;

    /// <summary>True from <see cref="PowerOn"/> to <see cref="PowerOff"/>, also while a restart boots.</summary>
    public bool IsPowered => _main is not null;

    /// <summary>How often Main was started.</summary>
    public int Boots { get; private set; }

    /// <summary>When Main was last started, in µs of <see cref="BoardScheduler.NowMicroseconds"/>.</summary>
    public long BootedAtMicroseconds { get; private set; }

    /// <summary>When the processor last stopped, for a restart or without power, in the same µs; 0 before.</summary>
    public long StoppedAtMicroseconds { get; private set; }

    /// <summary>
    /// The first exception that ended a firmware thread, or null. The chip only ends that thread (docs/platform.md).
    /// </summary>
    public Exception? UnhandledException { get; private set; }

    /// <summary>
    /// Event handlers (Bluetooth, pins, timers) that threw; each ended its dispatch only (docs/platform.md).
    /// </summary>
    public int FailedEventHandlers => Events.HandlerFailures;

    /// <summary>Added to the µs timer that the firmware reads: a jump of its clock, as a fault.</summary>
    public long TimerOffsetMicroseconds { get; set; }

    /// <summary>
    /// The µs timer as the firmware reads it: since boot, plus <see cref="TimerOffsetMicroseconds"/>.
    /// </summary>
    internal long TimerMicroseconds => Scheduler.NowMicroseconds - BootedAtMicroseconds + TimerOffsetMicroseconds;

    /// <summary>Milliseconds of the runtime's tick counter since boot, in steps of 10 (docs/platform.md).</summary>
    internal long TickCountMilliseconds =>
        (TickOf(Scheduler.NowMicroseconds) - TickOf(BootedAtMicroseconds)) * BoardScheduler.TickMicroseconds / 1000;

    internal TrapLog TrapLog { get; }

    /// <summary>Ends the board's threads.</summary>
    public void Dispose() => PowerOff();

    /// <summary>
    /// State that a package keeps in statics on the device: one object a board and boot, made on first use.
    /// </summary>
    internal T PackageState<T>(Func<T> create)
        where T : class
    {
        if (!_packageStates.TryGetValue(typeof(T), out object? state))
        {
            state = create();
            _packageStates.Add(typeof(T), state);
        }

        return (T)state;
    }

    /// <summary>
    /// Spends processor time of the calling firmware thread; nothing outside a board, for computations that the unit
    /// tests of the firmware call without one.
    /// </summary>
    internal static void SpendIfOnBoard(long microseconds)
    {
        if (BoardThread.Current is not null)
        {
            Current.Scheduler.Spend(microseconds);
        }
    }

    /// <summary>Passes the firmware's console output on.</summary>
    internal void WriteConsole(string text) => ConsoleWritten?.Invoke(text);

    /// <summary>Records a trap of the calling firmware thread and returns its exception to be thrown.</summary>
    internal BoardTrapException Trap(string message) => TrapLog.Record(message);

    /// <summary>
    /// Records a trap, and throws when a firmware thread is to blame right now; one noticed later stays with RunUntil.
    /// </summary>
    internal void Report(string message)
    {
        BoardTrapException trap = Trap(message);
        if (BoardThread.Current is not null && !Scheduler.InWorldEvent)
        {
            throw trap;
        }
    }

    private static long TickOf(long microseconds) => microseconds / BoardScheduler.TickMicroseconds;

    private void ThreadFailed(BoardThread thread, Exception failure) => UnhandledException ??= failure;
}
