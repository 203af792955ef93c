using PressureDevice.Core;
using PressureDevice.Simulator.Campaigns;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>The figures that the firmware keeps in one pass of integers against a reference computed from the whole trace of its readings.</summary>
[TestClass]
public sealed class FiguresAgainstTraceTests
{
    private const int People = 40;
    private const double LimitSeconds = 60;

    // 0.1 % of the figure; of the target for what may be near zero. Figures are in whole millinewtons and milliseconds.
    private const double Share = 0.001;
    private const double Rounding = 1;

    [TestMethod]
    public void Each_figure_and_the_curve_agree_with_the_trace_to_a_thousandth()
    {
        for (int seed = 1; seed <= People; seed++)
        {
            HoldSettings settings = new(40_000, 4_000, 15_000);
            HandBench bench = new(new Person(PersonParameters.Draw(seed), seed), seed, settings, GuidanceKind.Device);
            List<Reading> trace = [];
            while (!bench.Device.HoldEnded)
            {
                Assert.IsLessThan(LimitSeconds, bench.Seconds, $"seed {seed}: the hold must end");
                bench.Step();
                if (bench.HasStepped)
                {
                    Device device = bench.Device;
                    trace.Add(new Reading(device.ElapsedUs / 1e6, device.Sensor.ForceMilliNewtons, device.Session.State, device.HoldBegan));
                }
            }

            Judge(seed, bench.Device, new TraceFigures(trace, settings.GoalMilliNewtons));
        }
    }

    private static void Judge(int seed, Device device, TraceFigures trace)
    {
        HoldStatistics figures = device.Statistics;
        double target = device.Settings.GoalMilliNewtons;
        Agree(trace.Mean, figures.MeanMilliNewtons, target, $"seed {seed}: mean");
        Agree(trace.Deviation, figures.StandardDeviationMilliNewtons, trace.Deviation, $"seed {seed}: standard deviation");
        Agree(trace.RmsError, figures.RmsErrorMilliNewtons, trace.RmsError, $"seed {seed}: RMS error");
        Agree(trace.Drift, figures.DriftMilliNewtons, target, $"seed {seed}: drift");
        Agree(trace.Peak, figures.PeakMilliNewtons, 0, $"seed {seed}: peak");
        Agree(trace.InBandMs, device.Session.InBandMs, trace.InBandMs, $"seed {seed}: time in the band, ms");
        Agree(trace.ApproachMs, device.Session.ApproachMs, trace.ApproachMs, $"seed {seed}: approach, ms");
        Agree(trace.Reached, figures.ReachedMilliNewtons, 0, $"seed {seed}: force on reaching the band");

        IReadOnlyList<double> means = trace.MeansOver(device.Curve.PointMs / 1000.0);
        int[] points = CurveOf(device.Curve);
        Assert.HasCount(means.Count, points, $"seed {seed}: points of the curve");
        for (int i = 0; i < points.Length; i++)
        {
            Agree(means[i], points[i], target, $"seed {seed}: point {i} of the curve");
        }
    }

    private static int[] CurveOf(ForceCurve curve)
    {
        byte[] bytes = new byte[curve.Length];
        curve.Copy(0, bytes, 0, bytes.Length);
        byte[] data = [.. Word(curve.UnitMilliNewtons), .. Word(curve.PointMs), .. Word(curve.Points), .. Word(curve.Length), 0];
        return [.. Phone.HoldCurve.Decode([bytes], data)!.MilliNewtons];
    }

    private static byte[] Word(int value) => [(byte)value, (byte)(value >> 8)];

    private static void Agree(double expected, int actual, double of, string what) =>
        Assert.AreEqual(expected, actual, (Share * Math.Abs(of)) + Rounding, what);
}
