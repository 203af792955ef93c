namespace PressureDevice.Core
{
    /// <summary>Whether the patient's button is there.</summary>
    public enum PatientCableState
    {
        /// <summary>Not plugged in since the start, or missed and gone on without: the device's own button does all.</summary>
        Absent = 0,

        /// <summary>Plugged in.</summary>
        Connected = 1,

        /// <summary>It was plugged in and is gone: the plug is out, or a wire is broken.</summary>
        Lost = 2,
    }
}
