namespace PressureDevice.Core
{
    /// <summary>Where the force stands against its band.</summary>
    public enum ForceZone
    {
        /// <summary>Under the band.</summary>
        Below = 0,

        /// <summary>In the band.</summary>
        InBand = 1,

        /// <summary>Over the band.</summary>
        Above = 2,
    }
}
