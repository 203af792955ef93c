using System.Text.Json;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>The npm package @hangtime/grip-connect as it is, in a browser, over the bridge, with the device's own firmware.</summary>
[TestClass]
public sealed class GripConnectFirmwareTests
{
    private const int StreamMs = 5_000;

    /// <summary>A tare may take 1.5 s: it waits for half a steady second.</summary>
    private const int TareMs = 1_700;

    [TestMethod]
    [DataRow(247, 30)]
    [DataRow(0, 15)]
    [DataRow(0, 50)]
    public async Task Grip_connect_connects_to_the_device_tares_and_streams_what_it_measures(int mtu, int intervalMs)
    {
        BrowserScript.Demand();
        using var device = new ProgressorDevice(seed: 5);
        await using BridgeBench bench = await BridgeBench.StartAsync(device.Board, BrowserScript.Folders);
        await bench.Live.AskAsync(() => bench.Live.Radio.ConnectionIntervalMicroseconds = intervalMs * 1_000);
        await Task.Delay(TimeSpan.FromSeconds(2)); // the zero of the start
        JsonElement seen = await BrowserScript.RunAsync(
            "grip-connect.mjs", bench.Server.Address, new { mtu, streamMs = StreamMs, tareMs = TareMs });
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
        Assert.AreEqual("Progressor_9375", seen.GetProperty("name").GetString());
        Assert.AreEqual("1.0.0.0", seen.GetProperty("firmware").GetString());
        Assert.AreEqual("ABCDEF", seen.GetProperty("id").GetString());
        Assert.AreEqual(3_900, int.Parse(seen.GetProperty("battery").GetString()!), 30, "battery, mV");
        double restKilograms = ProgressorDevice.RestNewtons / 9.80665;
        Console.WriteLine($"{seen.GetProperty("beforeTare")} kg before the tare, {seen.GetProperty("afterTare")} kg after");

        (List<(float Kilograms, uint Microseconds)> sent, int streams, int largest, double error) = await bench.Live.AskAsync(
            () => (device.Streams[^1].ToList(), device.Streams.Count, device.LargestPacket, device.LargestError));
        Console.WriteLine($"MTU {mtu} (0 none asked for), {intervalMs} ms: {sent.Count} weights, at most {largest} in a notification, at most {error:F2} N off");
        Assert.AreEqual(2, streams);
        double[] notified = [.. seen.GetProperty("readings").EnumerateArray().Select(reading => reading.GetDouble())];
        CollectionAssert.AreEqual(sent.Select(sample => (double)sample.Kilograms).ToArray(), notified, $"{sent.Count} sent, {notified.Length} notified");
        Assert.IsGreaterThanOrEqualTo(StreamMs / 1e3 * 76, sent.Count, "a converter 5 % slow");
        for (int i = 1; i < sent.Count; i++)
        {
            // The firmware looks every 10 ms whether a conversion is there: 12.5 ms on average are 10 or 20, and 30 where one is lost.
            Assert.IsLessThan(25_000u, sent[i].Microseconds - sent[i - 1].Microseconds, $"µs between samples {i - 1} and {i}");
        }

        double periodUs = (double)(sent[^1].Microseconds - sent[0].Microseconds) / (sent.Count - 1);
        Assert.AreEqual(12_500, periodUs, 700, "µs from sample to sample, a converter up to 5 % off");

        Assert.IsLessThan(1.0, error, "N from the hand's force");
        Assert.AreEqual(restKilograms, seen.GetProperty("beforeTare").GetDouble(), 0.02);
        Assert.AreEqual(0, seen.GetProperty("afterTare").GetDouble(), 0.01);
    }

    [TestMethod]
    public async Task Grip_connect_hears_of_a_drop_of_the_device_and_connects_again()
    {
        BrowserScript.Demand();
        using var device = new ProgressorDevice(seed: 6);
        await using BridgeBench bench = await BridgeBench.StartAsync(device.Board, BrowserScript.Folders);
        await Task.Delay(TimeSpan.FromSeconds(2));
        JsonElement seen = await BrowserScript.RunAsync("grip-connect-drop.mjs", bench.Server.Address, new { mtu = 247 });
        Assert.IsFalse(seen.GetProperty("connectedAfterDrop").GetBoolean());
        Assert.IsTrue(seen.GetProperty("connectedAgain").GetBoolean());
        Assert.AreEqual("1.0.0.0", seen.GetProperty("firmware").GetString());
        Assert.IsGreaterThan(10, seen.GetProperty("readingsAfter").GetInt32());
    }
}
