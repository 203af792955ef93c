using System;
using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>Walks through the entries of a segment in the window. What is damaged is stepped over, byte by byte, to the next entry that is sound.</summary>
    public sealed class HoldLogScanner : HoldLogMedium
    {
        // What came right before the next entry, when it was no record.
        private const int Other = 0;
        private const int SkippedCurve = -1;
        private const int Damage = -2;

        private int _file;
        private int _end; // −1 when the file could not be read
        private int _start;
        private int _count;
        private int _before; // number of the record that came right before the next entry, or what it was

        /// <summary>Makes a scanner.</summary>
        /// <param name="files">The files.</param>
        /// <param name="work">The work buffer.</param>
        public HoldLogScanner(ILogFiles files, byte[] work)
            : base(files, work)
        {
        }

        /// <summary>The files, with the window: its own base, for it takes less heap than a second object.</summary>
        public HoldLogMedium Medium
        {
            get { return this; }
        }

        /// <summary>What the walk reads; may change on the way.</summary>
        public HoldLogWalk Walk { get; set; }

        /// <summary>Where the entry stands in the file.</summary>
        public int Position { get; private set; }

        /// <summary>Where the next entry begins in the file.</summary>
        public int NextPosition { get; private set; }

        /// <summary>Damaged stretches seen since <see cref="Begin"/>.</summary>
        public int Damages { get; private set; }

        /// <summary>True when the walk ended because the file could not be read.</summary>
        public bool HasFailed
        {
            get { return _end < 0; }
        }

        /// <summary>Where the entry stands in the window, as all of the entry's properties until the next step.</summary>
        public int At
        {
            get { return Position - _start; }
        }

        /// <summary>The entry's type.</summary>
        public int Type
        {
            get { return Window[At]; }
        }

        /// <summary>The entry's length.</summary>
        public int Length
        {
            get { return Window[At + 1]; }
        }

        /// <summary>The number of the hold, for a record or a curve.</summary>
        public int Sequence
        {
            get { return LittleEndian.GetInt32(Window, At + HoldLogEntry.SequenceOffset); }
        }

        /// <summary>The checksum that the entry carries.</summary>
        public int Checksum
        {
            get { return HoldLogEntry.ChecksumOf(Window, At); }
        }

        /// <summary>Begins a walk.</summary>
        /// <param name="file">The file.</param>
        /// <param name="from">The first byte.</param>
        /// <param name="end">The end.</param>
        /// <param name="walk">What it reads.</param>
        public void Begin(int file, int from, int end, HoldLogWalk walk)
        {
            _file = file;
            _end = end;
            _count = 0;
            _before = Other;
            Walk = walk;
            NextPosition = from;
            Damages = 0;
        }

        /// <summary>Goes to the next sound entry.</summary>
        /// <returns>False at the end, or when the file cannot be read.</returns>
        public bool Next()
        {
            byte[] window = Window;
            while (NextPosition < _end && See(HoldLogEntry.CurveDataOffset))
            {
                Position = NextPosition;
                if (HoldLogEntry.IsPlausible(window, At, _end - Position))
                {
                    if (Walk == HoldLogWalk.Summaries && Type == HoldLogEntry.Curve && Sequence == _before)
                    {
                        return Take(SkippedCurve);
                    }

                    if (!See(Length))
                    {
                        return false;
                    }

                    if (HoldLogEntry.IsIntact(window, At))
                    {
                        return Take(Type == HoldLogEntry.Record ? Sequence : Other);
                    }
                }

                Damages += _before == Damage ? 0 : 1;
                _before = Damage;
                StepOver(window);
            }

            return false;
        }

        /// <summary>Goes to the next byte in the window that can begin an entry. Without a call for each byte: a block that is spoilt must not stop the loop for a second.</summary>
        private void StepOver(byte[] window)
        {
            int at = NextPosition + 1 - _start;
            while (at < _count
                && window[at] != HoldLogEntry.Record
                && window[at] != HoldLogEntry.Curve
                && window[at] != HoldLogEntry.State
                && window[at] != HoldLogEntry.Head)
            {
                at++;
            }

            NextPosition = _start + at;
        }

        private bool Take(int before)
        {
            _before = before;
            NextPosition = Position + Length;
            return true;
        }

        /// <summary>Has the next bytes in the window, as far as there are any.</summary>
        private bool See(int bytes)
        {
            int left = _end - NextPosition;
            int seen = _count > 0 ? _start + _count - NextPosition : 0; // less than nothing behind a curve that was stepped over
            if (seen >= (bytes < left ? bytes : left))
            {
                return true;
            }

            int kept = seen > 0 ? seen : 0;
            int most = ReadAhead();
            most = most < bytes ? bytes : most;
            most = most < left ? most : left;
            Array.Copy(Window, kept > 0 ? NextPosition - _start : 0, Window, 0, kept);
            _start = NextPosition;
            _count = most;
            if (!Read(_file, _start + kept, Window, kept, most - kept))
            {
                _end = -1;
                return false;
            }

            return true;
        }

        /// <summary>Bytes to have in the window. Behind a curve that was stepped over another may follow, so only up to its length there.</summary>
        private int ReadAhead()
        {
            if (Walk == HoldLogWalk.Prelude)
            {
                return HoldLogHead.PreludeBytes;
            }

            return _before == SkippedCurve ? HoldRecord.Length + HoldLogEntry.CurveDataOffset : WorkBuffer.Length;
        }
    }
}
