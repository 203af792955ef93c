using PressureDevice.Core;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Programmes;

/// <summary>Judges a programme by the firmware's own rules, as far as they do not depend on the device's role and cap.</summary>
public static class PlanCheck
{
    /// <summary>Stands in a field for a number that the message cannot carry; it is in no range.</summary>
    private const int NoByte = byte.MaxValue;

    private const int NoWord = ushort.MaxValue;

    /// <summary>What the rules refuse first; null when nothing.</summary>
    public static ProgrammeRefusal? Refusal(ProgrammePlan plan) => Refusal(plan, capMilliNewtons: int.MaxValue, allowsLongHolds: true);

    /// <summary>The same for a device whose role is known.</summary>
    /// <param name="plan">The programme.</param>
    /// <param name="capMilliNewtons">The device's cap, mN.</param>
    /// <param name="allowsLongHolds">Whether its role allows holds of 60 and 90 s.</param>
    public static ProgrammeRefusal? Refusal(ProgrammePlan plan, int capMilliNewtons, bool allowsLongHolds)
    {
        Programme stored = new(new byte[Programme.Length], offset: 0);
        stored.SetHead((int)plan.Kind, Byte(plan.Steps.Count), Byte(plan.Repeats), Word(plan.RampCentiNewtonsPerSecond));
        for (int i = 0; i < Math.Min(plan.Steps.Count, ProgrammeLimits.MostSteps); i++)
        {
            PlanStep step = plan.Steps[i];
            stored.SetStep(i, Word(step.TargetCentiNewtons), Byte(step.TolerancePercent), Byte(step.HoldSeconds), Word(step.RestSeconds));
        }

        ProgrammeCheck check = new(stored, capMilliNewtons, allowsLongHolds);
        return check.IsGood() ? null : new ProgrammeRefusal(check.Field, check.Step, check.Low, check.High);
    }

    private static int Byte(int value) => value is >= 0 and <= byte.MaxValue ? value : NoByte;

    private static int Word(int value) => value is >= 0 and <= ushort.MaxValue ? value : NoWord;
}
