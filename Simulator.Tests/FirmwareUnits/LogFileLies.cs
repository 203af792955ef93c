using System;

namespace PressureDevice.Tests
{
    /// <summary>What a medium does that is not what it says.</summary>
    internal sealed class LogFileLies
    {
        /// <summary>How many of the bytes that are added are kept, in spite of the answer; −1 for all.</summary>
        public int KeptBytes { get; set; } = -1;

        /// <summary>Bytes that come behind what was added.</summary>
        public int ExtraBytes { get; set; }

        /// <summary>What is stored in place of the last bytes that were added; null for these themselves.</summary>
        public byte[] End { get; set; }

        /// <summary>Bytes of a file that are added before what is said to have failed, though it is stored.</summary>
        public int DeniedFrom { get; set; } = int.MaxValue;

        /// <summary>True to close a file, and to say that this failed.</summary>
        public bool DeniesCloses { get; set; }

        /// <summary>True to keep a file that is to be deleted, and to say that it is gone.</summary>
        public bool KeepsFiles { get; set; }

        /// <summary>The file that is kept so; −1 for none.</summary>
        public int KeptFile { get; set; } = -1;

        /// <summary>The file that cannot be read from <see cref="HiddenFrom"/> on; −1 for none.</summary>
        public int HiddenFile { get; set; } = -1;

        /// <summary>The first byte of it that cannot be read.</summary>
        public int HiddenFrom { get; set; }

        /// <summary>Tells whether a file stays that is to be deleted.</summary>
        /// <param name="file">Its number.</param>
        public bool Keeps(int file)
        {
            return KeepsFiles || file == KeptFile;
        }

        /// <summary>Tells whether bytes of a file cannot be read.</summary>
        /// <param name="file">Its number.</param>
        /// <param name="end">Where they end.</param>
        public bool Hides(int file, int end)
        {
            return file == HiddenFile && end > HiddenFrom;
        }

        /// <summary>Changes what is stored.</summary>
        /// <param name="added">What was added.</param>
        /// <param name="count">Its bytes.</param>
        /// <returns>The bytes that are stored.</returns>
        public int Change(byte[] added, int count)
        {
            if (End != null && count >= End.Length)
            {
                End.CopyTo(added, count - End.Length);
            }

            Array.Clear(added, count, ExtraBytes);
            return count + ExtraBytes;
        }
    }
}
