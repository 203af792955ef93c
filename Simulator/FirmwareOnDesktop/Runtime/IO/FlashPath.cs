using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.IO
{
    /// <summary>
    /// The rules for paths on the internal volume: <c>I:\name</c>, separated by backslashes, at most 246 characters.
    /// </summary>
    internal static class FlashPath
    {
        private const string Root = "I:\\";
        private const int MaxLength = 246;

        /// <summary>The path without a separator at its end.</summary>
        /// <exception cref="BoardTrapException">Not a full path of the internal volume.</exception>
        public static string Checked(string path)
        {
            if (path is null)
            {
                throw new ArgumentNullException(nameof(path));
            }

            Board board = Board.Current;
            if (!path.StartsWith(Root, StringComparison.Ordinal) || path.IndexOf('/') >= 0)
            {
                throw board.Trap(
                    "Path \"" + path + "\": the only volume is I:\\, with backslashes; other drives are missing.");
            }

            if (path.Length > MaxLength)
            {
                throw new IOException("The path is too long.");
            }

            return path.Length > Root.Length ? path.TrimEnd('\\') : path;
        }

        /// <summary>True for the root of the volume.</summary>
        public static bool IsRoot(string path) => path == Root;

        /// <summary>What the names in a directory start with.</summary>
        public static string Prefix(string directory) => IsRoot(directory) ? directory : directory + "\\";
    }
}
