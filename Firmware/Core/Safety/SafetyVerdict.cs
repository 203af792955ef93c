namespace PressureDevice.Core
{
    /// <summary>
    /// Whether the hand may be guided now, and if not, why. The default value forbids.
    /// The numbers travel in the live force's guidance: append, never renumber.
    /// </summary>
    public enum SafetyVerdict
    {
        /// <summary>Nothing has been judged yet.</summary>
        NotChecked = 0,

        /// <summary>Guidance is allowed.</summary>
        Allowed = 1,

        /// <summary>No zero has been taken since the start.</summary>
        NotTared = 2,

        /// <summary>No valid calibration is stored.</summary>
        NotCalibrated = 3,

        /// <summary>No conversion came in time.</summary>
        SensorMissing = 4,

        /// <summary>The converter stands at an end of its range.</summary>
        SensorSaturated = 5,

        /// <summary>The converter repeats one code.</summary>
        SensorFrozen = 6,

        /// <summary>The force is over its limit.</summary>
        OverForce = 7,

        /// <summary>The codes jump back and forth.</summary>
        SensorNoisy = 8,

        /// <summary>The battery is nearly empty.</summary>
        BatteryLow = 9,

        /// <summary>The button has been pressed for too long to be meant.</summary>
        ButtonStuck = 10,

        /// <summary>Without load the cell stands where no load puts it.</summary>
        ZeroShifted = 11,

        /// <summary>The last hold's record could not be stored yet.</summary>
        StoreFailed = 12,

        /// <summary>The patient has done all holds of the day.</summary>
        DailyLimit = 13,

        /// <summary>The log has no room for another hold, and nothing in it may go before a phone has taken it over.</summary>
        LogFull = 14,

        /// <summary>The last hold is being stored, or the place for the next is being made.</summary>
        LogBusy = 15,

        /// <summary>A phone has stopped the device, and has neither started it again nor gone.</summary>
        Stopped = 16,

        /// <summary>The patient's button was plugged in and is gone, and nobody has said yet to go on without it.</summary>
        ButtonLost = 17,
    }
}
