using System.Globalization;
using System.Text.Json;
using PressureDevice.Core;
using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>Programmes for tests: a good one of each kind, and one with a field set to a value.</summary>
internal static class Plans
{
    public static ProgrammePlan Steady { get; } = new() { Kind = ProgrammeKind.Steady, Steps = [new PlanStep(4_000, 10, 10, 0)] };

    public static ProgrammePlan Alternating { get; } = new()
    {
        Kind = ProgrammeKind.Alternating,
        Repeats = 2,
        RampCentiNewtonsPerSecond = 1_000,
        Steps = [new PlanStep(2_000, 10, 10, 1), new PlanStep(3_501, 12, 11, 2)],
    };

    public static ProgrammePlan Stepped { get; } = new()
    {
        Kind = ProgrammeKind.Stepped,
        Steps = [new PlanStep(2_000, 10, 30, 0), new PlanStep(2_800, 10, 30, 0), new PlanStep(3_750, 10, 30, 0)],
    };

    public static ProgrammePlan Threshold { get; } = new()
    {
        Kind = ProgrammeKind.Threshold,
        Repeats = ProgrammeLimits.ThresholdReadings,
        RampCentiNewtonsPerSecond = 500,
        Steps = [new PlanStep(10_000, 10, 0, 5)],
    };

    public static IReadOnlyList<ProgrammePlan> OfEachKind { get; } = [Steady, Alternating, Stepped, Threshold];

    /// <summary>The steady one with a field set.</summary>
    public static ProgrammePlan With(ProgrammeField field, int value) => With(Steady, field, value);

    /// <summary>A programme with a field set, in its last step where the field belongs to one.</summary>
    public static ProgrammePlan With(ProgrammePlan plan, ProgrammeField field, int value)
    {
        PlanStep last = plan.Steps[^1];
        PlanStep set = field switch
        {
            ProgrammeField.Target => last with { TargetCentiNewtons = value },
            ProgrammeField.Tolerance => last with { TolerancePercent = value },
            ProgrammeField.Hold => last with { HoldSeconds = value },
            ProgrammeField.Rest => last with { RestSeconds = value },
            _ => last,
        };
        return field switch
        {
            ProgrammeField.Repeats => plan with { Repeats = value },
            ProgrammeField.Ramp => plan with { RampCentiNewtonsPerSecond = value },
            ProgrammeField.Steps => plan with { Steps = [.. Enumerable.Range(0, value).Select(i => last with { TargetCentiNewtons = 1_000 + (100 * i) })] },
            _ => plan with { Steps = [.. plan.Steps.Take(plan.Steps.Count - 1), set] },
        };
    }

    /// <summary>A value as it stands in a file.</summary>
    public static string Shown(ProgrammeField field, int value) => field is ProgrammeField.Target or ProgrammeField.Ramp
        ? (value / 100m).ToString("0.##", CultureInfo.InvariantCulture)
        : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A programme as a file.</summary>
    public static string Json(ProgrammePlan plan) => JsonSerializer.Serialize(new
    {
        kind = plan.Kind.ToString().ToLowerInvariant(),
        repeats = plan.Repeats,
        rampNewtonsPerSecond = plan.RampCentiNewtonsPerSecond / 100m,
        steps = plan.Steps.Select(step => new
        {
            targetNewtons = step.TargetCentiNewtons / 100m,
            tolerancePercent = step.TolerancePercent,
            holdSeconds = step.HoldSeconds,
            restSeconds = step.RestSeconds,
        }),
    });
}
