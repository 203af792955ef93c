using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Writes segments by hand, and looks into those that are there.</summary>
    internal sealed class LogSegments
    {
        private readonly FakeLogFiles _files;
        private readonly HoldLogMedium _medium;
        private readonly byte[] _work = new byte[WorkBuffer.Length];
        private int _file;

        /// <summary>Takes the files.</summary>
        /// <param name="files">The files.</param>
        public LogSegments(FakeLogFiles files)
        {
            _files = files;
            _medium = new HoldLogMedium(files, _work);
        }

        /// <summary>The state that goes into the next prelude.</summary>
        public HoldLogState State { get; } = new HoldLogState();

        /// <summary>The holds.</summary>
        public LogHolds Holds { get; } = new LogHolds();

        /// <summary>How many files there are.</summary>
        /// <param name="files">The files.</param>
        public static int Count(FakeLogFiles files)
        {
            int count = 0;
            for (int file = 0; file < HoldLogIndex.Most; file++)
            {
                count += files.Bytes(file) == null ? 0 : 1;
            }

            return count;
        }

        /// <summary>Where a record or a curve stands in a file.</summary>
        /// <param name="bytes">The file; null for none.</param>
        /// <param name="type">Type of the entry.</param>
        /// <param name="sequence">Number of the hold.</param>
        /// <returns>Its first byte; −1 when it is not there.</returns>
        public static int Find(byte[] bytes, int type, int sequence)
        {
            for (int at = 0; bytes != null && at < bytes.Length - HoldLogEntry.CurveFrame; at++)
            {
                if (HoldLogEntry.IsPlausible(bytes, at, bytes.Length - at) && bytes[at] == type && LittleEndian.GetInt32(bytes, at + 4) == sequence
                    && HoldLogEntry.IsIntact(bytes, at))
                {
                    return at;
                }
            }

            return -1;
        }

        /// <summary>The file in which a record or a curve stands.</summary>
        /// <param name="files">The files.</param>
        /// <param name="type">Type of the entry.</param>
        /// <param name="sequence">Number of the hold.</param>
        /// <returns>Its number; −1 when it is nowhere.</returns>
        public static int FileOf(FakeLogFiles files, int type, int sequence)
        {
            int file = HoldLogIndex.Most - 1;
            while (file >= 0 && Find(files.Bytes(file), type, sequence) < 0)
            {
                file--;
            }

            return file;
        }

        /// <summary>Flips a bit of a record or a curve.</summary>
        /// <param name="files">The files.</param>
        /// <param name="type">Type of the entry.</param>
        /// <param name="sequence">Number of the hold.</param>
        /// <param name="offset">In which of its bytes.</param>
        public static void Flip(FakeLogFiles files, int type, int sequence, int offset)
        {
            byte[] bytes = files.Bytes(FileOf(files, type, sequence));
            bytes[Find(bytes, type, sequence) + offset] ^= 0x10;
        }

        /// <summary>Makes both heads of a segment unreadable.</summary>
        /// <param name="files">The files.</param>
        /// <param name="file">Number of its file.</param>
        public static void LoseHeads(FakeLogFiles files, int file)
        {
            files.Bytes(file)[8] ^= 1;
            files.Bytes(file)[8 + HoldLogEntry.HeadLength] ^= 1;
        }

        /// <summary>Begins a segment.</summary>
        /// <param name="file">Number of its file.</param>
        /// <param name="first">No hold in it has a smaller number.</param>
        /// <param name="replaced">Own number of a segment that it replaces; 0 for none.</param>
        /// <param name="alsoReplaced">Own number of another one; 0 for none.</param>
        /// <returns>Its own number.</returns>
        public int Begin(int file, int first, int replaced = 0, int alsoReplaced = 0)
        {
            _file = file;
            _medium.Begin(file, first, replaced, alsoReplaced, State);
            _medium.Close();
            return State.Stamp;
        }

        /// <summary>Adds holds, each with its curve if it has one.</summary>
        /// <param name="from">Number of the first.</param>
        /// <param name="to">Number of the last.</param>
        public void Add(int from, int to)
        {
            for (int sequence = from; sequence <= to; sequence++)
            {
                AddRecord(sequence);
                if (Holds.Curve.Length > 0)
                {
                    AddCurve(sequence, sequence);
                }
            }
        }

        /// <summary>Adds a record alone.</summary>
        /// <param name="sequence">Its number.</param>
        public void AddRecord(int sequence)
        {
            Holds.Make(sequence);
            AddBytes(Holds.Record, HoldRecord.Length);
            State.SeeNumbers(sequence + 1, LittleEndian.GetUInt16(Holds.Record, HoldRecord.BootOffset));
        }

        /// <summary>Adds the curve of a hold under a number.</summary>
        /// <param name="sequence">The hold whose curve it is.</param>
        /// <param name="number">The number in it.</param>
        public void AddCurve(int sequence, int number)
        {
            Holds.Make(sequence);
            byte[] entry = new byte[HoldLogEntry.LongestLength];
            AddBytes(entry, HoldLogEntry.PutCurve(entry, 0, Holds.Curve, number));
        }

        /// <summary>Adds the state, twice.</summary>
        public void AddState()
        {
            byte[] entry = new byte[2 * HoldLogEntry.StateLength];
            State.PutTwice(entry, 0);
            AddBytes(entry, entry.Length);
        }

        /// <summary>Adds bytes.</summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="count">How many.</param>
        public void AddBytes(byte[] bytes, int count)
        {
            Array.Copy(bytes, 0, _work, 0, count);
            _medium.Add(_file, count);
        }
    }
}
