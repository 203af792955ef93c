using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System
{
    /// <summary>The runtime's environment, over the virtual board.</summary>
    internal static class Environment
    {
        /// <summary>Milliseconds since boot, in steps of 10.</summary>
        public static long TickCount64
        {
            get
            {
                Board board = Board.Current;
                board.Scheduler.Spend(BoardCosts.NativeCall);
                return board.TickCountMilliseconds;
            }
        }
    }
}
