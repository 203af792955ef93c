using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Runs;

/// <summary>
/// A calibration as a person does it with known masses (docs/calibration.md), on a device that has none: the zero, each mass, the
/// device's judgement; then the masses once more and the forces between them, what is indicated against what is true.
/// </summary>
public sealed class CalibrationRun
{
    private const double ZeroSeconds = 2;

    // As firm as the device is ever pressed: the cell comes back to the same zero from all that follows.
    private const double ExerciseNewtons = 150;
    private const int MilliNewtonsPerNewton = 1000;

    private readonly CalibrationOptions _options;
    private readonly List<double> _captured = [];
    private Action<CalibrationStep>? _onStep;

    /// <summary>Prepares a calibration.</summary>
    /// <param name="options">What it is to be like.</param>
    /// <exception cref="ArgumentException">Other than 2 to 6 masses, not beginning with the smallest, two equal ones in a row, one of them 0 or less or over 50 kg, or another
    /// number of placed ones.</exception>
    public CalibrationRun(CalibrationOptions options)
    {
        _options = options;
        if (Complaint(options.MassesKilograms) is { } complaint)
        {
            throw new ArgumentException(complaint);
        }

        if (options.PlacedKilograms is { } placed && placed.Count != options.MassesKilograms.Count)
        {
            throw new ArgumentException($"{options.MassesKilograms.Count} masses are announced and {placed.Count} placed");
        }
    }

    /// <summary>What is wrong with a list of masses, in a line; null when nothing is.</summary>
    /// <param name="kilograms">The masses, kg.</param>
    public static string? Complaint(IReadOnlyList<double> kilograms)
    {
        if (kilograms.Count is < CalibrationOptions.FewestMasses or > CalibrationOptions.MostMasses)
        {
            return $"a calibration takes {CalibrationOptions.FewestMasses} to {CalibrationOptions.MostMasses} masses, not {kilograms.Count}";
        }

        for (int i = 0; i < kilograms.Count; i++)
        {
            if (!(kilograms[i] > 0 && kilograms[i] <= CalibrationOptions.LargestKilograms))
            {
                return $"a mass is over 0 and at most {CalibrationOptions.LargestKilograms} kg";
            }

            if (i > 0 && (kilograms[i] < kilograms[0] || kilograms[i] == kilograms[i - 1]))
            {
                return "the masses begin with the smallest, and no two in a row are the same";
            }
        }

        return null;
    }

    /// <summary>Does the calibration.</summary>
    /// <param name="onStep">Called after each step, or null.</param>
    /// <param name="cancel">Ends it early with an <see cref="OperationCanceledException"/>.</param>
    public CalibrationReport Execute(Action<CalibrationStep>? onStep, CancellationToken cancel)
    {
        _onStep = onStep;
        _captured.Clear();
        using CalibrationBench bench = new(_options.Seed, calibrated: false, _options.Speed, cancel);
        bench.Stand.SwayShare = _options.SwayShare;
        try
        {
            CalibrationReport report = bench.Start()
                ? Walk(bench)
                : new CalibrationReport { Failure = "the phone found no control point within 10 s" };
            return bench.Device.Board.UnhandledException is { } exception
                ? report with { Failure = $"a firmware thread died: {exception.Message}" }
                : report;
        }
        catch (BoardTrapException trap)
        {
            return new CalibrationReport { Failure = $"the firmware stepped into a trap: {trap.Message}" };
        }
    }

