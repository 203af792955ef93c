using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>One hold on the whole device, and what was really on the tip meanwhile.</summary>
internal sealed class MeasuredHold
{
    private const double LimitSeconds = 90;
    private const double StoreSeconds = 1;

    private readonly List<(double Seconds, double Newtons)> _force = [];
    private bool _hasStayed;

    /// <summary>Runs one hold to its record.</summary>
    /// <param name="hand">Who presses; made when the device is ready.</param>
    /// <param name="seed">Which specimen.</param>
    /// <param name="bench">What the device is made of.</param>
    /// <param name="prepare">What else is done to the device before the power goes on, or null.</param>
    public MeasuredHold(IHand hand, int seed, BenchSettings bench, Action<DeviceOnBench>? prepare = null)
    {
        using var device = new DeviceOnBench(hand, seed, bench);
        prepare?.Invoke(device);
        device.Stepped += () => Watch(device);
        device.PowerOn();
        bool ended = device.Scheduler.RunUntil(() => DoneSeconds > 0, (long)(LimitSeconds * 1e6));
        Assert.IsTrue(ended, $"seed {seed}: no hold was completed within {LimitSeconds} s; the records say {Outcomes(device)}");
        device.Scheduler.RunUntil(device.Scheduler.NowMicroseconds + (long)(StoreSeconds * 1e6));
        Record = HoldRecordView.Decode(StoredHolds.Records(device.Board.Flash)[^1]);
        RunSeconds = device.Scheduler.NowMicroseconds / 1e6;
    }

    /// <summary>When the true force first came into the band, as the firmware counts it: an eighth of the tolerance inside the edge, s.</summary>
    public double EnteredSeconds => _force.First(sample => sample.Newtons >= Target - (Tolerance * 7 / 8)).Seconds;

    /// <summary>When the device's figures begin, s: their duration before its light said "done".</summary>
    public double ReachedSeconds => DoneSeconds - (Record.DurationMilliseconds / 1000.0);

    /// <summary>When the light first said "done", s.</summary>
    public double DoneSeconds { get; private set; }

    /// <summary>How long the whole run was, s.</summary>
    public double RunSeconds { get; }

    /// <summary>How often the light's colour changed from the first "stay" to "done".</summary>
    public int ChangesWhileHeld { get; private set; }

    /// <summary>The device's own record.</summary>
    public HoldRecordView Record { get; }

    /// <summary>The share of the hold that the true force was within the band.</summary>
    public double InBandShare => Held().Count(newtons => Math.Abs(newtons - Target) <= Tolerance) / (double)Held().Count();

    /// <summary>Mean of the true force during the hold, N.</summary>
    public double Mean => Held().Average();

    /// <summary>Standard deviation of the true force, N.</summary>
    public double StandardDeviation => RootMeanSquare(Mean);

    /// <summary>Root mean square of the true force's distance from the target, N.</summary>
    public double RmsError => RootMeanSquare(Target);

    private double Target => Record.TargetMilliNewtons / 1000.0;

    private double Tolerance => Record.ToleranceMilliNewtons / 1000.0;

    private static string Outcomes(DeviceOnBench device) => string.Join(", ",
        StoredHolds.Records(device.Board.Flash).Select(record => (PressureDevice.Core.HoldOutcome)HoldRecordView.Decode(record).Outcome));

    private double RootMeanSquare(double about) => Math.Sqrt(Held().Average(newtons => (newtons - about) * (newtons - about)));

    private IEnumerable<double> Held()
    {
        // The way from the tip to the light; the device's figures are about the force, not about the light.
        const double delaySeconds = 0.04;
        return _force.Where(sample => sample.Seconds > ReachedSeconds - delaySeconds && sample.Seconds <= DoneSeconds - delaySeconds)
            .Select(sample => sample.Newtons);
    }

    private void Watch(DeviceOnBench device)
    {
        double now = device.Scheduler.NowMicroseconds / 1e6;
        if (DoneSeconds > 0)
        {
            return;
        }

        bool hasForce = device.Hand.ForceNewtons > 1;
        SeenCues seen = device.Seen;
        if (hasForce)
        {
            _force.Add((now, device.Hand.ForceNewtons));
        }

        if (!_hasStayed && hasForce && seen is { Red: 0, Green: > 0, Blue: 0 })
        {
            _hasStayed = true;
            ChangesWhileHeld = -device.Cues.Changes;
        }
        else if (_hasStayed && seen is { Red: > 0, Green: > 0, Blue: > 0 })
        {
            DoneSeconds = now;
            ChangesWhileHeld += device.Cues.Changes;
        }
    }
}
