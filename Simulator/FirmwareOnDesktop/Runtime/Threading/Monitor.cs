using System.Runtime.CompilerServices;
using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Threading
{
    /// <summary>
    /// What <c>lock</c> calls. Re-entrant. Outside a board, where the unit tests of the firmware run on one thread,
    /// nothing competes and nothing is done.
    /// </summary>
    internal static class Monitor
    {
        /// <summary>Takes the object's lock, waiting for ever.</summary>
        public static void Enter(object obj)
        {
            if (obj is null)
            {
                throw new ArgumentNullException(nameof(obj));
            }

            if (BoardThread.Current is null)
            {
                return;
            }

            Board board = Board.Current;
            LockState state = Table(board).GetValue(obj, _ => new LockState());
            while (state.Owner is object && state.Owner != BoardThread.Current)
            {
                board.Scheduler.Wait(state.Waiting, Timeout.Infinite);
            }

            state.Owner = BoardThread.Current;
            state.Depth++;
        }

        /// <summary>Gives the object's lock back.</summary>
        /// <exception cref="SynchronizationLockException">The caller does not have it.</exception>
        public static void Exit(object obj)
        {
            if (obj is null)
            {
                throw new ArgumentNullException(nameof(obj));
            }

            if (BoardThread.Current is null)
            {
                return;
            }

            Board board = Board.Current;
            if (!Table(board).TryGetValue(obj, out LockState state) || state.Owner != BoardThread.Current)
            {
                throw new SynchronizationLockException();
            }

            if (--state.Depth == 0)
            {
                state.Owner = null;
                board.Scheduler.Wake(state.Waiting, all: false);
            }
        }

        private static ConditionalWeakTable<object, LockState> Table(Board board) =>
            board.PackageState(() => new ConditionalWeakTable<object, LockState>());

        private sealed class LockState
        {
            public BoardThread Owner { get; set; }

            public int Depth { get; set; }

            public WaitQueue Waiting { get; } = new WaitQueue();
        }
    }
}
