namespace PressureDevice.Core
{
    /// <summary>What stands in a segment: as it should be, or counted by reading its summaries.</summary>
    public static class HoldLogTally
    {
        /// <summary>Counts, and takes over numbers and state that stand there.</summary>
        /// <param name="scanner">To read with.</param>
        /// <param name="index">The segments; the holds before this one are known.</param>
        /// <param name="segment">Which one.</param>
        /// <param name="most">The highest number that counts: the next segment may have the newest hold again.</param>
        /// <param name="state">The log's state.</param>
        /// <returns>False when it cannot be read.</returns>
        public static bool Count(HoldLogScanner scanner, HoldLogIndex index, int segment, int most, HoldLogState state)
        {
            int before = index.Before(segment);
            int last = before;
            int holds = 0;
            int curveBytes = 0;
            scanner.Begin(index.File(segment), 0, index.Bytes(segment), HoldLogWalk.Summaries);
            while (scanner.Next())
            {
                int type = scanner.Type;
                if (type == HoldLogEntry.State)
                {
                    state.Take(scanner.Medium.Window, scanner.At);
                }
                else if (type == HoldLogEntry.Record && scanner.Sequence > last && scanner.Sequence <= most)
                {
                    last = scanner.Sequence;
                    holds++;
                    byte[] window = scanner.Medium.Window;
                    int boot = LittleEndian.GetUInt16(window, scanner.At + HoldRecord.BootOffset);
                    state.SeeRecord(last, boot, window[scanner.At + HoldRecord.OutcomeOffset]);
                }
                else if (type == HoldLogEntry.Curve && scanner.Sequence == last && holds > 0)
                {
                    curveBytes += scanner.Length;
                }
            }

            if (scanner.HasFailed)
            {
                return false;
            }

            index.NoteContent(segment, holds, curveBytes, holds > 0 || last > index.Last(segment) ? last : index.Last(segment), false);
            index.NoteDamages(segment, scanner.Damages);
            return true;
        }

        /// <summary>Notes what a segment has by where the next one begins: as many holds as numbers, and curves in all that is left.</summary>
        /// <param name="index">The segments; the holds before this one are known, and of the next one where it begins.</param>
        /// <param name="segment">Which one.</param>
        public static void Derive(HoldLogIndex index, int segment)
        {
            int before = index.Before(segment);
            int last = index.Last(segment + 1);
            last = last > before ? last : before;
            int bytes = index.Bytes(segment) - HoldLogHead.PreludeBytes;
            int holds = bytes < (last - before) * HoldRecord.Length ? bytes / HoldRecord.Length : last - before;
            index.NoteContent(segment, holds, bytes - (holds * HoldRecord.Length), last, true);
        }
    }
}
