namespace PressureDevice.Core
{
    /// <summary>Which way the hand is asked to go.</summary>
    public enum CueDirection
    {
        /// <summary>Nowhere: stay.</summary>
        Stay = 0,

        /// <summary>Press more.</summary>
        PressMore = 1,

        /// <summary>Ease off.</summary>
        EaseOff = 2,
    }
}
