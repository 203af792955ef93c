namespace PressureDevice.VirtualBoard;

/// <summary>The traps of a board, and which of them its owner has been told.</summary>
internal sealed class TrapLog(BoardScheduler scheduler)
{
    private readonly List<BoardTrap> _traps = [];
    private int _told;

    public IReadOnlyList<BoardTrap> Traps => _traps;

    /// <summary>True when there is a trap that <see cref="Rethrow"/> would throw.</summary>
    public bool HasNews => _told < _traps.Count;

    /// <summary>Records a trap of the calling firmware thread, or of the world, and returns its exception.</summary>
    public BoardTrapException Record(string message)
    {
        BoardThread? thread = scheduler.InWorldEvent ? null : BoardThread.Current;
        return Record(thread?.Name ?? "world", message);
    }

    public BoardTrapException Record(string threadName, string message)
    {
        var trap = new BoardTrap(scheduler.NowMicroseconds, threadName, message);
        _traps.Add(trap);
        return new BoardTrapException(trap);
    }

    /// <summary>Throws the first trap the owner has not been told; with it, all are told.</summary>
    public void Rethrow()
    {
        if (HasNews)
        {
            BoardTrap first = _traps[_told];
            _told = _traps.Count;
            throw new BoardTrapException(first);
        }
    }
}
