using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the files of a log were asked to do, and the time that flash would take for it, by the figures of docs/platform.md.</summary>
    internal sealed class LogFileCounts
    {
        private const int EraseUs = 45_000;
        private const int PageBytes = 256;
        private const int PageUs = 700;
        private const int OpenUs = 2_000;
        private const int ReadUs = 200;
        private const int ReadByteUs = 10;
        private const int CommitsAnErase = 30; // the directory's log is full and moves to its other block

        private int _lastRead = -1;

        /// <summary>Operations that changed something.</summary>
        public int Changes { get; set; }

        /// <summary>Makings, closes and deletes: changes of the directory.</summary>
        public int Commits { get; set; }

        /// <summary>Files that were opened, to read or to write.</summary>
        public int Opens { get; set; }

        /// <summary>Blocks that were erased for what files hold: an addition copies the last block of the file.</summary>
        public int Erases { get; set; }

        /// <summary>Bytes that were written, with the copied ones.</summary>
        public int BytesWritten { get; set; }

        /// <summary>Read operations.</summary>
        public int Reads { get; set; }

        /// <summary>Bytes read.</summary>
        public int BytesRead { get; set; }

        /// <summary>Most blocks that were in use at one time, with those of a file that is being written.</summary>
        public int MostBlocks { get; private set; }

        /// <summary>What all of it takes, ms, with the worst place of a move of the directory.</summary>
        public int Ms
        {
            get
            {
                int erases = Erases + ((Commits + CommitsAnErase - 1) / CommitsAnErase);
                int pages = ((BytesWritten + PageBytes - 1) / PageBytes) + Commits + Opens;
                return ((erases * EraseUs) + (pages * PageUs) + (Opens * OpenUs) + (Reads * ReadUs) + (BytesRead * ReadByteUs)) / 1_000;
            }
        }

        /// <inheritdoc/>
        public override string ToString()
        {
            return Ms.ToString() + " ms: " + Opens.ToString() + " opens, " + Commits.ToString() + " commits, " + Erases.ToString() + " erases, "
                + BytesWritten.ToString() + " bytes written, " + BytesRead.ToString() + " read in " + Reads.ToString();
        }

        /// <summary>Counts reading; the file that was read last stays open.</summary>
        /// <param name="file">Its number.</param>
        /// <param name="bytes">Bytes; 0 for its length alone.</param>
        public void Read(int file, int bytes)
        {
            Opens += file == _lastRead ? 0 : 1;
            _lastRead = file;
            Reads += bytes > 0 ? 1 : 0;
            BytesRead += bytes;
        }

        /// <summary>Sees how many blocks are in use.</summary>
        /// <param name="blocks">Blocks.</param>
        public void SeeBlocks(int blocks)
        {
            MostBlocks = blocks > MostBlocks ? blocks : MostBlocks;
        }

        /// <summary>Counts the close of a file that was added to.</summary>
        /// <param name="before">Bytes that it had.</param>
        /// <param name="after">Bytes that it has.</param>
        public void Close(int before, int after)
        {
            int whole = before / HoldLogBlocks.BlockBytes;
            Erases += HoldLogBlocks.Of(after) - (whole < 1 ? 0 : 1);
            BytesWritten += after - (whole * HoldLogBlocks.BlockBytes);
            Opens++;
            Commits++;
            _lastRead = -1;
        }
    }
}
