namespace PressureDevice.Simulator.Phone;

/// <summary>What a sync is to fetch.</summary>
/// <param name="FromSequence">First sequence number wanted; 0 for all.</param>
internal sealed record SyncPlan(uint FromSequence)
{
    /// <summary>Holds from <see cref="FromSequence"/> on that the phone has already, and may not have all of. When the device counts as many up to the last of
    /// them there are no others, and the sync begins behind it. Null for none.</summary>
    public LooseHolds? Loose { get; init; }

    /// <summary>Gets each whole hold as it comes.</summary>
    public Action<HoldUnit> Taking { get; init; } = _ => { };
}

/// <summary>Holds that a phone has behind a gap in the numbers.</summary>
/// <param name="Last">Number of the last of them.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct LooseHolds(uint Last, int Count);
