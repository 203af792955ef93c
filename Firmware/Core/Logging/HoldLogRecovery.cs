namespace PressureDevice.Core
{
    /// <summary>
    /// Finds the log at the start: which segments there are, which of two took the other's place, where the newest ends. Nothing that can be read is thrown away.
    /// Of all segments but the newest the beginnings say enough: the numbers of a log have no gaps as long as nothing is damaged.
    /// </summary>
    public sealed class HoldLogRecovery
    {
        private readonly HoldLogScanner _scanner;
        private readonly HoldLogMedium _medium;
        private readonly HoldLogIndex _index;
        private readonly HoldLogState _state;
        private readonly int[] _ids; // own number of the segment in each file; 0 when it is not known
        private readonly int[] _replaced; // two for each file
        private int _highest; // of the own numbers
        private int _latest; // of those that stay: the state in that segment is newer than in any other but the newest segment
        private bool _readsAll;

        /// <summary>Takes what is to be filled; needed once, at the start.</summary>
        /// <param name="scanner">To read with.</param>
        /// <param name="index">The segments, none yet.</param>
        /// <param name="state">The state, new.</param>
        public HoldLogRecovery(HoldLogScanner scanner, HoldLogIndex index, HoldLogState state)
        {
            _scanner = scanner;
            _medium = scanner.Medium;
            _index = index;
            _state = state;
            _ids = new int[HoldLogIndex.Most];
            _replaced = new int[2 * HoldLogIndex.Most];
        }

        /// <summary>Reads the log.</summary>
        /// <returns>False when the files cannot be read: what is in them is not known then.</returns>
        public bool Run()
        {
            for (int file = 0; file < HoldLogIndex.Most; file++)
            {
                int length = _medium.LengthOf(file);
                if (length < -1 || (length >= 0 && !FindSegment(file, length)))
                {
                    return false;
                }
            }

            LeaveOutReplaced();
            return ReadSegments();
        }

        private bool FindSegment(int file, int length)
        {
            int first = 0;
            int end = 0;
            _scanner.Begin(file, 0, length, HoldLogWalk.Prelude);
            while ((end < HoldLogHead.PreludeBytes || first == 0) && _scanner.Next()) // without a head the first hold says where it belongs
            {
                end = _scanner.NextPosition;
                if (_scanner.Type == HoldLogEntry.Head)
                {
                    first = ReadHead(file);
                }
                else if (_scanner.Type != HoldLogEntry.State)
                {
                    first = first > 0 ? first : _scanner.Sequence;
                }
            }

            if (_scanner.HasFailed)
            {
                return false;
            }

            if (end == 0 && length < HoldLogHead.PreludeBytes)
            {
                _medium.Delete(file); // its making was cut off
                return true;
            }

            _readsAll |= _ids[file] == 0 || HoldLogHead.PreludeBytes > length;
            int last = first > 0 ? first - 1 : 0;
            int place = PlaceOf(file, last);
            _index.Insert(place, file, length, last);
            _index.NoteDamages(place, _scanner.Damages);
            return true;
        }

        private int ReadHead(int file)
        {
            byte[] window = _medium.Window;
            int at = _scanner.At;
            _ids[file] = HoldLogHead.Id(window, at);
            _highest = _ids[file] > _highest ? _ids[file] : _highest;
            _replaced[2 * file] = HoldLogHead.Replaces(window, at, 0);
            _replaced[(2 * file) + 1] = HoldLogHead.Replaces(window, at, 1);
            return HoldLogHead.First(window, at);
        }

        private int PlaceOf(int file, int last)
        {
            int place = _index.Count;
            while (place > 0 && (_index.Last(place - 1) > last || (_index.Last(place - 1) == last && _ids[_index.File(place - 1)] > _ids[file])))
            {
                place--;
            }

            return place;
        }

        /// <summary>
        /// A segment is written in place of others, read back, and then the others are deleted. So when all of those are still there it may be unfinished and goes;
        /// when one is missing it is sound and the rest of them goes.
        /// </summary>
        private void LeaveOutReplaced()
        {
            int leftOut = 0;
            for (int file = 0; file < HoldLogIndex.Most; file++)
            {
                if (_replaced[2 * file] == 0)
                {
                    continue;
                }

                int one = BitOf(_replaced[2 * file]);
                int other = _replaced[(2 * file) + 1] == 0 ? one : BitOf(_replaced[(2 * file) + 1]);
                leftOut |= one != 0 && other != 0 ? 1 << file : one | other;
            }

            for (int i = _index.Count - 1; i >= 0; i--)
            {
                int file = _index.File(i);
                if ((leftOut & (1 << file)) != 0)
                {
                    _index.Remove(i);
                    _medium.Delete(file);
                }
                else if (_ids[file] > _latest)
                {
                    _latest = _ids[file];
                }
            }
        }

        /// <summary>The bit of the file in which a segment stands; 0 when it is not there.</summary>
        private int BitOf(int id)
        {
            int file = HoldLogIndex.Most - 1;
            while (file >= 0 && _ids[file] != id)
            {
                file--;
            }

            return file < 0 ? 0 : 1 << file;
        }

        private bool ReadSegments()
        {
            int newest = _index.Count - 1;
            _index.NoteGone(_index.Last(0));
            for (int i = 0; i <= newest; i++)
            {
                if (!_readsAll && i < newest && _ids[_index.File(i)] != _latest && !MayReachBeyond(i))
                {
                    HoldLogTally.Derive(_index, i);
                }
                else if (!HoldLogTally.Count(_scanner, _index, i, int.MaxValue, _state))
                {
                    return false;
                }
            }

            _state.SeeStamp(_highest);
            if (newest >= 0)
            {
                Finish(newest);
            }

            return true;
        }

        /// <summary>A segment that was written anew may have the first holds of an older one behind it too.</summary>
        private bool MayReachBeyond(int segment)
        {
            int file = _index.File(segment);
            return _replaced[2 * file] != 0 && _ids[file] > _ids[_index.File(segment + 1)];
        }

        /// <summary>Closes the newest segment when nothing may be added to it. Damage in it may hide the newest holds: their numbers do not come again.</summary>
        private void Finish(int newest)
        {
            int next = _index.Last(newest) + 1;
            if (_scanner.Damages > 0)
            {
                int hidden = _index.Bytes(newest) - HoldLogHead.PreludeBytes - (_index.Holds(newest) * HoldRecord.Length) - _index.CurveBytes(newest);
                next += hidden / HoldRecord.Length;
            }

            _state.SeeNumbers(next, _state.Boot);
            if (_replaced[2 * _index.File(newest)] != 0)
            {
                _index.NoteClosed(newest);
            }
        }
    }
}
