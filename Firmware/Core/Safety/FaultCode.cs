namespace PressureDevice.Core
{
    /// <summary>The kinds of event in the fault log. The numbers are stored and travel over the link: append, never renumber.</summary>
    public enum FaultCode
    {
        /// <summary>No event.</summary>
        None = 0,

        /// <summary>No conversion came in time.</summary>
        SensorMissing = 1,

        /// <summary>The converter stood at an end of its range.</summary>
        SensorSaturated = 2,

        /// <summary>The converter repeated one code.</summary>
        SensorFrozen = 3,

        /// <summary>The converter's codes were noise.</summary>
        SensorNoisy = 4,

        /// <summary>The force went over its limit; detail: the force, mN.</summary>
        OverForce = 5,

        /// <summary>Something stood on the tip when the zero was to be taken.</summary>
        ZeroLoaded = 6,

        /// <summary>Without load the cell stood where no load puts it.</summary>
        ZeroShifted = 7,

        /// <summary>No valid calibration was stored.</summary>
        CalibrationLost = 8,

        /// <summary>Only one copy of the calibration was undamaged.</summary>
        CalibrationOneCopy = 9,

        /// <summary>A record could not be stored.</summary>
        StoreFailed = 10,

        /// <summary>The battery was nearly empty; detail: mV.</summary>
        BatteryLow = 11,

        /// <summary>The loop stood still and the supervisor restarted the device.</summary>
        LoopStalled = 12,

        /// <summary>An exception reached the top of a thread and the device restarted.</summary>
        Exception = 13,

        /// <summary>The button was pressed for too long to be meant.</summary>
        ButtonStuck = 14,

        /// <summary>A handler of the radio failed; detail: how many have since the start.</summary>
        HandlerFailed = 15,

        /// <summary>The power went while a hand was guided.</summary>
        PowerLost = 16,

        /// <summary>Both copies of the settings were damaged or gone: the device is as delivered.</summary>
        SettingsLost = 17,

        /// <summary>Damage was found in the hold log; detail: how many stretches since the start.</summary>
        LogDamaged = 18,

        /// <summary>The hold log is full of holds that no phone has.</summary>
        LogFull = 19,

        /// <summary>Both copies of the fault log were damaged.</summary>
        FaultLogLost = 20,

        /// <summary>Only one copy of the settings was undamaged; it is stored twice again.</summary>
        SettingsOneCopy = 21,

        /// <summary>The patient's button was plugged in and was gone.</summary>
        ButtonLost = 22,
    }
}
