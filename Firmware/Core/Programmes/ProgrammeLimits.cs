namespace PressureDevice.Core
{
    /// <summary>The ranges of a programme's fields, in the units in which they are stored and sent. One source for firmware, simulator and documents.</summary>
    public static class ProgrammeLimits
    {
        /// <summary>Most steps.</summary>
        public const int MostSteps = 8;

        /// <summary>Most repeats.</summary>
        public const int MostRepeats = 20;

        /// <summary>Readings of a threshold measurement; its result is the mean of the last two.</summary>
        public const int ThresholdReadings = 3;

        /// <summary>Slowest guided rise, 10 mN/s.</summary>
        public const int LeastRampCentiNewtonsPerSecond = 100;

        /// <summary>Fastest guided rise, 10 mN/s: twice the 10 N/s of Lu 2022.</summary>
        public const int MostRampCentiNewtonsPerSecond = 2_000;

        /// <summary>Lowest target, 10 mN: below 2 N the cell's noise counts.</summary>
        public const int LeastTargetCentiNewtons = 200;

        /// <summary>Highest target, 10 mN: 150 N, the range the instrument is specified for.</summary>
        public const int MostTargetCentiNewtons = 15_000;

        /// <summary>Narrowest band, per cent of the target on either side.</summary>
        public const int LeastTolerancePercent = 3;

        /// <summary>Widest band, per cent.</summary>
        public const int MostTolerancePercent = 30;

        /// <summary>Shortest hold, s (neuromuscular therapy: 10 to 30 s).</summary>
        public const int LeastHoldSeconds = 10;

        /// <summary>Longest hold that anybody may ask for, s.</summary>
        public const int MostHoldSeconds = 30;

        /// <summary>A longer hold that only a therapist may ask for, s (studies: 60 s and 90 s).</summary>
        public const int LongHoldSeconds = 60;

        /// <summary>The longest hold that only a therapist may ask for, s.</summary>
        public const int LongestHoldSeconds = 90;

        /// <summary>Longest rest, s.</summary>
        public const int MostRestSeconds = 600;
    }
}
