namespace PressureDevice.VirtualBoard;

/// <summary>What is wrong with writing to the flash.</summary>
public enum FlashFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>
    /// The volume is full: writes report success and the data is gone (docs/platform.md: the result inside Write is
    /// ignored).
    /// </summary>
    Full,

    /// <summary>Every write and commit fails with a plain exception of the native code (docs/platform.md).</summary>
    Failing,
}
