namespace PressureDevice.Core
{
    /// <summary>
    /// What the haptic motor plays at an event: stretches on and off in turn, beginning with on, each in milliseconds.
    /// Each pattern has a rhythm of its own.
    /// </summary>
    public static class HapticPattern
    {
        /// <summary>The band is reached: one short pulse.</summary>
        public static readonly int[] Reached = { 100 };

        /// <summary>The band is left: two quick pulses.</summary>
        public static readonly int[] LeftBand = { 60, 80, 60 };

        /// <summary>The hold is complete: one long pulse.</summary>
        public static readonly int[] Done = { 400 };

        /// <summary>The hold ended early: three pulses.</summary>
        public static readonly int[] Ended = { 150, 100, 150, 100, 150 };
    }
}
