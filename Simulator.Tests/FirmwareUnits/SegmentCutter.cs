using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Cuts one stored hold after the other as the record access control point does, and keeps where it stands.</summary>
    internal sealed class SegmentCutter
    {
        private readonly HoldLogReader _reader;
        private readonly byte[] _work;
        private int _sent;
        private int _counter;
        private int _prepared;

        /// <summary>Stands before the first byte of the hold that the reader has found.</summary>
        public SegmentCutter(HoldLogReader reader, byte[] work)
        {
            _reader = reader;
            _work = work;
        }

        /// <summary>Puts the next segment together; 0 when it cannot be read.</summary>
        public int Prepare(int payloadBytes)
        {
            _prepared = HoldSegments.Put(_reader, _sent, _counter, payloadBytes, _work);
            return _prepared;
        }

        /// <summary>Says that the link has taken the segment; true when it was the hold's last.</summary>
        public bool Advance()
        {
            _sent += _prepared - HoldSegments.HeaderBytes;
            _counter++;
            return _sent >= _reader.Length;
        }

        /// <summary>Begins the hold anew; the counter goes on.</summary>
        public void Begin()
        {
            _sent = 0;
        }
    }
}
