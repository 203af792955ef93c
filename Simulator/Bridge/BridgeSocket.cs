using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace PressureDevice.Simulator.Bridge;

/// <summary>A message as it came from the socket.</summary>
/// <param name="Text">The message; empty when it is no use.</param>
/// <param name="Complaint">Why it is no use; null when it is.</param>
internal readonly record struct BridgeText(byte[] Text, string? Complaint);

/// <summary>One client's WebSocket. What goes out waits in a queue with an end; a client that does not keep up with it is disconnected.</summary>
internal sealed class BridgeSocket(WebSocket socket)
{
    /// <summary>Longest message of a client, bytes: four times what a write of 512 takes.</summary>
    public const int LongestMessageBytes = 4_096;

    /// <summary>Most messages that wait for the client.</summary>
    public const int MessagesThatWait = 512;

    /// <summary>Close code of a client that did not keep up.</summary>
    public const int Slow = 4_002;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly Channel<byte[]> _outgoing = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(MessagesThatWait) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly TaskCompletionSource<(int Code, string Reason)> _farewell = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Why the bridge ended the connection; null when it has not.</summary>
    public string? Farewell => _farewell.Task.IsCompletedSuccessfully ? _farewell.Task.Result.Reason : null;

    /// <summary>Sends a message as soon as the client takes it; from any thread, without waiting.</summary>
    public void Send(byte[] message)
    {
        if (!_outgoing.Writer.TryWrite(message))
        {
            Close(Slow, "the client does not keep up");
        }
    }

    /// <summary>Ends the connection with a reason, after what is under way; the first reason holds.</summary>
    public void Close(int code, string reason)
    {
        _farewell.TrySetResult((code, reason));
        _outgoing.Writer.TryComplete();
    }

    /// <summary>Serves the client until one side ends it.</summary>
    /// <param name="take">Takes a message; while it waits, the client has to.</param>
    /// <param name="cancel">Ends it at once.</param>
    public async Task RunAsync(Func<BridgeText, CancellationToken, Task> take, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task[] parts = [ReceiveAsync(take, end.Token), SendAsync(end.Token)];
        Task first = await Task.WhenAny(parts[0], parts[1], _farewell.Task).ConfigureAwait(false);
        if (first != parts[0] && _farewell.Task.IsCompleted)
        {
            await Task.WhenAny(SayFarewellAsync(parts[1]), Task.Delay(s_patience, CancellationToken.None)).ConfigureAwait(false);
        }

        _outgoing.Writer.TryComplete();
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SayFarewellAsync(Task sending)
    {
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        (int code, string reason) = await _farewell.Task.ConfigureAwait(false);
        using var patience = new CancellationTokenSource(s_patience);
        await socket.CloseAsync((WebSocketCloseStatus)code, reason, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SendAsync(CancellationToken end)
    {
        await foreach (byte[] message in _outgoing.Reader.ReadAllAsync(end).ConfigureAwait(false))
        {
            if (_farewell.Task is { IsCompletedSuccessfully: true, Result.Code: Slow })
            {
                return;
            }

            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, end).ConfigureAwait(false);
        }
    }

    private async Task ReceiveAsync(Func<BridgeText, CancellationToken, Task> take, CancellationToken end)
    {
        byte[] buffer = new byte[LongestMessageBytes];
        while (await ReceiveAsync(buffer, end).ConfigureAwait(false) is { } text)
        {
            if (!_farewell.Task.IsCompleted)
            {
                await take(text, end).ConfigureAwait(false);
            }
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, end).ConfigureAwait(false);
    }

    /// <summary>One message; null when the client closes.</summary>
    private async Task<BridgeText?> ReceiveAsync(Memory<byte> buffer, CancellationToken end)
    {
        int length = 0;
        bool isTooLong = false;
        while (true)
        {
            // What is over the longest message is read all the same, over the same place, and forgotten.
            int at = length == buffer.Length ? 0 : length;
            isTooLong |= at != length;
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer[at..], end).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length = at + part.Count;
            if (part.EndOfMessage)
            {
                string? complaint = isTooLong ? $"longer than {LongestMessageBytes} bytes"
                    : part.MessageType != WebSocketMessageType.Text ? "not a text message"
                    : null;
                return new BridgeText(complaint is null ? buffer[..length].ToArray() : [], complaint);
            }
        }
    }
}
