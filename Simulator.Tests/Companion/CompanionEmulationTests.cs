using System.Text.Json;
using PressureDevice.Simulator.Tests.Bridge;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>The app over Chromium's own Web Bluetooth, with a device that DevTools emulates: no bridge, no panel.</summary>
[TestClass]
public sealed class CompanionEmulationTests
{
    private const string Identify = "1e";
    private const string SetTime = "13";

    [TestMethod]
    public async Task The_app_finds_connects_reads_and_writes_over_the_browsers_own_Bluetooth_and_comes_back_after_a_drop()
    {
        CompanionApp.DemandBrowser();
        JsonElement seen = await BrowserScript.RunAsync("companion/emulation.mjs", CompanionApp.Nowhere, new { folder = await CompanionApp.BuiltAsync() });
        string all = seen.GetRawText();
        Console.WriteLine(all);
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), all);
        Assert.AreEqual(2, seen.GetProperty("connections").GetInt32(), all);
        Assert.AreEqual(2, seen.GetProperty("discoveries").GetInt32(), all);
        Assert.IsGreaterThanOrEqualTo(2, seen.GetProperty("reads").GetInt32(), all);
        Assert.IsGreaterThanOrEqualTo(2 * 4, seen.GetProperty("subscribed").GetInt32(), all);
        Assert.AreEqual(1, seen.GetProperty("firmware").GetInt32(), "the version that was read is shown once");
        string[] written = [.. seen.GetProperty("written").EnumerateArray().Select(request => request.GetString()!)];
        Assert.Contains(Identify, written, all);
        Assert.IsTrue(written.Any(request => request.StartsWith(SetTime, StringComparison.Ordinal)), $"the clock is set: {all}");
    }
}
