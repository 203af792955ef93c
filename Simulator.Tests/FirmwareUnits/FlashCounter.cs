namespace PressureDevice.Tests
{
    /// <summary>An eye that counts flashes: moments at which a dark light comes on, whatever its colour. It looks at the light alone.</summary>
    internal sealed class FlashCounter
    {
        private const int LongAgoUs = 10_000_000;

        private bool _isLit;
        private int _sinceUs;
        private int _secondUs;
        private int _thirdUs;

        /// <summary>Makes a counter that has not seen a flash for long.</summary>
        public FlashCounter()
        {
            _sinceUs = LongAgoUs;
            _secondUs = LongAgoUs;
            _thirdUs = LongAgoUs;
            ShortestUs = LongAgoUs;
            FourUs = LongAgoUs;
        }

        /// <summary>Flashes seen.</summary>
        public int Flashes { get; private set; }

        /// <summary>Shortest time from one flash to the next, µs.</summary>
        public int ShortestUs { get; private set; }

        /// <summary>Shortest time in which four flashes began, µs: a second and more means that none has over three.</summary>
        public int FourUs { get; private set; }

        /// <summary>Time from the last flash but one to the last, µs.</summary>
        public int LastUs { get; private set; }

        /// <summary>Looks.</summary>
        /// <param name="elapsedUs">Time since the look before, µs.</param>
        /// <param name="light">The light, 0xRRGGBB.</param>
        /// <returns>True when the light has just come on.</returns>
        public bool Look(int elapsedUs, int light)
        {
            _sinceUs += _sinceUs < LongAgoUs ? elapsedUs : 0;
            bool begins = light != 0 && !_isLit;
            _isLit = light != 0;
            if (begins)
            {
                int four = _sinceUs + _secondUs + _thirdUs;
                FourUs = four < FourUs ? four : FourUs;
                ShortestUs = _sinceUs < ShortestUs ? _sinceUs : ShortestUs;
                LastUs = _sinceUs;
                _thirdUs = _secondUs;
                _secondUs = _sinceUs;
                _sinceUs = 0;
                Flashes++;
            }

            return begins;
        }
    }
}
