using System.Text.Json;
using PressureDevice.Core;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>An existing client, the npm package @hangtime/grip-connect as it is, in a browser, over the bridge, with the device's own firmware.</summary>
[TestClass]
public sealed class GripConnectFirmwareTests
{
    private const int StreamMs = 5_000;

    /// <summary>A tare may take 1.5 s: it waits for half a steady second.</summary>
    private const int TareMs = 1_700;

    private const double NewtonsPerKilogramForce = 9.80665;

    [TestMethod]
    [DataRow(247, 30, false)]
    [DataRow(0, 50, true)]
    public async Task Grip_connect_pairs_tares_and_streams_what_the_device_measures(int mtu, int intervalMs, bool isBonded)
    {
        BrowserScript.Demand();
        using var device = new ProgressorDevice(seed: 5, isBonded);
        await using BridgeBench bench = await BridgeBench.StartAsync(device.Board, BrowserScript.Folders);
        await bench.Live.AskAsync(() => bench.Live.Radio.ConnectionIntervalMicroseconds = intervalMs * 1_000);
        int buttonMs = isBonded ? 0 : (int)(DeviceButton.PairingWindowSeconds * 1e3);
        JsonElement seen = await BrowserScript.RunAsync(
            "grip-connect.mjs", bench.Server.Address, new { mtu, streamMs = StreamMs, tareMs = TareMs, passkey = ProgressorDevice.Passkey, buttonMs });
        Console.WriteLine(seen.GetProperty("timesMs").GetRawText());
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
        Assert.AreEqual(isBonded ? 0 : 1, seen.GetProperty("passkeysEntered").GetInt32());
        Assert.AreEqual("Progressor_9375", seen.GetProperty("name").GetString());
        Assert.AreEqual(FirmwareVersion.Text, seen.GetProperty("firmware").GetString());
        Assert.AreEqual("ABCDEF", seen.GetProperty("id").GetString());
        Assert.AreEqual(3_900, int.Parse(seen.GetProperty("battery").GetString()!), 30, "battery, mV");
        AssertTared(seen);

        (List<(float Kilograms, uint Microseconds)> sent, int streams, int largest, double error) = await bench.Live.AskAsync(
            () => (device.Streams[^1].ToList(), device.Streams.Count, device.LargestPacket, device.LargestError));
        Console.WriteLine($"MTU {mtu} (0 none asked for), {intervalMs} ms: {sent.Count} weights, at most {largest} in a notification, at most {error:F2} N off");
        Assert.AreEqual(2, streams);
        AssertSame(sent, seen.GetProperty("readings"), seen.GetProperty("download"));
        AssertEven(sent);
        Assert.IsLessThan(1.0, error, "N from the hand's force");
    }

    [TestMethod]
    public async Task Grip_connect_hears_of_a_drop_of_the_device_and_connects_again_with_its_bond()
    {
        BrowserScript.Demand();
        using var device = new ProgressorDevice(seed: 6, isBonded: true);
        await using BridgeBench bench = await BridgeBench.StartAsync(device.Board, BrowserScript.Folders);
        JsonElement seen = await BrowserScript.RunAsync("grip-connect-drop.mjs", bench.Server.Address, new { mtu = 247 });
        Assert.AreEqual("Device Progressor_9375 is disconnected.", string.Join("; ", seen.GetProperty("complaints").EnumerateArray()));
        Assert.IsFalse(seen.GetProperty("connectedAfterDrop").GetBoolean());
        Assert.IsTrue(seen.GetProperty("connectedAgain").GetBoolean());
        Assert.AreEqual(FirmwareVersion.Text, seen.GetProperty("firmware").GetString());
        Assert.IsGreaterThan(10, seen.GetProperty("readingsAfter").GetInt32());
    }

    [TestMethod]
    public async Task Grip_connect_without_the_passkey_gets_no_weight_and_no_answer()
    {
        BrowserScript.Demand();
        using var device = new ProgressorDevice(seed: 7, isBonded: false);
        await using BridgeBench bench = await BridgeBench.StartAsync(device.Board, BrowserScript.Folders);
        JsonElement seen = await BrowserScript.RunAsync("grip-connect-stranger.mjs", bench.Server.Address, new { mtu = 247 });
        Assert.AreEqual(0, seen.GetProperty("readings").GetInt32());
        foreach (JsonProperty outcome in seen.GetProperty("outcomes").EnumerateObject())
        {
            Assert.AreEqual("NetworkError", outcome.Value.GetString(), seen.GetRawText());
        }

        Assert.AreEqual(0, await bench.Live.AskAsync(() => device.Streams.Count));
    }

    /// <summary>Tared while it streamed and something light lay on it.</summary>
    private static void AssertTared(JsonElement seen)
    {
        JsonElement before = seen.GetProperty("beforeTare");
        JsonElement after = seen.GetProperty("afterTare");
        Console.WriteLine($"{before} kg before the tare, {after} kg after");
        Assert.AreEqual(ProgressorDevice.RestNewtons / NewtonsPerKilogramForce, before.GetDouble(), 0.02);
        Assert.AreEqual(0, after.GetDouble(), 0.01);
    }

    /// <summary>What the client shows and what it saves is what the radio delivered, bit for bit.</summary>
    private static void AssertSame(List<(float Kilograms, uint Microseconds)> sent, JsonElement readings, JsonElement download)
    {
        double[] notified = [.. readings.EnumerateArray().Select(reading => reading.GetDouble())];
        CollectionAssert.AreEqual(
            sent.Select(sample => (double)sample.Kilograms).ToArray(), notified, $"{sent.Count} sent, {notified.Length} notified");
        (float, uint)[] saved =
        [
            .. download.EnumerateArray().Select(packet => (
                (float)packet.GetProperty("samples")[0].GetDouble(), packet.GetProperty("performance").GetProperty("sampleIndex").GetUInt32())),
        ];
        CollectionAssert.AreEqual(sent, saved);
    }

    private static void AssertEven(List<(float Kilograms, uint Microseconds)> sent)
    {
        Assert.IsGreaterThanOrEqualTo(StreamMs / 1e3 * 76, sent.Count, "a converter 5 % slow");
        for (int i = 1; i < sent.Count; i++)
        {
            // The firmware looks every 10 ms whether a conversion is there: 12.5 ms on average are 10 or 20, and 30 where one is lost.
            Assert.IsLessThan(25_000u, sent[i].Microseconds - sent[i - 1].Microseconds, $"µs between samples {i - 1} and {i}");
        }

        double periodUs = (double)(sent[^1].Microseconds - sent[0].Microseconds) / (sent.Count - 1);
        Assert.AreEqual(12_500, periodUs, 700, "µs from sample to sample, a converter up to 5 % off");
    }
}
