using System.Text.Json;
using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Tests.Bridge;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>What waits for the device most of the time (30 s for a pairing without an answer, 20 s of rest between two readings): it begins with the class, and the
/// other tests go on meanwhile.</summary>
public sealed partial class CompanionUserTests
{
    private static Task<JsonElement[]> s_pairings = null!;
    private static Task s_calibration = null!;
    private static Task s_threshold = null!;

    [ClassInitialize]
    public static void BeginWhatIsSlow(TestContext context)
    {
        CompanionApp.DemandBrowser();
        s_pairings = Task.WhenAll(PairAsync("companion/pairing-refused.mjs", seed: 11), PairAsync("companion/pairing-window-closed.mjs", seed: 12));
        s_calibration = CalibrateAsync();
        s_threshold = MeasureThresholdAsync();
    }

    [TestMethod]
    public async Task Each_refusal_of_a_pairing_has_its_words_and_the_pairing_can_be_had_after_it()
    {
        JsonElement[] seen = await s_pairings;
        Dictionary<string, string> told = seen
            .SelectMany(script => script.GetProperty("told").EnumerateObject())
            .ToDictionary(failure => failure.Name, failure => failure.Value.GetRawText());
        AssertTold(told["wrongPasskey"], "pairingRefused");
        AssertTold(told["cancelled"], "pairingRefused");
        AssertTold(told["nothingChosen"], "nothingChosen");
        AssertTold(told["windowClosed"], "windowClosed");
        AssertTold(told["forgotten"], "bondLost");
        Assert.IsTrue(seen.All(script => script.GetProperty("complaints").GetArrayLength() == 0), string.Join('\n', seen));
    }

    [TestMethod]
    public Task A_calibration_is_walked_through_and_stored() => s_calibration;

    [TestMethod]
    public Task A_threshold_is_the_mean_of_the_last_two_readings_that_the_device_stored() => s_threshold;

    private static async Task<JsonElement> PairAsync(string script, int seed)
    {
        await using CompanionBench bench = await CompanionBench.StartAsync(seed);
        return await BrowserScript.RunAsync(script, bench.Address, new { });
    }

    private static async Task CalibrateAsync()
    {
        try
        {
            await s_pairings; // the processors have enough to do
        }
        catch (AssertFailedException)
        {
            // told by its own test
        }

        await using CompanionBench bench = await CompanionBench.StartAsync(seed: 23, isBonded: true);
        byte[] before = await bench.Live.AskAsync(() => StoredCalibrations(bench));
        JsonElement seen = await BrowserScript.RunAsync("companion/calibrate.mjs", bench.Address, new { preloadNewtons = 118 });
        byte[] after = await bench.Live.AskAsync(() => StoredCalibrations(bench));
        Assert.IsFalse(before.SequenceEqual(after), "another calibration is stored");
        Assert.IsGreaterThanOrEqualTo(2, seen.GetProperty("masses").GetArrayLength());
        Assert.AreEqual(0, seen.GetProperty("wrong").GetArrayLength(), seen.GetProperty("wrong").GetRawText());
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
    }

    private static byte[] StoredCalibrations(CompanionBench bench) =>
        [.. bench.Device.Board.Flash.ReadFile(FactoryCalibration.Path)!, .. bench.Device.Board.Flash.ReadFile(FactoryCalibration.SecondPath)!];

    private static async Task MeasureThresholdAsync()
    {
        await using CompanionBench bench = await CompanionBench.StartAsync(seed: 24, isBonded: true);
        JsonElement seen = await BrowserScript.RunAsync(
            "companion/threshold.mjs", bench.Address, new { region = "Neck and shoulders", site = Site, newtons = 20, newtonsPerSecond = 5 });
        HoldRecordView[] readings = [.. (await bench.StoredAsync()).Select(reading => HoldRecordView.Decode(reading.Record))];
        Assert.HasCount(3, readings);
        Assert.IsTrue(readings.All(reading => reading.Outcome == (byte)HoldOutcome.ThresholdMarked && reading.Site == UpperTrapeziusLeft), string.Join('\n', (object[])readings));
        int mean = (readings[1].MarkedMilliNewtons + readings[2].MarkedMilliNewtons) / 2;
        Assert.AreEqual($"Threshold: {HoldOnPhone.Newtons(mean, 1)}", seen.GetProperty("told").GetString());
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
    }

    private static void AssertTold(string told, string failure)
    {
        string title = CompanionTexts.English("link", "failure", failure, "title");
        string todo = CompanionTexts.English("link", "failure", failure, "todo");
        string[] texts = [.. JsonElement.Parse(told).EnumerateArray().Select(text => text.GetString()!)];
        Assert.IsTrue(texts.Any(text => text.Contains(title) && text.Contains(todo)), $"{failure}: '{title}', not {told}");
    }
}
