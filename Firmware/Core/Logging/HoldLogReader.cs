namespace PressureDevice.Core
{
    /// <summary>Reads holds by their numbers. Going on from the last one costs one short read; a jump, the summaries of half a segment.</summary>
    public class HoldLogReader
    {
        /// <summary>To read with.</summary>
        protected readonly HoldLogScanner _scanner;

        /// <summary>The segments.</summary>
        protected readonly HoldLogIndex _index;

        /// <summary>The state.</summary>
        protected readonly HoldLogState _state;

        private int _segment; // of the hold found last
        private int _position;

        /// <summary>Takes the log.</summary>
        /// <param name="scanner">To read with.</param>
        /// <param name="index">The segments.</param>
        /// <param name="state">The state.</param>
        protected HoldLogReader(HoldLogScanner scanner, HoldLogIndex index, HoldLogState state)
        {
            _scanner = scanner;
            _index = index;
            _state = state;
        }

        /// <summary>Number of the hold found last; 0 when there was none, or when the log has moved or deleted holds since.</summary>
        public int Found { get; private set; }

        /// <summary>Its bytes: a record, and behind it, when there is one, its curve's entry.</summary>
        public int Length { get; private set; }

        /// <summary>Number of the newest hold that is there; 0 for none.</summary>
        public int Newest
        {
            get
            {
                int i = _index.Count - 1;
                while (i > 0 && _index.Holds(i) == 0)
                {
                    i--;
                }

                return i < 0 || _index.Holds(i) == 0 || _index.Last(i) <= _state.GoneUpTo ? 0 : _index.Last(i);
            }
        }

        /// <summary>Finds the first hold with at least a number.</summary>
        /// <param name="from">The number.</param>
        /// <returns>Its number; 0 when there is none, −1 when the files cannot be read.</returns>
        public int Find(int from)
        {
            from = from > _state.GoneUpTo ? from : _state.GoneUpTo + 1;
            for (int i = 0; i < _index.Count; i++)
            {
                if (_index.Last(i) < from || _index.Holds(i) == 0)
                {
                    continue;
                }

                bool goesOn = Found > 0 && Found < from && i == _segment;
                _scanner.Begin(_index.File(i), goesOn ? _position + Length : 0, _index.Bytes(i), HoldLogWalk.Summaries);
                Found = 0;
                if (!FindIn(i, from))
                {
                    Found = 0;
                    return -1;
                }

                if (Found > 0)
                {
                    return Found;
                }
            }

            Found = 0;
            return _index.IsComplete ? 0 : -1;
        }

        /// <summary>Reads a part of the hold found last.</summary>
        /// <param name="offset">The first of its bytes.</param>
        /// <param name="bytes">Where to.</param>
        /// <param name="at">Where in them.</param>
        /// <param name="count">How many.</param>
        /// <returns>False when they cannot be read, or when the hold has moved.</returns>
        public bool Read(int offset, byte[] bytes, int at, int count)
        {
            return Found > 0 && offset + count <= Length && _scanner.Medium.Read(_index.File(_segment), _position + offset, bytes, at, count);
        }

        /// <summary>Counts the holds from one number to another, both included. Reads only where a gap is known.</summary>
        /// <param name="from">The lowest.</param>
        /// <param name="to">The highest.</param>
        /// <returns>How many; one that is damaged counts until it is met. −1 when the files cannot be read.</returns>
        public int CountBetween(int from, int to)
        {
            from = from > _state.GoneUpTo ? from : _state.GoneUpTo + 1;
            int count = _index.IsComplete ? 0 : -1;
            for (int i = 0; i < _index.Count; i++)
            {
                int first = _index.Before(i) + 1;
                int last = _index.Last(i);
                int low = from > first ? from : first;
                int high = to < last ? to : last;
                if (low > high)
                {
                    continue;
                }

                bool isWhole = low == first && high == last;
                int inside = isWhole ? _index.Holds(i) : HasGaps(i) ? CountInside(i, low, high) : high - low + 1;
                if (inside < 0)
                {
                    return -1;
                }

                count += inside;
            }

            return count;
        }

        /// <summary>Forgets the hold found last: the log moves or deletes holds.</summary>
        public void Forget()
        {
            Found = 0;
        }

        /// <summary>Looks for a hold in a segment, and behind it for its curve.</summary>
        private bool FindIn(int segment, int from)
        {
            int expected = from > _index.Before(segment) ? from : _index.Before(segment) + 1;
            while (Found == 0 && _scanner.Next())
            {
                int sequence = _scanner.Sequence;
                if (_scanner.Type == HoldLogEntry.Record && sequence >= expected && _index.IsHoldOf(segment, sequence))
                {
                    Found = sequence;
                }
            }

            if (Found > 0)
            {
                FindCurve(segment);
            }

            _index.NoteDamages(segment, _scanner.Damages);
            bool isRead = !_scanner.HasFailed;
            return isRead && (Found == expected || !_index.IsDerived(segment) || HoldLogTally.Count(_scanner, _index, segment, _index.Last(segment), _state));
        }

        private void FindCurve(int segment)
        {
            _segment = segment;
            _position = _scanner.Position;
            int end = _scanner.NextPosition;
            _scanner.Walk = HoldLogWalk.Everything;
            bool hasCurve = _scanner.Next() && _scanner.Type == HoldLogEntry.Curve && _scanner.Sequence == Found && _scanner.Position == end;
            Length = (hasCurve ? _scanner.NextPosition : end) - _position;
            while (Found == _index.Last(segment) && _scanner.Next())
            {
                // What stands behind the last hold is looked at too, for damage.
            }
        }

        private bool HasGaps(int segment)
        {
            return _index.Holds(segment) < _index.Last(segment) - _index.Before(segment);
        }

        private int CountInside(int segment, int low, int high)
        {
            int count = 0;
            _scanner.Begin(_index.File(segment), 0, _index.Bytes(segment), HoldLogWalk.Summaries);
            while (_scanner.Next())
            {
                int sequence = _scanner.Sequence;
                count += _scanner.Type == HoldLogEntry.Record && sequence >= low && sequence <= high ? 1 : 0;
            }

            return _scanner.HasFailed ? -1 : count;
        }
    }
}
