using PressureDevice.Core;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Measurement;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

/// <summary>
/// The measuring chain alone: load cell and converter of one specimen, and behind them the firmware's Core, without loop, light and radio. Every
/// conversion is taken in at once.
/// </summary>
internal sealed class CellBench : IDisposable
{
    private const int StepMicroseconds = 2_500;
    private const double OscillatorErrorPercent = 5;

    private readonly Board _board;
    private readonly LoadCell _cell;
    private bool _ended;

    /// <summary>A specimen, switched on, nothing on the tip.</summary>
    public CellBench(LoadCellParameters cell, int seed)
    {
        _cell = new LoadCell(cell, seed);
        double error = new SeededRandom(seed, "oscillator").Between(-OscillatorErrorPercent, OscillatorErrorPercent);
        _board = new Board(new BoardSettings { Seed = (ulong)seed, OscillatorErrorPercent = error });
        _board.Hx711.BridgeMicrovoltsAt = _ => _cell.BridgeMicrovolts;
        _board.Hx711.Converted += conversion => Conversion?.Invoke(conversion);
        Step();
        _board.PowerOn(() => _board.Scheduler.Sleep(-1));
    }

    /// <summary>Who takes in the conversions.</summary>
    public Action<Hx711Conversion>? Conversion { get; set; }

    /// <summary>The force on the tip, N.</summary>
    public double Newtons { get; set; }

    /// <summary>Lets time pass.</summary>
    public void Wait(double seconds) => _board.Scheduler.RunUntil(_board.Scheduler.NowMicroseconds + (long)(seconds * 1e6));

    /// <summary>Makes the firmware's sensor with a calibration, and has it take its zero.</summary>
    public ForceSensor Start(Calibration calibration)
    {
        var sensor = new ForceSensor(calibration);
        Conversion = conversion => sensor.Step(conversion.Code);
        Wait(2);
        Assert.IsTrue(sensor.IsTared, "the sensor must find its zero on an idle bench");
        return sensor;
    }

    /// <summary>Moves to a force at a hand's pace, stays, and reads the mean of what the sensor indicates, N.</summary>
    public double Read(ForceSensor sensor, double newtons)
    {
        const int moves = 20;
        double from = Newtons;
        for (int i = 1; i <= moves; i++)
        {
            Newtons = from + ((newtons - from) * i / moves);
            Wait(0.01);
        }

        Wait(0.3);
        List<int> heard = [];
        Action<Hx711Conversion>? usual = Conversion;
        Conversion = conversion =>
        {
            usual?.Invoke(conversion);
            heard.Add(sensor.ForceMilliNewtons);
        };
        Wait(0.5);
        Conversion = usual;
        return heard.Average() / 1000;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended = true;
        _board.Dispose();
    }

    private void Step()
    {
        if (_ended)
        {
            return;
        }

        _cell.Step(StepMicroseconds / 1e6, Newtons);
        _board.Scheduler.At(_board.Scheduler.NowMicroseconds + StepMicroseconds, Step);
    }
}
