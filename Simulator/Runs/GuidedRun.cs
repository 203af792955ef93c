using PressureDevice.Core;
using PressureDevice.Simulator.Faults;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Runs;

/// <summary>
/// One run from power-on to the last byte on the phone: the hand presses, the device guides, the phone listens and then fetches the records, which are
/// held against the device's file. Faults may be injected on the way.
/// </summary>
public sealed class GuidedRun
{
    /// <summary>When a recording begins to play, s: the device has started and taken its zero by then.</summary>
    public const double ReplayStartSeconds = 3;

    private const double FramesPerSecond = 20;
    private const double StartLimitSeconds = 10;
    private const double GuideLimitSeconds = 120;
    private const double AfterReplaySeconds = 3;
    private const double SyncLimitSeconds = 60;
    private const double ReconnectLimitSeconds = 10;

    private readonly RunOptions _options;
    private readonly IHand _hand;
    private readonly RecordedForce? _recording;

    /// <summary>Prepares a run.</summary>
    /// <param name="options">What it is to be like.</param>
    /// <exception cref="ReplayFileException">The recording cannot be used.</exception>
    /// <exception cref="ArgumentException">Nobody has the name that was asked for.</exception>
    public GuidedRun(RunOptions options)
    {
        _options = options;
        _recording = options.ReplayFile is null ? null : RecordedForce.Load(options.ReplayFile, ReplayStartSeconds);
        _hand = (IHand?)_recording ?? Person.Named(options.Person, options.Seed);
    }

    /// <summary>Does the run.</summary>
    /// <param name="onFrame">Called about twenty times a virtual second, or null.</param>
    /// <param name="cancel">Ends the run early with an <see cref="OperationCanceledException"/>.</param>
    public RunReport Execute(Action<RunFrame>? onFrame, CancellationToken cancel)
    {
        using var device = new DeviceOnBench(_hand, _options.Seed);
        using RunTrace? trace = RunTrace.Open(_options.TraceFile, device);
        var phone = new SimulatedPhone(device.Board.Radio, device.Scheduler, new PhoneSettings());
        var faults = new FaultInjector(device, phone, _options.Faults);
        var frames = new FrameSource(device, phone, onFrame);
        device.Scheduler.Pace = Pacer.For(_options.Speed, cancel);
        string? failure = null;
        try
        {
            device.PowerOn();
            phone.Arrive();
            failure = Play(device, phone, faults, frames, cancel);
        }
        catch (BoardTrapException trap)
        {
            failure = $"the firmware stepped into a trap: {trap.Message}";
        }

        failure ??= device.Board.UnhandledException is { } exception ? $"a firmware thread died: {exception.Message}" : null;
        failure ??= faults.Failure;
        RunReport report = ReportMaker.Make(_options.Seed, device, phone.LastSync, failure) with { Faults = faults.Reports };
        return report.Failure is null && _recording is null && _options.Faults.Count == 0 ? Demand(report) : report;
    }

    private string? Play(DeviceOnBench device, SimulatedPhone phone, FaultInjector faults, FrameSource frames, CancellationToken cancel)
    {
        bool RunUntil(string stage, double limitSeconds, Func<bool> ended)
        {
            double limit = device.Scheduler.NowMicroseconds + (limitSeconds * 1e6);
            while (!ended())
            {
                cancel.ThrowIfCancellationRequested();
                if (device.Scheduler.NowMicroseconds >= limit)
                {
                    return false;
                }

                device.Scheduler.RunUntil(device.Scheduler.NowMicroseconds + (long)(1e6 / FramesPerSecond));
                frames.Show(stage);
            }

            return true;
        }

        if (!RunUntil("starting", StartLimitSeconds, () => phone.LatestLive is not null))
        {
            return $"the phone heard nothing of the device for {StartLimitSeconds} s";
        }

        bool pressed = false;
        double guideLimit = Math.Max(faults.IsOverAtSeconds, _recording is null ? GuideLimitSeconds : _recording.EndSeconds + AfterReplaySeconds);
        bool IsOver()
        {
            HoldState phase = (HoldState)(phone.LatestLive?.Phase ?? 0);
            pressed |= phase >= HoldState.Done;
            bool isRest = faults.LeavesNoGuidance || (pressed && phone.LatestLive is not null && phase == HoldState.Idle);
            return _recording is null && faults.IsOver && isRest;
        }

        if (!RunUntil("guiding", guideLimit, IsOver) && _recording is null && _options.Faults.Count == 0)
        {
            return $"no hold had ended after {GuideLimitSeconds} s";
        }

        if (!RunUntil("connecting", ReconnectLimitSeconds, () => phone.State == PhoneState.Ready))
        {
            return $"the phone had no connection again after {ReconnectLimitSeconds} s";
        }

        phone.StartSync(fromSequence: 0);
        if (!RunUntil("syncing", SyncLimitSeconds, () => !phone.IsSyncing))
        {
            return $"the sync had not ended after {SyncLimitSeconds} s";
        }

        frames.Show("finished");
        return null;
    }

    /// <summary>A guided person is to complete a hold.</summary>
    private static RunReport Demand(RunReport report)
    {
        string completed = ReportMaker.NameOf(HoldOutcome.Completed);
        return report.Holds.Any(hold => hold.Outcome == completed)
            ? report
            : report with { Failure = $"no hold was completed: {string.Join(", ", report.Holds.Select(hold => hold.Outcome).DefaultIfEmpty("none was recorded"))}" };
    }
}
