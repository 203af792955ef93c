using System.Text.Json.Serialization;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Runs;

/// <summary>What came out of a run.</summary>
public sealed record RunReport
{
    /// <summary>The seed of the run.</summary>
    public required int Seed { get; init; }

    /// <summary>The holds, as the phone received them.</summary>
    public required IReadOnlyList<HoldReport> Holds { get; init; }

    /// <summary>The sync to the phone.</summary>
    public required SyncReport Sync { get; init; }

    /// <summary>The light's commands.</summary>
    public required CueReport Cues { get; init; }

    /// <summary>The control loop.</summary>
    public required LoopReport Loop { get; init; }

    /// <summary>The faults that were injected, in the order of time.</summary>
    public IReadOnlyList<FaultReport> Faults { get; init; } = [];

    /// <summary>What a threshold measurement brought, as the device tells it; null without one.</summary>
    public ThresholdReadings? Threshold { get; init; }

    /// <summary>Why the run did not do what it should, in a line; null when it did.</summary>
    public string? Failure { get; init; }

    /// <summary>True when the run did what it should.</summary>
    public bool Succeeded => Failure is null;
}

/// <summary>One hold.</summary>
/// <param name="Sequence">The record's number.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="TargetNewtons">Target, N.</param>
/// <param name="ToleranceNewtons">Half the width of the band, N.</param>
/// <param name="HoldSeconds">From reaching the band to the end, s.</param>
/// <param name="InBandSeconds">Time in the band, s.</param>
/// <param name="TimeInBandPercent">The share of the hold spent in the band, per cent.</param>
/// <param name="MeanNewtons">Mean force, N.</param>
/// <param name="RmsErrorNewtons">RMS error against the target, N.</param>
/// <param name="PeakNewtons">Highest force since the touch, N.</param>
/// <param name="ApproachSeconds">From the touch to the band, s.</param>
public sealed record HoldReport(
    long Sequence,
    string Outcome,
    double TargetNewtons,
    double ToleranceNewtons,
    double HoldSeconds,
    double InBandSeconds,
    double TimeInBandPercent,
    double MeanNewtons,
    double RmsErrorNewtons,
    double PeakNewtons,
    double ApproachSeconds)
{
    /// <summary>Area of the tip, mm²; 0 for a free tip.</summary>
    [JsonIgnore]
    public int TipAreaSquareMillimetres { get; init; }

    /// <summary>Mean force, kgf.</summary>
    public double MeanKgf => ForceUnits.Kgf(MeanNewtons);

    /// <summary>Mean pressure, N/cm²; null for a free tip.</summary>
    [JsonIgnore]
    public double? MeanNewtonsPerSquareCentimetre =>
        ForceUnits.NewtonsPerSquareCentimetre(MeanNewtons, TipAreaSquareMillimetres);

    /// <summary>Mean pressure, kPa; null for a free tip.</summary>
    public double? MeanKilopascals => ForceUnits.Kilopascals(MeanNewtons, TipAreaSquareMillimetres);

    /// <summary>Kind of the programme it belonged to, in lower case; null when there was none.</summary>
    public string? Programme { get; init; }

    /// <summary>Step of the programme, from 0; the last one reached in a stepped programme. Null when there was none.</summary>
    public int? Step { get; init; }

    /// <summary>Force at which the button marked the threshold, N; null when it did not.</summary>
    public double? MarkedNewtons { get; init; }

    /// <summary>Drift of the force over the hold, N, negative when it sank.</summary>
    public double DriftNewtons { get; init; }

    /// <summary>Number of the patient, as a phone has told it; null when it has not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Patient { get; init; }

    /// <summary>Number of the site, as a phone has told it; null when it has not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Site { get; init; }

    /// <summary>Pain before the hold, 0 to 10, as a phone has told it; null when it has not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PainBefore { get; init; }
}

/// <summary>The sync, the phone's records held against the device's file byte by byte.</summary>
/// <param name="RecordsOnDevice">Records in the device's file.</param>
/// <param name="RecordsReceived">Records the phone received.</param>
/// <param name="Identical">True when they are the same, in number, order and every byte.</param>
/// <param name="Lost">Records on the device that the phone did not receive.</param>
/// <param name="Duplicated">Records that the phone received more than once.</param>
public sealed record SyncReport(int RecordsOnDevice, int RecordsReceived, bool Identical, int Lost, int Duplicated);

/// <summary>The light's commands.</summary>
/// <param name="Changes">How often the light's colour changed; blinking is no change.</param>
/// <param name="WorstLatencyMs">The longest time from a step of force at the tip to the light's command, on a bench run of the same specimen.</param>
public sealed record CueReport(int Changes, double WorstLatencyMs);

/// <summary>The control loop.</summary>
/// <param name="Samples">Conversions that the firmware read.</param>
/// <param name="MissedSamples">Conversions that were ready and were not read.</param>
/// <param name="AllocatedBytesPerSample">Heap that the firmware's own code takes for a sample in the steady loop.</param>
public sealed record LoopReport(long Samples, long MissedSamples, double AllocatedBytesPerSample);

/// <summary>One injected fault.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="AtMs">When it began, ms since power-on.</param>
/// <param name="ReactionMs">From there to the safe state, ms; for records that waited, from the end of the fault; NaN when it was not reached.</param>
/// <param name="FinalState">The state it ended in: noGuidance, guiding, restarted, recorded, or none.</param>
public sealed record FaultReport(string Kind, double AtMs, double ReactionMs, string FinalState);
