using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Runs;

/// <summary>What a therapist's phone does before the first press: makes the device a therapist's, tells the time, sends the programme, reads
/// it back and compares.</summary>
/// <param name="phone">A phone that is connected and paired.</param>
/// <param name="plan">The programme.</param>
public sealed class ProgrammeSetup(SimulatedPhone phone, ProgrammePlan plan)
{
    /// <summary>How long all of it may take, s: ten requests of half a second, and the flash.</summary>
    public const double LimitSeconds = 30;

    /// <summary>The time that the phone tells, UTC seconds since 1970: 2026-01-01, never the machine's own.</summary>
    public const uint UtcSeconds = 1_767_225_600;

    private const uint Key = 0x5EED_1234;
    private const int MilliNewtonsPerCentiNewton = 10;

    /// <summary>True at the end, good or bad.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Why the programme is not in the device, in a line; null when it is.</summary>
    public string? Failure { get; private set; }

    /// <summary>The field of the programme that the device refused; null when it did not.</summary>
    public ProgrammeRefusal? Refusal { get; private set; }

    /// <summary>Begins.</summary>
    public void Start()
    {
        const ushort highestCap = HoldSettings.HighestForceMilliNewtons / MilliNewtonsPerCentiNewton;
        RoleToSet role = new(DeviceRole.Therapist, highestCap, HoldsADay: 0, Key);
        phone.Settings.SetRole(role, answer => Next(answer, "set the role", SetTime));
    }

    private void SetTime() => phone.Settings.SetTime(UtcSeconds, 0, answer => Next(answer, "set the time", Send));

    private void Send() => phone.Programmes.Send(plan, answer => Next(answer, "send the programme", ReadBack));

    private void ReadBack() => phone.Programmes.Read((answer, read) => Next(answer, "read the programme back", () =>
    {
        End(plan.AsksTheSameAs(read!) ? null : "the device reads back another programme than it was sent");
    }));

    private void Next(ControlPointAnswer answer, string what, Action then)
    {
        if (answer.IsOk)
        {
            then();
            return;
        }

        Refusal = answer.Refusal;
        End($"the phone could not {what}: {answer.Word}");
    }

    private void End(string? failure)
    {
        IsOver = true;
        Failure = failure;
    }
}
