namespace PressureDevice.Core
{
    /// <summary>
    /// Chooses what is to go when room is needed: deleted holds, then curves of synced holds, then synced holds, then the other curves; the oldest first, one step at a
    /// time. A hold that no phone has is never left out. To choose, nothing is read.
    /// </summary>
    public sealed class HoldLogRoom
    {
        private readonly HoldLogScanner _scanner;
        private readonly HoldLogIndex _index;
        private readonly HoldLogState _state;
        private int _curvesUpTo;
        private int _holdsUpTo;

        /// <summary>Takes the log; needed for one step.</summary>
        /// <param name="scanner">To read with.</param>
        /// <param name="index">The segments.</param>
        /// <param name="state">The state.</param>
        public HoldLogRoom(HoldLogScanner scanner, HoldLogIndex index, HoldLogState state)
        {
            _scanner = scanner;
            _index = index;
            _state = state;
        }

        /// <summary>Does one step, which frees at least one block.</summary>
        /// <returns>Underway when it did, Full when nothing may go; Failed.</returns>
        public HoldLogResult Make()
        {
            if (!_scanner.Medium.DeleteTheDoomed())
            {
                return HoldLogResult.Failed; // until then nothing else may be replaced: see docs/log-format.md
            }

            int gone = _state.GoneUpTo;
            int synced = _state.SyncedUpTo > gone ? _state.SyncedUpTo : gone;
            HoldLogResult result = TryLeavingOut(gone, gone);
            result = result != HoldLogResult.Full ? result : TryLeavingOut(synced, gone);
            result = result != HoldLogResult.Full ? result : TryLeavingOut(synced, synced);
            return result != HoldLogResult.Full ? result : TryLeavingOut(int.MaxValue, synced);
        }

        /// <summary>Makes one segment out of two neighbours, without leaving out more than what is deleted: there are too many.</summary>
        /// <returns>Underway when it did, Full when no two fit into one; Failed.</returns>
        public HoldLogResult Merge()
        {
            if (!_scanner.Medium.DeleteTheDoomed())
            {
                return HoldLogResult.Failed;
            }

            _curvesUpTo = _state.GoneUpTo;
            _holdsUpTo = _state.GoneUpTo;
            for (int i = 1; i < _index.Count - 1; i++)
            {
                if (Kept(i - 1) + Kept(i) + HoldLogHead.PreludeBytes <= HoldLogBlocks.SegmentBytes)
                {
                    return Rewrite(i - 1, i, true);
                }
            }

            return HoldLogResult.Full;
        }

        /// <summary>Writes the newest segment anew only for the state that goes into it: the way to store an acknowledgement when the log is full.</summary>
        /// <returns>Underway when it is done; Failed.</returns>
        public HoldLogResult Renew()
        {
            return _scanner.Medium.DeleteTheDoomed() ? Rewrite(_index.Count - 1, _index.Count - 1, false) : HoldLogResult.Failed;
        }

        private HoldLogResult TryLeavingOut(int curvesUpTo, int holdsUpTo)
        {
            _curvesUpTo = curvesUpTo;
            _holdsUpTo = holdsUpTo;
            for (int i = 0; i < _index.Count - 1; i++)
            {
                if (Kept(i) == 0)
                {
                    return Drop(i); // the newest segment stays: the numbers are in it
                }
            }

            HoldLogResult result = TryFewerBlocks();
            return result != HoldLogResult.Full ? result : TryFillingUp();
        }

        /// <summary>Writes the oldest segment that is not full anew and fills it up with the next ones, when all of them together take fewer blocks that way.</summary>
        private HoldLogResult TryFillingUp()
        {
            int first = 0;
            int bytes = 0;
            int blocks = 0;
            for (int i = 0; i < _index.Count - 1 && (_index.Last(i) <= _curvesUpTo || _index.CurveBytes(i) == 0); i++)
            {
                int kept = Kept(i);
                first = bytes == 0 ? i : first;
                if (bytes > 0 || kept < HoldLogBlocks.FullBytes)
                {
                    bytes += kept;
                    blocks += HoldLogBlocks.Of(_index.Bytes(i));
                }
            }

            return HoldLogBlocks.Packed(bytes) < blocks ? Rewrite(first, first, true) : HoldLogResult.Full;
        }

        /// <summary>Writes one segment anew, or two into one, when it takes fewer blocks then.</summary>
        private HoldLogResult TryFewerBlocks()
        {
            int before = HoldLogBlocks.SegmentBytes;
            for (int i = 0; i < _index.Count; i++)
            {
                int kept = Kept(i);
                int blocks = HoldLogBlocks.Of(_index.Bytes(i));
                if (HoldLogBlocks.Of(kept + HoldLogHead.PreludeBytes) < blocks)
                {
                    return Rewrite(i, i, false);
                }

                int together = before + kept + HoldLogHead.PreludeBytes;
                if (together <= HoldLogBlocks.SegmentBytes
                    && HoldLogBlocks.Of(together) < blocks + HoldLogBlocks.Of(_index.Bytes(i - 1)))
                {
                    return Rewrite(i - 1, i, true);
                }

                before = kept;
            }

            return HoldLogResult.Full;
        }

        /// <summary>Most bytes of a segment that would be kept.</summary>
        private int Kept(int segment)
        {
            int holds = HoldsAbove(segment, _holdsUpTo);
            int curves = HoldsAbove(segment, _curvesUpTo) * HoldLogEntry.LongestLength;
            int curveBytes = _index.CurveBytes(segment);
            return (holds * HoldRecord.Length) + (curves < curveBytes ? curves : curveBytes);
        }

        private int HoldsAbove(int segment, int sequence)
        {
            int last = _index.Last(segment);
            int holds = _index.Holds(segment);
            return last <= sequence ? 0 : last - sequence < holds ? last - sequence : holds;
        }

        private HoldLogResult Drop(int segment)
        {
            int file = _index.File(segment);
            if (segment == 0)
            {
                _index.NoteGone(_index.Last(0));
            }

            _index.Remove(segment);
            return _scanner.Medium.Delete(file) ? HoldLogResult.Underway : HoldLogResult.Failed;
        }

        private HoldLogResult Rewrite(int segment, int other, bool fills)
        {
            HoldLogResult result = new HoldLogRewrite(_scanner, _index, _state, _curvesUpTo, _holdsUpTo).Run(segment, other, fills);
            if (result == HoldLogResult.Underway && segment == 0)
            {
                _index.NoteGone(_holdsUpTo);
            }

            return result;
        }
    }
}
