using System;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>
    /// The phone's side of the holds: puts segments together again and refuses whatever the protocol does not allow. A hold that begins anew replaces what had come of it.
    /// </summary>
    internal sealed class SegmentReceiver
    {
        private const int MostHolds = 64;
        private const int CounterTurns = 64;

        private readonly byte[][] _holds = new byte[MostHolds][];
        private readonly byte[] _hold = new byte[HoldRecord.Length + HoldLogEntry.LongestLength];
        private int _filled;
        private int _counter;

        /// <summary>Segments taken since the procedure began.</summary>
        public int Segments { get; private set; }

        /// <summary>Bytes of notifications since the procedure began.</summary>
        public int Bytes { get; private set; }

        /// <summary>Whole holds received since the procedure began.</summary>
        public int Holds { get; private set; }

        /// <summary>Holds that began anew.</summary>
        public int Restarts { get; private set; }

        /// <summary>A procedure begins: the counter starts again.</summary>
        public void Begin()
        {
            _filled = 0;
            _counter = 0;
            Segments = 0;
            Bytes = 0;
            Holds = 0;
            Restarts = 0;
        }

        /// <summary>Takes one notification.</summary>
        /// <param name="segment">Its bytes.</param>
        /// <param name="length">How many.</param>
        public void Take(byte[] segment, int length)
        {
            int header = segment[0];
            int payload = length - 1;
            bool isFirst = (header & 1) != 0;
            Check.Equal(_counter, header >> 2, "counter of the segment", Segments);
            Check.That(isFirst || _filled > 0, "a hold begins with its first segment", Segments);
            Restarts += isFirst && _filled > 0 ? 1 : 0;
            _filled = isFirst ? 0 : _filled;
            Check.That(payload > 0 && _filled + payload <= _hold.Length, "the segment fits its hold", Segments);
            Array.Copy(segment, 1, _hold, _filled, payload);
            _filled += payload;
            _counter = (_counter + 1) % CounterTurns;
            Segments++;
            Bytes += length;
            if ((header & 2) != 0)
            {
                Finish();
            }
        }

        /// <summary>Demands that a received hold is exactly the one that was sent.</summary>
        /// <param name="index">Which one, 0 for the first received.</param>
        /// <param name="expected">The hold that was sent.</param>
        public void AssertHold(int index, byte[] expected)
        {
            Check.That(index < Holds, "the hold was received", index);
            Check.Equal(expected.Length, _holds[index].Length, "bytes of hold", index);
            for (int i = 0; i < expected.Length; i++)
            {
                if (_holds[index][i] != expected[i])
                {
                    Check.Equal(expected[i], _holds[index][i], "received byte", i);
                }
            }
        }

        private void Finish()
        {
            Check.That(Holds < MostHolds, "room for holds", Holds);
            _holds[Holds] = new byte[_filled];
            Array.Copy(_hold, _holds[Holds], _filled);
            Holds++;
            _filled = 0;
        }
    }
}
