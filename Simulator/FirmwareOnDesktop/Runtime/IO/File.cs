using System.Text;
using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.IO
{
    /// <summary>Files of the internal volume, with the behaviour of docs/platform.md.</summary>
    internal static class File
    {
        /// <summary>A writer at position 0: it overwrites from the start (a bug of the package).</summary>
        public static StreamWriter AppendText(string path) => new StreamWriter(OpenWrite(path));

        /// <summary>Adds text at the end.</summary>
        public static void AppendAllText(string path, string contents)
        {
            using (var stream = new FileStream(path, FileMode.Append))
            {
                WriteText(stream, contents);
            }
        }

        /// <summary>Copies; the destination must not exist.</summary>
        public static void Copy(string sourceFileName, string destFileName) =>
            Copy(sourceFileName, destFileName, false);

        /// <summary>Copies.</summary>
        public static void Copy(string sourceFileName, string destFileName, bool overwrite)
        {
            byte[] content = ReadAllBytes(sourceFileName);
            using (var stream = new FileStream(destFileName, overwrite ? FileMode.Create : FileMode.CreateNew))
            {
                stream.Write(content, 0, content.Length);
            }
        }

        /// <summary>Opens a new file, or an old one emptied.</summary>
        public static FileStream Create(string path) => Open(path, FileMode.Create);

        /// <summary>Opens a new file, or an old one emptied; the size of the buffer has no meaning.</summary>
        public static FileStream Create(string path, int bufferSize) =>
            new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize);

        /// <summary>Deletes; nothing when there is no such file.</summary>
        /// <exception cref="IOException">There is no such directory, or the file is open.</exception>
        public static void Delete(string path)
        {
            string file = FlashPath.Checked(path);
            FlashFileSystem flash = Board.Current.Flash;
            string directory = file.Substring(0, file.LastIndexOf('\\'));
            if (directory.Length > 2 && !flash.Volume.HasDirectory(directory))
            {
                throw new IOException("There is no directory " + directory);
            }

            flash.Delete(file);
        }

        /// <summary>True when there is such a file.</summary>
        public static bool Exists(string path)
        {
            Board board = Board.Current;
            board.Scheduler.Spend(BoardCosts.FlashOpen);
            return !string.IsNullOrEmpty(path) && board.Flash.Volume.Files.ContainsKey(FlashPath.Checked(path));
        }

        /// <summary>Renames; the destination must not exist.</summary>
        /// <exception cref="IOException">No source, a destination that exists, or an open file.</exception>
        public static void Move(string sourceFileName, string destFileName)
        {
            string source = FlashPath.Checked(sourceFileName);
            string destination = FlashPath.Checked(destFileName);
            FlashFileSystem flash = Board.Current.Flash;
            if (!flash.Volume.Files.ContainsKey(source))
            {
                throw new IOException("There is no file " + source);
            }

            if (flash.Volume.Files.ContainsKey(destination))
            {
                throw new IOException(destination + " exists already: there is no replacing by a move.");
            }

            flash.Move(source, destination);
        }

        /// <summary>Opens, not shared.</summary>
        public static FileStream Open(string path, FileMode mode) =>
            Open(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite);

        /// <summary>Opens, not shared.</summary>
        public static FileStream Open(string path, FileMode mode, FileAccess access) =>
            Open(path, mode, access, FileShare.None);

        /// <summary>Opens.</summary>
        public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share) =>
            new FileStream(path, mode, access, share);

        /// <summary>Opens for reading.</summary>
        public static FileStream OpenRead(string path) => Open(path, FileMode.Open, FileAccess.Read, FileShare.Read);

        /// <summary>A reader of text.</summary>
        public static StreamReader OpenText(string path) => new StreamReader(OpenRead(path));

        /// <summary>Opens for writing from the start, without emptying.</summary>
        public static FileStream OpenWrite(string path) =>
            Open(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

        /// <summary>All bytes of a file.</summary>
        public static byte[] ReadAllBytes(string path)
        {
            using (FileStream stream = OpenRead(path))
            {
                var content = new byte[stream.Length];
                int read = stream.Read(content, 0, content.Length);
                return read == content.Length ? content : throw new IOException("The file ended early.");
            }
        }

        /// <summary>All text of a file, UTF-8.</summary>
        public static string ReadAllText(string path) => Encoding.UTF8.GetString(ReadAllBytes(path));

        /// <summary>Empties or makes a file and writes all of it.</summary>
        public static void WriteAllBytes(string path, byte[] bytes)
        {
            using (FileStream stream = Create(path))
            {
                stream.Write(bytes, 0, bytes.Length);
            }
        }

        /// <summary>Empties or makes a file and writes all of it, UTF-8.</summary>
        public static void WriteAllText(string path, string contents)
        {
            using (FileStream stream = Create(path))
            {
                WriteText(stream, contents);
            }
        }

        private static void WriteText(FileStream stream, string contents)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(contents);
            stream.Write(bytes, 0, bytes.Length);
        }
    }
}
