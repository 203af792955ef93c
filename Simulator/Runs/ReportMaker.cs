using PressureDevice.Core;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Runs;

/// <summary>Turns the end of a run into its report.</summary>
public static class ReportMaker
{
    /// <summary>Makes the report.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="device">The device after the run.</param>
    /// <param name="sync">What the phone received, or null.</param>
    /// <param name="failure">What went wrong before, or null.</param>
    public static RunReport Make(int seed, DeviceOnBench device, PhoneSync? sync, string? failure)
    {
        IReadOnlyList<byte[]> stored = StoredHolds.Records(device.Board.Flash);
        IReadOnlyList<byte[]> received = sync?.Records ?? [];
        SyncReport compared = Compare(stored, received, sync?.Duplicated ?? 0);
        if (failure is null && sync is null or { Failure: not PhoneSyncFailure.None })
        {
            failure = $"the sync failed: {sync?.Failure.ToString() ?? "it never began"}";
        }

        if (failure is null && !compared.Identical)
        {
            failure = $"the phone holds {compared.RecordsReceived} records, the device {compared.RecordsOnDevice}, and they are not the same";
        }

        return new RunReport
        {
            Seed = seed,
            Holds = [.. received.Select(record => HoldRecordView.Decode(record)).Where(record => !record.IsPainTold).Select(Describe)],
            Sync = compared,
            Cues = new CueReport(device.Cues.Changes, LatencyBench.WorstMilliseconds(seed)),
            Loop = new LoopReport(device.Board.Hx711.ReadOut, device.Board.Hx711.Missed, AllocationBench.BytesPerSample()),
            Failure = failure,
        };
    }

    /// <summary>An outcome's name in reports.</summary>
    public static string NameOf(HoldOutcome outcome) => LowerCamel(outcome.ToString());

    /// <summary>Compares what the device has stored with what the phone has received.</summary>
    public static SyncReport Compare(IReadOnlyList<byte[]> stored, IReadOnlyList<byte[]> received, int duplicated)
    {
        bool identical = stored.Count == received.Count && stored.Zip(received).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
        int lost = stored.Count(record => !received.Any(r => r.AsSpan().SequenceEqual(record)));
        return new SyncReport(stored.Count, received.Count, identical, lost, duplicated);
    }

    private static string NameOf(ProgrammeKind kind) => LowerCamel(kind.ToString());

    private static string LowerCamel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static HoldReport Describe(HoldRecordView record)
    {
        double holdSeconds = record.DurationMilliseconds / 1000.0;
        bool isOfProgramme = record.ProgrammeKind != (byte)ProgrammeKind.None;
        double inBandSeconds = record.TimeInBandMilliseconds / 1000.0;
        return new HoldReport(
            record.Sequence,
            NameOf((HoldOutcome)record.Outcome),
            record.TargetMilliNewtons / 1000.0,
            record.ToleranceMilliNewtons / 1000.0,
            holdSeconds,
            inBandSeconds,
            holdSeconds > 0 ? 100 * inBandSeconds / holdSeconds : 0,
            record.MeanMilliNewtons / 1000.0,
            record.RmsErrorMilliNewtons / 1000.0,
            record.PeakMilliNewtons / 1000.0,
            record.ApproachMilliseconds / 1000.0)
        {
            TipAreaSquareMillimetres = record.TipAreaSquareMillimetres,
            Programme = isOfProgramme ? NameOf((ProgrammeKind)record.ProgrammeKind) : null,
            Step = isOfProgramme ? record.Step : null,
            MarkedNewtons = record.Outcome == (byte)HoldOutcome.ThresholdMarked ? record.MarkedMilliNewtons / 1000.0 : null,
            DriftNewtons = record.DriftMilliNewtons / 1000.0,
            Patient = record.Patient == 0 ? null : record.Patient,
            Site = record.Site == 0 ? null : record.Site,
            PainBefore = record.Pain,
        };
    }
}
