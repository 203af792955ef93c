using System.Globalization;
using PressureDevice.Core;
using PressureDevice.Simulator.Campaigns;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.ClosedLoop;

/// <summary>How often the light flashes in whole holds: three times in any second at most (WCAG 2.3.1), whoever presses. A flash is a dark light that comes on.</summary>
[TestClass]
public sealed class FlashRateTests
{
    private const int MostFlashes = 3;
    private const double WindowSeconds = 1;
    private const double ShortestSeconds = 0.2;
    private const double Rounding = 1e-6;

    [TestMethod]
    [DataRow(null, 300)]
    [DataRow("shaky", 100)]
    [DataRow("tired", 100)]
    public void No_hold_of_a_campaign_has_over_three_flashes_in_a_second(string? person, int holds)
    {
        CampaignOptions options = new() { Holds = holds, Seed = 7, Person = person };
        int flashes = 0;
        for (int hold = 0; hold < holds; hold++)
        {
            List<double> moments = OnBench(options, hold);
            AssertCalm(moments, 0, $"{person ?? "typical"}, hold {hold}");
            flashes += moments.Count;
        }

        Assert.IsGreaterThan(5 * holds, flashes, "there were flashes to look at");
    }

    [TestMethod]
    public void No_run_of_the_whole_device_has_over_three_flashes_in_a_second()
    {
        string path = Path.Combine(Path.GetTempPath(), $"flashes-{Environment.ProcessId}.csv");
        try
        {
            // With 7 and 11 a light that counted on through a change of rhythm flashed four times in a second.
            for (int seed = 0; seed < 30; seed++)
            {
                new GuidedRun(new RunOptions { Seed = seed, TraceFile = path }).Execute(null, CancellationToken.None);
                string[][] lines = [.. File.ReadLines(path).Skip(1).Select(line => line.Split(','))];
                List<double> moments = Onsets(lines.Select(line => (Number(line[0]), Number(line[2]) + Number(line[3]) + Number(line[4]) > 0)));
                AssertCalm(moments, Number(lines[1][0]) - Number(lines[0][0]), $"seed {seed}");
                Assert.IsGreaterThan(5, moments.Count, $"seed {seed}: there were flashes to look at");
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static List<double> OnBench(CampaignOptions options, int hold)
    {
        HandBench bench = new(
            Campaign.HandOf(options, hold, GuidanceKind.Device), HoldSeed.Of(options.Seed, hold), options.Goal.ToSettings(), GuidanceKind.Device);
        List<(double Seconds, bool IsLit)> light = [];
        double limit = (2 * options.Goal.HoldSeconds) + GuidedHold.RefereeLimitSeconds;
        while (bench.Seconds < limit)
        {
            bench.Step();
            if (bench.HasStepped)
            {
                light.Add((bench.Seconds, bench.Device.Light != LightColour.Off));
                limit = bench.Device.HoldEnded ? Math.Min(limit, bench.Seconds + 3) : limit; // the alarm, or the hand that lets go
            }
        }

        return Onsets(light);
    }

    private static List<double> Onsets(IEnumerable<(double Seconds, bool IsLit)> light)
    {
        List<double> moments = [];
        bool wasLit = false;
        foreach ((double seconds, bool isLit) in light)
        {
            if (isLit && !wasLit)
            {
                moments.Add(seconds);
            }

            wasLit = isLit;
        }

        return moments;
    }

    // A moment that is known to a line of the trace may be that much earlier.
    private static void AssertCalm(List<double> moments, double resolution, string where)
    {
        for (int i = 1; i < moments.Count; i++)
        {
            Assert.IsGreaterThanOrEqualTo(ShortestSeconds - resolution - Rounding, moments[i] - moments[i - 1], $"{where}: two flashes at {moments[i]:F3} s");
            if (i >= MostFlashes)
            {
                Assert.IsGreaterThanOrEqualTo(
                    WindowSeconds - resolution - Rounding, moments[i] - moments[i - MostFlashes], $"{where}: the fourth flash at {moments[i]:F3} s");
            }
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
