using PressureDevice.Core;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.ClosedLoop;

/// <summary>A device under a testing machine, and words for what a test looks at.</summary>
public sealed class Bench : IDisposable
{
    /// <summary>Time for the start and the tare, s.</summary>
    public const double StartSeconds = 2.5;

    private readonly MachineHand _hand = new();

    /// <summary>A device, switched on and tared.</summary>
    public Bench(int seed = 1, bool calibrated = true, double firstNewtons = 0)
    {
        Device = new DeviceOnBench(_hand, seed, calibrated);
        _hand.ForceNewtons = firstNewtons;
        Device.PowerOn();
        Wait(StartSeconds);
    }

    /// <summary>A device made of something else, with the patient's handle plugged in or not, switched on and tared.</summary>
    public Bench(int seed, BenchSettings settings, bool isPluggedIn = true)
    {
        Device = new DeviceOnBench(_hand, seed, settings);
        Device.Board.Handle.IsPluggedIn = isPluggedIn;
        Device.PowerOn();
        Wait(StartSeconds);
    }

    /// <summary>The device and its world.</summary>
    public DeviceOnBench Device { get; }

    /// <summary>The time now, ms.</summary>
    public double NowMs => Device.Scheduler.NowMicroseconds / 1000.0;

    /// <summary>True when the light asks for force or says that all is well: what must not be while a fault lasts.</summary>
    public bool Guides => Device.Seen is { Red: 0 } seen && (seen.Green > 0 || seen.Blue > 0);

    /// <summary>True when the light is green.</summary>
    public bool SaysStay => Device.Seen is { Red: 0, Green: > 0, Blue: 0 };

    /// <summary>True when light and motor are off.</summary>
    public bool IsDarkAndStill => Device.Seen == default;

    /// <summary>Outcomes of the records on flash, oldest first.</summary>
    public HoldOutcome[] Outcomes =>
        [.. StoredHolds.Records(Device.Board.Flash).Select(r => (HoldOutcome)r[HoldRecord.OutcomeOffset])];

    /// <summary>Presses with a force for a time.</summary>
    public void Press(double newtons, double seconds)
    {
        _hand.ForceNewtons = newtons;
        Wait(seconds);
    }

    /// <summary>Sets the force and lets no time pass.</summary>
    public void PressNow(double newtons) => _hand.ForceNewtons = newtons;

    /// <summary>Lets time pass.</summary>
    public void Wait(double seconds) =>
        Device.Scheduler.RunUntil(Device.Scheduler.NowMicroseconds + (long)(seconds * 1e6));

    /// <summary>Lets time pass until something is so; the time it took, ms, or infinity after the limit.</summary>
    public double MillisecondsUntil(Func<bool> condition, double limitSeconds)
    {
        double from = NowMs;
        bool met = Device.Scheduler.RunUntil(condition, Device.Scheduler.NowMicroseconds + (long)(limitSeconds * 1e6));
        return met ? NowMs - from : double.PositiveInfinity;
    }

    /// <inheritdoc/>
    public void Dispose() => Device.Dispose();
}
