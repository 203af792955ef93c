namespace PressureDevice.VirtualBoard;

/// <summary>
/// Priority of a firmware thread. The first five are the managed ones with their values (nanoFramework CoreLibrary,
/// ThreadPriority); <see cref="System"/> is the runtime's own thread that delivers Bluetooth, GPIO and timer events.
/// </summary>
public enum BoardPriority
{
    /// <summary>ThreadPriority.Lowest.</summary>
    Lowest = 0,

    /// <summary>ThreadPriority.BelowNormal.</summary>
    BelowNormal = 1,

    /// <summary>ThreadPriority.Normal.</summary>
    Normal = 2,

    /// <summary>ThreadPriority.AboveNormal.</summary>
    AboveNormal = 3,

    /// <summary>ThreadPriority.Highest.</summary>
    Highest = 4,

    /// <summary>
    /// The event thread, above every managed priority (nanoFramework interpreter source, System_Highest).
    /// </summary>
    System = 5,
}
