using PressureDevice.Core;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Campaigns;

/// <summary>What a campaign is to be like. The same options give the same figures, bit for bit, whatever the number of threads.</summary>
public sealed record CampaignOptions
{
    /// <summary>Most holds under each kind of guidance.</summary>
    public const int MostHolds = 100_000;

    /// <summary>Least target, N.</summary>
    public const double LeastTargetNewtons = HoldSettings.LowestTargetMilliNewtons / 1e3;

    /// <summary>Largest target, N.</summary>
    public const double LargestTargetNewtons = HoldSettings.HighestTargetMilliNewtons / 1e3;

    /// <summary>Least tolerance, per cent of the target.</summary>
    public const int LeastTolerancePercent = 3;

    /// <summary>Largest tolerance, per cent.</summary>
    public const int LargestTolerancePercent = 30;

    /// <summary>Shortest hold, s.</summary>
    public const int ShortestHoldSeconds = 10;

    /// <summary>Longest hold of the usual ones, s.</summary>
    public const int LongestHoldSeconds = 30;

    /// <summary>The kinds of guidance in the order in which they are run and shown.</summary>
    public static IReadOnlyList<GuidanceKind> AllGuidance { get; } =
        [GuidanceKind.None, GuidanceKind.Threshold, GuidanceKind.Gauge, GuidanceKind.Device];

    /// <summary>The two long holds, s, as some studies have them (docs/field.md).</summary>
    public static IReadOnlyList<int> LongHoldSeconds { get; } = [60, 90];

    /// <summary>Holds under each kind of guidance, 1 to <see cref="MostHolds"/>.</summary>
    public int Holds { get; init; } = 1_000;

    /// <summary>Where all chance comes from, 0 or more.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The kinds of guidance, in their order, each once, at least one.</summary>
    public IReadOnlyList<GuidanceKind> Guidance { get; init; } = AllGuidance;

    /// <summary>What every hold is to reach.</summary>
    public HoldGoal Goal { get; init; } = new(TargetNewtons: 40, TolerancePercent: 10, HoldSeconds: 15);

    /// <summary>The one person who presses in all holds, by name, differently each time; null for people of the typical spread, another in each
    /// hold.</summary>
    public string? Person { get; init; }

    /// <summary>Most threads at once; null for as many as the machine has processors.</summary>
    public int? Threads { get; init; }
}
