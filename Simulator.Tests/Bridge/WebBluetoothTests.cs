using System.Text.Json;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>A page's navigator.bluetooth over the bridge, call by call, in a browser.</summary>
[TestClass]
public sealed class WebBluetoothTests
{
    /// <summary>What each call ends with in Chromium's own Web Bluetooth: a value, or the name of the exception.</summary>
    private static readonly Dictionary<string, string> s_expected = new()
    {
        ["noGesture"] = "SecurityError",
        ["noFilter"] = "TypeError",
        ["emptyFilters"] = "TypeError",
        ["emptyFilter"] = "TypeError",
        ["emptyPrefix"] = "TypeError",
        ["both"] = "TypeError",
        ["badUuid"] = "TypeError",
        ["otherName"] = "NotFoundError",
        ["otherService"] = "NotFoundError",
        ["byService"] = "Bridge",
        ["byPrefix"] = "Bridge",
        ["servicesBefore"] = "NetworkError",
        ["connect"] = "true",
        ["services"] = BridgeDevice.Service,
        ["forbiddenService"] = "SecurityError",
        ["absentService"] = "NotFoundError",
        ["sameService"] = "true",
        ["absentCharacteristic"] = "NotFoundError",
        ["characteristics"] = "3",
        ["properties"] = "read writeWithoutResponse write notify",
        ["read"] = "1 2 3",
        ["value"] = "1 2 3",
        ["writeString"] = "TypeError",
        ["writeTooLong"] = "InvalidModificationError",
        ["commandTooLong"] = "InvalidModificationError",
        ["notWritable"] = "NotSupportedError",
        ["notNotifying"] = "NotSupportedError",
        ["start"] = "true",
        ["write"] = "done",
        ["command"] = "done",
        ["stop"] = "true",
        ["afterStop"] = "done",
        ["notified"] = "41 42",
        ["atOnce"] = "done NetworkError",
        ["wrongPasskey"] = "NetworkError",
        ["paired"] = "7 8",
        ["entered"] = "1",
        ["drop"] = "NetworkError",
        ["connectedAfterDrop"] = "false",
        ["readAfterDrop"] = "NetworkError",
        ["connectAgain"] = "true",
        ["staleService"] = "InvalidStateError",
        ["bonded"] = "7",
        ["connectedAfterDisconnect"] = "false",
        ["ended"] = "2",
    };

    [TestMethod]
    public async Task Each_call_ends_as_in_a_browser_of_its_own()
    {
        BrowserScript.Demand();
        await using BridgeBench bench = await BridgeBench.StartAsync(new BridgeDevice().Main, BrowserScript.Folders);
        var ids = new
        {
            service = BridgeDevice.Service,
            open = BridgeDevice.Open,
            locked = BridgeDevice.Locked,
            second = BridgeDevice.SecondLocked,
            passkey = BridgeDevice.Passkey,
        };
        JsonElement seen = await BrowserScript.RunAsync("web-bluetooth.mjs", bench.Server.Address, new { ids });
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
        string[] told =
        [
            .. seen.EnumerateObject().Where(call => call.Name != "complaints").Select(call => $"{call.Name}: {call.Value.GetString()}"),
        ];
        CollectionAssert.AreEqual(s_expected.Select(call => $"{call.Key}: {call.Value}").ToArray(), told, $"told:\n{string.Join('\n', told)}");
    }
}
