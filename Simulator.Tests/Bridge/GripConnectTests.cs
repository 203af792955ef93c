using System.Text.Json;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>An existing client, the npm package @hangtime/grip-connect as it is, in a browser, over the bridge.</summary>
[TestClass]
public sealed class GripConnectTests
{
    private const double StreamSeconds = 5;

    [TestMethod]
    [DataRow(247, 30)]
    [DataRow(0, 15)]
    [DataRow(0, 50)]
    public async Task Grip_connect_connects_tares_and_streams_what_the_device_sends(int mtu, int intervalMs)
    {
        BrowserScript.Demand();
        var peer = new ProgressorPeer();
        await using BridgeBench bench = await BridgeBench.StartAsync(peer.Main, BrowserScript.Folders);
        await bench.Live.AskAsync(() => bench.Live.Radio.ConnectionIntervalMicroseconds = intervalMs * 1_000);
        JsonElement seen = await BrowserScript.RunAsync(
            "grip-connect.mjs", bench.Server.Address, new { mtu, streamMs = StreamSeconds * 1_000 });
        Console.WriteLine(seen.GetProperty("timesMs").GetRawText());
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
        Assert.AreEqual(ProgressorPeer.Name, seen.GetProperty("name").GetString());
        Assert.AreEqual(ProgressorPeer.BatteryMillivolts.ToString(), seen.GetProperty("battery").GetString());
        Assert.AreEqual(ProgressorPeer.Version, seen.GetProperty("firmware").GetString());
        Assert.AreEqual("ABCDEF", seen.GetProperty("id").GetString());
        AssertTared(seen);

        (List<(float Kilograms, uint Microseconds)> sent, byte[] commands, int longest) = await bench.Live.AskAsync(
            () => (peer.Streams[^1].ToList(), peer.Commands.ToArray(), peer.LongestNotification));
        AssertSame(sent, seen.GetProperty("readings"), seen.GetProperty("download"));
        CollectionAssert.AreEqual(
            new byte[] { 0x6F, 0x6B, 0x70, 0x65, 0x64, 0x66, 0x65, 0x66 }, commands, Convert.ToHexString(commands));
        Console.WriteLine($"MTU {mtu} (0 none asked for), {intervalMs} ms: {sent.Count} weights, notifications of at most {longest} bytes");
    }

    [TestMethod]
    public async Task Grip_connect_hears_of_a_drop_and_connects_again()
    {
        BrowserScript.Demand();
        var peer = new ProgressorPeer();
        await using BridgeBench bench = await BridgeBench.StartAsync(peer.Main, BrowserScript.Folders);
        JsonElement seen = await BrowserScript.RunAsync("grip-connect-drop.mjs", bench.Server.Address, new { mtu = 247 });
        Assert.IsFalse(seen.GetProperty("connectedAfterDrop").GetBoolean());
        Assert.IsTrue(seen.GetProperty("connectedAgain").GetBoolean());
        Assert.AreEqual(ProgressorPeer.Version, seen.GetProperty("firmware").GetString());
        Assert.IsGreaterThan(10, seen.GetProperty("readingsAfter").GetInt32());
    }

    /// <summary>Tared while it streamed: the weights before it are whole, those after it begin at nothing.</summary>
    private static void AssertTared(JsonElement seen)
    {
        double before = seen.GetProperty("beforeTare").GetDouble();
        double after = seen.GetProperty("afterTare").GetDouble();
        Assert.IsGreaterThan(2.9, before, $"{before} kg before, {after} kg after");
        Assert.IsLessThan(1.5, Math.Abs(after), $"{before} kg before, {after} kg after");
    }

    private static void AssertSame(List<(float Kilograms, uint Microseconds)> sent, JsonElement readings, JsonElement download)
    {
        double[] notified = [.. readings.EnumerateArray().Select(reading => reading.GetDouble())];
        CollectionAssert.AreEqual(
            sent.Select(sample => (double)sample.Kilograms).ToArray(), notified, $"{sent.Count} sent, {notified.Length} notified");
        (float, uint)[] loaded =
        [
            .. download.EnumerateArray().Select(packet => (
                (float)packet.GetProperty("samples")[0].GetDouble(), packet.GetProperty("performance").GetProperty("sampleIndex").GetUInt32())),
        ];
        CollectionAssert.AreEqual(sent, loaded.ToList());
        Assert.IsTrue(sent.Count >= StreamSeconds * 1e6 / ProgressorPeer.SampleMicroseconds, $"{sent.Count} in {StreamSeconds} s");
        for (int i = 1; i < sent.Count; i++)
        {
            Assert.AreEqual((uint)ProgressorPeer.SampleMicroseconds, sent[i].Microseconds - sent[i - 1].Microseconds, $"sample {i}");
        }
    }
}
