namespace PressureDevice.Core
{
    /// <summary>
    /// Tells noise from a hand by the second and the fourth difference of the codes at the same moment. A hand's force bends one way for some conversions, however fast
    /// it is; noise jumps back and forth. A strong tremor of 8 to 10 Hz bends back and forth too, but in it the fourth difference is smaller than the second, and in
    /// noise three times larger. Only a jump against the one before counts, in a leaky count, so that neither a wild conversion nor a blow passes for noise.
    /// </summary>
    public sealed class NoiseMonitor
    {
        /// <summary>Least second difference that counts as a jump, mN: 17 times that of the cell's own noise (7 mN · √6).</summary>
        public const int LeastJumpMilliNewtons = 300;

        /// <summary>
        /// The same while the haptic motor shakes the cell, mN: its vibration of 1 N at 150 to 200 Hz comes through a filter of the first order as jumps of up to 0.51 N.
        /// </summary>
        public const int ShakenJumpMilliNewtons = 600;

        /// <summary>The same in thousandths of the force: a tremor is no perfect sine, and what is not one grows with the force.</summary>
        public const int JumpPerMille = 6;

        /// <summary>
        /// The count at which the signal is noise. A wild conversion brings 12 at most, two in a row 16; noise a hundred times the chip's own fills it in 0.12 s on
        /// average, and in one case of 700 takes over 0.25 s.
        /// </summary>
        public const int NoisyCount = 17;

        private const int Fill = 4;

        private readonly Calibration _calibration;
        private readonly int _leastJumpCounts;
        private int _newest;
        private int _before;
        private int _bend;
        private int _bendBefore;
        private int _count;
        private int _lastJump;

        /// <summary>Makes a monitor.</summary>
        /// <param name="calibration">The cell's calibration; one that is not valid is read with the nominal slope.</param>
        public NoiseMonitor(Calibration calibration)
        {
            _calibration = calibration;
            _leastJumpCounts = calibration.ToCounts(LeastJumpMilliNewtons);
        }

        /// <summary>True while the haptic motor shakes the cell.</summary>
        public bool IsShaken { get; set; }

        /// <summary>Takes in one conversion.</summary>
        /// <param name="counts">The converter's code.</param>
        /// <param name="forceMilliNewtons">The force before it, mN.</param>
        /// <returns>True while the signal is noise.</returns>
        public bool Step(int counts, int forceMilliNewtons)
        {
            int bend = counts - (2 * _newest) + _before;
            int fourth = bend - (2 * _bend) + _bendBefore;
            int middle = _bend; // the second difference of the moment that the fourth is about
            _before = _newest;
            _newest = counts;
            _bendBefore = _bend;
            _bend = bend;
            int jump = JumpOf(middle, fourth, forceMilliNewtons);
            if (jump == 0)
            {
                _count = _count > 0 ? _count - 1 : 0;
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

        /// <summary>The sign of a jump; 0 for none.</summary>
        private int JumpOf(int middle, int fourth, int forceMilliNewtons)
        {
            int size = middle < 0 ? -middle : middle;
            if (size <= _leastJumpCounts)
            {
                return 0; // nearly always
            }

            int least = forceMilliNewtons * JumpPerMille / 1_000;
            least = IsShaken && least < ShakenJumpMilliNewtons ? ShakenJumpMilliNewtons : least;
            bool isLarge = least <= LeastJumpMilliNewtons || size > _calibration.ToCounts(least);
            bool isNoise = 2 * (fourth < 0 ? -fourth : fourth) > 3 * size;
            return !isLarge || !isNoise ? 0 : middle > 0 ? 1 : -1;
        }
    }
}
