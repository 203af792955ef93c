using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Web;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>What <c>Simulator -- web</c> serves, the app with a virtual device behind it, and a look into that device.</summary>
internal sealed class CompanionBench : IAsyncDisposable
{
    private const long ReadyMicroseconds = 4_000_000;

    private readonly AppPages _pages;
    private readonly BridgeServer _server;

    private CompanionBench(DeviceOnBench device, LiveBoard live, AppPages pages, BridgeServer server)
    {
        Device = device;
        Live = live;
        _pages = pages;
        _server = server;
    }

    /// <summary>The device; only for what is posted to <see cref="Live"/>.</summary>
    public DeviceOnBench Device { get; }

    /// <summary>The device as it runs.</summary>
    public LiveBoard Live { get; }

    /// <summary>Where the app is.</summary>
    public Uri Address => _server.Address;

    /// <summary>Starts a device that is ready, and the server.</summary>
    /// <param name="seed">Which specimen.</param>
    /// <param name="isBonded">Whether the browser's operating system has paired with it in an earlier session.</param>
    /// <param name="holds">How many holds its log has.</param>
    public static async Task<CompanionBench> StartAsync(int seed, bool isBonded = false, int holds = 0)
    {
        string folder = await CompanionApp.BuiltAsync();
        var finger = new VisitorHand();
        var device = new DeviceOnBench(finger, seed, BenchSettings.Usual with { IsPaired = false });
        if (holds > 0)
        {
            PlantedHolds.Store(device.Board, holds);
        }

        if (isBonded)
        {
            device.Board.Radio.PlantBond(BridgeServer.UsualCentral);
        }

        device.PowerOn();
        device.Scheduler.RunUntil(device.Scheduler.NowMicroseconds + ReadyMicroseconds); // its passkey and its zero
        var live = new LiveBoard(device.Board, new TableTop(device, finger, $"T{seed}", DevicePapers.Passkey(device.Board.Flash)));
        live.Start();
        var pages = new AppPages(folder);
        return new CompanionBench(device, live, pages, await BridgeServer.StartAsync(live, port: 0, pages: pages.AnswerAsync));
    }

    /// <summary>The holds in the device's log as they lie in its flash, the oldest first.</summary>
    public Task<IReadOnlyList<(byte[] Record, byte[]? Curve)>> StoredAsync() => Live.AskAsync(() => StoredHolds.Read(Device.Board.Flash));

    /// <summary>Ends everything; the firmware must have stepped into no trap.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Live.Dispose();
        _pages.Dispose();
        Device.Dispose();
        Assert.HasCount(0, Device.Board.Traps, string.Join("; ", Device.Board.Traps.Select(trap => trap.Message)));
    }
}
