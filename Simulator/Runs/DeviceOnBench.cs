using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Runs;

/// <summary>
/// A device in the world: the firmware on its virtual board, a hand on the tip, and between them the load cell one way and the light and motor the other.
/// </summary>
public sealed class DeviceOnBench : IDisposable
{
    /// <summary>The longest step of the world, µs: five to a conversion.</summary>
    public const int WorldStepMicroseconds = 2_500;

    /// <summary>Largest error of the HX711's oscillator either way, per cent.</summary>
    public const double OscillatorErrorPercent = 5;

    private readonly World.LoadCell _cell;
    private readonly BoardWiring _wiring;
    private Action? _main;
    private bool _ended;

    /// <summary>A device without power.</summary>
    /// <param name="hand">Who presses.</param>
    /// <param name="seed">Which specimen of the device this is, and its noise.</param>
    /// <param name="calibrated">False leaves out the calibration.</param>
    public DeviceOnBench(IHand hand, int seed, bool calibrated = true)
        : this(hand, seed, calibrated ? BenchSettings.Usual : BenchSettings.Usual with { Calibration = null })
    {
    }

    /// <summary>A device without power.</summary>
    /// <param name="hand">Who presses.</param>
    /// <param name="seed">Which specimen of the device this is, and its noise.</param>
    /// <param name="bench">What it is made of.</param>
    public DeviceOnBench(IHand hand, int seed, BenchSettings bench)
    {
        Hand = hand;
        _cell = new World.LoadCell(bench.Cell, seed);
        var settings = new BoardSettings
        {
            Seed = (ulong)seed,
            OscillatorErrorPercent = bench.OscillatorErrorPercent
                ?? new SeededRandom(seed, "oscillator").Between(-OscillatorErrorPercent, OscillatorErrorPercent),
            ConverterFilterOrder = bench.ConverterFilterOrder,
            AdcErrorPercent = bench.AdcErrorPercent,
        };
        _wiring = settings.Wiring;
        Board = new VirtualBoard.VirtualBoard(settings);
        Board.Hx711.BridgeMicrovoltsAt = bench.Vibration is null ? _ => _cell.BridgeMicrovolts : Shaken(bench.Vibration, seed);
        Board.Adc.BatteryPinMillivoltsAt = _ => BatteryMillivolts / 2;
        Board.Gpio.Drive(_wiring.ButtonPin, level: true); // the pull-up on the board
        if (bench.Calibration is not null)
        {
            byte[] calibration = bench.Calibration(seed, bench.Cell);
            Board.Flash.WriteFile(FactoryCalibration.Path, calibration);
            Board.Flash.WriteFile(FactoryCalibration.SecondPath, calibration);
        }

        if (bench.IsPaired)
        {
            Board.Radio.PlantBond();
        }

        Cues = new CueWatch(Board.Pwm, _wiring);
    }

    /// <summary>The board.</summary>
    public VirtualBoard.VirtualBoard Board { get; }

    /// <summary>Who presses.</summary>
    public IHand Hand { get; set; }

    /// <summary>Who is pressed and has the button in hand; null leaves it alone. The handle is plugged in either way.</summary>
    public Patient? Patient { get; set; }

    /// <summary>What the light says.</summary>
    public CueWatch Cues { get; }

    /// <summary>The battery's voltage, mV.</summary>
    public double BatteryMillivolts { get; set; } = 3_900;

    /// <summary>The clock and the processor.</summary>
    public BoardScheduler Scheduler => Board.Scheduler;

    /// <summary>Called after each step of the world.</summary>
    public event Action? Stepped;

    /// <summary>What the hand sees and feels now.</summary>
    public SeenCues Seen => new(
        Board.Pwm.DutyAt(_wiring.LightRedPin),
        Board.Pwm.DutyAt(_wiring.LightGreenPin),
        Board.Pwm.DutyAt(_wiring.LightBluePin),
        Board.Pwm.DutyAt(_wiring.HapticPin) > 0);

    /// <summary>Switches the power on and lets the world turn.</summary>
    public void PowerOn() => PowerOn(PressureDevice.Program.Main);

    /// <summary>The same with another main than the firmware's.</summary>
    public void PowerOn(Action main)
    {
        _main = main;
        Step();
        Board.PowerOn(main);
    }

    /// <summary>Takes the power away for a time; from the owner or a world event, while the power is on.</summary>
    /// <param name="seconds">For how long, s.</param>
    public void CutPower(double seconds)
    {
        Board.PowerOff();
        Scheduler.At(Scheduler.NowMicroseconds + (long)(seconds * 1e6), () =>
        {
            if (!_ended && !Board.IsPowered)
            {
                Board.PowerOn(_main!);
            }
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended = true;
        Board.Dispose();
    }

    /// <summary>
    /// The cell's output with the motor's vibration on it. The converter asks for each of its samples once: each gets the vibration's mean since
    /// the one before, so that the modulator's averaging between two samples is not left out.
    /// </summary>
    private Func<long, double> Shaken(MotorVibrationParameters parameters, int seed)
    {
        var motor = new MotorVibration(parameters, seed);
        Board.Pwm.DutyChanged += (pin, duty, atMicroseconds) =>
        {
            if (pin == _wiring.HapticPin)
            {
                motor.Drive(duty, atMicroseconds);
            }
        };
        return microseconds => _cell.BridgeMicrovolts + (_cell.MicrovoltsPerNewton * motor.MeanNewtonsSince(microseconds));
    }

    private void StepPatient(double seconds)
    {
        if (Patient is not { } patient)
        {
            return;
        }

        patient.Step(seconds, Hand.ForceNewtons);
        if (patient.IsPressing != Board.Handle.IsPressed)
        {
            Board.Handle.IsPressed = patient.IsPressing;
        }
    }

    private void Step()
    {
        if (_ended)
        {
            return;
        }

        const double seconds = WorldStepMicroseconds / 1e6;
        Hand.Step(seconds, Seen);
        _cell.Step(seconds, Hand.ForceNewtons);
        StepPatient(seconds);
        Cues.Look();
        Stepped?.Invoke();
        Scheduler.At(Scheduler.NowMicroseconds + WorldStepMicroseconds, Step);
    }
}
