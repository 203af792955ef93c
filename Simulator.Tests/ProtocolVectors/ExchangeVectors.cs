namespace PressureDevice.Simulator.Tests.ProtocolVectors;

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

    /// <summary>Records that come behind these, without a curve.</summary>
    public string[]? Records { get; init; }

    /// <summary>Characteristic on which <see cref="Answer"/> is waited for.</summary>
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

    /// <summary>1 when the phone has paired without a passkey.</summary>
    public int JustWorks { get; init; }

    /// <summary>1 when a phone that has paired does not encrypt.</summary>
    public int Plain { get; init; }

    /// <summary>Number of the Progressor mode that this start of the device is in, 0 for none.</summary>
    public long ProgressorNumber { get; init; }

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
