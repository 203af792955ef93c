namespace PressureDevice.Core
{
    /// <summary>
    /// How the force moves about its target: its slope (an alpha-beta filter, critically damped, that smooths tremor away), and a slow level, where the hand is on the
    /// whole with the quicker part of its own unsteadiness averaged out. Works on the error, force less target.
    /// </summary>
    public sealed class ForceTrend
    {
        /// <summary>Time constant of the slow level, ms: it takes the quick part of the hand's unsteadiness (1 Hz and over) and all tremor away.</summary>
        public const int SlowMs = 300;

        // Gains for 80 conversions a second with a time constant of 0.1 s: a = 1 - q², b = (1 - q)², q = exp(-12.5/100); in 1/1024.
        private const int LevelGain = 227;
        private const int SlopeGain = 14;
        private const int GainUnit = 1_024;

        // The levels are kept in 1/64 mN, so that small steps are not lost to rounding.
        private const int Fraction = 64;

        private int _level;
        private int _slope;
        private int _slow;

        /// <summary>How fast the error changes, mN/s.</summary>
        public int SlopeMilliNewtonsPerSecond
        {
            get { return _slope / Fraction; }
        }

        /// <summary>Where the hand is on the whole, mN from the target.</summary>
        public int SlowMilliNewtons
        {
            get { return _slow / Fraction; }
        }

        /// <summary>Begins anew: a hand has touched.</summary>
        /// <param name="errorMilliNewtons">Force less target, mN.</param>
        public void Begin(int errorMilliNewtons)
        {
            _level = errorMilliNewtons * Fraction;
            _slow = _level;
            _slope = 0;
        }

        /// <summary>Lets the slow level begin anew: where the hand was before a cue says nothing about where it is after it.</summary>
        /// <param name="errorMilliNewtons">Force less target, mN.</param>
        public void Anchor(int errorMilliNewtons)
        {
            _slow = errorMilliNewtons * Fraction;
        }

        /// <summary>Takes in one error.</summary>
        /// <param name="elapsedUs">Time since the one before, µs, at most 100,000.</param>
        /// <param name="errorMilliNewtons">Force less target, mN.</param>
        public void Step(int elapsedUs, int errorMilliNewtons)
        {
            if (elapsedUs < 1_000)
            {
                return; // no two conversions are so close
            }

            int error = errorMilliNewtons * Fraction;
            int elapsedMs64 = elapsedUs * 8 / 125; // 1/64 ms
            int level = _level + (int)((long)_slope * elapsedUs / 1_000_000);
            int miss = error - level;
            _level = level + (int)((long)miss * LevelGain / GainUnit);
            _slope += (int)((long)miss * SlopeGain * 1_000_000 / ((long)GainUnit * elapsedUs));
            _slow += (int)((long)(error - _slow) * elapsedMs64 / ((SlowMs * Fraction) + elapsedMs64));
        }
    }
}
