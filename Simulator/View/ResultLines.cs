using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.View;

/// <summary>The results of a run beside its records, a line each.</summary>
public static class ResultLines
{
    /// <summary>The lines of a report.</summary>
    public static IEnumerable<string> Of(RunReport report)
    {
        if (report.Threshold is { } threshold)
        {
            yield return Of(threshold, report.Holds);
        }

        SyncReport sync = report.Sync;
        string same = sync.Identical ? "identical to the device's" : "NOT identical to the device's";
        yield return $"sync: {sync.RecordsReceived} of {Figures.Count(sync.RecordsOnDevice, "record")} received, "
            + $"{same}, {sync.Lost} lost, {sync.Duplicated} duplicated";
        yield return $"cues: {Figures.Count(report.Cues.Changes, "change")}, "
            + $"worst latency {Figures.Number(report.Cues.WorstLatencyMs)} ms";
        yield return $"loop: {Figures.Count(report.Loop.Samples, "sample")}, {report.Loop.MissedSamples} missed, "
            + $"{Figures.Number(report.Loop.AllocatedBytesPerSample, 2)} bytes allocated per sample";
        foreach (FaultReport fault in report.Faults)
        {
            yield return $"fault: {fault.Kind} at {Figures.Number(fault.AtMs / 1000, 2)} s, "
                + $"reaction {Figures.Number(fault.ReactionMs)} ms, ended in {fault.FinalState}";
        }
    }

    private static string Of(ThresholdReadings threshold, IReadOnlyList<HoldReport> holds)
    {
        HoldReport[] marked = [.. holds.Where(hold => hold.MarkedNewtons.HasValue).TakeLast(threshold.Readings)];
        string readings = marked.Length == 0 ? "none" : $"{string.Join(", ", marked.Select(hold => Figures.Number(hold.MarkedNewtons!.Value)))} N";
        if (threshold.MeanMilliNewtons == 0)
        {
            return $"threshold: {readings}; no result before {ProgrammeLimits.ThresholdReadings} readings";
        }

        double newtons = threshold.MeanMilliNewtons / 1000.0;
        double? kilopascals = ForceUnits.Kilopascals(newtons, marked[^1].TipAreaSquareMillimetres);
        return $"threshold: {readings}; mean of the last two {Figures.Number(newtons)} N"
            + (kilopascals is { } pressure ? $" ({Figures.Number(pressure, 0)} kPa)" : "");
    }
}
