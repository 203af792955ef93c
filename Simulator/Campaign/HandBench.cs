using PressureDevice.Core;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Campaigns;

/// <summary>
/// A hand at the core of the firmware: <see cref="DeviceOnBench"/> without the board, for many holds. The same specimen of cell, converter and motor, the world in
/// the same steps; a conversion is noticed on the runtime's next tick, as by Board/LoadCell, and what the device says of it reaches the hand in the world's step
/// after that tick. So nothing comes to the hand sooner than on the board.
/// </summary>
public sealed class HandBench
{
    /// <summary>How long nobody touches the device after power-on, s: it shows its colours and takes its zero.</summary>
    public const double AloneSeconds = 1;

    /// <summary>The longest that the zero may take, s.</summary>
    public const double ZeroLimitSeconds = 5;

    /// <summary>A step of the world, s.</summary>
    public const double StepSeconds = DeviceOnBench.WorldStepMicroseconds / 1e6;

    /// <summary>Steps of the world in a second.</summary>
    public const int StepsPerSecond = 1_000_000 / DeviceOnBench.WorldStepMicroseconds;

    private readonly IHand _hand;
    private readonly World.LoadCell _cell;
    private readonly MotorVibration? _motor;
    private readonly double _motorDuty;
    private readonly FreeRunningConverter _converter;
    private readonly GuidanceDisplay _display;
    private long _now;
    private bool _haptic;

    /// <summary>Switches a device on and lets it take its zero.</summary>
    /// <param name="hand">Who presses; it comes when the zero is taken.</param>
    /// <param name="seed">Which specimen of the device this is, and its noise.</param>
    /// <param name="settings">What the hold asks.</param>
    /// <param name="guidance">What the hand gets to see and feel.</param>
    /// <exception cref="InvalidOperationException">The device took no zero in <see cref="ZeroLimitSeconds"/>.</exception>
    public HandBench(IHand hand, int seed, HoldSettings settings, GuidanceKind guidance)
    {
        BenchSettings bench = BenchSettings.Usual;
        _hand = hand;
        _cell = new World.LoadCell(bench.Cell, seed);
        if (guidance == GuidanceKind.Device && bench.Vibration is { } vibration)
        {
            _motor = new MotorVibration(vibration, seed);
            _motorDuty = vibration.RatedDuty;
        }

        BoardSettings board = new()
        {
            Seed = (ulong)seed,
            OscillatorErrorPercent = new SeededRandom(seed, "oscillator")
                .Between(-DeviceOnBench.OscillatorErrorPercent, DeviceOnBench.OscillatorErrorPercent),
            ConverterFilterOrder = bench.ConverterFilterOrder,
        };
        _converter = new FreeRunningConverter(board, BridgeMicrovoltsAt);
        _display = new GuidanceDisplay(guidance, settings);
        Device = new Device(settings, FactoryCalibration.Of(seed, bench.Cell));
        TakeZero();
    }

    /// <summary>The device: what ships under its own guidance, a referee that nobody sees under every other.</summary>
    public Device Device { get; }

    /// <summary>The force on the tip now, N.</summary>
    public double ForceNewtons { get; private set; }

    /// <summary>What the hand sees and feels now.</summary>
    public SeenCues Seen => _display.Seen;

    /// <summary>Time since power-on, s.</summary>
    public double Seconds => _now / 1e6;

    /// <summary>True after a step in which the device took in a conversion.</summary>
    public bool HasStepped { get; private set; }

    /// <summary>Lets the world go on by <see cref="StepSeconds"/>.</summary>
    public void Step()
    {
        _hand.Step(StepSeconds, _display.Seen);
        Proceed(_hand.ForceNewtons);
    }

    private void TakeZero()
    {
        while (Seconds < AloneSeconds || !Device.Sensor.IsTared)
        {
            Proceed(0);
            if (Seconds > ZeroLimitSeconds)
            {
                throw new InvalidOperationException("the device took no zero");
            }
        }
    }

    private void Proceed(double newtons)
    {
        // What the converter samples until the world's next step is the cell as the step before left it.
        _converter.AdvanceTo(_now);
        ForceNewtons = newtons;
        _cell.Step(StepSeconds, newtons);
        HasStepped = _now % BoardScheduler.TickMicroseconds == 0 && _converter.IsReady;
        if (HasStepped)
        {
            Device.Step(_converter.Read(), (int)_now);
            _display.Show(Device, _now);
            DriveMotor();
        }

        _now += DeviceOnBench.WorldStepMicroseconds;
    }

    private void DriveMotor()
    {
        if (_motor is not null && Device.Haptic != _haptic)
        {
            _haptic = Device.Haptic;
            _motor.Drive(_haptic ? _motorDuty : 0, _now);
        }
    }

    private double BridgeMicrovoltsAt(long microseconds) => _motor is null
        ? _cell.BridgeMicrovolts
        : _cell.BridgeMicrovolts + (_cell.MicrovoltsPerNewton * _motor.MeanNewtonsSince(microseconds));
}
