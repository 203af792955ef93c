using PressureDevice.Core;
using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>A programme with one field at a limit or one unit beyond it.</summary>
/// <param name="Plan">The programme.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">Its value, in the unit of the link.</param>
/// <param name="IsAllowed">Whether the limit is kept.</param>
internal sealed record PlanLimit(ProgrammePlan Plan, ProgrammeField Field, int Value, bool IsAllowed)
{
    /// <summary>All limits of all kinds, each from both sides.</summary>
    public static IReadOnlyList<PlanLimit> All { get; } =
    [
        .. Plans.OfEachKind.SelectMany(OfAnyKind),
        .. Between(Plans.Steady, ProgrammeField.Steps, 1, 1),
        .. Between(Plans.Alternating, ProgrammeField.Steps, 2, ProgrammeLimits.MostSteps),
        .. Between(Plans.Stepped, ProgrammeField.Steps, 2, ProgrammeLimits.MostSteps),
        .. Between(Plans.Threshold, ProgrammeField.Steps, 1, 1),
        .. Between(Plans.Steady, ProgrammeField.Repeats, 1, ProgrammeLimits.MostRepeats),
        .. Between(Plans.Alternating, ProgrammeField.Repeats, 1, ProgrammeLimits.MostRepeats),
        .. Between(Plans.Stepped, ProgrammeField.Repeats, 1, 1),
        .. Between(Plans.Threshold, ProgrammeField.Repeats, ProgrammeLimits.ThresholdReadings, ProgrammeLimits.ThresholdReadings),
        .. Plans.OfEachKind.Where(plan => plan.Kind != ProgrammeKind.Threshold).SelectMany(plan => Between(plan, ProgrammeField.Hold, 10, 30)
            .Concat(Between(plan, ProgrammeField.Hold, 60, 60)).Concat(Between(plan, ProgrammeField.Hold, 90, 90)).Append(At(plan, ProgrammeField.Hold, 0, false))),
        .. Between(Plans.Threshold, ProgrammeField.Hold, 0, 0),
        .. Plans.OfEachKind.Where(plan => plan.Kind != ProgrammeKind.Threshold).Select(plan => At(plan, ProgrammeField.Ramp, 0, true)),
        At(Plans.Threshold, ProgrammeField.Ramp, 0, false),
        At(Plans.Stepped, ProgrammeField.Target, 2_800, false),
        At(Plans.Stepped, ProgrammeField.Target, 2_801, true),
    ];

    private static IEnumerable<PlanLimit> OfAnyKind(ProgrammePlan plan) =>
    [
        .. Between(plan, ProgrammeField.Tolerance, 3, 30),
        .. Between(plan, ProgrammeField.Rest, 0, 600),
        .. Between(plan, ProgrammeField.Ramp, 100, 2_000).Where(limit => limit.Value != 0),
        .. plan.Kind == ProgrammeKind.Stepped ? [] : Between(plan, ProgrammeField.Target, 200, 15_000),
    ];

    private static IEnumerable<PlanLimit> Between(ProgrammePlan plan, ProgrammeField field, int least, int most) =>
    [
        At(plan, field, least - 1, false), At(plan, field, least, true), At(plan, field, most, true), At(plan, field, most + 1, false),
    ];

    private static PlanLimit At(ProgrammePlan plan, ProgrammeField field, int value, bool isAllowed) =>
        new(Plans.With(plan, field, value), field, value, isAllowed);
}
