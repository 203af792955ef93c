using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Runs;

/// <summary>A device under a stand with known masses, and the phone that walks it through its calibration.</summary>
public sealed class CalibrationBench : IDisposable
{
    /// <summary>Time that a person gives a mass to come to rest, s: its swing of a few per cent is under 0.1 % by then.</summary>
    public const double SettleSeconds = 2.5;

    private const double StartLimitSeconds = 10;
    private const double AnswerLimitSeconds = 10;
    private const double SliceSeconds = 0.05;
    private const double IndicationSeconds = 1;

    private readonly CancellationToken _cancel;

    /// <summary>A bench with a device without power.</summary>
    /// <param name="seed">Which specimen of the device and the stand this is.</param>
    /// <param name="calibrated">Whether the device comes calibrated.</param>
    /// <param name="speed">Virtual seconds a real second; null as fast as can be.</param>
    /// <param name="cancel">Ends any wait with an <see cref="OperationCanceledException"/>.</param>
    public CalibrationBench(int seed, bool calibrated = false, double? speed = null, CancellationToken cancel = default)
    {
        _cancel = cancel;
        Stand = new MassStand(seed);
        Device = new DeviceOnBench(Stand, seed, calibrated);
        Device.Scheduler.Pace = Pacer.For(speed, cancel);
        Phone = new SimulatedPhone(Device.Board.Radio, Device.Scheduler, new PhoneSettings());
    }

    /// <summary>The device.</summary>
    public DeviceOnBench Device { get; }

    /// <summary>The phone.</summary>
    public SimulatedPhone Phone { get; }

    /// <summary>The stand.</summary>
    public MassStand Stand { get; }

    /// <summary>Time since power-on, s.</summary>
    public double NowSeconds => Device.Scheduler.NowMicroseconds / 1e6;

    /// <summary>Switches the device on; false when the phone does not find a control point within 10 s.</summary>
    public bool Start()
    {
        Device.PowerOn();
        Phone.Arrive();
        return RunUntil(() => Phone.State == PhoneState.Ready, StartLimitSeconds) && Phone.Control.IsReady;
    }

    /// <summary>Lets time pass.</summary>
    public void Run(double seconds) => RunUntil(() => false, seconds);

    /// <summary>Lets time pass until something is so.</summary>
    /// <returns>False when it was not within the limit.</returns>
    public bool RunUntil(Func<bool> condition, double limitSeconds)
    {
        long limit = Device.Scheduler.NowMicroseconds + (long)(limitSeconds * 1e6);
        while (Device.Scheduler.NowMicroseconds < limit)
        {
            _cancel.ThrowIfCancellationRequested();
            long slice = Math.Min(limit, Device.Scheduler.NowMicroseconds + (long)(SliceSeconds * 1e6));
            if (Device.Scheduler.RunUntil(condition, slice))
            {
                return true;
            }
        }

        return condition();
    }

    /// <summary>Puts a mass on the stand, 0 for none, and waits until it is at rest.</summary>
    public void Place(double kilograms)
    {
        Stand.Place(kilograms);
        Run(SettleSeconds);
    }

    /// <summary>Asks the device's control point and waits for the answer.</summary>
    /// <param name="request">The request: gets the client and what takes its answer.</param>
    public ControlPointAnswer Ask(Action<ControlPointClient, Action<ControlPointAnswer>> request)
    {
        ControlPointAnswer? answer = null;
        request(Phone.Control, given => answer = given);
        RunUntil(() => answer is not null, AnswerLimitSeconds);
        return answer ?? throw new InvalidOperationException("The client must answer within its own time limit.");
    }

    /// <summary>What the device indicates: the mean of its live force over a second, N; not a number when none comes.</summary>
    public double IndicatedNewtons()
    {
        List<double> heard = [];
        void Hear(LiveForce live) => heard.Add(live.ForceMilliNewtons / 1000.0);
        Phone.LiveReceived += Hear;
        Run(IndicationSeconds);
        Phone.LiveReceived -= Hear;
        return heard.DefaultIfEmpty(double.NaN).Average();
    }

    /// <inheritdoc/>
    public void Dispose() => Device.Dispose();
}
