using System;
using System.IO;
using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>The mark as a file of 4 bytes, which littlefs keeps inside its directory: setting it erases nothing.</summary>
    public sealed class HoldMark : IHoldMark
    {
        private const string Path = "I:\\hold.open";
        private const int Bytes = 4;

        /// <inheritdoc/>
        public int Read()
        {
            try
            {
                if (!File.Exists(Path))
                {
                    return 0;
                }

                byte[] mark = new byte[Bytes];
                using (FileStream file = new FileStream(Path, FileMode.Open, FileAccess.Read))
                {
                    return file.Read(mark, 0, Bytes) == Bytes ? LittleEndian.GetInt32(mark, 0) : -1;
                }
            }
            catch (Exception)
            {
                return 0; // native file errors are plain exceptions
            }
        }

        /// <inheritdoc/>
        public void Set(int sequence)
        {
            try
            {
                if (sequence == 0)
                {
                    File.Delete(Path);
                    return;
                }

                byte[] mark = new byte[Bytes];
                LittleEndian.PutInt32(mark, 0, sequence);
                using (FileStream file = new FileStream(Path, FileMode.Create, FileAccess.Write))
                {
                    file.Write(mark, 0, Bytes);
                }
            }
            catch (Exception)
            {
                // The mark is a help, not a record: a hold must not fail for it.
            }
        }
    }
}
