using PressureDevice.Simulator.Faults;

namespace PressureDevice.Simulator.Runs;

/// <summary>What a run is to be like. The same options give the same run, bit for bit.</summary>
public sealed record RunOptions
{
    /// <summary>Seed of everything random: the person, the cell, the converter's oscillator and noise. 0 or more.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Virtual seconds a real second; null runs as fast as the machine can.</summary>
    public double? Speed { get; init; }

    /// <summary>Who presses: one of the named people.</summary>
    public string Person { get; init; } = "typical";

    /// <summary>A recorded force to play instead of the person, or null.</summary>
    public string? ReplayFile { get; init; }

    /// <summary>A programme to be brought into the device and done, or null for a single hold as the device ships with.</summary>
    public string? ProgrammeFile { get; init; }

    /// <summary>Where to write the trace, or null.</summary>
    public string? TraceFile { get; init; }

    /// <summary>What fails, and when.</summary>
    public IReadOnlyList<FaultSpec> Faults { get; init; } = [];
}
