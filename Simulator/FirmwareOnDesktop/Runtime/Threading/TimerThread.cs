using System.Collections.Generic;
using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Threading
{
    /// <summary>
    /// The one thread of all timers: callbacks never overlap, a slow one delays the others, missed periods are skipped
    /// and the phase is kept, an exception ends that call only (docs/platform.md).
    /// </summary>
    internal sealed class TimerThread
    {
        private readonly BoardScheduler _scheduler;
        private readonly List<Timer> _timers = new List<Timer>();
        private readonly WaitQueue _changed = new WaitQueue();

        private TimerThread(Board board)
        {
            _scheduler = board.Scheduler;
            _scheduler.Start("timers", Run, BoardPriority.Normal);
        }

        /// <summary>The timer thread of the calling thread's board.</summary>
        public static TimerThread Current
        {
            get
            {
                Board board = Board.Current;
                return board.PackageState(() => new TimerThread(board));
            }
        }

        public void Add(Timer timer)
        {
            if (!_timers.Contains(timer))
            {
                _timers.Add(timer);
            }

            _scheduler.Wake(_changed, all: true);
        }

        public void Remove(Timer timer) => _timers.Remove(timer);

        private void Run()
        {
            while (true)
            {
                Timer next = Next();
                long now = _scheduler.NowMicroseconds;
                if (next is null || next.DueAtMicroseconds > now)
                {
                    _scheduler.WaitUntil(_changed, next is null ? long.MaxValue : next.DueAtMicroseconds);
                }
                else
                {
                    Fire(next, now);
                }
            }
        }

        private Timer Next()
        {
            Timer next = null;
            foreach (Timer timer in _timers)
            {
                if (next is null || timer.DueAtMicroseconds < next.DueAtMicroseconds)
                {
                    next = timer;
                }
            }

            return next;
        }

        private static void Fire(Timer timer, long now)
        {
            try
            {
                timer.Fire(now);
            }
            catch (Exception exception) when (!(exception is BoardPoweredOffException))
            {
                // As on the device: the timer goes on.
            }
        }
    }
}
