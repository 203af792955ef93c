namespace PressureDevice.VirtualBoard;

/// <summary>World events by time; those of the same time in the order in which they were scheduled.</summary>
internal sealed class WorldEventQueue
{
    private readonly PriorityQueue<Action, (long Time, long Sequence)> _queue = new();
    private long _sequence;

    /// <summary>Time of the next event in µs, <see cref="long.MaxValue"/> when there is none.</summary>
    public long NextMicroseconds =>
        _queue.TryPeek(out _, out (long Time, long Sequence) key) ? key.Time : long.MaxValue;

    public void Add(long microseconds, Action worldEvent) => _queue.Enqueue(worldEvent, (microseconds, _sequence++));

    public Action Take() => _queue.Dequeue();
}
