using System.Net.WebSockets;
using System.Text.Json;
using PressureDevice.Simulator.Bridge;
using PressureDevice.VirtualBoard;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>Who is let in, and how the bridge parts from a client.</summary>
[TestClass]
public sealed class BridgeClientLimitTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);
    private readonly BridgeDevice _device = new();

    [TestMethod]
    public async Task A_second_client_is_refused_and_the_first_stays()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        await using BridgeClient first = await bench.ClientAsync();
        await using BridgeClient second = await BridgeClient.ConnectAsync(bench.Server.SocketAddress);
        JsonElement refused = await second.NextAsync();
        Assert.AreEqual("refused", refused.GetProperty("event").GetString());
        StringAssert.StartsWith(refused.GetProperty("reason").GetString(), "occupied");
        (int code, string? reason) = await second.ClosedAsync();
        Assert.AreEqual(BridgeServer.Occupied, code);
        StringAssert.StartsWith(reason, "occupied");
        await first.DoAsync("\"do\":\"connect\"");
    }

    [TestMethod]
    public async Task When_a_client_goes_its_connection_goes_and_the_next_may_come()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        BridgeClient gone = await bench.ClientAsync();
        await gone.DoAsync("\"do\":\"connect\"");
        gone.Socket.Abort();
        await UntilAsync(() => bench.Live.AskAsync(() => bench.Live.Radio.IsAdvertising), "The link outlives its client.");
        BridgeClient? next = null;
        await UntilAsync(
            async () =>
            {
                next = await BridgeClient.ConnectAsync(bench.Server.SocketAddress);
                return (await next.NextAsync()).GetProperty("event").GetString() == "welcome";
            },
            "The place stays taken.");
        await next!.DoAsync("\"do\":\"connect\"");
        await next.DisposeAsync();
    }

    [TestMethod]
    public async Task A_page_from_elsewhere_is_refused()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        Uri address = bench.Server.SocketAddress;
        foreach (string origin in new[] { "https://example.com", "null", "http://127.0.0.1.example.com" })
        {
            await Assert.ThrowsExactlyAsync<WebSocketException>(() => BridgeClient.ConnectAsync(address, origin), origin);
        }

        await using BridgeClient own = await BridgeClient.ConnectAsync(address, "http://localhost:5000");
        Assert.AreEqual("welcome", (await own.NextAsync()).GetProperty("event").GetString());
    }

    [TestMethod]
    public async Task A_client_that_does_not_read_is_sent_away_and_memory_does_not_grow()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        await using BridgeClient client = await bench.ClientAsync();
        await client.DoAsync("\"do\":\"connect\"");
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int asked = 0;
        try
        {
            while (bench.Server.LastFarewell is null && asked < 200_000)
            {
                await client.SendAsync($"{{\"id\":{asked++},\"do\":\"discover\"}}");
                most = asked % 1_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before) : most;
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The bridge has hung up.
        }

        await UntilAsync(() => Task.FromResult(bench.Server.LastFarewell is not null), "The bridge keeps a client that does not read.");
        StringAssert.Contains(bench.Server.LastFarewell, "does not keep up");
        Console.WriteLine($"sent away after {asked} requests; memory grew by {most} bytes at most");
        Assert.IsLessThan(16_000_000, most, "bytes");
        await UntilAsync(() => bench.Live.AskAsync(() => bench.Live.Radio.IsAdvertising), "Its connection stays.");
    }

    [TestMethod]
    public async Task A_trap_ends_the_run_and_the_client_hears_of_it()
    {
        var device = new VirtualDevice(new BoardSettings());
        device.PowerOn(_device.Main);
        using var live = new LiveBoard(device);
        live.Start();
        await using BridgeServer server = await BridgeServer.StartAsync(live);
        await using BridgeClient client = await BridgeClient.WelcomedAsync(server.SocketAddress);
        await client.DoAsync("\"do\":\"connect\"");
        await live.AskAsync(() => _device.IsMute = true);
        await client.SendAsync($"{{\"id\":9,\"do\":\"read\",\"characteristic\":\"{BridgeDevice.Open}\"}}");
        (int code, string? reason) = await client.ClosedAsync();
        Assert.AreEqual(BridgeServer.DeviceStopped, code);
        StringAssert.Contains(reason, "stopped");
        Assert.IsInstanceOfType<BoardTrapException>(await live.Ended);
        await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => live.AskAsync(() => 0));
    }

    [TestMethod]
    public async Task The_board_runs_in_real_time()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        long from = await bench.Live.AskAsync(() => bench.Live.Scheduler.NowMicroseconds);
        var real = System.Diagnostics.Stopwatch.StartNew();
        await Task.Delay(1_000);
        long passed = await bench.Live.AskAsync(() => bench.Live.Scheduler.NowMicroseconds) - from;
        double ratio = passed / 1e6 / real.Elapsed.TotalSeconds;
        Assert.IsTrue(ratio is > 0.8 and < 1.2, $"{ratio:F3} virtual seconds a second");
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, string otherwise)
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (!await condition())
        {
            Assert.IsFalse(limit.IsCancellationRequested, otherwise);
            await Task.Delay(10);
        }
    }
}
