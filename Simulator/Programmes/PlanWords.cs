using System.Globalization;
using PressureDevice.Core;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Programmes;

/// <summary>Puts a refused field into words, as it is called in a file: the field, its value and what may stand there.</summary>
public static class PlanWords
{
    private const int UnitsPerNewton = 100;

    /// <summary>The field's key in a file.</summary>
    public static string KeyOf(ProgrammeField field) => field switch
    {
        ProgrammeField.Kind => "kind",
        ProgrammeField.Steps => "steps",
        ProgrammeField.Repeats => "repeats",
        ProgrammeField.Ramp => "rampNewtonsPerSecond",
        ProgrammeField.Target => "targetNewtons",
        ProgrammeField.Tolerance => "tolerancePercent",
        ProgrammeField.Hold => "holdSeconds",
        ProgrammeField.Rest => "restSeconds",
        _ => $"field {(int)field}",
    };

    /// <summary>Whether a field belongs to a step.</summary>
    public static bool IsOfStep(ProgrammeField field) => field is >= ProgrammeField.Target and <= ProgrammeField.Rest;

    /// <summary>The line.</summary>
    /// <param name="plan">The programme.</param>
    /// <param name="refusal">What is refused in it.</param>
    /// <param name="shown">The value as it stands in the file; null takes it from the programme.</param>
    /// <param name="allowed">The word before the range: "allowed", or who allows it.</param>
    public static string Of(ProgrammePlan plan, ProgrammeRefusal refusal, string? shown, string allowed)
    {
        ProgrammeField field = refusal.Field;
        string range = Range(plan, refusal, allowed);
        if (field == ProgrammeField.Steps)
        {
            return $"steps has {plan.Steps.Count} {(plan.Steps.Count == 1 ? "entry" : "entries")}, {range}";
        }

        bool isOfStep = IsOfStep(field) && refusal.Step < plan.Steps.Count;
        string value = shown ?? Text(field, isOfStep ? ValueOf(plan.Steps[refusal.Step], field) : ValueOf(plan, field));
        return $"{(isOfStep ? $"steps[{refusal.Step}]." : "")}{KeyOf(field)} is {value}, {range}";
    }

    private static string Range(ProgrammePlan plan, ProgrammeRefusal refusal, string allowed)
    {
        string least = Text(refusal.Field, refusal.Low);
        string most = Text(refusal.Field, refusal.High);
        bool isLocal = allowed == "allowed";
        string one = isLocal ? "allowed is" : $"{allowed} allows";
        string several = isLocal ? "allowed are" : one;
        bool isOverTheOneBefore = plan.Kind == ProgrammeKind.Stepped
            && refusal.Field == ProgrammeField.Target && refusal.Low > ProgrammeLimits.LeastTargetCentiNewtons;
        if (isOverTheOneBefore)
        {
            return refusal.Low > refusal.High
                ? $"{one} none: the step before leaves no room under {most}"
                : $"{several} {least} to {most}: each step lies over the one before";
        }

        if (refusal.Low == refusal.High)
        {
            return $"{one} {least}";
        }

        return refusal.Field switch
        {
            ProgrammeField.Ramp when plan.Kind != ProgrammeKind.Threshold => $"{several} 0 and {least} to {most}",
            ProgrammeField.Hold when isLocal =>
                $"{several} {least} to {most}, {ProgrammeLimits.LongHoldSeconds} and {ProgrammeLimits.LongestHoldSeconds}",
            _ => $"{several} {least} to {most}",
        };
    }

    private static int ValueOf(ProgrammePlan plan, ProgrammeField field) => field switch
    {
        ProgrammeField.Kind => (int)plan.Kind,
        ProgrammeField.Repeats => plan.Repeats,
        _ => plan.RampCentiNewtonsPerSecond,
    };

    private static int ValueOf(PlanStep step, ProgrammeField field) => field switch
    {
        ProgrammeField.Target => step.TargetCentiNewtons,
        ProgrammeField.Tolerance => step.TolerancePercent,
        ProgrammeField.Hold => step.HoldSeconds,
        _ => step.RestSeconds,
    };

    private static string Text(ProgrammeField field, int value) => field is ProgrammeField.Target or ProgrammeField.Ramp
        ? ((decimal)value / UnitsPerNewton).ToString("0.##", CultureInfo.InvariantCulture)
        : value.ToString(CultureInfo.InvariantCulture);
}
