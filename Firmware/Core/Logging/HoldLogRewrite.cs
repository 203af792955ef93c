namespace PressureDevice.Core
{
    /// <summary>
    /// Writes one segment, or two neighbours, anew without what may go: a file is written and read back, and then the old ones are deleted. It can be filled up
    /// with the first holds of the next ones when their curves go too: those stand there twice until their turn comes.
    /// </summary>
    public sealed class HoldLogRewrite
    {
        private readonly HoldLogScanner _scanner;
        private readonly HoldLogMedium _medium;
        private readonly HoldLogIndex _index;
        private readonly HoldLogState _state;
        private readonly HoldLogCopy _copy;
        private readonly int _curvesUpTo;
        private readonly int _holdsUpTo;
        private int _taken; // segments behind the rewritten ones of which all is in the new one
        private int _holdsOfNext; // holds taken from the one behind them
        private int _curveBytesOfNext; // what their curves take there

        /// <summary>Takes the log; needed for one rewrite.</summary>
        /// <param name="scanner">To read with.</param>
        /// <param name="index">The segments.</param>
        /// <param name="state">The state; it goes into the new segment too.</param>
        /// <param name="curvesUpTo">Curves of holds up to this number are left out.</param>
        /// <param name="holdsUpTo">Holds up to this number are left out.</param>
        public HoldLogRewrite(HoldLogScanner scanner, HoldLogIndex index, HoldLogState state, int curvesUpTo, int holdsUpTo)
        {
            _scanner = scanner;
            _medium = scanner.Medium;
            _index = index;
            _state = state;
            _curvesUpTo = curvesUpTo;
            _holdsUpTo = holdsUpTo;
            _copy = new HoldLogCopy(scanner, index, curvesUpTo, holdsUpTo);
        }

        /// <summary>Does it.</summary>
        /// <param name="segment">The segment.</param>
        /// <param name="other">The one after it; the same for one alone.</param>
        /// <param name="fills">True to fill the new one up.</param>
        /// <returns>Underway when it is done; Failed when the files are as before, or when one is left that should be gone.</returns>
        public HoldLogResult Run(int segment, int other, bool fills)
        {
            int file = _medium.FreeFile(_index);
            if (file < 0)
            {
                return HoldLogResult.Failed;
            }

            if (!Write(file, segment, other, fills) || !_copy.IsStored(file))
            {
                _medium.Delete(file);
                return HoldLogResult.Failed;
            }

            int oldFile = _index.File(segment);
            int otherFile = _index.File(other);
            int last = _copy.Holds > 0 ? _copy.Last : _index.Last(other);
            if (other > segment)
            {
                _index.Remove(segment);
            }

            _medium.Delete(oldFile);
            bool isDone = _medium.Delete(otherFile);
            _index.NoteFile(segment, file, _copy.Bytes);
            _index.NoteContent(segment, _copy.Holds, _copy.CurveBytes, last, false);
            _index.NoteClosed(segment);
            NoteTaken(segment + 1, last);
            if (!isDone || !DeleteTaken(segment + 1))
            {
                return HoldLogResult.Failed;
            }

            _state.IsDue = false; // not before: as long as the old ones are there the state is nowhere else
            return HoldLogResult.Underway;
        }

        /// <summary>The files of what was taken whole go last: as long as one of the replaced is there a restart throws the new one away.</summary>
        private bool DeleteTaken(int next)
        {
            bool isDone = true;
            for (; isDone && _taken > 0; _taken--)
            {
                int file = _index.File(next);
                _index.Remove(next);
                isDone = _medium.Delete(file);
            }

            return isDone;
        }

        private bool Write(int file, int segment, int other, bool fills)
        {
            int first = _index.Before(segment) > _holdsUpTo ? _index.Before(segment) + 1 : _holdsUpTo + 1;
            int id = IdOf(segment);
            int otherId = other > segment ? IdOf(other) : 0;
            bool isDone = !_scanner.HasFailed
                && _medium.Begin(file, first, id, otherId, _state) // one without a head has no name: then none of them is left out for the other's sake
                && _copy.Take(segment, true)
                && (other == segment || _copy.Take(other, true))
                && (!fills || Fill(other + 1));
            return _medium.Close() && isDone;
        }

        /// <summary>The own number of a segment; 0 when it cannot be read.</summary>
        private int IdOf(int segment)
        {
            _scanner.Begin(_index.File(segment), 0, _index.Bytes(segment), HoldLogWalk.Prelude);
            return _scanner.Next() && _scanner.Type == HoldLogEntry.Head ? HoldLogHead.Id(_medium.Window, _scanner.At) : 0;
        }

        /// <summary>Fills the new segment up. The newest segment is left alone: holds are added to it.</summary>
        private bool Fill(int next)
        {
            bool isWhole = true;
            for (int i = next; isWhole && i < _index.Count - 1 && (_index.Last(i) <= _curvesUpTo || _index.CurveBytes(i) == 0); i++)
            {
                int before = _copy.Holds;
                if (!_copy.Take(i, false))
                {
                    return false;
                }

                isWhole = _copy.Last == _index.Last(i);
                _taken += isWhole ? 1 : 0;
                _holdsOfNext = isWhole ? 0 : _copy.Holds - before;
                _curveBytesOfNext = isWhole ? 0 : _copy.CurveBytesLeftOut;
            }

            return true;
        }

        /// <summary>What was taken whole has no holds of its own any more, the one behind it fewer.</summary>
        private void NoteTaken(int next, int last)
        {
            for (int i = 0; i < _taken; i++)
            {
                _index.NoteContent(next, 0, 0, last, false);
                next++;
            }

            if (_holdsOfNext > 0)
            {
                int curveBytes = _index.CurveBytes(next) - _curveBytesOfNext;
                _index.NoteContent(
                    next, _index.Holds(next) - _holdsOfNext, curveBytes > 0 ? curveBytes : 0, _index.Last(next), _index.IsDerived(next));
            }
        }
    }
}
