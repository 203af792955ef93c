namespace PressureDevice.Core
{
    /// <summary>The end of the log: the newest segment, to which is added, and the beginning of the next.</summary>
    public static class HoldLogTail
    {
        /// <summary>Tells whether so much can be added to the newest segment.</summary>
        /// <param name="index">The segments.</param>
        /// <param name="bytes">Bytes.</param>
        public static bool Fits(HoldLogIndex index, int bytes)
        {
            int newest = index.Count - 1;
            return newest >= 0 && !index.IsClosed(newest) && index.Bytes(newest) + bytes <= HoldLogBlocks.SegmentBytes;
        }

        /// <summary>Begins a new segment.</summary>
        /// <param name="scanner">To read with.</param>
        /// <param name="index">The segments.</param>
        /// <param name="state">The state.</param>
        /// <returns>Stored or Failed.</returns>
        public static HoldLogResult Begin(HoldLogScanner scanner, HoldLogIndex index, HoldLogState state)
        {
            HoldLogMedium medium = scanner.Medium;
            int file = medium.FreeFile(index);
            if (file < 0)
            {
                return HoldLogResult.Failed;
            }

            int first = state.NextSequence;
            bool isWritten = medium.Begin(file, first, 0, 0, state);
            int sum = HoldLogEntry.ChecksumOf(medium.Window, 0) + HoldLogEntry.ChecksumOf(medium.Window, 2 * HoldLogEntry.HeadLength);
            isWritten = medium.Close() && isWritten;
            if (!isWritten || !IsStored(scanner, file, 0, HoldLogHead.PreludeBytes, 2 * sum))
            {
                medium.Delete(file);
                return HoldLogResult.Failed;
            }

            index.Insert(index.Count, file, HoldLogHead.PreludeBytes, first - 1);
            state.IsDue = false;
            return HoldLogResult.Stored;
        }

        /// <summary>Adds a hold, both parts at once.</summary>
        /// <param name="scanner">To read with.</param>
        /// <param name="index">The segments.</param>
        /// <param name="state">The state.</param>
        /// <param name="record">Its record; it may stand in the window.</param>
        /// <param name="curve">Its curve.</param>
        /// <param name="curveLength">Length of the curve's entry; 0 for none.</param>
        /// <returns>Stored or Failed.</returns>
        public static HoldLogResult AddHold(
            HoldLogScanner scanner, HoldLogIndex index, HoldLogState state, byte[] record, ForceCurve curve, int curveLength)
        {
            byte[] window = scanner.Medium.Window;
            int sequence = LittleEndian.GetInt32(record, HoldRecord.SequenceOffset);
            int boot = LittleEndian.GetUInt16(record, HoldRecord.BootOffset);
            int outcome = record[HoldRecord.OutcomeOffset];
            System.Array.Copy(record, 0, window, 0, HoldRecord.Length);
            int sum = HoldLogEntry.ChecksumOf(window, 0);
            if (curveLength > 0)
            {
                HoldLogEntry.PutCurve(window, HoldRecord.Length, curve, sequence);
                sum += HoldLogEntry.ChecksumOf(window, HoldRecord.Length);
            }

            if (!Add(scanner, index, HoldRecord.Length + curveLength, sum))
            {
                return HoldLogResult.Failed;
            }

            int newest = index.Count - 1;
            index.NoteContent(newest, index.Holds(newest) + 1, index.CurveBytes(newest) + curveLength, sequence, false);
            state.SeeRecord(sequence, boot, outcome);
            return HoldLogResult.Stored;
        }

        /// <summary>Adds the state.</summary>
        /// <param name="scanner">To read with.</param>
        /// <param name="index">The segments.</param>
        /// <param name="state">The state.</param>
        /// <returns>Stored or Failed.</returns>
        public static HoldLogResult AddState(HoldLogScanner scanner, HoldLogIndex index, HoldLogState state)
        {
            byte[] window = scanner.Medium.Window;
            state.PutTwice(window, 0);
            if (!Add(scanner, index, 2 * HoldLogEntry.StateLength, 2 * HoldLogEntry.ChecksumOf(window, 0)))
            {
                return HoldLogResult.Failed;
            }

            state.IsDue = false;
            return HoldLogResult.Stored;
        }

        /// <summary>Adds bytes of the window. When that fails and the file is not as before, nothing more is added to it.</summary>
        private static bool Add(HoldLogScanner scanner, HoldLogIndex index, int count, int sum)
        {
            int newest = index.Count - 1;
            int file = index.File(newest);
            int bytes = index.Bytes(newest);
            HoldLogMedium medium = scanner.Medium;
            if (medium.LengthOf(file) == bytes && medium.Add(file, count) && IsStored(scanner, file, bytes, count, sum))
            {
                index.NoteBytes(newest, bytes + count);
                return true;
            }

            int length = medium.LengthOf(file);
            if (length != bytes)
            {
                index.NoteClosed(newest);
                index.NoteBytes(newest, length > bytes ? length : bytes);
            }

            return false;
        }

        private static bool IsStored(HoldLogScanner scanner, int file, int from, int count, int sum)
        {
            if (scanner.Medium.LengthOf(file) != from + count)
            {
                return false;
            }

            scanner.Begin(file, from, from + count, HoldLogWalk.Everything);
            while (scanner.Next())
            {
                sum -= scanner.Checksum;
            }

            return sum == 0 && !scanner.HasFailed && scanner.Damages == 0;
        }
    }
}
