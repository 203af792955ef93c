namespace PressureDevice.Core
{
    /// <summary>
    /// What the haptic motor plays at an event: stretches on and off in turn, beginning with on. Each pattern has a rhythm of its own; none takes longer than a second.
    /// docs/cues.md has the table.
    /// </summary>
    public static class HapticPattern
    {
        /// <summary>The band is reached: one short pulse.</summary>
        public const int Reached = 0;

        /// <summary>Press more: short, long.</summary>
        public const int LeavingLow = 1;

        /// <summary>Ease off: long, short.</summary>
        public const int LeavingHigh = 2;

        /// <summary>Too much, let go: six quick pulses.</summary>
        public const int TooMuch = 3;

        /// <summary>Half the time is over: two short pulses.</summary>
        public const int Halfway = 4;

        /// <summary>The hold is complete: one long pulse.</summary>
        public const int Done = 5;

        /// <summary>A fault, or the hold ended early: three even pulses.</summary>
        public const int Fault = 6;

        /// <summary>Number of patterns.</summary>
        public const int Count = 7;

        /// <summary>Most stretches of a pattern.</summary>
        public const int MostStretches = 11;

        private const int UnitMs = 10;

        // One row a pattern, in units of 10 ms; 0 ends it. One array, because each would cost the heap 28 bytes more.
        private static readonly byte[] Stretches =
        {
            10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            6, 8, 24, 0, 0, 0, 0, 0, 0, 0, 0,
            24, 8, 6, 0, 0, 0, 0, 0, 0, 0, 0,
            6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
            8, 16, 8, 0, 0, 0, 0, 0, 0, 0, 0,
            50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            15, 10, 15, 10, 15, 0, 0, 0, 0, 0, 0,
        };

        /// <summary>A stretch of a pattern, ms; 0 behind the last.</summary>
        /// <param name="pattern">One of the patterns above.</param>
        /// <param name="stretch">From 0; even ones are on, odd ones off.</param>
        public static int StretchMs(int pattern, int stretch)
        {
            return stretch < MostStretches ? Stretches[(pattern * MostStretches) + stretch] * UnitMs : 0;
        }
    }
}
