using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Web;

/// <summary>A whole device that runs in real time on a table, and the app that talks to it, as pages on this machine.</summary>
public sealed class VirtualDeviceSite : IAsyncDisposable
{
    /// <summary>Which specimen it is: always the same, with the same passkey on its label.</summary>
    public const int Seed = 1;

    private const long LongestStartMicroseconds = 20_000_000;
    private const long ZeroMicroseconds = 3_000_000;
    private const string PasskeyLine = "passkey ";

    private readonly DeviceOnBench _device;
    private readonly AppPages _pages;
    private BridgeServer? _server;

    private VirtualDeviceSite(string folder)
    {
        var finger = new VisitorHand();
        _device = new DeviceOnBench(finger, Seed, BenchSettings.Usual with { IsPaired = false });
        _pages = new AppPages(folder);
        PowerOn();
        Passkey = DevicePapers.Passkey(_device.Board.Flash);
        Live = new LiveBoard(_device.Board, new TableTop(_device, finger, Serial(), Passkey));
        Live.Start();
    }

    /// <summary>Where the app is, with a slash at its end.</summary>
    public Uri Address => _server!.Address;

    /// <summary>The passkey on the device's label.</summary>
    public int Passkey { get; }

    /// <summary>The running device.</summary>
    public LiveBoard Live { get; }

    /// <summary>Powers a device that has met no phone yet, waits until it is ready, and serves.</summary>
    /// <param name="folder">The folder that the app was built into.</param>
    /// <param name="port">The port, 0 for any that is free.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The port may not be used.</exception>
    /// <exception cref="InvalidOperationException">The device does not start.</exception>
    /// <exception cref="VirtualBoard.BoardTrapException">The device has stepped into a trap.</exception>
    public static async Task<VirtualDeviceSite> StartAsync(string folder, int port)
    {
        var site = new VirtualDeviceSite(folder);
        try
        {
            site._server = await BridgeServer.StartAsync(site.Live, port, pages: site._pages.AnswerAsync).ConfigureAwait(false);
            return site;
        }
        catch
        {
            await site.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            await server.DisposeAsync().ConfigureAwait(false);
        }

        Live.Dispose();
        _device.Dispose();
        _pages.Dispose();
    }

    /// <summary>A number of its own: this device begins anew with its bonds and its log, and no phone is to take it for one of before.</summary>
    private static string Serial() => "V" + DateTime.UtcNow.ToString("yyMMddHHmmssff", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Until the device has told its passkey for the first time and taken its zero, at full speed.</summary>
    private void PowerOn()
    {
        bool hasPasskey = false;
        _device.Board.ConsoleWritten += line => hasPasskey |= line.StartsWith(PasskeyLine, StringComparison.Ordinal);
        _device.PowerOn();
        if (!_device.Scheduler.RunUntil(() => hasPasskey, LongestStartMicroseconds))
        {
            throw new InvalidOperationException("it has made no passkey at its first start");
        }

        _device.Scheduler.RunUntil(_device.Scheduler.NowMicroseconds + ZeroMicroseconds);
    }
}