    private CalibrationReport Walk(CalibrationBench bench)
    {
        bench.Run(ZeroSeconds);
        if (Step(bench, "begin, nothing on the tip", (control, done) => control.CalibrateBegin(done)) is { } refusedBegin)
        {
            return refusedBegin;
        }

        Exercise(bench);
        if (Step(bench, "zero, nothing on the tip", (control, done) => control.CalibrateBegin(done)) is { } refusedZero)
        {
            return refusedZero;
        }

        for (int i = 0; i < _options.MassesKilograms.Count; i++)
        {
            double kilograms = _options.MassesKilograms[i];
            double newtons = kilograms * MassStand.StandardGravity;
            bench.Place(_options.PlacedKilograms?[i] ?? kilograms);
            string what = FormattableString.Invariant($"{kilograms} kg on the tip, {newtons:F2} N");
            uint milliNewtons = (uint)Math.Round(newtons * MilliNewtonsPerNewton);
            if (Step(bench, what, (control, done) => control.AddMass(milliNewtons, done)) is { } refusedMass)
            {
                return refusedMass;
            }

            _captured.Add(newtons);
        }

        bench.Place(0);
        if (Step(bench, "fit, judge, store", (control, done) => control.Finish(_options.UtcSeconds, done)) is { } refused)
        {
            return refused;
        }

        StoredCalibration? stored = null;
        ControlPointAnswer read = bench.Ask((control, done) => control.ReadCalibration((answer, calibration) =>
        {
            stored = calibration;
            done(answer);
        }));
        return stored is null
            ? new CalibrationReport { Failure = $"the calibration cannot be read back: {read.Word}" }
            : Check(bench, new CalibrationReport { Stored = stored, Points = Captured() });
    }

    /// <summary>A cell that has rested does not come back to its zero after the first load; after that it does.</summary>
    private void Exercise(CalibrationBench bench)
    {
        bench.Place(ExerciseNewtons / MassStand.StandardGravity);
        bench.Place(0);
        _onStep?.Invoke(new CalibrationStep(
            bench.NowSeconds, FormattableString.Invariant($"pressed with {ExerciseNewtons} N and let go"), "done"));
    }

    /// <summary>Inside a second calibration, which is cancelled: the device guides nobody and stores nothing meanwhile.</summary>
    private CalibrationReport Check(CalibrationBench bench, CalibrationReport report)
    {
        bench.Run(ZeroSeconds);
        if ((Step(bench, "tare, nothing on the tip", (control, done) => control.Tare(done))
            ?? Step(bench, "check begins", (control, done) => control.CalibrateBegin(done))) is { } refused)
        {
            return report with { Failure = $"the check was refused: {refused.RefusedStep}: {refused.Refusal ?? refused.Failure}" };
        }

        List<CalibrationPoint> between = [];
        List<CalibrationPoint> points = [];
        double below = 0;
        foreach (double kilograms in _options.MassesKilograms.Distinct().Order())
        {
            between.Add(Indicate(bench, (below + kilograms) / 2));
            points.Add(Indicate(bench, kilograms));
            below = kilograms;
        }

        bench.Place(0);
        CalibrationReport? uncancelled = Step(bench, "check ends", (control, done) => control.Cancel(done));
        string? failure = points.Concat(between).Any(point => double.IsNaN(point.ResidualNewtons!.Value))
            ? "the check heard no live force"
            : uncancelled?.Refusal ?? uncancelled?.Failure;
        return report with { Points = points, Checks = between, Failure = failure };
    }

    private CalibrationPoint Indicate(CalibrationBench bench, double kilograms)
    {
        double newtons = kilograms * MassStand.StandardGravity;
        bench.Place(kilograms);
        double indicated = bench.IndicatedNewtons();
        _onStep?.Invoke(new CalibrationStep(
            bench.NowSeconds,
            FormattableString.Invariant($"{kilograms} kg on the tip, {newtons:F2} N"),
            FormattableString.Invariant($"indicates {indicated:F2} N")));
        return new CalibrationPoint(newtons, indicated - newtons);
    }

    private CalibrationReport? Step(
        CalibrationBench bench, string what, Action<ControlPointClient, Action<ControlPointAnswer>> request)
    {
        ControlPointAnswer answer = bench.Ask(request);
        _onStep?.Invoke(new CalibrationStep(bench.NowSeconds, what, answer.Word));
        if (answer.IsOk)
        {
            return null;
        }

        return answer.Failure == ControlPointFailure.None
            ? new CalibrationReport { RefusedStep = what, Refusal = answer.Word, Points = Captured() }
            : new CalibrationReport { RefusedStep = what, Failure = $"{what}: {answer.Word}", Points = Captured() };
    }

    private CalibrationPoint[] Captured() => [.. _captured.Select(newtons => new CalibrationPoint(newtons, null))];
}
