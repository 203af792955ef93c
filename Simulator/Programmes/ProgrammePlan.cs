using PressureDevice.Core;

namespace PressureDevice.Simulator.Programmes;

/// <summary>A programme as a therapist writes it down, in the units in which it travels over the link (docs/programmes.md).</summary>
public sealed record ProgrammePlan
{
    /// <summary>What it is called; null when it has no name. The device does not keep it.</summary>
    public string? Name { get; init; }

    /// <summary>What it does with its steps.</summary>
    public required ProgrammeKind Kind { get; init; }

    /// <summary>How often the steps are gone through.</summary>
    public int Repeats { get; init; } = 1;

    /// <summary>Rate of the guided rise, 10 mN/s; 0 leaves the rise to the hand.</summary>
    public int RampCentiNewtonsPerSecond { get; init; }

    /// <summary>The steps in their order.</summary>
    public required IReadOnlyList<PlanStep> Steps { get; init; }

    /// <summary>How often the hand presses, each time with a record of its own: all levels of a stepped programme are one press.</summary>
    public int Presses => Kind == ProgrammeKind.Stepped ? Repeats : Repeats * Steps.Count;

    /// <summary>Which step a press belongs to, from 0; the first one for a stepped programme.</summary>
    /// <param name="press">The press, from 0.</param>
    public int StepOf(int press) => Kind == ProgrammeKind.Stepped ? 0 : press % Steps.Count;

    /// <summary>Whether a device asks the same with another programme, whatever the two are called.</summary>
    public bool AsksTheSameAs(ProgrammePlan other) =>
        Kind == other.Kind
        && Repeats == other.Repeats
        && RampCentiNewtonsPerSecond == other.RampCentiNewtonsPerSecond
        && Steps.SequenceEqual(other.Steps);
}

/// <summary>One step of a programme.</summary>
/// <param name="TargetCentiNewtons">Target, 10 mN.</param>
/// <param name="TolerancePercent">Half the width of the band, per cent of the target.</param>
/// <param name="HoldSeconds">Time in the band, s; 0 in a threshold measurement, which ends at the button.</param>
/// <param name="RestSeconds">Rest behind it, s.</param>
public readonly record struct PlanStep(int TargetCentiNewtons, int TolerancePercent, int HoldSeconds, int RestSeconds);
