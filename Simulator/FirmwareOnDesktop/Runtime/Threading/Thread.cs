using System.Collections.Generic;
using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Threading
{
    /// <summary>A managed thread of the firmware, run by the virtual board.</summary>
    internal sealed class Thread
    {
        private readonly ThreadStart _start;
        private BoardThread _thread;
        private ThreadPriority _priority = ThreadPriority.Normal;

        /// <summary>A thread that has not started.</summary>
        public Thread(ThreadStart start) => _start = start ?? throw new ArgumentNullException(nameof(start));

        private Thread(BoardThread thread)
        {
            _thread = thread;
            _priority = (ThreadPriority)Math.Min((int)thread.Priority, (int)ThreadPriority.Highest);
        }

        /// <summary>The calling thread.</summary>
        public static Thread CurrentThread
        {
            get
            {
                Dictionary<BoardThread, Thread> table = Table(Board.Current);
                BoardThread current = BoardThread.Current;
                if (!table.TryGetValue(current, out Thread thread))
                {
                    thread = new Thread(current);
                    table.Add(current, thread);
                }

                return thread;
            }
        }

        /// <summary>Number of the thread on its board; 0 before the start.</summary>
        public int ManagedThreadId => _thread is null ? 0 : _thread.Id;

        /// <summary>True from the start to the end of the body.</summary>
        public bool IsAlive => _thread is object && _thread.IsAlive;

        /// <summary>The priority.</summary>
        public ThreadPriority Priority
        {
            get => _priority;
            set
            {
                _ = Board.Current;
                _priority = value;
                if (_thread is object)
                {
                    _thread.Priority = (BoardPriority)value;
                }
            }
        }

        /// <summary>Sleeps to the first 10 ms tick at or after the time; 0 yields, -1 sleeps for ever.</summary>
        public static void Sleep(int millisecondsTimeout) =>
            Board.Current.Scheduler.Sleep(Checked(millisecondsTimeout));

        /// <summary>Sleeps to the first 10 ms tick at or after the time.</summary>
        public static void Sleep(TimeSpan timeout) => Sleep((int)(timeout.Ticks / TimeSpan.TicksPerMillisecond));

        /// <summary>Starts the thread.</summary>
        /// <exception cref="ThreadStateException">It was started before.</exception>
        public void Start()
        {
            Board board = Board.Current;
            if (_thread is object)
            {
                throw new ThreadStateException("The thread was started before.");
            }

            string name = "thread of " + _start.Method.DeclaringType.Name;
            _thread = board.Scheduler.Start(name, () => _start(), (BoardPriority)_priority);
            Table(board).Add(_thread, this);
        }

        /// <summary>Waits for the end of the thread.</summary>
        public void Join() => Join(Timeout.Infinite);

        /// <summary>Waits for the end of the thread; false when the time is up first.</summary>
        /// <exception cref="ThreadStateException">It was not started.</exception>
        public bool Join(int millisecondsTimeout)
        {
            Board board = Board.Current;
            if (_thread is null)
            {
                throw new ThreadStateException("The thread was not started.");
            }

            return !_thread.IsAlive || board.Scheduler.Wait(_thread.Ended, Checked(millisecondsTimeout));
        }

        /// <summary>Waits for the end of the thread; false when the time is up first.</summary>
        public bool Join(TimeSpan timeout) => Join((int)(timeout.Ticks / TimeSpan.TicksPerMillisecond));

        private static int Checked(int milliseconds) =>
            milliseconds >= Timeout.Infinite
                ? milliseconds
                : throw new ArgumentOutOfRangeException(nameof(milliseconds));

        private static Dictionary<BoardThread, Thread> Table(Board board) =>
            board.PackageState(() => new Dictionary<BoardThread, Thread>());
    }
}
