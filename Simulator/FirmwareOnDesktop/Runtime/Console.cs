using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System
{
    /// <summary>The device's console: its debug port, not the desktop's terminal.</summary>
    internal static class Console
    {
        /// <summary>Writes text.</summary>
        public static void Write(string value) => Board.Current.WriteConsole(value ?? string.Empty);

        /// <summary>Ends a line.</summary>
        public static void WriteLine() => Write("\r\n");

        /// <summary>Writes a line.</summary>
        public static void WriteLine(string value) => Write(value + "\r\n");
    }
}
