namespace PressureDevice.VirtualBoard;

/// <summary>
/// The one clock and the one processor of a board. Firmware threads are operating system threads run one at a time,
/// handed over only where they wait; the waiting thread itself runs the dispatcher, so there is no switch when its own
/// wake-up comes next. When all wait, the clock jumps to the next world event or wake-up.
/// </summary>
/// <remarks>
/// How it differs from the chip, where the interpreter gives 20 ms slices weighted by priority (nanoFramework
/// interpreter source): a thread of higher priority that became ready takes over at the end of the board call the
/// running thread is in; one of the same priority when the 20 ms slice is over; one of lower priority only when the
/// others wait. A thread woken by a world event while all threads wait starts at the next 10 ms tick, as on the chip,
/// whose idle interpreter looks for events on each FreeRTOS tick. Interpreted code between board calls takes no time of
/// its own.
/// </remarks>
public sealed partial class BoardScheduler
{
    /// <summary>The FreeRTOS tick: 10 ms (docs/platform.md).</summary>
    public const int TickMicroseconds = 10_000;

    /// <summary>The interpreter's time slice for threads of one priority: 20 ms (docs/platform.md).</summary>
    public const int SliceMicroseconds = 20_000;

    /// <summary>
    /// Processor time of a call that only switches threads, so that a loop that polls without waiting does not stop the
    /// clock.
    /// </summary>
    public const int YieldMicroseconds = 20;

    private static readonly WaitQueue[] s_noQueues = [];

    private readonly WorldEventQueue _worldEvents = new();
    private readonly List<BoardThread> _threads = [];
    private readonly Action<BoardThread, Exception> _threadFailed;
    private int _lastThreadId;
    private long _now;

    internal BoardScheduler(VirtualBoard board, Action<BoardThread, Exception> threadFailed)
    {
        Board = board;
        _threadFailed = threadFailed;
    }

    /// <summary>Time since the virtual world began, in µs; never goes back, also over restarts.</summary>
    public long NowMicroseconds => _now;

    /// <summary>Called with the new time (µs) before the clock jumps, for runs at a set speed; may block.</summary>
    public Action<long>? Pace { get; set; }

    internal VirtualBoard Board { get; }

    /// <summary>True while a world event is being run.</summary>
    internal bool InWorldEvent { get; private set; }

    /// <summary>First tick at or after a time.</summary>
    public static long TickAtOrAfter(long microseconds) =>
        (microseconds + TickMicroseconds - 1) / TickMicroseconds * TickMicroseconds;

    /// <summary>
    /// Schedules an event of the world; those of the same time run in the order of scheduling. A time in the past means
    /// now.
    /// </summary>
    public void At(long microseconds, Action worldEvent) => _worldEvents.Add(Math.Max(microseconds, _now), worldEvent);

    /// <summary>
    /// Processor or bus time of the running firmware thread: the clock advances, due world events run on the way.
    /// </summary>
    public void Spend(long microseconds)
    {
        BoardThread self = Self();
        Advance(self, _now + microseconds);
        Preempt(self);
    }

    /// <summary>
    /// Puts the firmware thread to sleep until the first tick at or after now + milliseconds; 0 yields, -1 sleeps for
    /// ever.
    /// </summary>
    public void Sleep(int milliseconds)
    {
        BoardThread self = Self();
        if (milliseconds == 0)
        {
            Advance(self, _now + YieldMicroseconds);
            Yield(self);
            return;
        }

        Block(self, s_noQueues, EndOf(milliseconds));
    }

    /// <summary>
    /// Waits until the queue is woken. True when woken, false on time-out (on a tick); -1 waits for ever, 0 does not
    /// wait.
    /// </summary>
    public bool Wait(WaitQueue queue, int timeoutMilliseconds) =>
        WaitAny(Self().AsOnlyQueue(queue), timeoutMilliseconds) == 0;

    /// <summary>Waits until one of several queues is woken. Its index, or -1 on time-out.</summary>
    public int WaitAny(IReadOnlyList<WaitQueue> queues, int timeoutMilliseconds)
    {
        BoardThread self = Self();
        if (timeoutMilliseconds == 0)
        {
            Advance(self, _now + YieldMicroseconds);
            Preempt(self);
            return -1;
        }

        return Block(self, queues, EndOf(timeoutMilliseconds));
    }

    /// <summary>
    /// Wakes the first waiting thread, or all. From firmware threads, world events, or the owner between runs.
    /// </summary>
    public void Wake(WaitQueue queue, bool all)
    {
        while (!queue.IsEmpty)
        {
            BoardThread thread = queue.First;
            thread.WokenBy = IndexOf(thread.Queues, queue);
            LeaveQueues(thread);
            if (_running is null)
            {
                thread.WakeAtMicroseconds = TickAtOrAfter(_now);
            }
            else
            {
                MakeReady(thread);
            }

            if (!all)
            {
                return;
            }
        }
    }

    /// <summary>
    /// Starts a firmware thread; it runs when the starter waits or, with a higher priority, at the end of the starter's
    /// board call.
    /// </summary>
    public BoardThread Start(string name, Action body, BoardPriority priority)
    {
        var thread = new BoardThread(this, ++_lastThreadId, name, body, priority);
        _threads.Add(thread);
        MakeReady(thread);
        thread.StartOperatingSystemThread();
        return thread;
    }

    /// <summary>Waits until the queue is woken or a time has come, whichever is first.</summary>
    internal void WaitUntil(WaitQueue queue, long microseconds)
    {
        BoardThread self = Self();
        Block(self, self.AsOnlyQueue(queue), Math.Max(microseconds, _now));
    }

    /// <summary>
    /// Lets the clock run for the calling thread without giving another thread the processor: inside one native call.
    /// </summary>
    internal void SpendWithoutSwitch(long microseconds) => Advance(Self(), _now + microseconds);

    private long EndOf(int milliseconds) =>
        milliseconds < 0 ? long.MaxValue : TickAtOrAfter(_now + (milliseconds * 1000L));

    private static int IndexOf(IReadOnlyList<WaitQueue> queues, WaitQueue queue)
    {
        for (int i = 0; i < queues.Count; i++)
        {
            if (ReferenceEquals(queues[i], queue))
            {
                return i;
            }
        }

        return -1;
    }

    private static void LeaveQueues(BoardThread thread)
    {
        foreach (WaitQueue queue in thread.Queues)
        {
            queue.Remove(thread);
        }

        thread.Queues = s_noQueues;
    }

    private BoardThread Self()
    {
        BoardThread? self = BoardThread.Current;
        if (self is null || self.Scheduler != this)
        {
            throw new InvalidOperationException(
                "Only a firmware thread of this board may "
                + "spend time or wait; use RunUntil from outside.");
        }

        if (InWorldEvent)
        {
            throw new InvalidOperationException(
                "A world event must not spend time or "
                + "wait; schedule a later event with At.");
        }

        self.ThrowIfKilled();
        return self;
    }
}
