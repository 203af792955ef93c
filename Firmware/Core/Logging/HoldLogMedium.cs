using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>The files of the log, and the one window through which everything is written, read back and searched.</summary>
    public class HoldLogMedium
    {
        private readonly ILogFiles _files;
        private int _doomed; // a bit for each file that should be gone and is not

        /// <summary>Takes the files.</summary>
        /// <param name="files">The files.</param>
        /// <param name="work">The work buffer.</param>
        public HoldLogMedium(ILogFiles files, byte[] work)
        {
            _files = files;
            Window = work;
        }

        /// <summary>The window: the work buffer, which others use between two calls of the log.</summary>
        public byte[] Window { get; private set; }

        /// <summary>The length of a file, −1 for none, −2 when that cannot be told.</summary>
        /// <param name="file">Its number.</param>
        public int LengthOf(int file)
        {
            return _files.Length(file);
        }

        /// <summary>A file number that is free; −1 when there is none.</summary>
        /// <param name="index">The segments.</param>
        public int FreeFile(HoldLogIndex index)
        {
            int used = _doomed;
            for (int i = 0; i < index.Count; i++)
            {
                used |= 1 << index.File(i);
            }

            for (int file = 0; file < HoldLogIndex.Most; file++)
            {
                if ((used & (1 << file)) == 0 && _files.Length(file) == -1)
                {
                    return file;
                }
            }

            return -1;
        }

        /// <summary>Adds bytes of the window to a file and closes it.</summary>
        /// <param name="file">Its number.</param>
        /// <param name="count">How many, from the window's first.</param>
        /// <returns>False when something said that it failed; true is to be checked.</returns>
        public bool Add(int file, int count)
        {
            return _files.Open(file) & _files.Write(Window, 0, count) & _files.Close();
        }

        /// <summary>Opens a file and writes the prelude of a segment; more may follow. The segment's own number is the stamp of the state in it.</summary>
        /// <param name="file">Its number.</param>
        /// <param name="first">No hold in it has a smaller number.</param>
        /// <param name="replaced">Own number of a segment that it replaces; 0 for none.</param>
        /// <param name="alsoReplaced">Own number of another one; 0 for none.</param>
        /// <param name="state">The log's state; it gets a new stamp.</param>
        /// <returns>False when that failed.</returns>
        public bool Begin(int file, int first, int replaced, int alsoReplaced, HoldLogState state)
        {
            state.PutTwice(Window, 2 * HoldLogEntry.HeadLength);
            HoldLogHead.PutTwice(Window, state.Stamp, first, replaced, alsoReplaced);
            return _files.Open(file) & _files.Write(Window, 0, HoldLogHead.PreludeBytes);
        }

        /// <summary>Adds bytes of the window to the open file.</summary>
        /// <param name="at">The first.</param>
        /// <param name="count">How many.</param>
        public bool Write(int at, int count)
        {
            return _files.Write(Window, at, count);
        }

        /// <summary>Closes the open file.</summary>
        public bool Close()
        {
            return _files.Close();
        }

        /// <summary>Reads from a file.</summary>
        /// <param name="file">Its number.</param>
        /// <param name="position">Where in it.</param>
        /// <param name="bytes">Where to.</param>
        /// <param name="offset">Where in them.</param>
        /// <param name="count">How many.</param>
        public bool Read(int file, int position, byte[] bytes, int offset, int count)
        {
            return _files.Read(file, position, bytes, offset, count);
        }

        /// <summary>Deletes a file; one that does not go is kept in mind.</summary>
        /// <param name="file">Its number.</param>
        /// <returns>True when nothing is left that should be gone.</returns>
        public bool Delete(int file)
        {
            _doomed |= 1 << file;
            return DeleteTheDoomed();
        }

        /// <summary>Tries to delete what should be gone.</summary>
        /// <returns>True when nothing of it is left.</returns>
        public bool DeleteTheDoomed()
        {
            for (int file = 0; _doomed != 0 && file < HoldLogIndex.Most; file++)
            {
                int bit = 1 << file;
                if ((_doomed & bit) != 0 && _files.Delete(file) && _files.Length(file) == -1)
                {
                    _doomed &= ~bit;
                }
            }

            return _doomed == 0;
        }
    }
}
