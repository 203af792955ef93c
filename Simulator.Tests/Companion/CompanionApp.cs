using PressureDevice.Simulator.Tests.Bridge;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>The phone's app, built once for all tests of a run.</summary>
internal static class CompanionApp
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);
    /// <summary>The app's folder.</summary>
    public static string Folder { get; } = RepositoryRoot.Combine("Companion");

    /// <summary>For scripts that serve the app themselves.</summary>
    public static Uri Nowhere { get; } = new("http://127.0.0.1/");

    /// <summary>Where the tests build it to.</summary>
    public static string Built { get; } = Path.Combine(AppContext.BaseDirectory, "companion");

    private static readonly Lazy<Task<ProgramResult>> s_build = new(() => NodeProgram.RunAsync(
        "npm", Folder, s_limit, "run", "build", "--", "--outDir", Built, "--emptyOutDir", "--logLevel", "warn"));

    /// <summary>Ends the test as inconclusive when Node or the app's packages are missing.</summary>
    public static void Demand()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")) || !NodeProgram.IsThere("node") || !NodeProgram.IsThere("npm"))
        {
            Assert.Inconclusive("Needs Node 20 and the app's npm packages: npm ci --ignore-scripts in Companion.");
        }
    }

    /// <summary>The same for what drives the app in a browser.</summary>
    public static void DemandBrowser()
    {
        BrowserScript.Demand();
        Demand();
    }

    /// <summary>Builds the app, once in a run.</summary>
    public static Task<ProgramResult> BuildAsync() => s_build.Value;

    /// <summary>The folder of the built app.</summary>
    public static async Task<string> BuiltAsync()
    {
        ProgramResult build = await BuildAsync();
        Assert.AreEqual(0, build.ExitCode, $"npm run build: {build.Output}\n{build.Error}");
        return Built;
    }
}
