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
    private bool _ended;

    /// <summary>A device without power.</summary>
    /// <param name="hand">Who presses.</param>
    /// <param name="seed">Which specimen of the device this is, and its noise.</param>
    /// <param name="calibrated">False leaves out the calibration.</param>
    public DeviceOnBench(IHand hand, int seed, bool calibrated = true)
    {
        Hand = hand;
        _cell = new World.LoadCell(new LoadCellParameters(), seed);
        var settings = new BoardSettings
        {
            Seed = (ulong)seed,
            OscillatorErrorPercent = new SeededRandom(seed, "oscillator").Between(-OscillatorErrorPercent, OscillatorErrorPercent),
        };
        _wiring = settings.Wiring;
        Board = new VirtualBoard.VirtualBoard(settings);
        Board.Hx711.BridgeMicrovoltsAt = _ => _cell.BridgeMicrovolts;
        Board.Adc.BatteryPinMillivoltsAt = _ => BatteryMillivolts / 2;
        if (calibrated)
        {
            Board.Flash.WriteFile(FactoryCalibration.Path, FactoryCalibration.For(seed));
        }

        Cues = new CueWatch(Board.Pwm, _wiring);
    }

    /// <summary>The board.</summary>
    public VirtualBoard.VirtualBoard Board { get; }

    /// <summary>Who presses.</summary>
    public IHand Hand { get; set; }

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
        Step();
        Board.PowerOn(main);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended = true;
        Board.Dispose();
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
        Cues.Look();
        Stepped?.Invoke();
        Scheduler.At(Scheduler.NowMicroseconds + WorldStepMicroseconds, Step);
    }
}
