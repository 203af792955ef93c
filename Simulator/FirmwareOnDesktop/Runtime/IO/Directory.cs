using System.Collections.Generic;
using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.IO
{
    /// <summary>Directories of the internal volume.</summary>
    internal static class Directory
    {
        /// <summary>
        /// Makes a directory and those above it. The package returns a DirectoryInfo, which the desktop's of that name
        /// cannot stand for.
        /// </summary>
        public static void CreateDirectory(string path)
        {
            string directory = FlashPath.Checked(path);
            FlashFileSystem flash = Board.Current.Flash;
            for (int end = directory.IndexOf('\\', 3); end >= 0; end = directory.IndexOf('\\', end + 1))
            {
                Make(flash, directory.Substring(0, end));
            }

            Make(flash, directory);
        }

        /// <summary>Deletes an empty directory.</summary>
        public static void Delete(string path) => Delete(path, false);

        /// <summary>Deletes a directory, with what is in it if so asked.</summary>
        /// <exception cref="IOException">Not there, or not empty.</exception>
        public static void Delete(string path, bool recursive)
        {
            string directory = Existing(path);
            string prefix = FlashPath.Prefix(directory);
            FlashVolume volume = Board.Current.Flash.Volume;
            var files = new List<string>(Under(volume.Files.Keys, prefix));
            var directories = new List<string>(Under(volume.DirectoryNames, prefix));
            if (!recursive && files.Count + directories.Count > 0)
            {
                throw new IOException(directory + " is not empty.");
            }

            foreach (string file in files)
            {
                File.Delete(file);
            }

            directories.Reverse();
            directories.Add(directory);
            foreach (string emptied in directories)
            {
                Board.Current.Flash.DeleteDirectory(emptied);
            }
        }

        /// <summary>True when there is such a directory.</summary>
        public static bool Exists(string path)
        {
            Board board = Board.Current;
            board.Scheduler.Spend(BoardCosts.FlashOpen);
            string directory = FlashPath.Checked(path);
            return FlashPath.IsRoot(directory) || board.Flash.Volume.HasDirectory(directory);
        }

        /// <summary>Full paths of the files in a directory.</summary>
        public static string[] GetFiles(string path) => Children(Existing(path), Board.Current.Flash.Volume.Files.Keys);

        /// <summary>Full paths of the directories in a directory.</summary>
        public static string[] GetDirectories(string path) =>
            Children(Existing(path), Board.Current.Flash.Volume.DirectoryNames);

        private static void Make(FlashFileSystem flash, string directory)
        {
            if (!FlashPath.IsRoot(directory) && !flash.Volume.HasDirectory(directory))
            {
                flash.MakeDirectory(directory);
            }
        }

        private static string Existing(string path)
        {
            string directory = FlashPath.Checked(path);
            return Exists(directory) ? directory : throw new IOException("There is no directory " + directory);
        }

        private static IEnumerable<string> Under(IEnumerable<string> paths, string prefix)
        {
            foreach (string path in paths)
            {
                if (path.StartsWith(prefix, StringComparison.Ordinal))
                {
                    yield return path;
                }
            }
        }

        private static string[] Children(string directory, IEnumerable<string> paths)
        {
            string prefix = FlashPath.Prefix(directory);
            var children = new List<string>();
            foreach (string path in Under(paths, prefix))
            {
                if (path.IndexOf('\\', prefix.Length) < 0)
                {
                    children.Add(path);
                }
            }

            return children.ToArray();
        }
    }
}
