using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Commands;

/// <summary>A run as it was asked for on the command line.</summary>
public sealed record RunRequest
{
    /// <summary>What to run; its speed is decided by <see cref="Speed"/>.</summary>
    public RunOptions Options { get; init; } = new();

    /// <summary>A calibration to be done instead; null for a guided hold. Its seed and speed are those of the run.</summary>
    public CalibrationOptions? Calibration { get; init; }

    /// <summary>The speed asked for; null when none was.</summary>
    public RunSpeed? Speed { get; init; }

    /// <summary>Whether the results are wanted as one JSON object.</summary>
    public bool Json { get; init; }
}
