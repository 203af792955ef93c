namespace PressureDevice.Core
{
    /// <summary>What was found in a pair of slots.</summary>
    public enum SlotState
    {
        /// <summary>Nothing that could be read.</summary>
        Empty = 0,

        /// <summary>Data, and all of it damaged.</summary>
        Damaged = 1,

        /// <summary>At least one undamaged copy.</summary>
        Good = 2,
    }
}
