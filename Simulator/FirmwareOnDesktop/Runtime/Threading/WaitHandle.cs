using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Threading
{
    /// <summary>Something a thread of the firmware can wait for.</summary>
    internal abstract class WaitHandle
    {
        /// <summary>What the methods for several handles return when the time is up.</summary>
        public const int WaitTimeout = 0x102;

        private readonly bool _autoReset;
        private readonly WaitQueue _queue = new WaitQueue();
        private bool _isSet;

        private protected WaitHandle(bool initialState, bool autoReset)
        {
            _isSet = initialState;
            _autoReset = autoReset;
        }

        /// <summary>Waits for ever.</summary>
        public virtual bool WaitOne() => WaitOne(Timeout.Infinite, false);

        /// <summary>Waits; false when the time is up first, on a 10 ms tick.</summary>
        public virtual bool WaitOne(int millisecondsTimeout, bool exitContext)
        {
            Board board = Board.Current;
            return TryTake() || board.Scheduler.Wait(_queue, millisecondsTimeout);
        }

        /// <summary>Waits for one of the handles, for ever; its index.</summary>
        public static int WaitAny(WaitHandle[] waitHandles) => WaitAny(waitHandles, Timeout.Infinite, false);

        /// <summary>Waits for one of the handles; its index, or <see cref="WaitTimeout"/>.</summary>
        public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext)
        {
            Board board = Board.Current;
            var queues = new WaitQueue[waitHandles.Length];
            for (int i = 0; i < waitHandles.Length; i++)
            {
                if (waitHandles[i].TryTake())
                {
                    return i;
                }

                queues[i] = waitHandles[i]._queue;
            }

            int index = board.Scheduler.WaitAny(queues, millisecondsTimeout);
            return index < 0 ? WaitTimeout : index;
        }

        private protected bool SetState()
        {
            if (_autoReset && !_queue.IsEmpty)
            {
                Board.Current.Scheduler.Wake(_queue, all: false);
                return true;
            }

            _isSet = true;
            if (!_queue.IsEmpty)
            {
                Board.Current.Scheduler.Wake(_queue, all: true);
            }

            return true;
        }

        private protected bool ResetState()
        {
            _isSet = false;
            return true;
        }

        private bool TryTake()
        {
            bool taken = _isSet;
            _isSet &= !_autoReset;
            return taken;
        }
    }
}
