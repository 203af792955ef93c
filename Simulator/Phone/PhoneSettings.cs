namespace PressureDevice.Simulator.Phone;

/// <summary>How the simulated phone behaves. All times are virtual.</summary>
public sealed record PhoneSettings
{
    /// <summary>Time between two looks for the device in ms, default 500.</summary>
    public int ScanIntervalMilliseconds { get; init; } = 500;

    /// <summary>MTU to ask for in bytes, default 247 (common on phones; general); null never asks, which leaves it at
    /// 23.</summary>
    public int? Mtu { get; init; } = 247;

    /// <summary>Whether to subscribe to the live force; true by default.</summary>
    public bool WantsLiveForce { get; init; } = true;

    /// <summary>The phone's clock at the virtual time 0, UTC seconds since 1970: it tells the device the time as soon as it is authenticated. Null, the
    /// default, never tells it.</summary>
    public uint? UtcSecondsAtStart { get; init; }

    /// <summary>Longest a sync may go without any progress in ms, default 5000. The time in which the live force says that a hand is guided
    /// does not count.</summary>
    public int SyncSilenceLimitMilliseconds { get; init; } = 5_000;

    /// <summary>How long a sync that the device cannot serve now is asked for again, once a second, in ms, default 120,000: longer than
    /// most holds.</summary>
    public int SyncBusyLimitMilliseconds { get; init; } = 120_000;

    /// <summary>Longest a sync may take in all in ms, default 300,000.</summary>
    public int SyncLimitMilliseconds { get; init; } = 300_000;

    /// <summary>How long to wait for the control point's answer to a raw write in ms, default 3000.</summary>
    public int AnswerLimitMilliseconds { get; init; } = 3_000;

    /// <summary>How long to wait for the control point's answer in ms, default 6000: a capture takes the device up to 3 s
    /// at its converter's nominal rate, and longer with a slow oscillator.</summary>
    public int ControlPointLimitMilliseconds { get; init; } = 6_000;
}
