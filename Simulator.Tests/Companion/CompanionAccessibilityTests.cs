using System.Text.Json;
using PressureDevice.Simulator.Tests.Bridge;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>What can be measured of how the app serves everybody: names, contrast, sizes, the keyboard, on every screen, light and dark, in both languages.</summary>
[TestClass]
public sealed class CompanionAccessibilityTests
{
    private const int MistakesShown = 40;

    [TestMethod]
    public async Task The_checks_find_each_planted_mistake_and_no_other()
    {
        CompanionApp.DemandBrowser();
        JsonElement seen = await BrowserScript.RunAsync("companion/planted-faults.mjs", CompanionApp.Nowhere, new { });
        Assert.AreEqual(0, seen.GetProperty("without").GetArrayLength(), seen.GetRawText());
        Assert.AreEqual(0, seen.GetProperty("missed").GetArrayLength(), seen.GetRawText());
        Assert.IsGreaterThan(10, seen.GetProperty("planted").GetInt32());
    }

    [TestMethod]
    public async Task Every_screen_has_names_contrast_sizes_and_a_way_by_keyboard_light_and_dark_in_both_languages()
    {
        CompanionApp.DemandBrowser();
        await using CompanionBench bench = await CompanionBench.StartAsync(seed: 41, isBonded: true);
        JsonElement seen = await BrowserScript.RunAsync("companion/all-screens.mjs", bench.Address, new
        {
            holds = 24,
            loading = new[] { CompanionTexts.English("common", "loading"), CompanionTexts.German("common", "loading") },
        });
        Console.WriteLine($"{seen.GetProperty("checks")} screens, {seen.GetProperty("texts")} texts, lowest contrast {seen.GetProperty("lowest")}");
        string[] wrong = [.. seen.GetProperty("wrong").EnumerateArray().Select(one => one.GetString()!)];
        Assert.IsEmpty(wrong, $"{wrong.Length} found:\n{string.Join('\n', wrong.Take(MistakesShown))}");
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
        Assert.IsGreaterThan(80, seen.GetProperty("checks").GetInt32());
    }
}
