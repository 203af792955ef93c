namespace PressureDevice.Core
{
    /// <summary>Copies what is kept of segments into the file that is being written, and keeps count of it.</summary>
    public sealed class HoldLogCopy
    {
        private readonly HoldLogScanner _scanner;
        private readonly HoldLogIndex _index;
        private readonly int _curvesUpTo;
        private readonly int _holdsUpTo;
        private int _sum;

        /// <summary>Takes the log; needed for one rewrite.</summary>
        /// <param name="scanner">To read with.</param>
        /// <param name="index">The segments.</param>
        /// <param name="curvesUpTo">Curves of holds up to this number are left out.</param>
        /// <param name="holdsUpTo">Holds up to this number are left out.</param>
        public HoldLogCopy(HoldLogScanner scanner, HoldLogIndex index, int curvesUpTo, int holdsUpTo)
        {
            _scanner = scanner;
            _index = index;
            _curvesUpTo = curvesUpTo;
            _holdsUpTo = holdsUpTo;
        }

        /// <summary>Bytes of the new segment so far.</summary>
        public int Bytes
        {
            get { return HoldLogHead.PreludeBytes + (Holds * HoldRecord.Length) + CurveBytes; }
        }

        /// <summary>Holds copied.</summary>
        public int Holds { get; private set; }

        /// <summary>Bytes of the curves copied.</summary>
        public int CurveBytes { get; private set; }

        /// <summary>Bytes of the curves that were left out of the segment copied last.</summary>
        public int CurveBytesLeftOut { get; private set; }

        /// <summary>The number of the hold copied last.</summary>
        public int Last { get; private set; }

        /// <summary>Copies what is kept of a segment.</summary>
        /// <param name="segment">0 for the oldest.</param>
        /// <param name="isAll">True when all of it must fit, false for as much as there is room for.</param>
        /// <returns>False when it could not be read or written, or does not fit.</returns>
        public bool Take(int segment, bool isAll)
        {
            int kept = 0;
            CurveBytesLeftOut = 0;
            bool hasCurves = _index.Last(segment) > _curvesUpTo;
            _scanner.Begin(_index.File(segment), 0, _index.Bytes(segment), hasCurves ? HoldLogWalk.Everything : HoldLogWalk.Summaries);
            while (_scanner.Next())
            {
                int sequence = _scanner.Sequence;
                bool isKept = false;
                if (_scanner.Type == HoldLogEntry.Record)
                {
                    isKept = sequence > _holdsUpTo && sequence > kept && _index.IsHoldOf(segment, sequence);
                    kept = isKept ? sequence : kept;
                }
                else if (_scanner.Type == HoldLogEntry.Curve && sequence == kept)
                {
                    isKept = sequence > _curvesUpTo;
                    CurveBytesLeftOut += isKept ? 0 : _scanner.Length;
                }

                if (isKept && Bytes + _scanner.Length > HoldLogBlocks.SegmentBytes)
                {
                    return !isAll;
                }

                if (isKept)
                {
                    Count();
                    if (!_scanner.Medium.Write(_scanner.At, _scanner.Length))
                    {
                        return false;
                    }
                }
            }

            _index.NoteDamages(segment, _scanner.Damages);
            return !_scanner.HasFailed;
        }

        /// <summary>Reads the new segment back and compares it with what was copied.</summary>
        /// <param name="file">Its file, closed.</param>
        public bool IsStored(int file)
        {
            int bytes = Bytes;
            int sum = _sum;
            if (_scanner.Medium.LengthOf(file) != bytes)
            {
                return false;
            }

            Holds = 0;
            CurveBytes = 0;
            _sum = 0;
            _scanner.Begin(file, 0, bytes, HoldLogWalk.Everything);
            while (_scanner.Next())
            {
                if (_scanner.Type == HoldLogEntry.Record || _scanner.Type == HoldLogEntry.Curve)
                {
                    Count();
                }
            }

            return !_scanner.HasFailed && _scanner.Damages == 0 && Bytes == bytes && _sum == sum;
        }

        private void Count()
        {
            _sum += _scanner.Checksum;
            if (_scanner.Type == HoldLogEntry.Record)
            {
                Holds++;
                Last = _scanner.Sequence;
            }
            else
            {
                CurveBytes += _scanner.Length;
            }
        }
    }
}
