namespace PressureDevice.VirtualBoard;

/// <summary>
/// What firmware threads wait on: they stand in it in the order in which they came, and leave it by
/// <see cref="BoardScheduler.Wake"/>, a time-out or the end of power.
/// </summary>
public sealed class WaitQueue
{
    private readonly List<BoardThread> _waiting = [];

    /// <summary>True when no thread waits here.</summary>
    public bool IsEmpty => _waiting.Count == 0;

    internal BoardThread First => _waiting[0];

    internal void Add(BoardThread thread) => _waiting.Add(thread);

    internal void Remove(BoardThread thread) => _waiting.Remove(thread);
}
