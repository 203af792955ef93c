namespace PressureDevice.Core
{
    /// <summary>
    /// What light and motor say for a moment while nobody is guided, as one number: over 0 the time left of a warning, under 0 that of "this is the device", µs.
    /// </summary>
    public static class CueNotice
    {
        /// <summary>How long the light says that the self-test found something, µs.</summary>
        public const int WarningUs = 1_000_000;

        /// <summary>How long light and motor say which device this is, µs.</summary>
        public const int IdentifyUs = 2_000_000;

        /// <summary>The motor's longest pattern, µs: one behind the other, it runs all the time.</summary>
        public const int PulseUs = 500_000;

        /// <summary>Goes on by one step, towards 0.</summary>
        /// <param name="notice">The notice.</param>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        /// <returns>What is left of it.</returns>
        public static int Advance(int notice, int elapsedUs)
        {
            if (notice > 0)
            {
                return notice > elapsedUs ? notice - elapsedUs : 0;
            }

            return notice + elapsedUs < 0 ? notice + elapsedUs : 0;
        }

        /// <summary>Tells whether the motor's pattern begins with this step.</summary>
        /// <param name="before">The notice before it.</param>
        /// <param name="after">The notice after it.</param>
        public static bool Pulses(int before, int after)
        {
            return before < 0 && before / PulseUs != after / PulseUs;
        }
    }
}
