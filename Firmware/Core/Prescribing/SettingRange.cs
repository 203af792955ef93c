namespace PressureDevice.Core
{
    /// <summary>What the settings may be.</summary>
    public static class SettingRange
    {
        /// <summary>Least brightness, %: below it the light is not seen by day.</summary>
        public const int LeastBrightnessPercent = 10;

        /// <summary>Least strength of the motor, %: below it a coin motor does not start.</summary>
        public const int LeastHapticPercent = 20;

        /// <summary>All of it, %.</summary>
        public const int FullPercent = 100;

        /// <summary>Tells whether a cap can be set.</summary>
        /// <param name="milliNewtons">mN.</param>
        public static bool IsCap(int milliNewtons)
        {
            return milliNewtons >= DeviceSettings.LowestCapMilliNewtons && milliNewtons <= HoldSettings.HighestForceMilliNewtons;
        }

        /// <summary>Tells whether cues can be set so.</summary>
        /// <param name="brightnessPercent">Brightness, %.</param>
        /// <param name="hapticPercent">Strength of the motor, %.</param>
        /// <param name="mode">A <see cref="CueMode"/>.</param>
        public static bool AreCues(int brightnessPercent, int hapticPercent, int mode)
        {
            return brightnessPercent >= LeastBrightnessPercent && brightnessPercent <= FullPercent
                && hapticPercent >= LeastHapticPercent && hapticPercent <= FullPercent
                && mode >= 0 && mode <= (int)CueMode.HapticOnly;
        }

        /// <summary>Tells whether there is such a tip.</summary>
        /// <param name="squareMillimetres">mm², 0 for a free one.</param>
        public static bool IsTip(int squareMillimetres)
        {
            return squareMillimetres == 0 || squareMillimetres == 50 || squareMillimetres == 100 || squareMillimetres == 200;
        }
    }
}
