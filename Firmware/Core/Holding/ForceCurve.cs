namespace PressureDevice.Core
{
    /// <summary>
    /// The force over a press, packed as it comes: a point is the mean force over a period, stored as its difference from the point before in units of a thousandth of
    /// the target, one byte for most, two or three for a jump. Five points a second for a hold of up to 30 s, fewer for a longer one.
    /// </summary>
    public sealed class ForceCurve
    {
        /// <summary>Bytes that a curve may take: a hold of 30 s with an approach of 10 s takes about 200.</summary>
        public const int Capacity = 240;

        /// <summary>Period of the points of a hold of up to 30 s, ms.</summary>
        public const int PeriodMs = 200;

        private const int UnitsInTarget = 1_000;
        private const int HoldMsOfAPeriod = 30_000;
        private const int MostBytesOfAPoint = 3;
        private const int DataBits = 7;
        private const int DataMask = 0x7F;
        private const int MoreBit = 0x80;

        private readonly byte[] _bytes;
        private long _forceTime;
        private int _timeUs;
        private int _sinceUs;
        private int _lastUnits;

        /// <summary>Makes an empty curve.</summary>
        public ForceCurve()
        {
            _bytes = new byte[Capacity];
            UnitMilliNewtons = 1;
            PointMs = PeriodMs;
        }

        /// <summary>The unit of the points, mN.</summary>
        public int UnitMilliNewtons { get; private set; }

        /// <summary>The period of the points, ms.</summary>
        public int PointMs { get; private set; }

        /// <summary>Number of points.</summary>
        public int Points { get; private set; }

        /// <summary>Number of bytes they take.</summary>
        public int Length { get; private set; }

        /// <summary>True when the press went on after the last point: there was no more room.</summary>
        public bool IsCut { get; private set; }

        /// <summary>Forgets everything: a new press begins.</summary>
        /// <param name="targetMilliNewtons">The target, mN.</param>
        /// <param name="holdMs">Time to spend in the band, ms.</param>
        public void Clear(int targetMilliNewtons, int holdMs)
        {
            int unit = targetMilliNewtons / UnitsInTarget;
            UnitMilliNewtons = unit > 0 ? unit : 1;
            PointMs = PeriodMs * (holdMs <= HoldMsOfAPeriod ? 1 : (holdMs + HoldMsOfAPeriod - 1) / HoldMsOfAPeriod);
            Points = 0;
            Length = 0;
            IsCut = false;
            _forceTime = 0;
            _timeUs = 0;
            _sinceUs = 0;
            _lastUnits = 0;
        }

        /// <summary>Takes in one force.</summary>
        /// <param name="elapsedUs">Time since the conversion before, µs.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        public void Step(int elapsedUs, int forceMilliNewtons)
        {
            _forceTime += (long)forceMilliNewtons * elapsedUs;
            _timeUs += elapsedUs;
            _sinceUs += elapsedUs;
            int periodUs = PointMs * 1_000;
            if (_sinceUs < periodUs || _timeUs == 0)
            {
                return;
            }

            Add((int)(_forceTime / _timeUs));
            _sinceUs -= periodUs; // the rest goes to the next point, so that the points keep time
            _forceTime = 0;
            _timeUs = 0;
        }

        /// <summary>Copies a part of the bytes.</summary>
        /// <param name="from">The first byte.</param>
        /// <param name="bytes">Where to.</param>
        /// <param name="offset">Where in it.</param>
        /// <param name="most">How many at most.</param>
        /// <returns>How many.</returns>
        public int Copy(int from, byte[] bytes, int offset, int most)
        {
            int count = Length - from < most ? Length - from : most;
            System.Array.Copy(_bytes, from, bytes, offset, count);
            return count;
        }

        private void Add(int forceMilliNewtons)
        {
            if (Length + MostBytesOfAPoint > Capacity)
            {
                IsCut = true;
                return;
            }

            int half = UnitMilliNewtons / 2;
            int units = (forceMilliNewtons + (forceMilliNewtons < 0 ? -half : half)) / UnitMilliNewtons; // a division cuts towards zero from either side
            int difference = units - _lastUnits;
            _lastUnits = units;

            // Small differences of either sign become small numbers: 0, -1, 1, -2 become 0, 1, 2, 3.
            int left = (difference << 1) ^ (difference >> 31);
            while (left > DataMask)
            {
                _bytes[Length] = (byte)(left | MoreBit);
                Length++;
                left >>= DataBits;
            }

            _bytes[Length] = (byte)left;
            Length++;
            Points++;
        }
    }
}
