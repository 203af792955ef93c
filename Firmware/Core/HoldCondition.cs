namespace PressureDevice.Core
{
    /// <summary>What a transition of a hold can wait for: one bit each. Computed in <see cref="HoldSession"/>, used in <see cref="HoldTable"/>.</summary>
    public static class HoldCondition
    {
        /// <summary>Guidance is not allowed, for whatever reason.</summary>
        public const int Forbidden = 1 << 0;

        /// <summary>The force is over its limit.</summary>
        public const int OverForce = 1 << 1;

        /// <summary>No conversion came in time.</summary>
        public const int SensorMissing = 1 << 2;

        /// <summary>The converter stands at an end of its range.</summary>
        public const int SensorSaturated = 1 << 3;

        /// <summary>The converter repeats one code.</summary>
        public const int SensorFrozen = 1 << 4;

        /// <summary>The hold as a whole has taken too long.</summary>
        public const int TimeLimit = 1 << 6;

        /// <summary>The tip touches the body.</summary>
        public const int Touched = 1 << 7;

        /// <summary>The hand has let go.</summary>
        public const int Released = 1 << 8;

        /// <summary>The force is in its band.</summary>
        public const int InBand = 1 << 9;

        /// <summary>The force is out of its band.</summary>
        public const int OutOfBand = 1 << 10;

        /// <summary>The time in the band has reached what was asked.</summary>
        public const int HoldComplete = 1 << 11;

        /// <summary>The force has been out of its band for longer than the grace.</summary>
        public const int GraceOver = 1 << 12;

        /// <summary>The band was not reached in time.</summary>
        public const int ApproachTimedOut = 1 << 13;

        /// <summary>The converter's codes are noise.</summary>
        public const int SensorNoisy = 1 << 14;

        /// <summary>The battery is nearly empty.</summary>
        public const int BatteryLow = 1 << 15;

        /// <summary>The button is pressed: too much.</summary>
        public const int TooMuch = 1 << 16;
    }
}
