using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>A board in real time with a few lines of firmware, and a bridge to its radio.</summary>
internal sealed class BridgeBench : IAsyncDisposable
{
    private BridgeBench(VirtualDevice device, LiveBoard live, BridgeServer server)
    {
        Device = device;
        Live = live;
        Server = server;
    }

    public VirtualDevice Device { get; }

    public LiveBoard Live { get; }

    public BridgeServer Server { get; }

    /// <summary>Powers a board on with that firmware, which keeps its thread when it returns.</summary>
    public static Task<BridgeBench> StartAsync(Action firmware, IReadOnlyDictionary<string, string>? folders = null)
    {
        var device = new VirtualDevice(new BoardSettings());
        device.PowerOn(() =>
        {
            firmware();
            VirtualDevice.Current.Scheduler.Sleep(Timeout.Infinite);
        });
        return StartAsync(device, folders);
    }

    /// <summary>Lets a board run and bridges to it.</summary>
    public static Task<BridgeBench> StartAsync(VirtualDevice device, IReadOnlyDictionary<string, string>? folders = null) =>
        StartAsync(device, new LiveBoard(device), folders);

    /// <summary>The same for a device on a table, with a few lines of firmware instead of its own.</summary>
    public static Task<BridgeBench> StartAsync(
        DeviceOnBench device, TableTop table, Action firmware, IReadOnlyDictionary<string, string>? folders = null)
    {
        device.PowerOn(() =>
        {
            firmware();
            VirtualDevice.Current.Scheduler.Sleep(Timeout.Infinite);
        });
        return StartAsync(device.Board, new LiveBoard(device.Board, table), folders);
    }

    public Task<BridgeClient> ClientAsync() => BridgeClient.WelcomedAsync(Server.SocketAddress);

    /// <summary>Ends everything; the firmware must have stepped into no trap.</summary>
    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Live.Dispose();
        Device.Dispose();
        Assert.HasCount(0, Device.Traps, string.Join("; ", Device.Traps.Select(trap => trap.Message)));
    }

    private static async Task<BridgeBench> StartAsync(VirtualDevice device, LiveBoard live, IReadOnlyDictionary<string, string>? folders)
    {
        live.Start();
        return new BridgeBench(device, live, await BridgeServer.StartAsync(live, port: 0, folders));
    }
}
