using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace PressureDevice.Simulator.Bridge;

/// <summary>Serves the virtual radio of a running board over a WebSocket, on this machine only, to one client at a time, and files for the pages that use it
/// (docs/bridge.md).</summary>
public sealed class BridgeServer : IAsyncDisposable
{
    /// <summary>Where the WebSocket is.</summary>
    public const string SocketPath = "/bridge";

    /// <summary>Where the script is that gives a page a navigator.bluetooth over the bridge.</summary>
    public const string ScriptPath = $"{SocketPath}/web-bluetooth-bridge.js";

    /// <summary>The address, 48 bits, that a client connects with when it names none.</summary>
    public const ulong UsualCentral = 0x0010_20AA_00B1;

    /// <summary>Most requests of a client that may wait for their answer.</summary>
    public const int RequestsUnderWay = 32;

    /// <summary>Close code of a client that came while another was there.</summary>
    public const int Occupied = 4_001;

    /// <summary>Close code when the virtual device has stopped.</summary>
    public const int DeviceStopped = 4_003;

    // A close frame carries at most 123 bytes of reason (RFC 6455, §5.5).
    private const int LongestReason = 120;
    private static readonly TimeSpan s_keepAlive = TimeSpan.FromSeconds(15);

    private readonly LiveBoard _board;
    private readonly WebApplication _application;
    private readonly CancellationTokenSource _end = new();
    private readonly RequestDelegate? _pages;
    private int _clients;

    private BridgeServer(LiveBoard board, int port, IReadOnlyDictionary<string, string> folders, RequestDelegate? pages)
    {
        _board = board;
        _pages = pages;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        builder.Services.AddSingleton<IHostLifetime, OwnersLifetime>();
        _application = builder.Build();
        _application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = s_keepAlive, KeepAliveTimeout = s_keepAlive });
        foreach ((string path, string folder) in folders)
        {
            _application.UseFileServer(new FileServerOptions { RequestPath = path, FileProvider = new PhysicalFileProvider(folder) });
        }

        _application.Run(AnswerAsync);
    }

    /// <summary>The address of the server, with a slash at its end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The address of the WebSocket.</summary>
    public Uri SocketAddress => new UriBuilder(Address) { Scheme = "ws", Path = SocketPath }.Uri;

    /// <summary>Why the bridge sent the last client away; null when that client went by itself.</summary>
    public string? LastFarewell { get; private set; }

    /// <summary>Starts a server.</summary>
    /// <param name="board">The board, running or about to.</param>
    /// <param name="port">The port, 0 for any that is free.</param>
    /// <param name="folders">Folders to serve, by the path they stand at ("" or "/…").</param>
    /// <param name="pages">Answers what is not the bridge's; null for "not found".</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<BridgeServer> StartAsync(
        LiveBoard board, int port = 0, IReadOnlyDictionary<string, string>? folders = null, RequestDelegate? pages = null)
    {
        var server = new BridgeServer(board, port, folders ?? new Dictionary<string, string>(), pages);
        try
        {
            await server._application.StartAsync().ConfigureAwait(false);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        server.Address = new Uri(server._application.Urls.First() + "/");
        return server;
    }

    /// <summary>Sends the client away and ends the server. The board runs on.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (Script(context.Request.Path) is { } script)
        {
            context.Response.ContentType = "text/javascript; charset=utf-8";
            await script.CopyToAsync(context.Response.Body).ConfigureAwait(false);
            await script.DisposeAsync().ConfigureAwait(false);
        }
        else if (context.Request.Path != SocketPath)
        {
            await (_pages ?? NotFoundAsync)(context).ConfigureAwait(false);
        }
        else if (!IsFromHere(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
        }
        else
        {
            using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
            await AdmitAsync(new BridgeSocket(socket)).ConfigureAwait(false);
        }
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>A script that this assembly carries.</summary>
    private static Stream? Script(PathString path) => path.StartsWithSegments(SocketPath, out PathString rest) && rest.Value is { Length: > 1 } name
        ? typeof(BridgeServer).Assembly.GetManifestResourceStream(name[1..])
        : null;

    /// <summary>A page from elsewhere has no business with the device; a program names no origin.</summary>
    private static bool IsFromHere(HttpRequest request) => request.Headers.Origin is not [{ } origin]
        || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && from.IsLoopback);

    private async Task AdmitAsync(BridgeSocket client)
    {
        if (Interlocked.CompareExchange(ref _clients, 1, 0) != 0)
        {
            const string reason = "occupied: another client is connected";
            client.Send(BridgeWriter.Refused(reason));
            client.Close(Occupied, reason);
            await client.RunAsync((_, _) => Task.CompletedTask, _end.Token).ConfigureAwait(false);
            return;
        }

        var central = new BridgeCentral(_board, client.Send);
        try
        {
            await _board.PostAsync(central.Arrive, _end.Token).ConfigureAwait(false);
            Task served = client.RunAsync((text, cancel) => PassOnAsync(central, text, cancel), _end.Token);
            if (await Task.WhenAny(served, _board.Ended).ConfigureAwait(false) != served)
            {
                client.Close(DeviceStopped, Farewell(await _board.Ended.ConfigureAwait(false)));
            }

            await served.ConfigureAwait(false);
        }
        finally
        {
            await LeaveAsync(central).ConfigureAwait(false);
            LastFarewell = client.Farewell;
            _clients = 0;
        }
    }

    /// <summary>Takes the central out of the world, also when the server ends; a board that has stopped takes no post.</summary>
    private async Task LeaveAsync(BridgeCentral central)
    {
        while (!_board.Ended.IsCompleted && !_board.Post(central.Leave))
        {
            await Task.Delay(1).ConfigureAwait(false);
        }
    }

    private Task PassOnAsync(BridgeCentral central, BridgeText text, CancellationToken cancel)
    {
        BridgeMessage message = text.Complaint is { } complaint ? new BridgeMessage(null, null, complaint) : BridgeReader.Read(text.Text);
        return _board.PostAsync(() => central.Take(message), cancel);
    }

    private static string Farewell(Exception? failure)
    {
        string reason = failure is null ? "the virtual device has stopped" : $"the virtual device has stopped: {failure.Message}";
        byte[] bytes = Encoding.UTF8.GetBytes(reason);
        return bytes.Length <= LongestReason ? reason : Encoding.UTF8.GetString(bytes, 0, LongestReason).TrimEnd('\uFFFD');
    }
}
