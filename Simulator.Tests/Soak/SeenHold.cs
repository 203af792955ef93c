namespace PressureDevice.Simulator.Tests.Soak;

/// <summary>How the onlooker saw a hold end.</summary>
internal enum SeenEnd
{
    /// <summary>The light said so: white or violet.</summary>
    ByLight,

    /// <summary>The light went out before it was ever green: a touch that is no hold.</summary>
    Dropped,

    /// <summary>The device lost its power or restarted in the middle.</summary>
    ByPower,
}

/// <summary>A hold as somebody sees it who looks at nothing but the light.</summary>
/// <param name="ReachedBand">The light was green at least once.</param>
/// <param name="End">How it ended.</param>
/// <param name="EndedAt">When, µs.</param>
internal sealed record SeenHold(bool ReachedBand, SeenEnd End, long EndedAt)
{
    /// <summary>True when there must be a record of it. Of a touch that never was in the band there may be one, when a fault ended it.</summary>
    public bool MustBeRecorded => ReachedBand;

    /// <summary>True when there may be a record of it.</summary>
    public bool MayBeRecorded => ReachedBand || End != SeenEnd.Dropped;
}
