using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Programmes;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Runs;

/// <summary>The part of a run that a programme adds: who is pressed, how the phone brings the programme into the device, how long it may take.</summary>
public sealed class ProgrammePart
{
    /// <summary>When a recording begins to play, s: the programme is in the device by then.</summary>
    public const double ReplayStartSeconds = 12;

    private const double ReadyLimitSeconds = 10;

    /// <summary>Time that a person may take between two presses, s: letting go, and looking at the light before the next.</summary>
    private const double BetweenPressesSeconds = 10;

    private static readonly HoldOutcome[] Done = [HoldOutcome.Completed, HoldOutcome.ThresholdMarked, HoldOutcome.Eased];

    private readonly string _file;

    /// <summary>Reads the programme.</summary>
    /// <param name="file">Where it is.</param>
    /// <exception cref="ProgrammeFileException">The file cannot be used.</exception>
    public ProgrammePart(string file)
    {
        _file = file;
        Plan = ProgrammeFile.Read(file);
    }

    /// <summary>The programme.</summary>
    public ProgrammePlan Plan { get; }

    /// <summary>The longest that its presses and rests may take, s.</summary>
    public double LimitSeconds
    {
        get
        {
            double press = Plan.Steps.Sum(step => (PressLimitMs(step) / 1000.0) + step.RestSeconds + BetweenPressesSeconds);
            return press * Plan.Repeats;
        }
    }

    /// <summary>Who is pressed: told what the programme is about.</summary>
    /// <param name="seed">The run's seed.</param>
    public Patient Patient(int seed) => new(PatientParameters.Calf, TaskOf(Plan.Kind), seed);

    /// <summary>Brings the programme into the device.</summary>
    /// <param name="phone">A paired phone that hears the device.</param>
    /// <param name="clock">Lets time pass.</param>
    /// <returns>Why it is not in there, in a line; null when it is.</returns>
    /// <exception cref="ProgrammeFileException">The device refuses a field of it.</exception>
    public string? Prepare(SimulatedPhone phone, RunClock clock)
    {
        if (!clock.RunUntil("starting", ReadyLimitSeconds, () => phone.State == PhoneState.Ready))
        {
            return $"the phone had no connection after {ReadyLimitSeconds} s";
        }

        var setup = new ProgrammeSetup(phone, Plan);
        setup.Start();
        if (!clock.RunUntil("preparing", ProgrammeSetup.LimitSeconds, () => setup.IsOver))
        {
            return $"the programme was not in the device after {ProgrammeSetup.LimitSeconds} s";
        }

        return setup.Refusal is { } refusal
            ? throw new ProgrammeFileException(_file, PlanWords.Of(Plan, refusal, shown: null, "the device"))
            : setup.Failure;
    }

    /// <summary>What a threshold measurement has brought, as the device tells it; null for any other programme, or without an answer.</summary>
    public ThresholdReadings? ReadThreshold(SimulatedPhone phone, RunClock clock)
    {
        if (Plan.Kind != ProgrammeKind.Threshold)
        {
            return null;
        }

        bool isOver = false;
        ThresholdReadings? threshold = null;
        phone.Programmes.ReadThreshold((_, readings) => (isOver, threshold) = (true, readings));
        clock.RunUntil("reading", ProgrammeSetup.LimitSeconds, () => isOver);
        return threshold;
    }

    /// <summary>Where the programme stands.</summary>
    /// <param name="current">The press, from 0.</param>
    /// <param name="targetMilliNewtons">The target that the device shows, mN.</param>
    public ProgrammeProgress Progress(int current, int targetMilliNewtons)
    {
        int press = Math.Min(current, Plan.Presses - 1);
        int step = Plan.Kind == ProgrammeKind.Stepped ? LevelAt(targetMilliNewtons) : Plan.StepOf(press);
        return new ProgrammeProgress(press + 1, Plan.Presses, step + 1, Plan.Steps.Count);
    }

    /// <summary>A run without a failure must have done all of it.</summary>
    public RunReport Demand(RunReport report)
    {
        string[] outcomes = [.. report.Holds.Select(hold => hold.Outcome)];
        int done = outcomes.Count(outcome => Done.Any(good => ReportMaker.NameOf(good) == outcome));
        return done >= Plan.Presses
            ? report
            : report with { Failure = $"{done} of {Plan.Presses} holds of the programme were done: {string.Join(", ", outcomes.DefaultIfEmpty("none was recorded"))}" };
    }

    private static PatientTask TaskOf(ProgrammeKind kind) => kind switch
    {
        ProgrammeKind.Stepped => PatientTask.SayEased,
        ProgrammeKind.Threshold => PatientTask.SayNow,
        _ => PatientTask.SayTooMuch,
    };

    private static int CentiToMilli(int value) => value * 10;

    /// <summary>The firmware's own limit of a press at a level.</summary>
    private int PressLimitMs(PlanStep step)
    {
        int target = CentiToMilli(step.TargetCentiNewtons);
        HoldSettings settings = HoldSettings.Default();
        settings.Ask(
            target,
            target * step.TolerancePercent / 100,
            step.HoldSeconds * 1000,
            CentiToMilli(Plan.RampCentiNewtonsPerSecond),
            HoldSettings.HighestForceMilliNewtons);
        return settings.TimeLimitMs;
    }

    private int LevelAt(int targetMilliNewtons)
    {
        int above = 0;
        while (above < Plan.Steps.Count - 1 && CentiToMilli(Plan.Steps[above].TargetCentiNewtons) < targetMilliNewtons)
        {
            above++;
        }

        return above;
    }
}
