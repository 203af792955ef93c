namespace PressureDevice.Core
{
    /// <summary>
    /// Mean, spread, error and drift of the force from the moment the band is reached to the end of the hold, in one pass of integers.
    /// Each force counts for the time since the conversion before it, so missing and uneven conversions do not bend the figures.
    /// </summary>
    public sealed class HoldStatistics
    {
        private int _referenceMilliNewtons;
        private long _durationUs;
        private long _offsetTime;
        private long _squaredOffsetTime;
        private long _squaredErrorTime;
        private long _offsetMoment;

        /// <summary>The highest force since the touch, mN.</summary>
        public int PeakMilliNewtons { get; private set; }

        /// <summary>The force at the moment the band was first reached, mN; 0 before.</summary>
        public int ReachedMilliNewtons { get; private set; }

        /// <summary>True once the band has been reached.</summary>
        public bool IsReached { get; private set; }

        /// <summary>Time since the band was reached, ms.</summary>
        public int DurationMs
        {
            get { return (int)(_durationUs / 1_000); }
        }

        /// <summary>Mean force, mN; 0 when nothing was taken in.</summary>
        public int MeanMilliNewtons
        {
            get { return _durationUs == 0 ? 0 : (int)(_referenceMilliNewtons + MeanOffset()); }
        }

        /// <summary>Root of the mean square of the distance from the target of each moment, mN.</summary>
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
                long meanOffset = MeanOffset();
                long rest = _offsetTime - (meanOffset * _durationUs);
                return IntegerMath.SquareRoot(
                    (_squaredOffsetTime / _durationUs) - (meanOffset * meanOffset) - (2 * meanOffset * rest / _durationUs));
            }
        }

        /// <summary>
        /// Drift, mN: how far the straight line of least squares through the force goes from the beginning to the end of the duration; negative when the force sinks.
        /// Its slope times the duration T is 12/T² · (∫ t·x dt − T/2 · ∫ x dt).
        /// </summary>
        public int DriftMilliNewtons
        {
            get
            {
                long durationMs = _durationUs / 1_000;
                if (durationMs == 0)
                {
                    return 0;
                }

                long aboutTheMiddle = _offsetMoment - (_offsetTime / 1_000 * (_durationUs / 2));
                return (int)(12 * (aboutTheMiddle / durationMs) / (durationMs * 1_000));
            }
        }

        /// <summary>Forgets everything: a new hold begins.</summary>
        /// <param name="referenceMilliNewtons">The force from which the sums are counted, mN: the target.</param>
        public void Clear(int referenceMilliNewtons)
        {
            _referenceMilliNewtons = referenceMilliNewtons;
            _durationUs = 0;
            _offsetTime = 0;
            _squaredOffsetTime = 0;
            _squaredErrorTime = 0;
            _offsetMoment = 0;
            PeakMilliNewtons = 0;
            ReachedMilliNewtons = 0;
            IsReached = false;
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

        /// <summary>Says that the band is reached; the first time counts.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        public void Reach(int forceMilliNewtons)
        {
            if (!IsReached)
            {
                IsReached = true;
                ReachedMilliNewtons = forceMilliNewtons;
            }
        }

        /// <summary>Takes in one force after the band was reached.</summary>
        /// <param name="elapsedUs">Time since the conversion before, µs.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="targetMilliNewtons">The target now, mN.</param>
        public void Step(int elapsedUs, int forceMilliNewtons, int targetMilliNewtons)
        {
            // The sums hold the longest press, 300 s, at 170 N from the first target: (1.7e5)² mN² · 3e8 µs = 8.7e18 of 9.2e18.
            long error = forceMilliNewtons - targetMilliNewtons;
            long offset = forceMilliNewtons - _referenceMilliNewtons;
            long middleMs = (_durationUs + (elapsedUs / 2) + 500) / 1_000;
            _durationUs += elapsedUs;
            _offsetTime += offset * elapsedUs;
            _squaredOffsetTime += offset * offset * elapsedUs;
            _squaredErrorTime += error * error * elapsedUs;
            _offsetMoment += offset * elapsedUs * middleMs;
        }

        private long MeanOffset()
        {
            return _offsetTime / _durationUs;
        }
    }
}
