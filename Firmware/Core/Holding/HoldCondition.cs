namespace PressureDevice.Core
{
    /// <summary>
    /// What a transition of a hold can wait for, each the number of its bit in the conditions of a step. Computed in <see cref="HoldSession"/> and
    /// <see cref="PatientButton"/>, used in <see cref="HoldTable"/>.
    /// </summary>
    public static class HoldCondition
    {
        /// <summary>Guidance is not allowed, for whatever reason.</summary>
        public const int Forbidden = 0;

        /// <summary>The force is over its limit.</summary>
        public const int OverForce = 1;

        /// <summary>No conversion came in time.</summary>
        public const int SensorMissing = 2;

        /// <summary>The converter stands at an end of its range.</summary>
        public const int SensorSaturated = 3;

        /// <summary>The converter repeats one code.</summary>
        public const int SensorFrozen = 4;

        /// <summary>The converter's codes are noise.</summary>
        public const int SensorNoisy = 5;

        /// <summary>The press as a whole has taken too long.</summary>
        public const int TimeLimit = 6;

        /// <summary>The tip touches the body.</summary>
        public const int Touched = 7;

        /// <summary>The hand has let go.</summary>
        public const int Released = 8;

        /// <summary>The force is in its band, and the target where it is to be.</summary>
        public const int InBand = 9;

        /// <summary>The force is out of its band.</summary>
        public const int OutOfBand = 10;

        /// <summary>The time in the band has reached what was asked.</summary>
        public const int HoldComplete = 11;

        /// <summary>The force has been out of its band for longer than the grace.</summary>
        public const int GraceOver = 12;

        /// <summary>The band was not reached in time.</summary>
        public const int ApproachTimedOut = 13;

        /// <summary>The battery is nearly empty.</summary>
        public const int BatteryLow = 14;

        /// <summary>The button says "too much".</summary>
        public const int TooMuch = 15;

        /// <summary>The button says "it has eased", and there is a higher level.</summary>
        public const int EasedBelowTop = 16;

        /// <summary>The button says "it has eased" at the highest level.</summary>
        public const int EasedAtTop = 17;

        /// <summary>The button says "now": the pressure pain threshold.</summary>
        public const int Marked = 18;

        /// <summary>A rise that only the button is to end has come to its goal.</summary>
        public const int RiseOver = 19;

        /// <summary>The programme asks for a rest.</summary>
        public const int Resting = 20;

        /// <summary>The rest is over.</summary>
        public const int RestOver = 21;

        /// <summary>The hand has let go in a press that had reached its band, or in a rise that the button was to end.</summary>
        public const int ReleasedHeld = 22;

        /// <summary>A phone has stopped the device.</summary>
        public const int Stopped = 23;

        /// <summary>The patient's button is gone.</summary>
        public const int ButtonLost = 24;
    }
}
