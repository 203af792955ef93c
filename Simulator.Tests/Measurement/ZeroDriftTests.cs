using PressureDevice.Core;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>The zero of a device that lies about, from cold, for half an hour.</summary>
[TestClass]
public sealed class ZeroDriftTests
{
    private const int Minutes = 30;
    private const int LimitMilliNewtons = 50;

    [TestMethod]
    public void Stays_within_50_mN_for_30_minutes_while_the_cell_drifts_by_a_quarter_of_a_newton()
    {
        for (int seed = 0; seed < 4; seed++)
        {
            (double tracked, double drifted) = Worst(seed, tracks: true);
            Console.WriteLine($"seed {seed}: {tracked:F0} mN indicated at most, the cell drifted by {drifted:F0} mN");
            Assert.IsLessThanOrEqualTo(LimitMilliNewtons, tracked, $"seed {seed}");
            Assert.IsGreaterThan(200.0, drifted, $"seed {seed}: else this shows nothing");
        }
    }

    [TestMethod]
    public void Shows_the_drift_when_the_zero_is_not_followed()
    {
        (double worst, double drifted) = Worst(seed: 0, tracks: false);
        Assert.AreEqual(drifted, worst, 20);
    }

    /// <summary>The largest second's mean of the indicated force, and how far the cell's zero went, mN.</summary>
    private static (double Indicated, double Drifted) Worst(int seed, bool tracks)
    {
        using CellBench bench = new(LoadCellParameters.Specified, seed);
        ForceSensor sensor = bench.Start(CalibrationSources.Factory(bench, LoadCellParameters.Specified, seed));
        int first = sensor.Counts;
        double worst = 0;
        bench.Conversion = conversion =>
        {
            sensor.Step(conversion.Code);
            if (tracks)
            {
                sensor.TrackZero();
            }
        };
        for (int second = 0; second < Minutes * 60; second += 10)
        {
            bench.Wait(9.5);
            worst = Math.Max(worst, Math.Abs(bench.Read(sensor, 0)) * 1000);
        }

        return (worst, Math.Abs(sensor.Calibration.ToMilliNewtons(sensor.Counts - first)));
    }
}
