using System;
using System.IO;
using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Board
{
    /// <summary>
    /// The hold records one behind the other in a file. The file is durable only when it is closed, and a failing write may go unreported:
    /// so each record is written, closed and read back before it counts.
    /// </summary>
    public sealed class HoldLogFile : IRecordStore
    {
        private const string Path = "I:\\holds.log";

        private readonly byte[] _check;

        /// <summary>Opens the log; a torn end (not a whole record) is written over by the next append.</summary>
        public HoldLogFile()
        {
            _check = new byte[HoldRecord.Length];
            if (File.Exists(Path))
            {
                using (FileStream file = new FileStream(Path, FileMode.Open, FileAccess.Read))
                {
                    Count = (int)(file.Length / HoldRecord.Length);
                }
            }
        }

        /// <inheritdoc/>
        public int Count { get; private set; }

        /// <inheritdoc/>
        public bool Append(byte[] record)
        {
            try
            {
                using (FileStream file = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite))
                {
                    file.Seek((long)Count * HoldRecord.Length, SeekOrigin.Begin);
                    file.Write(record, 0, HoldRecord.Length);
                }

                if (!ReadAt(Count, _check) || !AreEqual(record, _check))
                {
                    return false;
                }

                Count++;
                return true;
            }
            catch (Exception)
            {
                return false; // native file errors are plain exceptions: full, failing, busy
            }
        }

        /// <inheritdoc/>
        public bool Read(int index, byte[] record)
        {
            try
            {
                return index >= 0 && index < Count && ReadAt(index, record);
            }
            catch (Exception)
            {
                return false;
            }
        }

        private static bool ReadAt(int index, byte[] record)
        {
            using (FileStream file = new FileStream(Path, FileMode.Open, FileAccess.Read))
            {
                file.Seek((long)index * HoldRecord.Length, SeekOrigin.Begin);
                return file.Read(record, 0, HoldRecord.Length) == HoldRecord.Length;
            }
        }

        private static bool AreEqual(byte[] a, byte[] b)
        {
            for (int i = 0; i < HoldRecord.Length; i++)
            {
                if (a[i] != b[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
