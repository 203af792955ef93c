namespace PressureDevice.Core
{
    /// <summary>
    /// Cuts a stored hold, record and curve, into notifications that fit the link: each begins with one byte, bit 0 set on the first segment of a hold,
    /// bit 1 on the last, bits 2 to 7 a counter that goes on from segment to segment, so that the phone sees a loss. The bytes are read from the log for each segment
    /// anew: none of them is kept.
    /// </summary>
    public sealed class HoldSegments
    {
        private const int HeaderBytes = 1;
        private const int FirstBit = 1;
        private const int LastBit = 2;
        private const int CounterShift = 2;
        private const int CounterMask = 0x3F;

        private readonly HoldLogReader _reader;
        private readonly byte[] _work;
        private int _sent;
        private int _counter;
        private int _prepared;

        /// <summary>Makes an empty cutter.</summary>
        /// <param name="reader">The log; the hold to cut is the one it has found last.</param>
        /// <param name="work">The work buffer: where segments are put together.</param>
        public HoldSegments(HoldLogReader reader, byte[] work)
        {
            _reader = reader;
            _work = work;
        }

        /// <summary>Begins a procedure: the counter at zero.</summary>
        public void Clear()
        {
            _counter = 0;
        }

        /// <summary>Begins a hold, from its first byte.</summary>
        public void Begin()
        {
            _sent = 0;
        }

        /// <summary>Puts the next segment together.</summary>
        /// <param name="payloadBytes">The most that one notification carries, 20 or more.</param>
        /// <returns>Its bytes in the work buffer; 0 when the hold cannot be read.</returns>
        public int Prepare(int payloadBytes)
        {
            int room = payloadBytes - HeaderBytes; // beyond the longest hold, which the work buffer holds, there is nothing to put into it
            int left = _reader.Length - _sent;
            _prepared = left < room ? left : room;
            if (!_reader.Read(_sent, _work, HeaderBytes, _prepared))
            {
                return 0;
            }

            int header = _counter << CounterShift;
            header |= _sent == 0 ? FirstBit : 0;
            header |= _prepared == left ? LastBit : 0;
            _work[0] = (byte)header;
            return HeaderBytes + _prepared;
        }

        /// <summary>Says that the link has taken the segment.</summary>
        /// <returns>True when it was the hold's last.</returns>
        public bool Advance()
        {
            _sent += _prepared;
            _counter = (_counter + 1) & CounterMask;
            return _sent >= _reader.Length;
        }
    }
}
