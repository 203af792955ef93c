using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>The figures of the record against those of the true force, whatever becomes of the conversions on the way.</summary>
[TestClass]
public sealed class RecordedFiguresTests
{
    private const double StartSeconds = 6;
    private const double RampSeconds = 2.5;
    private const double LimitShare = 0.005;
    private const double LimitNewtons = 0.020;
    private const double LimitDurationMs = 60;

    /// <summary>Only the way of the force through converter and firmware is judged here.</summary>
    private static readonly BenchSettings s_idealCell = BenchSettings.Usual with { Cell = LoadCellParameters.Ideal };

    [TestMethod]
    [DataRow(0.0, 0.0)]
    [DataRow(-15.0, 0.0)]
    [DataRow(40.0, 0.0)]
    [DataRow(0.0, 0.1)]
    [DataRow(-15.0, 0.1)]
    [DataRow(40.0, 0.1)]
    public void Agree_with_the_true_force(double oscillatorErrorPercent, double droppedShare)
    {
        for (int seed = 0; seed < 5; seed++)
        {
            MeasuredHold hold = Hold(seed, oscillatorErrorPercent, droppedShare);
            string where = $"seed {seed}";
            Console.WriteLine(
                $"{where}: mean {hold.Record.MeanMilliNewtons} of {hold.Mean * 1000:F1}, deviation "
                + $"{hold.Record.StandardDeviationMilliNewtons} of {hold.StandardDeviation * 1000:F1}, RMS error "
                + $"{hold.Record.RmsErrorMilliNewtons} of {hold.RmsError * 1000:F1} mN, {hold.Record.DurationMilliseconds} ms of "
                + $"{(hold.DoneSeconds - hold.EnteredSeconds) * 1000:F1}");
            Judge(hold.Mean, hold.Record.MeanMilliNewtons, $"{where}: mean");
            Judge(hold.StandardDeviation, hold.Record.StandardDeviationMilliNewtons, $"{where}: standard deviation");
            Judge(hold.RmsError, hold.Record.RmsErrorMilliNewtons, $"{where}: RMS error");
            Assert.AreEqual(
                (hold.DoneSeconds - hold.EnteredSeconds) * 1000, hold.Record.DurationMilliseconds, LimitDurationMs, $"{where}: duration");
            Assert.AreEqual(hold.Record.HoldGoalMilliseconds, hold.Record.TimeInBandMilliseconds, 2 * LimitDurationMs, $"{where}: time in band");
            Assert.IsGreaterThan(hold.Record.TimeInBandMilliseconds + 900, hold.Record.DurationMilliseconds, $"{where}: the band was left");
        }
    }

    private static MeasuredHold Hold(int seed, double oscillatorErrorPercent, double droppedShare)
    {
        SeededRandom chance = new(seed, "dropped conversions");
        BenchSettings settings = s_idealCell with { OscillatorErrorPercent = oscillatorErrorPercent };
        return new MeasuredHold(new WaveHand(Wave), seed, settings, device => device.Board.Hx711.Converted += _ =>
        {
            if (device.Board.Hx711.ConversionsToDrop == 0 && chance.NextUnit() < droppedShare)
            {
                device.Board.Hx711.ConversionsToDrop = 1;
            }
        });
    }

    /// <summary>An approach at 16 N/s, a slow and a quick unsteadiness, tremor, and four seconds on a stretch below the band of more than a second.</summary>
    private static double Wave(double seconds)
    {
        double held = seconds - StartSeconds;
        if (held < RampSeconds)
        {
            return 40 * held / RampSeconds;
        }

        double waves = (0.9 * Math.Sin(held * 2 * Math.PI * 0.37)) + (0.6 * Math.Sin(held * 2 * Math.PI * 1.3))
            + (0.11 * Math.Sin(held * 2 * Math.PI * 9));
        double away = held is > 4 and < 6 ? 7 * Math.Sin(Math.PI * (held - 4) / 2) : 0;
        return 40.5 + waves - away;
    }

    private static void Judge(double newtons, int milliNewtons, string what) =>
        Assert.AreEqual(newtons, milliNewtons / 1000.0, Math.Max(LimitShare * newtons, LimitNewtons), what);
}
