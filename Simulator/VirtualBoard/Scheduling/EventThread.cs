namespace PressureDevice.VirtualBoard;

/// <summary>
/// The runtime's one event thread: handlers of pins and timers run on it one at a time, above every managed priority
/// (docs/platform.md). A handler's exception ends that dispatch only.
/// </summary>
internal sealed class EventThread(VirtualBoard board)
{
    /// <summary>Records the queue holds; later ones are lost (docs/platform.md).</summary>
    public const int Capacity = 128;

    private readonly Queue<Action> _records = new();
    private WaitQueue _waiting = new();
    private bool _started;

    /// <summary>Records lost because the queue was full.</summary>
    public int Dropped { get; private set; }

    /// <summary>Handler exceptions; each ended its dispatch only.</summary>
    public int HandlerFailures { get; private set; }

    /// <summary>True when the caller runs in an event handler.</summary>
    public static bool IsCurrent => BoardThread.Current is { Priority: BoardPriority.System };

    /// <summary>Queues a handler's run. From world events.</summary>
    public void Post(Action handler)
    {
        if (_records.Count == Capacity)
        {
            Dropped++;
            return;
        }

        _records.Enqueue(handler);
        board.Scheduler.Wake(_waiting, all: false);
    }

    /// <summary>Starts the thread, once a boot: with the first handler.</summary>
    public void Start()
    {
        if (!_started)
        {
            _started = true;
            board.Scheduler.Start("events", Run, BoardPriority.System);
        }
    }

    public void PowerOff()
    {
        _records.Clear();
        _waiting = new WaitQueue();
        _started = false;
    }

    private void Run()
    {
        WaitQueue waiting = _waiting;
        while (true)
        {
            while (_records.TryDequeue(out Action? handler))
            {
                RunHandler(handler);
            }

            board.Scheduler.Wait(waiting, Timeout.Infinite);
        }
    }

    private void RunHandler(Action handler)
    {
        try
        {
            handler();
        }
        catch (Exception exception) when (exception is not BoardPoweredOffException)
        {
            HandlerFailures++;
        }
    }
}
