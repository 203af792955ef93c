using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Tests.Bridge;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>
/// The whole firmware on its board with a given force on the tip. The world is asked only when the converter samples it, so that an hour takes a second or two; after
/// each turn of the loop a test may look at the firmware's objects.
/// </summary>
internal sealed class LinkDevice : IDisposable
{
    private const int StartSeconds = 3;
    private const double BatteryMillivolts = 3_900;

    private readonly Simulator.World.LoadCell _cell;
    private long _sampledAt;

    /// <summary>A calibrated device without power.</summary>
    /// <param name="seed">Which specimen.</param>
    /// <param name="speaksProgressor">True for a boot that speaks with Progressor clients.</param>
    public LinkDevice(int seed, bool speaksProgressor = false)
    {
        _cell = new Simulator.World.LoadCell(LoadCellParameters.Specified, seed);
        double oscillator = new SeededRandom(seed, "oscillator").Between(-DeviceOnBench.OscillatorErrorPercent, DeviceOnBench.OscillatorErrorPercent);
        Board = new VirtualBoard.VirtualBoard(new BoardSettings { Seed = (ulong)seed, OscillatorErrorPercent = oscillator });
        Board.Hx711.BridgeMicrovoltsAt = BridgeMicrovolts;
        Board.Adc.BatteryPinMillivoltsAt = _ => Millivolts / 2;
        Board.Gpio.Drive(Board.Settings.Wiring.ButtonPin, level: true); // the pull-up on the board
        Board.Flash.WriteFile(FactoryCalibration.Path, FactoryCalibration.For(seed));
        Board.Flash.WriteFile(FactoryCalibration.SecondPath, FactoryCalibration.For(seed));
        if (speaksProgressor)
        {
            ProgressorDevice.SwitchOn(Board.Flash);
        }
    }

    /// <summary>After each turn of the loop, on the firmware's thread; it must not throw.</summary>
    public event Action? Turned;

    public VirtualBoard.VirtualBoard Board { get; }

    public RadioModel Radio => Board.Radio;

    public long Now => Board.Scheduler.NowMicroseconds;

    /// <summary>The force on the tip, N.</summary>
    public double Newtons { get; set; }

    /// <summary>The battery's voltage, mV.</summary>
    public double Millivolts { get; set; } = BatteryMillivolts;

    /// <summary>The firmware's objects of this start.</summary>
    public FirmwareParts Parts { get; private set; } = null!;

    /// <summary>The phase of the hold.</summary>
    public HoldState Phase => Parts.Device.Session.State;

    /// <summary>The passkey on the device's papers.</summary>
    public int Passkey => DevicePapers.Passkey(Board.Flash);

    /// <summary>Switches the power on and waits until the device is ready.</summary>
    public void PowerOn()
    {
        Board.PowerOn(Main);
        Run(StartSeconds);
    }

    public void Run(double seconds) => Board.Scheduler.RunUntil(Now + (long)(seconds * 1e6));

    public bool RunUntil(Func<bool> condition, double limitSeconds) =>
        Board.Scheduler.RunUntil(condition, Now + (long)(limitSeconds * 1e6));

    /// <summary>Puts a force on the tip and waits for a phase.</summary>
    public void Press(double newtons, HoldState phase)
    {
        Newtons = newtons;
        Assert.IsTrue(RunUntil(() => Phase == phase, 30), $"{newtons} N bring {phase}, not {Phase}");
    }

    /// <summary>Holds the device's own button for a time.</summary>
    public void HoldButton(double seconds)
    {
        Board.Gpio.Drive(Board.Settings.Wiring.ButtonPin, level: false);
        Run(seconds);
        Board.Gpio.Drive(Board.Settings.Wiring.ButtonPin, level: true);
        Run(0.2);
    }

    /// <summary>Demands that the firmware has made no mistake that the board has noticed.</summary>
    public void AssertSound(string when)
    {
        Assert.IsEmpty(Board.Traps, $"{when}: {string.Join("; ", Board.Traps.Select(trap => trap.Message))}");
        Assert.IsNull(Board.UnhandledException, $"{when}: {Board.UnhandledException}");
        Assert.AreEqual(0, Board.FailedEventHandlers, $"{when}: exceptions out of handlers");
        Assert.AreEqual(0, Parts.Radio.HandlerFailures, $"{when}: exceptions caught in handlers");
    }

    /// <inheritdoc/>
    public void Dispose() => Board.Dispose();

    /// <summary>What Program.Main does, with an eye on each turn.</summary>
    private void Main()
    {
        var outputs = new CueOutputs();
        var supervisor = new Supervisor(outputs);
        Board.Scheduler.Start("supervisor", supervisor.Watch, BoardPriority.Normal);
        ControlLoop loop = PressureDevice.Program.Compose(outputs);
        Parts = new FirmwareParts(loop);
        while (true)
        {
            loop.Turn();
            supervisor.Beat(loop.IsGuiding, loop.IsMakingRoom);
            Turned?.Invoke();
        }
    }

    private double BridgeMicrovolts(long microseconds)
    {
        _cell.Step((microseconds - _sampledAt) / 1e6, Newtons);
        _sampledAt = microseconds;
        return _cell.BridgeMicrovolts;
    }
}
