namespace PressureDevice.VirtualBoard;

/// <content>The clock: how it moves, and what happens on the way.</content>
public sealed partial class BoardScheduler
{
    private void JumpTo(long time)
    {
        if (time > _now)
        {
            _pacing = true;
            Pace?.Invoke(time);
            _pacing = false;
            _now = time;
        }
    }

    private void RunDueWorldEvents()
    {
        while (_worldEvents.NextMicroseconds <= _now && _worldFailure is null)
        {
            _progress++;
            InWorldEvent = true;
            try
            {
                _worldEvents.Take()();
            }
            catch (Exception exception)
            {
                _worldFailure = exception;
            }

            InWorldEvent = false;
        }
    }

    /// <summary>
    /// Moves the clock for the running thread; stops on the way where the owner's limit or condition says so.
    /// </summary>
    private void Advance(BoardThread self, long end)
    {
        while (true)
        {
            _progress++;
            long next = Math.Min(end, _worldEvents.NextMicroseconds);
            if (next > _limit)
            {
                _now = Math.Max(_now, _limit);
                PauseForOwner(self);
                continue;
            }

            _now = Math.Max(_now, next);
            RunDueWorldEvents();
            WakeDueThreads();
            self.ThrowIfKilled();
            if (MustStop())
            {
                PauseForOwner(self);
            }

            if (_now >= end)
            {
                return;
            }
        }
    }
}
