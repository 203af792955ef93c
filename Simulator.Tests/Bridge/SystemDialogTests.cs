using System.Text.Json;
using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>What a page hears when the system's chooser and its question for the passkey end in each way, in a browser.</summary>
[TestClass]
public sealed class SystemDialogTests
{
    private const string Disconnected =
        "NetworkError: GATT Server is disconnected. Cannot perform GATT operations. (Re)connect first with `device.gatt.connect`.";

    private static readonly Dictionary<string, string> s_expected = new()
    {
        ["chooserCancelled"] = "NotFoundError: User cancelled the requestDevice() chooser.",
        ["chosen"] = "Bridge",
        ["passkeyCancelled"] = "NetworkError: Authentication canceled.",
        ["wrongPasskey"] = "NetworkError: Authentication failed.",
        ["paired"] = "7",
        ["asked"] = "2 3",
        ["lostKey"] = Disconnected,
        ["lostKeyAgain"] = Disconnected,
        ["ended"] = "3",
        ["pairedAnew"] = "7",
        ["forgottenWhileConnected"] = "NetworkError: Authentication canceled.",
        ["anotherDevice"] = "NetworkError: Bluetooth Device is no longer in range.",
        ["remembered"] = "first Bridge",
        ["advertisement"] = "Bridge",
        ["readAfterReload"] = "7",
        ["forgotten"] = "false 0 []",
        ["available"] = "true",
    };

    [TestMethod]
    public async Task Each_answer_of_the_user_reaches_the_page_as_Chromium_tells_it()
    {
        BrowserScript.Demand();
        var finger = new VisitorHand();
        using var device = new DeviceOnBench(finger, seed: 10, BenchSettings.Usual with { IsPaired = false });
        device.Board.Radio.KeepsBonds = false;
        await using BridgeBench bench = await BridgeBench.StartAsync(
            device, new TableTop(device, finger, "D10", BridgeDevice.Passkey), new BridgeDevice().Main, BrowserScript.Folders);
        var ids = new { service = BridgeDevice.Service, locked = BridgeDevice.Locked, passkey = BridgeDevice.Passkey };
        JsonElement seen = await BrowserScript.RunAsync("system-dialogs.mjs", bench.Server.Address, new { ids });
        AssertTold(s_expected, seen);
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
    }

    [TestMethod]
    public async Task Without_the_bridge_a_page_has_no_adapter()
    {
        BrowserScript.Demand();
        await using BridgeBench bench = await BridgeBench.StartAsync(new BridgeDevice().Main, BrowserScript.Folders);
        string nowhere = new UriBuilder(bench.Server.SocketAddress) { Path = "/bridge/nowhere" }.ToString();
        JsonElement seen = await BrowserScript.RunAsync("no-bridge.mjs", bench.Server.Address, new { url = nowhere });
        AssertTold(new() { ["available"] = "false", ["choose"] = "NotFoundError: Bluetooth adapter not available." }, seen);
    }

    private static void AssertTold(Dictionary<string, string> expected, JsonElement seen)
    {
        string[] told =
        [
            .. seen.EnumerateObject().Where(call => call.Name != "complaints").Select(call => $"{call.Name}: {call.Value.GetString()}"),
        ];
        CollectionAssert.AreEqual(expected.Select(call => $"{call.Key}: {call.Value}").ToArray(), told, $"told:\n{string.Join('\n', told)}");
    }
}
