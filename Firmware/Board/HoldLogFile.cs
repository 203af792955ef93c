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
        private const string OpenMarkPath = "I:\\hold.open";

        private readonly byte[] _check;
        private readonly byte[] _mark;

        /// <summary>Opens the log; a torn end (not a whole record) is written over by the next append.</summary>
        public HoldLogFile()
        {
            _check = new byte[HoldRecord.Length];
            _mark = new byte[4];
            try
            {
                OpenMark = ReadOpenMark();
                if (File.Exists(Path))
                {
                    using (FileStream file = new FileStream(Path, FileMode.Open, FileAccess.Read))
                    {
                        Count = (int)(file.Length / HoldRecord.Length);
                    }
                }

                IsReadable = true;
            }
            catch (Exception)
            {
                Count = 0; // native file errors are plain exceptions
            }
        }

        /// <inheritdoc/>
        public bool IsReadable { get; private set; }

        /// <inheritdoc/>
        public int Count { get; private set; }

        /// <inheritdoc/>
        public int OpenMark { get; private set; }

        /// <inheritdoc/>
        public void SetOpenMark(int sequence)
        {
            try
            {
                if (sequence == 0)
                {
                    File.Delete(OpenMarkPath);
                    return;
                }

                LittleEndian.PutInt32(_mark, 0, sequence);
                using (FileStream file = new FileStream(OpenMarkPath, FileMode.Create, FileAccess.Write))
                {
                    file.Write(_mark, 0, _mark.Length);
                }
            }
            catch (Exception)
            {
                // The mark is a help, not a record: a hold must not fail for it.
            }
        }

        /// <inheritdoc/>
        public bool Append(byte[] record)
        {
            if (!IsReadable)
            {
                return false;
            }

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

        private int ReadOpenMark()
        {
            if (!File.Exists(OpenMarkPath))
            {
                return 0;
            }

            using (FileStream file = new FileStream(OpenMarkPath, FileMode.Open, FileAccess.Read))
            {
                return file.Read(_mark, 0, _mark.Length) == _mark.Length ? LittleEndian.GetInt32(_mark, 0) : -1;
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
