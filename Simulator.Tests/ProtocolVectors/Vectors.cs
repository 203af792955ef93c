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

/// <summary>What is written to the control of the Progressor mode, and how it is judged where it arrives.</summary>
internal sealed record ProgressorRequestVector : Vector
{
    public required byte[] Bytes { get; init; }

    /// <summary>ATT error, "00" when it is taken.</summary>
    public required string AttError { get; init; }
}

/// <summary>A reply of the Progressor mode to a request of one byte.</summary>
internal sealed record ProgressorReplyVector : Vector
{
    public required byte[] Request { get; init; }

    public required byte[] Bytes { get; init; }

    public JsonObject? Fields { get; init; }

    public string? Refused { get; init; }
}

/// <summary>Weights of the Progressor mode, in a notification of at most so many bytes.</summary>
internal sealed record ProgressorWeightsVector : Vector
{
    public required int PayloadBytes { get; init; }

    public required byte[] Bytes { get; init; }

    public JsonObject? Fields { get; init; }

    public string? Refused { get; init; }
}
