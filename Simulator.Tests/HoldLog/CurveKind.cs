namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>What curves the holds of a test have.</summary>
public enum CurveKind
{
    /// <summary>Most a usual one, every seventh the longest, every fifth none.</summary>
    Mixed,

    /// <summary>One of 15 s with an approach of 2 to 8 s: 85 to 115 points.</summary>
    Usual,

    /// <summary>As long as the firmware keeps them.</summary>
    Longest,

    /// <summary>One of 8 s with its approach: 40 points.</summary>
    Short,

    /// <summary>None.</summary>
    None,
}
