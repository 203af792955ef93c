namespace PressureDevice.Core
{
    /// <summary>Who the device is set up for. The numbers are stored and travel over the link: append, never renumber.</summary>
    public enum DeviceRole
    {
        /// <summary>As delivered, or its settings were lost: under the project's own cautious cap.</summary>
        Unassigned = 0,

        /// <summary>A therapist's device.</summary>
        Therapist = 1,

        /// <summary>A patient's device at home: the prescribed programme, under the therapist's cap and daily limit.</summary>
        Patient = 2,
    }
}
