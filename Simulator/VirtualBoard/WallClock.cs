namespace PressureDevice.VirtualBoard;

/// <summary>
/// The chip's wall clock: 1970 plus uptime until somebody sets it; kept over a restart, lost with the power (docs/platform.md).
/// </summary>
public sealed class WallClock
{
    private readonly BoardScheduler _scheduler;
    private DateTime _base;
    private long _baseMicroseconds;

    internal WallClock(BoardScheduler scheduler)
    {
        _scheduler = scheduler;
        PowerOn();
    }

    /// <summary>The time it shows, UTC.</summary>
    public DateTime UtcNow => _base.AddMicroseconds(_scheduler.NowMicroseconds - _baseMicroseconds);

    /// <summary>True once the firmware has set it.</summary>
    public bool IsSet { get; private set; }

    internal void Set(DateTime time)
    {
        _base = new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        _baseMicroseconds = _scheduler.NowMicroseconds;
        IsSet = true;
    }

    internal void PowerOn()
    {
        _base = DateTime.UnixEpoch;
        _baseMicroseconds = _scheduler.NowMicroseconds;
        IsSet = false;
    }
}
