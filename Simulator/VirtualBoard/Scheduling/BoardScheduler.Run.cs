using System.Runtime.ExceptionServices;

namespace PressureDevice.VirtualBoard;

/// <content>The owner's side: a test or the simulator lets the board run up to a time or a condition.</content>
public sealed partial class BoardScheduler
{
    private static readonly TimeSpan s_watchInterval = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _ownerBaton = new(0);
    private Func<bool>? _condition;
    private bool _conditionMet;
    private bool _unwinding;
    private bool _inRun;
    private volatile bool _lost;
    private volatile bool _pacing;
    private long _limit;
    private long _progress;
    private Exception? _worldFailure;

    /// <summary>Lets the board run up to a time (µs).</summary>
    /// <exception cref="BoardTrapException">
    /// The firmware stepped into a trap; thrown once for the first trap of a run.
    /// </exception>
    public void RunUntil(long microseconds) => Run(null, microseconds);

    /// <summary>
    /// Lets the board run until a condition holds, checked after each world event and switch. False when the limit (µs)
    /// came first.
    /// </summary>
    /// <exception cref="BoardTrapException">
    /// The firmware stepped into a trap; thrown once for the first trap of a run.
    /// </exception>
    public bool RunUntil(Func<bool> condition, long limitMicroseconds)
    {
        Run(condition, limitMicroseconds);
        return _conditionMet || condition();
    }

    /// <summary>Lets threads without power unwind now; for the owner, after <see cref="KillAll"/>.</summary>
    internal void Unwind()
    {
        if (_inRun)
        {
            return; // The dispatcher that is under way lets them unwind before anything else.
        }

        _unwinding = true;
        while (!_lost && _threads.Exists(thread => thread.IsKilled))
        {
            RunAsOwner();
        }

        _unwinding = false;
    }

    private void Run(Func<bool>? condition, long limit)
    {
        if (BoardThread.Current is not null)
        {
            throw new InvalidOperationException(
                "RunUntil is for the owner of the board, "
                + "not for firmware threads or world events.");
        }

        if (_lost)
        {
            Board.TrapLog.Rethrow();
            throw new InvalidOperationException(
                "A firmware thread of this board "
                + "never waited; the board cannot run on.");
        }

        _condition = condition;
        _conditionMet = false;
        _limit = Math.Max(limit, _now);
        _inRun = true;
        RunAsOwner();
        _inRun = false;
        _condition = null;
        if (_worldFailure is not null)
        {
            Exception failure = _worldFailure;
            _worldFailure = null;
            ExceptionDispatchInfo.Throw(failure);
        }

        Board.TrapLog.Rethrow();
    }

    private void RunAsOwner()
    {
        if (_running is { } paused)
        {
            paused.HandBaton();
            WaitForProcessor(null);
        }
        else
        {
            Dispatch(null);
        }
    }

    private bool MustStop()
    {
        if (_unwinding)
        {
            return !_threads.Exists(thread => thread.IsKilled);
        }

        if (_worldFailure is not null || Board.TrapLog.HasNews)
        {
            return true;
        }

        if (_condition is not null && !_conditionMet)
        {
            _conditionMet = _condition();
        }

        return _conditionMet;
    }

    private void ReturnToOwner(BoardThread? self)
    {
        if (self is not null)
        {
            _ownerBaton.Release();
            WaitForProcessor(self);
        }
    }

    /// <summary>The running thread stops in the middle of a board call, and goes on there in the next run.</summary>
    private void PauseForOwner(BoardThread self)
    {
        ReturnToOwner(self);
        self.ThrowIfKilled();
    }

    private void WaitForProcessor(BoardThread? self)
    {
        if (self is null)
        {
            WaitForOwnerBaton();
        }
        else if (self.State != BoardThreadState.Ended)
        {
            self.WaitForBaton();
        }
    }

    /// <summary>
    /// Guards against a firmware thread that computes for ever: virtual time stands still then, so only real time can
    /// tell.
    /// </summary>
    private void WaitForOwnerBaton()
    {
        long seen = -1;
        TimeSpan silent = TimeSpan.Zero;
        while (!_ownerBaton.Wait(s_watchInterval))
        {
            long progress = Interlocked.Read(ref _progress);
            silent = progress == seen && !_pacing ? silent + s_watchInterval : TimeSpan.Zero;
            seen = progress;
            if (silent >= Board.Settings.ThreadNeverWaitsAfter && !System.Diagnostics.Debugger.IsAttached)
            {
                GiveUp();
                return;
            }
        }
    }

    private void GiveUp()
    {
        _lost = true;
        BoardThread? running = _running;
        double seconds = Board.Settings.ThreadNeverWaitsAfter.TotalSeconds;
        Board.TrapLog.Record(
            running?.Name ?? "none",
            $"thread never waits: it made no board call for {seconds:0.#} s of real time; "
            + "the chip would starve its other threads. Wait or sleep in every loop.");
        foreach (BoardThread thread in _threads)
        {
            thread.IsKilled = true;
            if (thread != running)
            {
                thread.HandBaton();
            }
        }
    }
}
