using System.Text.Json;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Bridge;

/// <summary>A client of the bridge as a central of the radio: does its requests, each ended by one answer, and passes on what the radio tells. Everything in
/// here happens in world events.</summary>
/// <param name="board">The board.</param>
/// <param name="send">Takes what goes to the client; must not block.</param>
internal sealed partial class BridgeCentral(LiveBoard board, Action<byte[]> send)
{
    private const long ScanMicroseconds = 10_000;

    // An opcode and a handle.
    private const int AttHeaderBytes = 3;

    private readonly RadioModel _radio = board.Radio;
    private readonly BoardScheduler _scheduler = board.Scheduler;
    private readonly Dictionary<int, Exchange> _exchanges = [];
    private int? _connection;
    private bool _isDropPlanned;
    private bool _hasLeft;

    /// <summary>The radio's connection is this client's.</summary>
    private bool IsUp => _connection is { } handle && _radio.ConnectionHandle == handle;

    /// <summary>The client is there.</summary>
    public void Arrive()
    {
        _radio.Notified += PassOn;
        _radio.Disconnected += TakeDisconnection;
        send(BridgeWriter.Welcome());
    }

    /// <summary>The client has gone, and its connection with it. Nothing is sent any more.</summary>
    public void Leave()
    {
        _hasLeft = true;
        _radio.Notified -= PassOn;
        _radio.Disconnected -= TakeDisconnection;
        _exchanges.Clear();
        LeaveTable();
        if (IsUp)
        {
            _radio.Disconnect();
        }
    }

    /// <summary>Takes a message.</summary>
    public void Take(BridgeMessage message)
    {
        if (_hasLeft)
        {
            return;
        }

        if (message.Id is { } taken && _exchanges.ContainsKey(taken))
        {
            Refuse(null, BridgeError.Malformed($"request {taken} is still under way"));
        }
        else if (message is not { Id: { } id, Request: { } request })
        {
            Refuse(message.Id, BridgeError.Malformed(message.Complaint!));
        }
        else if (_exchanges.Count >= BridgeServer.RequestsUnderWay)
        {
            Refuse(id, BridgeError.Busy);
        }
        else
        {
            var exchange = new Exchange(id, needsLink: request is not (BridgeRequest.Scan or TableRequest));
            _exchanges.Add(id, exchange);
            Do(exchange, request);
        }
    }

    private void Refuse(int? id, BridgeError error) => send(BridgeWriter.Failed(id, _scheduler.NowMicroseconds, error));

    /// <summary>Ends an exchange, unless something has ended it before.</summary>
    private void End(Exchange exchange, BridgeError? error, Action<Utf8JsonWriter>? data = null)
    {
        if (_hasLeft || !_exchanges.TryGetValue(exchange.Id, out Exchange? current) || current != exchange)
        {
            return;
        }

        _exchanges.Remove(exchange.Id);
        long now = _scheduler.NowMicroseconds;
        send(error is null ? BridgeWriter.Done(exchange.Id, now, data) : BridgeWriter.Failed(exchange.Id, now, error));
    }

    private void PassOn(Guid characteristic, byte[] value)
    {
        if (IsUp)
        {
            send(BridgeWriter.Notified(characteristic, value, _scheduler.NowMicroseconds));
        }
    }

    private void TakeDisconnection()
    {
        if (_connection is null || IsUp)
        {
            return;
        }

        _connection = null;
        _isDropPlanned = false;
        foreach (Exchange exchange in _exchanges.Values.Where(exchange => exchange.NeedsLink).ToArray())
        {
            End(exchange, BridgeError.LinkLost);
        }

        send(BridgeWriter.Disconnected(_scheduler.NowMicroseconds));
    }

    /// <summary>A request under way. Each is its own, whatever its number.</summary>
    private sealed class Exchange(int id, bool needsLink)
    {
        public int Id { get; } = id;

        public bool NeedsLink { get; } = needsLink;
    }
}
