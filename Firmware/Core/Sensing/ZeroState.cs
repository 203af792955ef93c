namespace PressureDevice.Core
{
    /// <summary>What the search for the zero has found, against the zero of the calibration.</summary>
    public enum ZeroState
    {
        /// <summary>No steady window yet.</summary>
        Searching = 0,

        /// <summary>A steady window near the calibrated zero: the zero is taken.</summary>
        Normal = 1,

        /// <summary>Steady, but pressed: the tip stands on a table, or something lies on it. Lifting it off ends this.</summary>
        Loaded = 2,

        /// <summary>Steady, and where no load puts it: pulled, or over a tenth of the range. The cell is bent or its wires are not what they were.</summary>
        Shifted = 3,
    }
}
