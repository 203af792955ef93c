using System.Text.Json;
using PressureDevice.Simulator.Tests.Bridge;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>The app as it is built and handed out.</summary>
[TestClass]
public sealed class CompanionBuildTests
{
    private const int FirstLoadBytes = 200_000;

    [TestMethod]
    public async Task The_app_is_checked_and_built_by_one_command()
    {
        CompanionApp.Demand();
        ProgramResult build = await CompanionApp.BuildAsync();
        Assert.AreEqual(0, build.ExitCode, $"npm run build: {build.Output}\n{build.Error}");
        foreach (string file in new[] { "index.html", "virtual-device.js", "manifest.webmanifest", "sw.js" })
        {
            Assert.IsTrue(File.Exists(Path.Combine(CompanionApp.Built, file)), file);
        }
    }

    [TestMethod]
    public async Task What_makes_it_installable_is_built_with_it()
    {
        CompanionApp.Demand();
        string folder = await CompanionApp.BuiltAsync();
        JsonElement manifest = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.webmanifest")));
        Assert.AreEqual("standalone", manifest.GetProperty("display").GetString());
        Assert.IsFalse(string.IsNullOrEmpty(manifest.GetProperty("name").GetString()));
        Assert.IsFalse(string.IsNullOrEmpty(manifest.GetProperty("start_url").GetString()));
        string[] sizes = [.. manifest.GetProperty("icons").EnumerateArray().Select(icon => icon.GetProperty("sizes").GetString()!)];
        Assert.Contains("192x192", sizes);
        Assert.Contains("512x512", sizes);
        foreach (JsonElement icon in manifest.GetProperty("icons").EnumerateArray())
        {
            Assert.IsTrue(File.Exists(Path.Combine(folder, icon.GetProperty("src").GetString()!)), icon.GetRawText());
        }
    }

    [TestMethod]
    public async Task The_first_visit_loads_less_than_200_KB_compressed()
    {
        CompanionApp.DemandBrowser();
        JsonElement seen = await BrowserScript.RunAsync("companion/first-load.mjs", CompanionApp.Nowhere, new { folder = await CompanionApp.BuiltAsync() });
        int bytes = seen.GetProperty("firstLoadBytes").GetInt32();
        Console.WriteLine($"first load {bytes / 1e3:F1} KB in {seen.GetProperty("files").GetArrayLength()} files; kept for offline use {seen.GetProperty("offlineBytes").GetInt32() / 1e3:F1} KB");
        Console.WriteLine(string.Join('\n', seen.GetProperty("files").EnumerateArray().Select(file => $"{file[1],8} {file[0]}")));
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
        AssertOnly(CompanionTexts.English("welcome", "title"), seen.GetProperty("headings"));
        AssertOnly(CompanionTexts.German("welcome", "title"), seen.GetProperty("germanHeadings"));
        Assert.IsLessThan(FirstLoadBytes, bytes, "bytes of the first visit, each file compressed by gzip");
        Assert.IsGreaterThan(0, seen.GetProperty("offlineBytes").GetInt32(), "the service worker keeps the app");
    }

    /// <summary>No other screen flashes up before.</summary>
    private static void AssertOnly(string heading, JsonElement headings) =>
        Assert.AreEqual(heading, string.Join(", ", headings.EnumerateArray().Select(shown => shown.GetString())), "headings of the first visit, in their order");
}
