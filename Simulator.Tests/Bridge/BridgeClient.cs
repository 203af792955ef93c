using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>A client of the bridge that writes its messages itself.</summary>
internal sealed class BridgeClient : IAsyncDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly List<JsonElement> _events = [];
    private int _lastId;

    private BridgeClient()
    {
    }

    /// <summary>Events that came while an answer was awaited, oldest first.</summary>
    public IReadOnlyList<JsonElement> Events => _events;

    public ClientWebSocket Socket => _socket;

    public static async Task<BridgeClient> ConnectAsync(Uri address, string? origin = null)
    {
        var client = new BridgeClient();
        if (origin is not null)
        {
            client._socket.Options.SetRequestHeader("Origin", origin);
        }

        await client._socket.ConnectAsync(address, CancellationToken.None);
        return client;
    }

    /// <summary>Connects and takes the welcome.</summary>
    public static async Task<BridgeClient> WelcomedAsync(Uri address)
    {
        BridgeClient client = await ConnectAsync(address);
        JsonElement welcome = await client.NextAsync();
        Assert.AreEqual("welcome", welcome.GetProperty("event").GetString(), welcome.GetRawText());
        return client;
    }

    /// <summary>Sends a request and waits for its answer; events on the way are kept.</summary>
    /// <param name="request">The fields after the id, without braces.</param>
    public async Task<JsonElement> AskAsync(string request)
    {
        int id = ++_lastId;
        await SendAsync($$"""{"id":{{id}},{{request}}}""");
        return await AnswerAsync(id);
    }

    /// <summary>The same, and the answer must be that it was done.</summary>
    public async Task<JsonElement> DoAsync(string request)
    {
        JsonElement answer = await AskAsync(request);
        Assert.IsTrue(answer.GetProperty("ok").GetBoolean(), $"{request}: {answer.GetRawText()}");
        return answer;
    }

    /// <summary>The same, and the answer must be this error.</summary>
    public async Task<JsonElement> FailAsync(string request, string error)
    {
        JsonElement answer = await AskAsync(request);
        Assert.IsFalse(answer.GetProperty("ok").GetBoolean(), $"{request}: {answer.GetRawText()}");
        Assert.AreEqual(error, answer.GetProperty("error").GetString(), $"{request}: {answer.GetRawText()}");
        return answer;
    }

    public async Task<JsonElement> AnswerAsync(int id)
    {
        while (true)
        {
            JsonElement message = await NextAsync();
            if (message.TryGetProperty("event", out _))
            {
                _events.Add(message);
            }
            else if (message.GetProperty("id") is { ValueKind: JsonValueKind.Number } found && found.GetInt32() == id)
            {
                return message;
            }
            else
            {
                Assert.Fail($"Waiting for the answer to {id}, another came: {message.GetRawText()}");
            }
        }
    }

    /// <summary>The next event with that name, kept or still to come.</summary>
    public async Task<JsonElement> EventAsync(string name)
    {
        while (true)
        {
            int at = _events.FindIndex(message => message.GetProperty("event").GetString() == name);
            if (at >= 0)
            {
                JsonElement found = _events[at];
                _events.RemoveAt(at);
                return found;
            }

            JsonElement message = await NextAsync();
            Assert.IsTrue(message.TryGetProperty("event", out _), $"Waiting for '{name}', an answer came: {message.GetRawText()}");
            _events.Add(message);
        }
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public async Task SendAsync(byte[] bytes, WebSocketMessageType type)
    {
        using var limit = new CancellationTokenSource(s_limit);
        await _socket.SendAsync(bytes, type, endOfMessage: true, limit.Token);
    }

    /// <summary>The next message of whatever kind.</summary>
    public async Task<JsonElement> NextAsync()
    {
        byte[]? text = await ReceiveAsync();
        Assert.IsNotNull(text, $"The bridge closed: {_socket.CloseStatus} {_socket.CloseStatusDescription}");
        return JsonElement.Parse(text);
    }

    /// <summary>Reads until the bridge closes.</summary>
    /// <returns>Close code and reason.</returns>
    public async Task<(int Code, string? Reason)> ClosedAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return ((int)_socket.CloseStatus!.Value, _socket.CloseStatusDescription);
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _socket.Dispose();
    }

    private async Task<byte[]?> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(s_limit);
        using var message = new MemoryStream();
        byte[] part = new byte[4_096];
        while (true)
        {
            WebSocketReceiveResult result = await _socket.ReceiveAsync(part, limit.Token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(part, 0, result.Count);
            if (result.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }
}
