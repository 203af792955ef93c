namespace PressureDevice.Simulator.Phone;

/// <summary>What came of one sync of a <see cref="PhoneLog"/>.</summary>
public sealed record PhoneLogResult
{
    /// <summary>Where it ended early; <see cref="PhoneLogStep.None"/> when it did all.</summary>
    public PhoneLogStep FailedAt { get; init; }

    /// <summary>Why it ended early, in a word or two; empty when it did not.</summary>
    public string Word { get; init; } = "";

    /// <summary>The device's log as it was before; null when that could not be read.</summary>
    public LogState? Before { get; init; }

    /// <summary>The fetching of the holds; null when it was not begun.</summary>
    public PhoneSync? Fetched { get; init; }

    /// <summary>The number up to which the device has been told that the phone has all; 0 when there was nothing to tell.</summary>
    public uint Acknowledged { get; init; }

    /// <summary>True when everything there was is fetched and acknowledged.</summary>
    public bool IsComplete => FailedAt == PhoneLogStep.None;
}

/// <summary>The steps of a sync of a <see cref="PhoneLog"/>.</summary>
public enum PhoneLogStep
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>Another sync of this log was under way.</summary>
    Start,

    /// <summary>Reading the state of the log.</summary>
    ReadLog,

    /// <summary>Fetching the holds. What came whole is kept, and acknowledged when the link is still there.</summary>
    Fetch,

    /// <summary>A hold came with another record than the one of that number before: nothing is acknowledged.</summary>
    Compare,

    /// <summary>Acknowledging. All holds are there.</summary>
    Acknowledge,
}
