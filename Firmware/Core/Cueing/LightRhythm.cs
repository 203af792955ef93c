namespace PressureDevice.Core
{
    /// <summary>
    /// The light's rhythms, so that colour is never the only difference: slow is near, fast is far; short flashes ask for more, short gaps for less. No rhythm
    /// has over 2.5 flashes a second, and where rhythms meet there are at most three: more can trigger a seizure (WCAG 2.3.1).
    /// </summary>
    public static class LightRhythm
    {
        /// <summary>Press more, near: lit, µs.</summary>
        public const int NearMoreOnUs = 250_000;

        /// <summary>Press more, near: dark, µs.</summary>
        public const int NearMoreOffUs = 550_000;

        /// <summary>Ease off, near: lit, µs.</summary>
        public const int NearLessOnUs = 550_000;

        /// <summary>Ease off, near: dark, µs.</summary>
        public const int NearLessOffUs = 250_000;

        /// <summary>Press more, far: lit, µs.</summary>
        public const int FarMoreOnUs = 120_000;

        /// <summary>Press more, far: dark, µs.</summary>
        public const int FarMoreOffUs = 280_000;

        /// <summary>Ease off, far: lit, µs.</summary>
        public const int FarLessOnUs = 280_000;

        /// <summary>Ease off, far: dark, µs.</summary>
        public const int FarLessOffUs = 120_000;

        /// <summary>No guidance after a fault or an early end: lit and dark in turn, µs: 2 Hz, between the 1.4 and 2.8 Hz of urgent visual alarms.</summary>
        public const int AlarmUs = 250_000;

        /// <summary>The log is full: lit, µs.</summary>
        public const int FullOnUs = 150_000;

        /// <summary>The log is full: dark, µs.</summary>
        public const int FullOffUs = 1_850_000;

        /// <summary>Shortest time from one moment at which the light comes on to the next, whatever its colours do, µs.</summary>
        public const int ShortestPeriodUs = 400_000;

        /// <summary>The same for a new colour that does not ask for more force; the time behind it is as much longer, so that no four fall within a second, µs.</summary>
        public const int UrgentPeriodUs = 200_000;

        /// <summary>Longest period of a rhythm, µs.</summary>
        public const int LongestPeriodUs = FullOnUs + FullOffUs;
    }
}
