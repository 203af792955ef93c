namespace PressureDevice.VirtualBoard;

/// <summary>
/// One firmware thread: an operating system thread that runs only while it holds the board's one processor.
/// </summary>
public sealed class BoardThread
{
    private const int StackBytes = 512 * 1024;
    private const int SwallowedPowerOffsAllowed = 100;

    [ThreadStatic]
    private static BoardThread? s_current;

    private readonly Action _body;
    private readonly SemaphoreSlim _baton = new(0);
    private readonly WaitQueue[] _onlyQueue = new WaitQueue[1];
    private int _powerOffsThrown;

    internal BoardThread(BoardScheduler scheduler, int id, string name, Action body, BoardPriority priority)
    {
        Scheduler = scheduler;
        Id = id;
        Name = name;
        Priority = priority;
        _body = body;
    }

    /// <summary>Name for messages and traces.</summary>
    public string Name { get; }

    /// <summary>Number of the thread on its board, counted from 1 in the order of starting.</summary>
    public int Id { get; }

    /// <summary>Priority; a change takes effect at the next switch.</summary>
    public BoardPriority Priority { get; set; }

    /// <summary>True from the start until the body has returned, thrown, or the power has gone.</summary>
    public bool IsAlive => State != BoardThreadState.Ended && !IsKilled;

    /// <summary>True while the thread sleeps or waits.</summary>
    public bool IsWaiting => State == BoardThreadState.Waiting;

    /// <summary>Woken when the thread ends.</summary>
    public WaitQueue Ended { get; } = new();

    /// <summary>
    /// The firmware thread that the calling operating system thread is, or null (the simulator's own threads).
    /// </summary>
    internal static BoardThread? Current => s_current;

    internal BoardScheduler Scheduler { get; }

    internal BoardThreadState State { get; set; } = BoardThreadState.Ready;

    /// <summary>The power has gone: every board call of this thread throws.</summary>
    internal bool IsKilled { get; set; }

    internal long ReadySince { get; set; }

    internal long WakeAtMicroseconds { get; set; }

    internal long SliceEndMicroseconds { get; set; }

    internal IReadOnlyList<WaitQueue> Queues { get; set; } = [];

    /// <summary>Index in <see cref="Queues"/> of the queue that woke the thread, -1 for the time-out.</summary>
    internal int WokenBy { get; set; }

    /// <summary>A list of one queue, without allocating: a thread waits on one thing at a time.</summary>
    internal IReadOnlyList<WaitQueue> AsOnlyQueue(WaitQueue queue)
    {
        _onlyQueue[0] = queue;
        return _onlyQueue;
    }

    internal void StartOperatingSystemThread() =>
        new Thread(Run, StackBytes) { IsBackground = true, Name = Name }.Start();

    internal void HandBaton() => _baton.Release();

    internal void WaitForBaton() => _baton.Wait();

    /// <summary>Throws when the power has gone; a thread that swallows that again and again never runs again.</summary>
    /// <exception cref="BoardPoweredOffException">The power has gone.</exception>
    internal void ThrowIfKilled()
    {
        if (!IsKilled)
        {
            return;
        }

        if (++_powerOffsThrown > SwallowedPowerOffsAllowed)
        {
            Scheduler.Park(this);
        }

        throw new BoardPoweredOffException();
    }

    private void Run()
    {
        s_current = this;
        WaitForBaton();
        Exception? failure = null;
        try
        {
            if (!IsKilled)
            {
                _body();
            }
        }
        catch (BoardPoweredOffException) when (IsKilled)
        {
            // The expected end of a thread without power.
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        Scheduler.Finish(this, failure);
    }
}
