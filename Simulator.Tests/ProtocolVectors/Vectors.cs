using System.Text.Json.Nodes;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>One vector of the file; docs/protocol.md, "Test vectors", says what its members mean.</summary>
internal abstract record Vector
{
    /// <summary>A sentence, the only one of its kind in the file.</summary>
    public required string Name { get; init; }
}

/// <summary>Bytes that come from the device: what stands in them, or that they are refused and why.</summary>
internal sealed record DecodeVector : Vector
{
    public required byte[] Bytes { get; init; }

    public JsonObject? Fields { get; init; }

    public string? Refused { get; init; }
}

/// <summary>Points of a force curve, packed.</summary>
internal sealed record CurveVector : Vector
{
    public required int UnitMilliNewtons { get; init; }

    public required int[] MilliNewtons { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>Segments as they are notified, and the holds that come of them.</summary>
internal sealed record SegmentVector : Vector
{
    public required int PayloadBytes { get; init; }

    public required byte[][] Segments { get; init; }

    public required byte[][] Holds { get; init; }

    public int Lost { get; init; }

    public int Doubled { get; init; }

    public int BegunAnew { get; init; }

    public int Stray { get; init; }
}

/// <summary>A request with its operands and its bytes.</summary>
internal sealed record RequestVector : Vector
{
    public required string Characteristic { get; init; }

    public required string Request { get; init; }

    public required JsonObject Fields { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>1 when it needs an authenticated link.</summary>
    public required int Authenticated { get; init; }

    /// <summary>1 when it is refused with 11 while a hand is guided.</summary>
    public required int BusyWhileGuiding { get; init; }
}

/// <summary>What the control point notifies after a request: what stands in it, or that it is refused.</summary>
internal sealed record AnswerVector : Vector
{
    public required byte[] Request { get; init; }

    public required byte[][] Notifications { get; init; }

    public JsonObject? Fields { get; init; }

    public string? Refused { get; init; }
}

/// <summary>Requests to a device in a named situation, one after the other, in a connection of their own.</summary>
internal sealed record ExchangeVector : Vector
{
    public required string Situation { get; init; }

    /// <summary>1 for a device that is used for nothing else.</summary>
    public int Fresh { get; init; }

    public required IReadOnlyList<ExchangeStep> Steps { get; init; }
}

/// <summary>One thing a phone does, and what it gets for it.</summary>
internal sealed record ExchangeStep
{
    /// <summary>Characteristic to write <see cref="Bytes"/> to.</summary>
    public string? Write { get; init; }

    public byte[]? Bytes { get; init; }

    /// <summary>Characteristic to read: its value is <see cref="Value"/>.</summary>
    public string? Read { get; init; }

    public string? Value { get; init; }

    /// <summary>ATT error, two hex digits; none when it is accepted.</summary>
    public string? AttError { get; init; }

    /// <summary>Notification that ends the request.</summary>
    public string? Answer { get; init; }

    /// <summary>Notifications of the same characteristic before it.</summary>
    public string[]? Parts { get; init; }

    /// <summary>Holds that come before it, by their place in the situation, from 1.</summary>
    public int[]? Holds { get; init; }

    /// <summary>Characteristic on which <see cref="Answer"/> to an earlier write is waited for.</summary>
    public string? Await { get; init; }

    /// <summary>Characteristic of which to switch the notifications off.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>1 to drop the link and connect again.</summary>
    public int? Reconnect { get; init; }

    /// <summary>Force to put on the tip, mN.</summary>
    public int? LoadMilliNewtons { get; init; }

    /// <summary>Time to let pass, ms.</summary>
    public int? WaitMilliseconds { get; init; }
}

/// <summary>How a device stands before an exchange. Unless said otherwise: as delivered, calibrated, nothing on the tip, no holds.</summary>
internal sealed record Situation
{
    public required string Name { get; init; }

    public required string About { get; init; }

    /// <summary>1 when the phone has paired and encrypts each connection.</summary>
    public int Paired { get; init; }

    /// <summary>1 for a device without a calibration.</summary>
    public int Uncalibrated { get; init; }

    /// <summary>1 while a hand is guided.</summary>
    public int Guided { get; init; }

    /// <summary>"line": the load cell's data line is open; "flash": the flash takes nothing.</summary>
    public string? Fault { get; init; }

    /// <summary>Role that was set with <see cref="CapCentiNewtons"/>, <see cref="HoldsADay"/> and <see cref="Key"/>, in an earlier connection.</summary>
    public int Role { get; init; }

    public int CapCentiNewtons { get; init; }

    public int HoldsADay { get; init; }

    public long Key { get; init; }

    /// <summary>The log's holds, the oldest first.</summary>
    public byte[][] Holds { get; init; } = [];
}
