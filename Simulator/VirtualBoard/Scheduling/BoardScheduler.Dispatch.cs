namespace PressureDevice.VirtualBoard;

/// <content>The dispatcher: who runs next, and when the clock moves. Runs on the thread that waits.</content>
public sealed partial class BoardScheduler
{
    private BoardThread? _running;
    private long _readySequence;

    /// <summary>Ends a thread: called by the thread itself as the last thing it does.</summary>
    internal void Finish(BoardThread thread, Exception? failure)
    {
        thread.State = BoardThreadState.Ended;
        if (_lost)
        {
            return;
        }

        _threads.Remove(thread);
        if (failure is not null)
        {
            _threadFailed(thread, failure);
        }

        Wake(thread.Ended, all: true);
        Dispatch(thread);
    }

    /// <summary>
    /// Takes a thread out of the run for ever: it holds on to the processor without power. Never returns.
    /// </summary>
    internal void Park(BoardThread thread)
    {
        if (!_lost)
        {
            thread.State = BoardThreadState.Ended;
            _threads.Remove(thread);
            Dispatch(thread);
        }

        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>The power has gone: every thread unwinds before anything else happens.</summary>
    internal void KillAll()
    {
        foreach (BoardThread thread in _threads)
        {
            thread.IsKilled = true;
            if (thread.State == BoardThreadState.Waiting)
            {
                LeaveQueues(thread);
                MakeReady(thread);
            }
        }
    }

    private int Block(BoardThread self, IReadOnlyList<WaitQueue> queues, long untilMicroseconds)
    {
        self.Queues = queues;
        foreach (WaitQueue queue in queues)
        {
            queue.Add(self);
        }

        self.WokenBy = -1;
        self.WakeAtMicroseconds = untilMicroseconds;
        self.State = BoardThreadState.Waiting;
        Dispatch(self);
        self.ThrowIfKilled();
        return self.WokenBy;
    }

    private void Yield(BoardThread self)
    {
        MakeReady(self);
        Dispatch(self);
        self.ThrowIfKilled();
    }

    private void Preempt(BoardThread self)
    {
        BoardThread? next = NextReady();
        if (next is null || (!next.IsKilled && next.Priority < self.Priority))
        {
            return;
        }

        if (next.IsKilled || next.Priority > self.Priority || _now >= self.SliceEndMicroseconds)
        {
            Yield(self);
        }
    }

    private void MakeReady(BoardThread thread)
    {
        thread.State = BoardThreadState.Ready;
        thread.ReadySince = _readySequence++;
    }

    private BoardThread? NextReady()
    {
        BoardThread? best = null;
        foreach (BoardThread thread in _threads)
        {
            if (thread.State == BoardThreadState.Ready && (best is null || GoesBefore(thread, best)))
            {
                best = thread;
            }
        }

        return best;
    }

    private static bool GoesBefore(BoardThread thread, BoardThread other)
    {
        if (thread.IsKilled != other.IsKilled)
        {
            return thread.IsKilled;
        }

        return thread.Priority != other.Priority
            ? thread.Priority > other.Priority
            : thread.ReadySince < other.ReadySince;
    }

    /// <summary>
    /// Gives the processor on and comes back when the caller has it again (for an ended thread: at once).
    /// <paramref name="self"/> is null on the owner's thread.
    /// </summary>
    private void Dispatch(BoardThread? self)
    {
        if (_lost)
        {
            return;
        }

        _running = null;
        while (!MustStop())
        {
            _progress++;
            BoardThread? next = NextReady();
            if (next is not null)
            {
                GiveProcessorTo(next, self);
                return;
            }

            long time = Math.Min(_worldEvents.NextMicroseconds, NextWakeUp());
            if (time > _limit)
            {
                JumpTo(Math.Max(_now, _limit));
                break;
            }

            JumpTo(time);
            RunDueWorldEvents();
            WakeDueThreads();
        }

        ReturnToOwner(self);
    }

    private void GiveProcessorTo(BoardThread next, BoardThread? self)
    {
        _running = next;
        next.State = BoardThreadState.Running;
        next.SliceEndMicroseconds = _now + SliceMicroseconds;
        if (next != self)
        {
            next.HandBaton();
            WaitForProcessor(self);
        }
    }

    private long NextWakeUp()
    {
        long next = long.MaxValue;
        foreach (BoardThread thread in _threads)
        {
            if (thread.State == BoardThreadState.Waiting)
            {
                next = Math.Min(next, thread.WakeAtMicroseconds);
            }
        }

        return next;
    }

    private void WakeDueThreads()
    {
        foreach (BoardThread thread in _threads)
        {
            if (thread.State == BoardThreadState.Waiting && thread.WakeAtMicroseconds <= _now)
            {
                LeaveQueues(thread);
                MakeReady(thread);
            }
        }
    }
}
