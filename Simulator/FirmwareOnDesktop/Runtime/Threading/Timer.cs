using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Threading
{
    /// <summary>A timer of the firmware; its callbacks run on the one timer thread.</summary>
    internal sealed class Timer : IDisposable
    {
        private readonly TimerCallback _callback;
        private readonly object _state;

        /// <summary>A timer: first call after dueTime ms (-1: not), then each period ms (-1 or 0: only once).</summary>
        public Timer(TimerCallback callback, object state, int dueTime, int period)
        {
            _callback = callback ?? throw new ArgumentNullException(nameof(callback));
            _state = state;
            Change(dueTime, period);
        }

        /// <summary>A timer: first call after dueTime, then each period.</summary>
        public Timer(TimerCallback callback, object state, TimeSpan dueTime, TimeSpan period)
            : this(callback, state, Milliseconds(dueTime), Milliseconds(period))
        {
        }

        internal long DueAtMicroseconds { get; private set; } = long.MaxValue;

        internal int PeriodMilliseconds { get; private set; }

        /// <summary>Sets the next call and the period, in ms.</summary>
        public bool Change(int dueTime, int period)
        {
            BoardScheduler scheduler = Board.Current.Scheduler;
            long due = scheduler.NowMicroseconds + (dueTime * 1000L);
            DueAtMicroseconds = dueTime < 0 ? long.MaxValue : BoardScheduler.TickAtOrAfter(due);
            PeriodMilliseconds = period;
            TimerThread.Current.Add(this);
            return true;
        }

        /// <summary>Sets the next call and the period.</summary>
        public bool Change(TimeSpan dueTime, TimeSpan period) => Change(Milliseconds(dueTime), Milliseconds(period));

        /// <summary>Ends the timer.</summary>
        public void Dispose() => TimerThread.Current.Remove(this);

        internal void Fire(long now)
        {
            if (PeriodMilliseconds <= 0)
            {
                DueAtMicroseconds = long.MaxValue;
            }

            while (DueAtMicroseconds <= now)
            {
                DueAtMicroseconds += PeriodMilliseconds * 1000L;
            }

            _callback(_state);
        }

        private static int Milliseconds(TimeSpan time) => (int)(time.Ticks / TimeSpan.TicksPerMillisecond);
    }
}
