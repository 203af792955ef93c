namespace PressureDevice.Core
{
    /// <summary>
    /// Cuts a stored hold, record and curve, into notifications that fit the link: each begins with one byte, bit 0 set on the first segment of a hold,
    /// bit 1 on the last, bits 2 to 7 a counter that goes on from segment to segment, so that the phone sees a loss. The bytes are read from the log for each segment
    /// anew: none of them is kept.
    /// </summary>
    public static class HoldSegments
    {
        /// <summary>Bytes of a segment that are not of the hold.</summary>
        public const int HeaderBytes = 1;

        private const int FirstBit = 1;
        private const int LastBit = 2;
        private const int CounterShift = 2;

        /// <summary>Puts the next segment of the hold together that the log's reader has found last.</summary>
        /// <param name="reader">The log's reader.</param>
        /// <param name="sent">How many of the hold's bytes were in the segments before.</param>
        /// <param name="counter">How many segments of this procedure came before; its lowest six bits are told.</param>
        /// <param name="payloadBytes">The most that one notification carries, 20 or more.</param>
        /// <param name="work">The work buffer: where to.</param>
        /// <returns>Bytes of the segment; 0 when the hold cannot be read.</returns>
        public static int Put(HoldLogReader reader, int sent, int counter, int payloadBytes, byte[] work)
        {
            int room = payloadBytes - HeaderBytes; // beyond the longest hold, which the work buffer holds, there is nothing to put into it
            int left = reader.Length - sent;
            int taken = left < room ? left : room;
            if (!reader.Read(sent, work, HeaderBytes, taken))
            {
                return 0;
            }

            int header = counter << CounterShift;
            header |= sent == 0 ? FirstBit : 0;
            header |= taken == left ? LastBit : 0;
            work[0] = (byte)header;
            return HeaderBytes + taken;
        }
    }
}
