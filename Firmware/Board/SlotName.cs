namespace PressureDevice.Board
{
    /// <summary>What is kept in slots, two files each.</summary>
    public enum SlotName
    {
        /// <summary>The calibration: cal.a, cal.b.</summary>
        Calibration,

        /// <summary>The settings, the programme among them: set.a, set.b.</summary>
        Settings,

        /// <summary>The fault log: flt.a, flt.b.</summary>
        Faults,
    }
}
