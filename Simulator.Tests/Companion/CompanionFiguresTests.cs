using System.Text.Json;
using PressureDevice.Simulator.Tests.Bridge;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>How fast the app is, measured in a browser. What else runs on the machine can only make it slower.</summary>
[TestClass]
public sealed class CompanionFiguresTests
{
    private const int StreamMs = 10_000;
    private const double FramesPerSecond = 57;
    private const double MedianFrameMs = 17.5;
    private const double SamplesPerSecond = 75; // a converter up to 5 % slow
    private const int TimesTried = 3;
    private const int Holds = 5_000;
    private const double HistoryMs = 1_000;

    [TestMethod]
    public async Task The_gauge_draws_60_frames_a_second_at_80_samples_and_nothing_shifts_or_stalls()
    {
        CompanionApp.DemandBrowser();
        await using CompanionBench bench = await CompanionBench.StartAsync(seed: 31, isBonded: true);
        JsonElement seen = await BrowserScript.RunAsync(
            "companion/figures.mjs", bench.Address, new { newtons = 40, forMs = StreamMs, tries = TimesTried, framesPerSecond = FramesPerSecond });
        string all = seen.GetRawText();
        Console.WriteLine(all);
        JsonElement last = seen.GetProperty("tries").EnumerateArray().Last();
        Assert.IsGreaterThanOrEqualTo(FramesPerSecond, last.GetProperty("framesPerSecond").GetDouble(), all);
        Assert.IsLessThanOrEqualTo(MedianFrameMs, last.GetProperty("medianMs").GetDouble(), all);
        Assert.AreEqual(0, last.GetProperty("longTasks").GetArrayLength(), $"tasks over 50 ms: {all}");
        foreach (JsonElement attempt in seen.GetProperty("tries").EnumerateArray())
        {
            Assert.AreEqual(0, attempt.GetProperty("shifts").GetArrayLength(), $"shifts of the layout: {all}");
            Assert.IsGreaterThanOrEqualTo(SamplesPerSecond, attempt.GetProperty("samplesPerSecond").GetDouble(), all);
            Assert.IsGreaterThan(StreamMs / 1000 * 3, attempt.GetProperty("drawn").GetInt32(), $"the gauge's words follow: {all}");
        }

        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), all);
    }

    [TestMethod]
    public async Task Five_thousand_holds_open_in_under_a_second_and_are_there_when_the_server_is_gone()
    {
        CompanionApp.DemandBrowser();
        JsonElement seen = await BrowserScript.RunAsync(
            "companion/offline.mjs", CompanionApp.Nowhere, new { folder = await CompanionApp.BuiltAsync(), holds = Holds, times = TimesTried, count = "5,000 holds" });
        string all = seen.GetRawText();
        Console.WriteLine(all);
        double[] openMs = [.. seen.GetProperty("openMs").EnumerateArray().Select(ms => ms.GetDouble())];
        Assert.IsLessThan(HistoryMs, openMs[0], $"ms from the press to the list, the first time: {all}");
        Assert.AreEqual("5,000 holds", seen.GetProperty("offline").GetString(), all);
        foreach (JsonProperty screen in seen.GetProperty("screens").EnumerateObject())
        {
            Assert.IsFalse(string.IsNullOrEmpty(screen.Value.GetString()), $"{screen.Name} opens without the server");
        }

        Assert.Contains(CompanionTexts.English("link", "failure", "unsupported", "title"), seen.GetProperty("withoutBluetooth")[0].GetString()!);
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), all);
    }
}
