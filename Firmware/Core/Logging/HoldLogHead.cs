using System;

namespace PressureDevice.Core
{
    /// <summary>The head of a segment: who it is, where it belongs, and what it was written in place of.</summary>
    public static class HoldLogHead
    {
        /// <summary>Bytes at the beginning of each segment: its head and the log's state, both twice, so that no single bit can take them away.</summary>
        public const int PreludeBytes = 2 * (HoldLogEntry.HeadLength + HoldLogEntry.StateLength);

        private const int IdOffset = 2;
        private const int FirstOffset = 6;
        private const int ReplacesOffset = 10;

        /// <summary>Writes a head, twice.</summary>
        /// <param name="bytes">Where to, from the first byte.</param>
        /// <param name="id">The segment's own number, which no other has.</param>
        /// <param name="first">No hold in it has a smaller number.</param>
        /// <param name="replaced">Own number of a segment that it replaces; 0 for none.</param>
        /// <param name="alsoReplaced">Own number of another one; 0 for none.</param>
        public static void PutTwice(byte[] bytes, int id, int first, int replaced, int alsoReplaced)
        {
            LittleEndian.PutInt32(bytes, IdOffset, id);
            LittleEndian.PutInt32(bytes, FirstOffset, first);
            LittleEndian.PutInt32(bytes, ReplacesOffset, replaced);
            LittleEndian.PutInt32(bytes, ReplacesOffset + 4, alsoReplaced);
            HoldLogEntry.Seal(bytes, 0, HoldLogEntry.Head, HoldLogEntry.HeadLength);
            Array.Copy(bytes, 0, bytes, HoldLogEntry.HeadLength, HoldLogEntry.HeadLength);
        }

        /// <summary>The segment's own number.</summary>
        /// <param name="bytes">The head.</param>
        /// <param name="at">Where it begins.</param>
        public static int Id(byte[] bytes, int at)
        {
            return LittleEndian.GetInt32(bytes, at + IdOffset);
        }

        /// <summary>No hold in the segment has a smaller number.</summary>
        /// <param name="bytes">The head.</param>
        /// <param name="at">Where it begins.</param>
        public static int First(byte[] bytes, int at)
        {
            return LittleEndian.GetInt32(bytes, at + FirstOffset);
        }

        /// <summary>What the segment replaces.</summary>
        /// <param name="bytes">The head.</param>
        /// <param name="at">Where it begins.</param>
        /// <param name="which">0 or 1.</param>
        /// <returns>An own number, 0 for none.</returns>
        public static int Replaces(byte[] bytes, int at, int which)
        {
            return LittleEndian.GetInt32(bytes, at + ReplacesOffset + (4 * which));
        }
    }
}
