namespace PressureDevice.Core
{
    /// <summary>How a hold ended. The numbers are stored in records: append, never renumber.</summary>
    public enum HoldOutcome
    {
        /// <summary>It has not ended.</summary>
        None = 0,

        /// <summary>The force was in its band for the whole prescribed time.</summary>
        Completed = 1,

        /// <summary>The hand let go early.</summary>
        Released = 2,

        /// <summary>The force stayed out of its band for longer than the grace.</summary>
        LeftBand = 3,

        /// <summary>The band was not reached in time.</summary>
        ApproachTimedOut = 4,

        /// <summary>The hold as a whole took too long.</summary>
        TimeLimit = 5,

        /// <summary>The force went over its limit.</summary>
        OverForce = 6,

        /// <summary>The load cell's line went dead.</summary>
        SensorMissing = 7,

        /// <summary>The converter reached an end of its range.</summary>
        SensorSaturated = 8,

        /// <summary>The converter repeated one code.</summary>
        SensorFrozen = 9,

        /// <summary>The zero or the calibration was lost.</summary>
        NotCalibrated = 10,

        /// <summary>The converter's codes were noise.</summary>
        SensorNoisy = 11,

        /// <summary>The battery was nearly empty.</summary>
        BatteryLow = 12,

        /// <summary>The button said "too much".</summary>
        TooMuch = 13,

        /// <summary>The power went while a hand was guided; written at the next start.</summary>
        PowerLost = 14,

        /// <summary>The button marked the pressure pain threshold.</summary>
        ThresholdMarked = 15,

        /// <summary>The force rose to the programme's highest, and the button marked nothing.</summary>
        ThresholdNotReached = 16,

        /// <summary>The button said at the highest level that the pain has eased.</summary>
        Eased = 17,

        /// <summary>A phone stopped it.</summary>
        Stopped = 18,

        /// <summary>No hold: the pain that was told after the one before.</summary>
        PainTold = 19,

        /// <summary>The patient's button was unplugged, or its cable broke.</summary>
        ButtonLost = 20,
    }
}
