using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Faults;

/// <summary>Makes the faults of a run begin and end, and has each one watched to its end.</summary>
public sealed class FaultInjector
{
    private const double AfterwardsSeconds = 2;
    private const double StartSeconds = 3; // of a device that has restarted: boot, and the first turns

    private readonly DeviceOnBench _device;
    private readonly GuidanceWatch _watch;
    private readonly List<FaultObserver> _observers = [];

    /// <summary>Schedules faults.</summary>
    /// <param name="device">The device; its time must not be past any of them.</param>
    /// <param name="phone">A phone that listens to it.</param>
    /// <param name="faults">The faults.</param>
    public FaultInjector(DeviceOnBench device, SimulatedPhone phone, IReadOnlyList<FaultSpec> faults)
    {
        _device = device;
        _watch = new GuidanceWatch(device, phone);
        device.Stepped += Look;
        foreach (FaultSpec fault in faults.OrderBy(fault => fault.Seconds))
        {
            device.Scheduler.At(fault.AtMicroseconds, () => Begin(fault));
            IsOverAtSeconds = Math.Max(IsOverAtSeconds, fault.Seconds + SecondsToJudge(fault.Kind));
            LeavesNoGuidance |= fault.Kind.End == SafeEnd.NoGuidance && double.IsInfinity(fault.Kind.LastsSeconds);
        }
    }

    /// <summary>When all faults can be judged, s after power-on.</summary>
    public double IsOverAtSeconds { get; }

    /// <summary>True when all faults can be judged.</summary>
    public bool IsOver => _watch.NowMicroseconds >= IsOverAtSeconds * 1e6;

    /// <summary>True when there is no guidance any more after the last fault.</summary>
    public bool LeavesNoGuidance { get; }

    /// <summary>What came of each, in the order of time.</summary>
    public IReadOnlyList<FaultReport> Reports => [.. _observers.Select(observer => observer.Report)];

    /// <summary>The first that did not end as it should, in a line; null when all did.</summary>
    public string? Failure => _observers.Select(observer => observer.Complaint).FirstOrDefault(complaint => complaint is not null);

    private static double SecondsToJudge(FaultKind kind)
    {
        double limit = Math.Max(kind.LimitMs, kind.RestLimitMs ?? 0) / 1_000;
        double lasts = double.IsFinite(kind.LastsSeconds) ? kind.LastsSeconds : 0;
        double starts = kind.End == SafeEnd.Restarted ? StartSeconds : 0;
        return lasts + limit + starts + AfterwardsSeconds;
    }

    private void Begin(FaultSpec fault)
    {
        foreach (FaultObserver observer in _observers)
        {
            observer.LeaveToNext();
        }

        _observers.Add(new FaultObserver(fault, _watch));
        fault.Kind.Begin(_device);
        if (double.IsFinite(fault.Kind.LastsSeconds))
        {
            _device.Scheduler.At(_watch.NowMicroseconds + (long)(fault.Kind.LastsSeconds * 1e6), () => fault.Kind.Clear(_device));
        }
    }

    private void Look()
    {
        _watch.Look();
        foreach (FaultObserver observer in _observers)
        {
            observer.Look();
        }
    }
}
