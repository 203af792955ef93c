using System;

namespace PressureDevice.Core
{
    /// <summary>
    /// Cuts a record into notifications that fit the link: each begins with one byte, bit 0 set on the first segment of a record,
    /// bit 1 on the last, bits 2 to 7 a counter that goes on from segment to segment, so that the phone sees a loss.
    /// </summary>
    public sealed class RecordSegments
    {
        private const int HeaderBytes = 1;
        private const int FirstBit = 1;
        private const int LastBit = 2;
        private const int CounterShift = 2;
        private const int CounterMask = 0x3F;

        private int _sent;
        private int _counter;
        private int _prepared;

        /// <summary>Makes an empty cutter.</summary>
        public RecordSegments()
        {
            Record = new byte[HoldRecord.Length];
            Segment = new byte[HeaderBytes + HoldRecord.Length];
            _sent = HoldRecord.Length;
        }

        /// <summary>The record to cut; fill it, then call <see cref="Fill"/>.</summary>
        public byte[] Record { get; private set; }

        /// <summary>The segment that <see cref="Prepare"/> wrote.</summary>
        public byte[] Segment { get; private set; }

        /// <summary>True when the whole record has been sent.</summary>
        public bool IsEmpty
        {
            get { return _sent >= HoldRecord.Length; }
        }

        /// <summary>Begins a procedure: nothing to send, the counter at zero.</summary>
        public void Clear()
        {
            _sent = HoldRecord.Length;
            _counter = 0;
        }

        /// <summary>Says that <see cref="Record"/> holds a new record.</summary>
        public void Fill()
        {
            _sent = 0;
        }

        /// <summary>Writes the next segment.</summary>
        /// <param name="payloadBytes">The most that one notification carries, 20 or more.</param>
        /// <returns>Bytes in <see cref="Segment"/>.</returns>
        public int Prepare(int payloadBytes)
        {
            int room = payloadBytes - HeaderBytes;
            int left = HoldRecord.Length - _sent;
            _prepared = left < room ? left : room;
            int header = _counter << CounterShift;
            if (_sent == 0)
            {
                header |= FirstBit;
            }

            if (_prepared == left)
            {
                header |= LastBit;
            }

            Segment[0] = (byte)header;
            Array.Copy(Record, _sent, Segment, HeaderBytes, _prepared);
            return HeaderBytes + _prepared;
        }

        /// <summary>Says that the link has taken the segment.</summary>
        public void Advance()
        {
            _sent += _prepared;
            _counter = (_counter + 1) & CounterMask;
        }
    }
}
