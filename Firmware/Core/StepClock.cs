namespace PressureDevice.Core
{
    /// <summary>The time of the conversions: from stamps that wrap to the time since the step before and since the start.</summary>
    public sealed class StepClock
    {
        /// <summary>The most that one step counts for the hold, µs: for longer nobody has measured where the force was.</summary>
        public const int LongestCountedUs = ForceSensor.ConversionLimitMs * 1_000;

        private const int NotStarted = -1;

        private long _uptimeUs = NotStarted;

        /// <summary>The newest stamp, low 32 bits of the µs counter.</summary>
        public int StampUs { get; private set; }

        /// <summary>Time since the step before, µs, at most <see cref="LongestCountedUs"/>.</summary>
        public int ElapsedUs { get; private set; }

        /// <summary>Time since the first stamp, ms; wraps after 49 days.</summary>
        public int UptimeMs
        {
            get { return (int)(_uptimeUs / 1_000); } // 0 before the first one too
        }

        /// <summary>Takes in a stamp.</summary>
        /// <param name="stampUs">Low 32 bits of the µs counter.</param>
        /// <returns><see cref="ElapsedUs"/>.</returns>
        public int Step(int stampUs)
        {
            // A difference of two stamps is right across the wrap of the counter.
            int elapsedUs = _uptimeUs == NotStarted ? 0 : stampUs - StampUs;
            if (elapsedUs < 0)
            {
                elapsedUs = LongestCountedUs; // a gap of over 35 minutes, half the counter's range
            }

            StampUs = stampUs;
            _uptimeUs = _uptimeUs == NotStarted ? 0 : _uptimeUs + elapsedUs;
            ElapsedUs = elapsedUs < LongestCountedUs ? elapsedUs : LongestCountedUs;
            return ElapsedUs;
        }
    }
}
