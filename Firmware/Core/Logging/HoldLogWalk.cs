namespace PressureDevice.Core
{
    /// <summary>What a walk through a segment reads.</summary>
    public enum HoldLogWalk
    {
        /// <summary>All of it.</summary>
        Everything = 0,

        /// <summary>All but the curves that follow their summaries: these are stepped over.</summary>
        Summaries = 1,

        /// <summary>Its beginning.</summary>
        Prelude = 2,
    }
}
