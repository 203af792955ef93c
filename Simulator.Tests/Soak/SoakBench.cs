using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Tests.Budget;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Soak;

/// <summary>
/// One device for many days: the whole firmware on its board, a machine's force through cell and motor vibration, a phone. The world is asked only when
/// the converter samples it, without steps of its own, so that a day takes a second or two.
/// </summary>
internal sealed class SoakBench : IDisposable
{
    /// <summary>A full battery, mV.</summary>
    public const double GoodMillivolts = 3_900;

    private const long LongestTurnMicroseconds = 200_000;

    private readonly Simulator.World.LoadCell _cell;
    private readonly MotorVibration _motor;
    private double _fromNewtons;
    private double _toNewtons;
    private long _pushedAt;
    private long _rampMicroseconds;
    private long _sampledAt;
    private long _turnedAtLast;
    private ControlLoop? _loop;
    private Supervisor? _supervisor;

    /// <summary>A calibrated device without power, and a phone that is away.</summary>
    /// <param name="seed">Which specimen of device, cell and motor.</param>
    public SoakBench(int seed)
    {
        _cell = new Simulator.World.LoadCell(LoadCellParameters.Specified, seed);
        _motor = new MotorVibration(new MotorVibrationParameters(), seed);
        double oscillator = new SeededRandom(seed, "oscillator")
            .Between(-DeviceOnBench.OscillatorErrorPercent, DeviceOnBench.OscillatorErrorPercent);
        Board = new VirtualBoard.VirtualBoard(new BoardSettings { Seed = (ulong)seed, OscillatorErrorPercent = oscillator });
        Board.Hx711.BridgeMicrovoltsAt = BridgeMicrovolts;
        Board.Adc.BatteryPinMillivoltsAt = _ => BatteryMillivolts / 2;
        Board.Gpio.Drive(Board.Settings.Wiring.ButtonPin, level: true); // the pull-up on the board
        Board.Flash.WriteFile(FactoryCalibration.Path, FactoryCalibration.For(seed));
        Board.Flash.WriteFile(FactoryCalibration.SecondPath, FactoryCalibration.For(seed));
        Board.Pwm.DutyChanged += (pin, duty, at) =>
        {
            if (pin == Board.Settings.Wiring.HapticPin)
            {
                _motor.Drive(duty, at);
            }
        };
        Phone = new SimulatedPhone(Board.Radio, Board.Scheduler, new PhoneSettings { WantsLiveForce = false });
    }

    /// <summary>The board.</summary>
    public VirtualBoard.VirtualBoard Board { get; }

    /// <summary>The phone; it does not listen to the live force, which only would take time here.</summary>
    public SimulatedPhone Phone { get; }

    /// <summary>The battery's voltage, mV.</summary>
    public double BatteryMillivolts { get; set; } = GoodMillivolts;

    /// <summary>True while the hand is on the tip.</summary>
    public bool IsPressed => NewtonsAt(Now) > 0;

    /// <summary>True while the loop stands still: longer than its longest honest turn, a missed conversion and a flash write.</summary>
    public bool LoopStands => Now - _turnedAtLast > LongestTurnMicroseconds;

    /// <summary>The time now, µs.</summary>
    public long Now => Board.Scheduler.NowMicroseconds;

    /// <summary>The first exception that ended the loop, or null: none of the faults here may.</summary>
    public Exception? LoopFailure { get; private set; }

    /// <summary>What the firmware's objects take on the device's heap, bytes, and of which types they are.</summary>
    public (int Bytes, string Report) Heap
    {
        get
        {
            var graph = new ObjectGraph(typeof(ControlLoop).Assembly);
            graph.Add(_loop);
            graph.Add(_supervisor);
            graph.AddStatics();
            return (graph.Bytes, graph.Report);
        }
    }

    /// <summary>Switches the device on.</summary>
    public void PowerOn() => Board.PowerOn(Main);

    /// <summary>Moves the force along a straight line, from now on.</summary>
    /// <param name="newtons">Where to, N.</param>
    /// <param name="seconds">In which time, s, over 0.</param>
    public void Push(double newtons, double seconds)
    {
        _fromNewtons = NewtonsAt(Now);
        _toNewtons = newtons;
        _pushedAt = Now;
        _rampMicroseconds = (long)(seconds * 1e6);
    }

    /// <summary>Lets time pass.</summary>
    public void Wait(double seconds) => WaitUntil(Now + (long)(seconds * 1e6));

    /// <summary>Lets time pass up to a time, µs.</summary>
    public void WaitUntil(long microseconds) => Board.Scheduler.RunUntil(microseconds);

    /// <summary>Lets time pass until something is so; false after the limit.</summary>
    public bool WaitFor(Func<bool> condition, double limitSeconds)
    {
        long limit = Now + (long)(limitSeconds * 1e6);
        while (!condition() && Now < limit)
        {
            Wait(0.05);
        }

        return condition();
    }

    /// <inheritdoc/>
    public void Dispose() => Board.Dispose();

    /// <summary>What Program.Main does, with its parts kept for the count of the heap.</summary>
    private void Main()
    {
        var outputs = new CueOutputs();
        var supervisor = new Supervisor(outputs);
        _supervisor = supervisor;
        Board.Scheduler.Start("supervisor", supervisor.Watch, BoardPriority.Normal);
        try
        {
            ControlLoop loop = PressureDevice.Program.Compose(outputs);
            _loop = loop;
            while (true)
            {
                loop.Turn();
                _turnedAtLast = Now;
                supervisor.Beat(loop.IsGuiding, loop.IsMakingRoom);
            }
        }
        catch (Exception exception) when (exception is not BoardPoweredOffException)
        {
            LoopFailure ??= exception;
            supervisor.Restart(FaultCode.Exception);
        }
    }

    private double NewtonsAt(long microseconds)
    {
        long passed = microseconds - _pushedAt;
        return passed >= _rampMicroseconds
            ? _toNewtons
            : _fromNewtons + ((_toNewtons - _fromNewtons) * passed / _rampMicroseconds);
    }

    private double BridgeMicrovolts(long microseconds)
    {
        _cell.Step((microseconds - _sampledAt) / 1e6, NewtonsAt(microseconds));
        _sampledAt = microseconds;
        return _cell.BridgeMicrovolts + (_cell.MicrovoltsPerNewton * _motor.MeanNewtonsSince(microseconds));
    }
}
