namespace PressureDevice.Core
{
    /// <summary>
    /// Tells noise from a hand by the second difference of the codes: a hand's force bends one way for some conversions, however fast it is; noise jumps back
    /// and forth. Only a jump against the one before counts, in a leaky count, so that neither a wild conversion nor a blow or a quick release passes for noise.
    /// </summary>
    public sealed class NoiseMonitor
    {
        /// <summary>Second difference that counts as a jump, mN: 17 times that of the cell's own noise (7 mN · √6); a tremor of 10 Hz reaches it with 0.5 N.</summary>
        public const int JumpMilliNewtons = 300;

        /// <summary>
        /// The count at which the signal is noise. A wild conversion brings 12 at most, two in a row 16, a blow 8; noise a hundred times the chip's own fills it in
        /// 0.12 s, and in one case of 2,000 takes over 0.25 s.
        /// </summary>
        public const int NoisyCount = 20;

        private const int Fill = 4;

        private readonly int _jumpCounts;
        private int _newest;
        private int _before;
        private int _count;
        private int _lastJump;

        /// <summary>Makes a monitor.</summary>
        /// <param name="calibration">The cell's calibration; one that is not valid is read with the nominal slope.</param>
        public NoiseMonitor(Calibration calibration)
        {
            _jumpCounts = calibration.ToCounts(JumpMilliNewtons);
        }

        /// <summary>Takes in one conversion.</summary>
        /// <param name="counts">The converter's code.</param>
        /// <returns>True while the signal is noise.</returns>
        public bool Step(int counts)
        {
            int bend = counts - (2 * _newest) + _before;
            _before = _newest;
            _newest = counts;
            int jump = bend > _jumpCounts ? 1 : bend < -_jumpCounts ? -1 : 0;
            if (jump == 0)
            {
                if (_count > 0)
                {
                    _count--;
                }
            }
            else
            {
                if (jump == -_lastJump)
                {
                    _count = _count + Fill > NoisyCount ? NoisyCount : _count + Fill;
                }

                _lastJump = jump;
            }

            return _count >= NoisyCount;
        }
    }
}
