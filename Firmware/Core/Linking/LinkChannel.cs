namespace PressureDevice.Core
{
    /// <summary>The characteristics that the device talks over.</summary>
    public enum LinkChannel
    {
        /// <summary>Segments of hold records.</summary>
        HoldRecord = 0,

        /// <summary>Answers of the record access control point.</summary>
        RecordAccess = 1,

        /// <summary>The force, conversion by conversion, and where the hold stands.</summary>
        LiveForce = 2,

        /// <summary>The battery's level.</summary>
        BatteryLevel = 3,

        /// <summary>Answers of the control point.</summary>
        Control = 4,

        /// <summary>Replies and weights of the Progressor protocol; only in a boot that speaks it.</summary>
        Progressor = 5,

        /// <summary>How the device is: read, and notified when it changes.</summary>
        Status = 6,

        /// <summary>The time of day: read, written, and notified when it was set.</summary>
        CurrentTime = 7,
    }
}
