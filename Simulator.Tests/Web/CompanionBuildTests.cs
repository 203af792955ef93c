using PressureDevice.Simulator.Web;

namespace PressureDevice.Simulator.Tests.Web;

/// <summary>When the app is built, and what is said when it cannot be.</summary>
[TestClass]
public sealed class CompanionBuildTests
{
    private const string Installed = "node_modules/.package-lock.json";
    private const string Build = "run build";
    private readonly CompanionCopy _companion = new();

    [TestCleanup]
    public void End() => _companion.Dispose();

    [TestMethod]
    public async Task An_app_that_is_up_to_date_needs_no_tools()
    {
        _companion.Build();
        Assert.IsNull(await DemandAsync());
        Assert.HasCount(0, _companion.Asked);
    }

    [TestMethod]
    [DataRow("src/main.tsx")]
    [DataRow("src/screens/hold/hold.css")]
    [DataRow("public/icon.svg")]
    [DataRow("virtual-device/main.ts")]
    [DataRow("index.html")]
    [DataRow("package-lock.json")]
    [DataRow("vite.config.ts")]
    [DataRow("../Simulator/Bridge/bridge-socket.js")]
    public async Task A_source_that_is_newer_has_it_built(string source)
    {
        _companion.Build(ageMinutes: 30);
        _companion.Install();
        _companion.Write(Installed, "{}", ageMinutes: 0);
        _companion.Write("../Simulator/Bridge/BridgeServer.cs", "", ageMinutes: 1);
        Assert.IsNull(await DemandAsync());
        Assert.HasCount(0, _companion.Asked, "packages and the bridge's own sources are none of the app's");
        _companion.Write(source, "changed", ageMinutes: 1);
        Assert.IsNull(await DemandAsync());
        Assert.AreEqual(Build, string.Join("; ", _companion.Asked));
        Assert.IsTrue(_companion.Folder.IsUpToDate());
    }

    [TestMethod]
    public async Task The_packages_are_fetched_once()
    {
        _companion.Install(npm: "/bin/mkdir -p node_modules dist && echo > node_modules/.package-lock.json && echo built > dist/index.html");
        List<string> told = [];
        Assert.IsNull(await DemandAsync(told.Add));
        Assert.AreEqual($"ci --ignore-scripts --no-audit --no-fund; {Build}", string.Join("; ", _companion.Asked));
        Assert.HasCount(2, told, "somebody who waits sees for what");
        _companion.Write("src/main.tsx", "changed", ageMinutes: -1);
        await DemandAsync();
        Assert.AreEqual(Build, string.Join("; ", _companion.Asked[2..]));
    }

    [TestMethod]
    public async Task Packages_of_an_older_list_are_fetched_anew()
    {
        _companion.Build(ageMinutes: 90);
        _companion.Install();
        _companion.Write("package-lock.json", "{}", ageMinutes: 5);
        _companion.Write(Installed, "{}", ageMinutes: 6);
        await DemandAsync();
        Assert.AreEqual($"ci --ignore-scripts --no-audit --no-fund; {Build}", string.Join("; ", _companion.Asked));
    }

    [TestMethod]
    public async Task Without_Node_it_says_so_in_one_line()
    {
        await FailsAsync("Node 20.19", "no node in the PATH");
        _companion.Install(version: "v20.18.3");
        await FailsAsync("Node 20.19", "v20.18.3");
        _companion.Install(version: "nonsense");
        await FailsAsync("Node 20.19", "nonsense");
        _companion.Install();
        File.Delete(Path.Combine(_companion.Tools, "npm"));
        await FailsAsync("Node 20.19", "no npm in the PATH");
        Assert.HasCount(0, _companion.Asked);
    }

    [TestMethod]
    [DataRow("v20.19.0")]
    [DataRow("v22.1.0")]
    public async Task A_Node_that_is_new_enough_is_taken(string version)
    {
        _companion.Install(version);
        Assert.IsNull(await DemandAsync());
    }

    [TestMethod]
    public async Task Without_Node_an_older_app_is_served_with_a_warning()
    {
        _companion.Build(ageMinutes: 90);
        string? warning = await DemandAsync();
        StringAssert.Contains(warning, "older than its sources");
        StringAssert.Contains(warning, "no node in the PATH");
        Assert.IsFalse(warning!.Contains('\n'));
    }

    [TestMethod]
    public async Task A_build_that_fails_says_why_in_one_line()
    {
        _companion.Build(ageMinutes: 90);
        _companion.Install(npm: "echo '> tsc --noEmit'; printf '\\033[31msrc/main.tsx(3,1): error TS1005: expected\\033[0m\\n'; echo more; exit 2");
        _companion.Write(Installed, "{}");
        await FailsAsync("npm run build", "src/main.tsx(3,1): error TS1005: expected");
        _companion.Install(npm: "echo first; echo 'the last word' >&2; exit 1");
        await FailsAsync("the last word");
        _companion.Install(npm: "exit 7");
        await FailsAsync("status 7");
    }

    [TestMethod]
    public async Task A_build_that_leaves_nothing_has_failed()
    {
        _companion.Install(npm: "exit 0");
        await FailsAsync("index.html");
    }

    [TestMethod]
    public async Task A_build_is_ended_by_the_user()
    {
        _companion.Install(npm: "/bin/sleep 30");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var time = System.Diagnostics.Stopwatch.StartNew();
        await Assert.ThrowsAsync<OperationCanceledException>(() => CompanionBuild.DemandAsync(_companion.Folder, _companion.Tools, _ => { }, stop.Token));
        Assert.IsLessThan(10, time.Elapsed.TotalSeconds);
    }

    [TestMethod]
    public void The_app_is_found_above_a_folder_and_nowhere_else()
    {
        string deep = Path.Combine(_companion.Folder.FullPath, "src");
        Assert.AreEqual(_companion.Folder, CompanionFolder.Find(Path.GetTempPath(), deep));
        Assert.IsNull(CompanionFolder.Find(Path.GetPathRoot(deep)!));
        Assert.AreEqual(RepositoryRoot.Combine("Companion"), CompanionFolder.Find()?.FullPath, "this program's own");
    }

    private Task<string?> DemandAsync(Action<string>? tell = null) =>
        CompanionBuild.DemandAsync(_companion.Folder, _companion.Tools, tell ?? (_ => { }), CancellationToken.None);

    private async Task FailsAsync(params string[] words)
    {
        ToolException failed = await Assert.ThrowsExactlyAsync<ToolException>(() => DemandAsync());
        Assert.IsFalse(failed.Message.Contains('\n') || failed.Message.Contains('\x1B'), failed.Message);
        foreach (string word in words)
        {
            StringAssert.Contains(failed.Message, word);
        }
    }
}
