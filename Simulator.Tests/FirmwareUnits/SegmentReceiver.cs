using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The phone's side of the hold records: puts segments together again and refuses whatever the protocol does not allow.</summary>
    internal sealed class SegmentReceiver
    {
        private const int MostRecords = 8;
        private const int CounterTurns = 64;

        private readonly byte[] _bytes = new byte[MostRecords * HoldRecord.Length];
        private int _filled;
        private int _counter;

        /// <summary>Segments taken since the procedure began.</summary>
        public int Segments { get; private set; }

        /// <summary>Whole records received since the procedure began.</summary>
        public int Records
        {
            get { return _filled / HoldRecord.Length; }
        }

        /// <summary>A procedure begins: the counter starts again.</summary>
        public void Begin()
        {
            _filled = 0;
            _counter = 0;
            Segments = 0;
        }

        /// <summary>Takes one notification.</summary>
        /// <param name="segment">Its bytes.</param>
        /// <param name="length">How many.</param>
        public void Take(byte[] segment, int length)
        {
            int header = segment[0];
            int payload = length - 1;
            int before = _filled % HoldRecord.Length;
            Check.Equal(_counter, header >> 2, "counter of the segment", Segments);
            Check.Equal(before == 0 ? 1 : 0, header & 1, "first-segment bit", Segments);
            Check.That(payload > 0 && before + payload <= HoldRecord.Length, "the segment fits its record", Segments);
            Check.Equal(before + payload == HoldRecord.Length ? 2 : 0, header & 2, "last-segment bit", Segments);
            Array.Copy(segment, 1, _bytes, _filled, payload);
            _filled += payload;
            _counter = (_counter + 1) % CounterTurns;
            Segments++;
        }

        /// <summary>Demands that a received record is exactly the one that was sent.</summary>
        /// <param name="index">Which one, 0 for the first received.</param>
        /// <param name="expected">The record that was sent.</param>
        public void AssertRecord(int index, byte[] expected)
        {
            Check.That(index < Records, "the record was received", index);
            int offset = index * HoldRecord.Length;
            for (int i = 0; i < HoldRecord.Length; i++)
            {
                if (_bytes[offset + i] != expected[i])
                {
                    Check.Equal(expected[i], _bytes[offset + i], "received byte", offset + i);
                }
            }
        }
    }
}
