namespace PressureDevice.Core
{
    /// <summary>Which of the two cues guide. The numbers are stored and travel over the link. Violet, white and the rest's light are shown in every mode.</summary>
    public enum CueMode
    {
        /// <summary>Light and motor.</summary>
        Both = 0,

        /// <summary>The light; the motor is still.</summary>
        LightOnly = 1,

        /// <summary>The motor; no coloured light.</summary>
        HapticOnly = 2,
    }
}
