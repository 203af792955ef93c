namespace PressureDevice.Core
{
    /// <summary>
    /// Mean, spread and error of the force from the moment the band is reached to the end of the hold, in one pass of integers.
    /// Each force counts for the time since the conversion before it, so missing and uneven conversions do not bend the figures.
    /// </summary>
    public sealed class HoldStatistics
    {
        private readonly int _targetMilliNewtons;
        private long _errorTime;
        private long _squaredErrorTime;
        private long _durationUs;

        /// <summary>Makes empty statistics.</summary>
        /// <param name="targetMilliNewtons">The target, mN.</param>
        public HoldStatistics(int targetMilliNewtons)
        {
            _targetMilliNewtons = targetMilliNewtons;
        }

        /// <summary>The highest force since the touch, mN.</summary>
        public int PeakMilliNewtons { get; private set; }

        /// <summary>The force at the moment the band was reached, mN; 0 before.</summary>
        public int ReachedMilliNewtons { get; private set; }

        /// <summary>Time since the band was reached, ms.</summary>
        public int DurationMs
        {
            get { return (int)(_durationUs / 1_000); }
        }

        /// <summary>Mean force, mN; 0 when nothing was taken in.</summary>
        public int MeanMilliNewtons
        {
            get { return _durationUs == 0 ? 0 : (int)(_targetMilliNewtons + MeanError()); }
        }

        /// <summary>Root of the mean square of the distance from the target, mN.</summary>
        public int RmsErrorMilliNewtons
        {
            get { return _durationUs == 0 ? 0 : IntegerMath.SquareRoot(_squaredErrorTime / _durationUs); }
        }

        /// <summary>Standard deviation of the force, mN (of the whole hold, not of a sample of it).</summary>
        public int StandardDeviationMilliNewtons
        {
            get
            {
                if (_durationUs == 0)
                {
                    return 0;
                }

                // The mean is a whole number and a rest; the rest counts, or far from the target the difference of the squares would not hold.
                long meanError = MeanError();
                long rest = _errorTime - (meanError * _durationUs);
                return IntegerMath.SquareRoot(
                    (_squaredErrorTime / _durationUs) - (meanError * meanError) - (2 * meanError * rest / _durationUs));
            }
        }

        /// <summary>Forgets everything: a new hold begins.</summary>
        public void Clear()
        {
            _errorTime = 0;
            _squaredErrorTime = 0;
            _durationUs = 0;
            PeakMilliNewtons = 0;
            ReachedMilliNewtons = 0;
        }

        /// <summary>Remembers the highest force, on the approach too.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        public void SeePeak(int forceMilliNewtons)
        {
            if (forceMilliNewtons > PeakMilliNewtons)
            {
                PeakMilliNewtons = forceMilliNewtons;
            }
        }

        /// <summary>Says that the band is reached.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        public void Reach(int forceMilliNewtons)
        {
            ReachedMilliNewtons = forceMilliNewtons;
        }

        /// <summary>Takes in one force after the band was reached.</summary>
        /// <param name="elapsedUs">Time since the conversion before, µs.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        public void Step(int elapsedUs, int forceMilliNewtons)
        {
            // The sums hold 100 s at 150 N of error: (1.5e5)² mN² · 1e8 µs = 2.3e18 of 9.2e18.
            long error = forceMilliNewtons - _targetMilliNewtons;
            _durationUs += elapsedUs;
            _errorTime += error * elapsedUs;
            _squaredErrorTime += error * error * elapsedUs;
        }

        private long MeanError()
        {
            return _errorTime / _durationUs;
        }
    }
}
