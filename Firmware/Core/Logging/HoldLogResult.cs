namespace PressureDevice.Core
{
    /// <summary>What became of something that was to be stored in the hold log.</summary>
    public enum HoldLogResult
    {
        /// <summary>It is stored and was read back.</summary>
        Stored = 0,

        /// <summary>There is no room, and nothing left that may be dropped: a phone must take the holds over first.</summary>
        Full = 1,

        /// <summary>The flash failed, or what was asked cannot be; for the flash, trying again later may help.</summary>
        Failed = 2,

        /// <summary>One step of making room was done: call again in the next turn.</summary>
        Underway = 3,
    }
}
