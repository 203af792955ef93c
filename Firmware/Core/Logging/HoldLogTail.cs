namespace PressureDevice.Core
{
    /// <summary>The end of the log: the newest segment, to which is added, and the beginning of the next.</summary>
    public sealed class HoldLogTail
    {
        private readonly HoldLogScanner _scanner;
        private readonly HoldLogIndex _index;
        private readonly HoldLogState _state;

        /// <summary>Takes the log.</summary>
        /// <param name="scanner">To read with.</param>
        /// <param name="index">The segments.</param>
        /// <param name="state">The state.</param>
        public HoldLogTail(HoldLogScanner scanner, HoldLogIndex index, HoldLogState state)
        {
            _scanner = scanner;
            _index = index;
            _state = state;
        }

        /// <summary>Tells whether so much can be added to the newest segment.</summary>
        /// <param name="bytes">Bytes.</param>
        public bool Fits(int bytes)
        {
            int newest = _index.Count - 1;
            return newest >= 0 && !_index.IsClosed(newest) && _index.Bytes(newest) + bytes <= HoldLogBlocks.SegmentBytes;
        }

        /// <summary>Begins a new segment.</summary>
        /// <returns>Stored or Failed.</returns>
        public HoldLogResult Begin()
        {
            HoldLogMedium medium = _scanner.Medium;
            int file = medium.FreeFile(_index);
            if (file < 0)
            {
                return HoldLogResult.Failed;
            }

            int first = _state.NextSequence;
            bool isWritten = medium.Begin(file, first, 0, 0, _state);
            int sum = HoldLogEntry.ChecksumOf(medium.Window, 0) + HoldLogEntry.ChecksumOf(medium.Window, 2 * HoldLogEntry.HeadLength);
            isWritten = medium.Close() && isWritten;
            if (!isWritten || !IsStored(file, 0, HoldLogHead.PreludeBytes, 2 * sum))
            {
                medium.Delete(file);
                return HoldLogResult.Failed;
            }

            _index.Insert(_index.Count, file, HoldLogHead.PreludeBytes, first - 1);
            _state.IsDue = false;
            return HoldLogResult.Stored;
        }

        /// <summary>Adds a hold, both parts at once.</summary>
        /// <param name="record">Its record.</param>
        /// <param name="curve">Its curve.</param>
        /// <param name="curveLength">Length of the curve's entry; 0 for none.</param>
        /// <returns>Stored or Failed.</returns>
        public HoldLogResult AddHold(byte[] record, ForceCurve curve, int curveLength)
        {
            byte[] window = _scanner.Medium.Window;
            int sequence = LittleEndian.GetInt32(record, HoldRecord.SequenceOffset);
            System.Array.Copy(record, 0, window, 0, HoldRecord.Length);
            int sum = HoldLogEntry.ChecksumOf(window, 0);
            if (curveLength > 0)
            {
                HoldLogEntry.PutCurve(window, HoldRecord.Length, curve, sequence);
                sum += HoldLogEntry.ChecksumOf(window, HoldRecord.Length);
            }

            if (!Add(HoldRecord.Length + curveLength, sum))
            {
                return HoldLogResult.Failed;
            }

            int newest = _index.Count - 1;
            _index.NoteContent(newest, _index.Holds(newest) + 1, _index.CurveBytes(newest) + curveLength, sequence, false);
            _state.SeeNumbers(sequence + 1, LittleEndian.GetUInt16(record, HoldRecord.BootOffset));
            return HoldLogResult.Stored;
        }

        /// <summary>Adds the state.</summary>
        /// <returns>Stored or Failed.</returns>
        public HoldLogResult AddState()
        {
            byte[] window = _scanner.Medium.Window;
            _state.PutTwice(window, 0);
            if (!Add(2 * HoldLogEntry.StateLength, 2 * HoldLogEntry.ChecksumOf(window, 0)))
            {
                return HoldLogResult.Failed;
            }

            _state.IsDue = false;
            return HoldLogResult.Stored;
        }

        /// <summary>Adds bytes of the window. When that fails and the file is not as before, nothing more is added to it.</summary>
        private bool Add(int count, int sum)
        {
            int newest = _index.Count - 1;
            int file = _index.File(newest);
            int bytes = _index.Bytes(newest);
            HoldLogMedium medium = _scanner.Medium;
            if (medium.LengthOf(file) == bytes && medium.Add(file, count) && IsStored(file, bytes, count, sum))
            {
                _index.NoteBytes(newest, bytes + count);
                return true;
            }

            int length = medium.LengthOf(file);
            if (length != bytes)
            {
                _index.NoteClosed(newest);
                _index.NoteBytes(newest, length > bytes ? length : bytes);
            }

            return false;
        }

        private bool IsStored(int file, int from, int count, int sum)
        {
            if (_scanner.Medium.LengthOf(file) != from + count)
            {
                return false;
            }

            _scanner.Begin(file, from, from + count, HoldLogWalk.Everything);
            while (_scanner.Next())
            {
                sum -= _scanner.Checksum;
            }

            return sum == 0 && !_scanner.HasFailed && _scanner.Damages == 0;
        }
    }
}
