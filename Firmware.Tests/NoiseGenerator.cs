namespace PressureDevice.Tests
{
    /// <summary>Noise of the converter from a seed: nearly normal, and the same on every machine.</summary>
    internal sealed class NoiseGenerator
    {
        private const int Draws = 6;
        private const int HalfRange = 1 << 15;

        // Six draws, each even over 2^16, have together a deviation of 2^16 · √(6 / 12).
        private const int Deviation = 46_341;

        private uint _state;

        /// <summary>Makes a generator.</summary>
        /// <param name="seed">Its seed.</param>
        public NoiseGenerator(int seed)
        {
            _state = (uint)seed;
        }

        /// <summary>The next value of a noise.</summary>
        /// <param name="deviation">Its standard deviation, at most 10,000.</param>
        public int Next(int deviation)
        {
            int sum = 0;
            for (int i = 0; i < Draws; i++)
            {
                _state = (_state * 1_664_525) + 1_013_904_223;
                sum += (int)(_state >> 16) - HalfRange;
            }

            return (int)((long)sum * deviation / Deviation);
        }
    }
}
