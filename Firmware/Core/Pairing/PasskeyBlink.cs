namespace PressureDevice.Core
{
    /// <summary>
    /// The passkey as flashes of the light, round after round: a long start mark, then the six digits with pauses between them, n flashes for n and one long flash
    /// for 0. Made from the time and the passkey alone.
    /// </summary>
    public static class PasskeyBlink
    {
        /// <summary>The start mark of a round: lit, µs.</summary>
        public const int MarkUs = 3_000_000;

        /// <summary>The one flash of a 0: lit, µs.</summary>
        public const int ZeroUs = 1_000_000;

        /// <summary>One of the flashes of another digit: lit, µs.</summary>
        public const int FlashUs = LightRhythm.AlarmUs;

        /// <summary>Between the flashes of a digit: dark, µs.</summary>
        public const int GapUs = LightRhythm.AlarmUs;

        /// <summary>Behind the mark and behind each digit: dark, µs.</summary>
        public const int PauseUs = 1_500_000;

        private const int HighestPlace = 100_000;

        /// <summary>Tells whether the light is lit.</summary>
        /// <param name="elapsedUs">Time since the first round began, µs.</param>
        /// <param name="passkey">1 to 999,999.</param>
        public static bool IsLit(int elapsedUs, int passkey)
        {
            int leftUs = elapsedUs % RoundUs(passkey);
            if (leftUs < MarkUs)
            {
                return true;
            }

            leftUs -= MarkUs + PauseUs;
            for (int place = HighestPlace; place > 0 && leftUs >= 0; place /= 10)
            {
                int digit = passkey / place % 10;
                int digitUs = DigitUs(digit);
                if (leftUs < digitUs)
                {
                    return digit == 0 || leftUs % (FlashUs + GapUs) < FlashUs;
                }

                leftUs -= digitUs + PauseUs;
            }

            return false;
        }

        /// <summary>How long a round takes, µs; at most 39 s.</summary>
        /// <param name="passkey">1 to 999,999.</param>
        public static int RoundUs(int passkey)
        {
            int us = MarkUs + PauseUs;
            for (int place = HighestPlace; place > 0; place /= 10)
            {
                us += DigitUs(passkey / place % 10) + PauseUs;
            }

            return us;
        }

        private static int DigitUs(int digit)
        {
            return digit == 0 ? ZeroUs : (digit * (FlashUs + GapUs)) - GapUs;
        }
    }
}
