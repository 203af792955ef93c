using PressureDevice.Core;
using PressureDevice.Simulator.Faults;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Programmes;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Runs;

/// <summary>
/// One run from power-on to the last byte on the phone: the hand presses, the device guides, the phone listens and then fetches the records, which are
/// held against the device's file. A programme may be brought into the device first, and faults injected on the way.
/// </summary>
public sealed class GuidedRun
{
    /// <summary>When a recording begins to play, s: the device has started and taken its zero by then.</summary>
    public const double ReplayStartSeconds = 3;

    private const double StartLimitSeconds = 10;
    private const double GuideLimitSeconds = 120;
    private const double AfterReplaySeconds = 3;
    private const double SyncLimitSeconds = 60;
    private const double ReconnectLimitSeconds = 10;
    private const uint PhoneId = 1;

    private readonly RunOptions _options;
    private readonly Person? _person;
    private readonly RecordedForce? _recording;
    private readonly ProgrammePart? _programme;

    /// <summary>Prepares a run.</summary>
    /// <param name="options">What it is to be like.</param>
    /// <exception cref="ReplayFileException">The recording cannot be used.</exception>
    /// <exception cref="ProgrammeFileException">The programme cannot be used.</exception>
    /// <exception cref="ArgumentException">Nobody has the name that was asked for.</exception>
    public GuidedRun(RunOptions options)
    {
        _options = options;
        _programme = options.ProgrammeFile is null ? null : new ProgrammePart(options.ProgrammeFile);
        double start = _programme is null ? ReplayStartSeconds : ProgrammePart.ReplayStartSeconds;
        _recording = options.ReplayFile is null ? null : RecordedForce.Load(options.ReplayFile, start);
        _person = _recording is null ? Person.Named(options.Person, options.Seed) : null;
    }

    /// <summary>True when a person presses and nothing is made to fail: then the person is to get there.</summary>
    private bool IsUndisturbed => _recording is null && _options.Faults.Count == 0;

    /// <summary>Does the run.</summary>
    /// <param name="onFrame">Called about twenty times a virtual second, or null.</param>
    /// <param name="cancel">Ends the run early with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ProgrammeFileException">The device refuses a field of the programme.</exception>
    public RunReport Execute(Action<RunFrame>? onFrame, CancellationToken cancel)
    {
        using var device = new DeviceOnBench((IHand?)_recording ?? _person!, _options.Seed);
        device.Patient = _programme?.Patient(_options.Seed);
        using RunTrace? trace = RunTrace.Open(_options.TraceFile, device);
        var phone = new SimulatedPhone(device.Board.Radio, device.Scheduler, new PhoneSettings { UtcSecondsAtStart = ProgrammeSetup.UtcSeconds });
        var presses = new PressCounter(phone);
        var faults = new FaultInjector(device, phone, _options.Faults);
        var frames = new FrameSource(device, phone, onFrame);
        if (_programme is { } programme)
        {
            frames.Progress = live => programme.Progress(presses.Current, live.TargetMilliNewtons);
        }

        var clock = new RunClock(device, frames, cancel);
        device.Scheduler.Pace = Pacer.For(_options.Speed, cancel);
        string? failure = null;
        ThresholdReadings? threshold = null;
        try
        {
            device.PowerOn();
            phone.Arrive();
            failure = Prepare(phone, clock) ?? Guide(phone, presses, faults, clock) ?? Fetch(phone, clock);
            if (failure is null)
            {
                threshold = _programme?.ReadThreshold(phone, clock);
                frames.Show("finished");
            }
        }
        catch (BoardTrapException trap)
        {
            failure = $"the firmware stepped into a trap: {trap.Message}";
        }

        failure ??= device.Board.UnhandledException is { } exception ? $"a firmware thread died: {exception.Message}" : null;
        failure ??= faults.Failure;
        RunReport report = ReportMaker.Make(_options.Seed, device, phone.LastSync, failure) with { Faults = faults.Reports, Threshold = threshold };
        return report.Failure is null && IsUndisturbed ? Demand(report) : report;
    }

    private string? Prepare(SimulatedPhone phone, RunClock clock)
    {
        if (_person is not null && _programme is not null)
        {
            _person.HoldsWanted = 0;
        }

        if (!clock.RunUntil("starting", StartLimitSeconds, () => phone.LatestLive is not null))
        {
            return $"the phone heard nothing of the device for {StartLimitSeconds} s";
        }

        if (_programme?.Prepare(phone, clock) is { } unprepared)
        {
            return unprepared;
        }

        if (_person is not null && _programme is not null)
        {
            _person.HoldsWanted = _programme.Plan.Presses;
        }

        return null;
    }

    private string? Guide(SimulatedPhone phone, PressCounter presses, FaultInjector faults, RunClock clock)
    {
        int wanted = _programme?.Plan.Presses ?? 1;
        double guideSeconds = _programme?.LimitSeconds ?? GuideLimitSeconds;
        double limit = Math.Max(faults.IsOverAtSeconds, _recording is null ? guideSeconds : _recording.EndSeconds + AfterReplaySeconds);
        bool IsOver()
        {
            bool isDone = presses.Ended >= wanted && phone.LatestLive is not null && presses.IsAtRest;
            return _recording is null && faults.IsOver && (faults.LeavesNoGuidance || isDone);
        }

        if (clock.RunUntil("guiding", limit, IsOver) || !IsUndisturbed)
        {
            return null;
        }

        return presses.Ended == 0
            ? $"no hold had ended after {guideSeconds:F0} s"
            : $"{presses.Ended} of {wanted} holds had ended after {guideSeconds:F0} s";
    }

    private static string? Fetch(SimulatedPhone phone, RunClock clock)
    {
        if (!clock.RunUntil("connecting", ReconnectLimitSeconds, () => phone.State == PhoneState.Ready))
        {
            return $"the phone had no connection again after {ReconnectLimitSeconds} s";
        }

        PhoneLogResult? result = null;
        new PhoneLog(PhoneId).Sync(phone, given => result = given);
        if (!clock.RunUntil("syncing", SyncLimitSeconds, () => result is not null))
        {
            return $"the sync had not ended after {SyncLimitSeconds} s";
        }

        return result!.FailedAt switch
        {
            PhoneLogStep.None or PhoneLogStep.Fetch => null, // the report tells what the fetching brought
            PhoneLogStep.ReadLog => $"the phone could not read the state of the log: {result.Word}",
            _ => $"the phone could not acknowledge its records: {result.Word}",
        };
    }

    /// <summary>A guided person is to complete a hold, or all of a programme.</summary>
    private RunReport Demand(RunReport report)
    {
        if (_programme is not null)
        {
            return _programme.Demand(report);
        }

        string completed = ReportMaker.NameOf(HoldOutcome.Completed);
        return report.Holds.Any(hold => hold.Outcome == completed)
            ? report
            : report with { Failure = $"no hold was completed: {string.Join(", ", report.Holds.Select(hold => hold.Outcome).DefaultIfEmpty("none was recorded"))}" };
    }
}
