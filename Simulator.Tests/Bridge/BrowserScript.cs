using System.Text.Json;
using PressureDevice.Simulator.Tests.Companion;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>Runs a script of <c>Simulator.Tests/Browser</c>, which drives a headless Chromium and prints one JSON object. A machine without the browser, Node or the
/// npm packages cannot run it; README.md there says how to get them.</summary>
internal static class BrowserScript
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(90);
    private static readonly string[] s_browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The folder of the scripts, pages and npm packages.</summary>
    public static string Folder { get; } = RepositoryRoot.Combine("Simulator.Tests", "Browser");

    /// <summary>What the pages need: themselves, and the packages as npm installed them.</summary>
    public static IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string>
    {
        [""] = Path.Combine(Folder, "pages"),
        ["/grip-connect"] = Path.Combine(Folder, "node_modules", "@hangtime", "grip-connect", "dist"),
    };

    /// <summary>Ends the test as inconclusive when something is missing that the pages and scripts need.</summary>
    public static void Demand()
    {
        if (!Directory.Exists(Folders["/grip-connect"]) || !HasBrowser || !NodeProgram.IsThere("node"))
        {
            Assert.Inconclusive("Needs Chromium, Node 20 and the npm packages: see Simulator.Tests/Browser/README.md.");
        }
    }

    /// <summary>Runs a script to its end.</summary>
    /// <param name="name">The script.</param>
    /// <param name="address">Where the pages are.</param>
    /// <param name="options">What else it is to know.</param>
    /// <param name="limit">How long it may take, 90 s when not said.</param>
    public static async Task<JsonElement> RunAsync(string name, Uri address, object options, TimeSpan? limit = null)
    {
        ProgramResult script = await NodeProgram.RunAsync(
            "node", Folder, limit ?? s_limit, Path.Combine(Folder, name), FindBrowser()!, address.ToString(), JsonSerializer.Serialize(options));
        Assert.AreEqual(0, script.ExitCode, $"{name}: {script.Error}\n{script.Output}");
        return JsonElement.Parse(script.Output);
    }

    /// <summary>Whether a Chromium is there.</summary>
    public static bool HasBrowser => FindBrowser() is not null;

    private static string? FindBrowser() => Environment.GetEnvironmentVariable("CHROMIUM") ?? s_browsers.FirstOrDefault(File.Exists);
}
