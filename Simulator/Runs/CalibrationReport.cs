using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Runs;

/// <summary>What came out of a calibration.</summary>
public sealed record CalibrationReport
{
    /// <summary>True when the device accepted and stored it.</summary>
    public bool Accepted => Stored is not null;

    /// <summary>The step that was refused, in words; null when none was.</summary>
    public string? RefusedStep { get; init; }

    /// <summary>The device's name for the refusal (docs/protocol.md); null when there was none.</summary>
    public string? Refusal { get; init; }

    /// <summary>What the device then says it has in use; null unless it was accepted.</summary>
    public StoredCalibration? Stored { get; init; }

    /// <summary>The masses that the device captured; after the check each once, from the smallest up.</summary>
    public IReadOnlyList<CalibrationPoint> Points { get; init; } = [];

    /// <summary>Forces between the masses, each with what the device indicates afterwards.</summary>
    public IReadOnlyList<CalibrationPoint> Checks { get; init; } = [];

    /// <summary>The largest error at a mass or between, N; null unless it was accepted.</summary>
    public double? WorstErrorNewtons =>
        Points.Concat(Checks).Max(point => point.ResidualNewtons is { } residual ? Math.Abs(residual) : (double?)null);

    /// <summary>Why the procedure could not be walked to its end, in a line; null when it could, whatever its result.</summary>
    public string? Failure { get; init; }
}

/// <summary>A known force.</summary>
/// <param name="Newtons">The force, N.</param>
/// <param name="ResidualNewtons">What the device indicates under it after the calibration, less the force, N; null unless
/// the calibration was accepted.</param>
public sealed record CalibrationPoint(double Newtons, double? ResidualNewtons);

/// <summary>One step of a calibration, to be shown.</summary>
/// <param name="TimeSeconds">Virtual time since power-on, s.</param>
/// <param name="What">What was done.</param>
/// <param name="Result">What came of it.</param>
public sealed record CalibrationStep(double TimeSeconds, string What, string Result);
