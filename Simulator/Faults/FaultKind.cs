using PressureDevice.Core;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Faults;

/// <summary>One kind of fault: how it is made, how long it lasts and what the device must do; <see cref="FaultKinds"/> has them all.</summary>
public sealed record FaultKind
{
    /// <summary>The name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in a line for the help.</summary>
    public required string Description { get; init; }

    /// <summary>What the device must do.</summary>
    public required SafeEnd End { get; init; }

    /// <summary>
    /// Within which time it must, ms: from the beginning of the fault, for <see cref="SafeEnd.Recorded"/> from its end; 0 for
    /// <see cref="SafeEnd.Guiding"/>, where nothing is to change at all.
    /// </summary>
    public required double LimitMs { get; init; }

    /// <summary>The same while nobody is guided, ms; the same limit unless said.</summary>
    public double? RestLimitMs { get; init; }

    /// <summary>How long it lasts, s; infinity until the end of the run.</summary>
    public double LastsSeconds { get; init; } = double.PositiveInfinity;

    /// <summary>The outcomes that the record of a hold cut off by it may have; empty when it cuts off none.</summary>
    public IReadOnlyList<HoldOutcome> Outcomes { get; init; } = [];

    /// <summary>Makes it begin.</summary>
    public required Action<DeviceOnBench> Begin { get; init; }

    /// <summary>Makes it end; nothing to do for a fault that ends by itself or never.</summary>
    public Action<DeviceOnBench> Clear { get; init; } = _ => { };

    /// <summary>The limit that applies, ms.</summary>
    /// <param name="guided">Whether a hand was being guided when it began.</param>
    public double LimitFor(bool guided) => guided ? LimitMs : RestLimitMs ?? LimitMs;
}
