namespace PressureDevice.VirtualBoard;

/// <summary>
/// The firmware stepped into a trap of the platform. Recorded in <see cref="VirtualBoard.Traps"/> before it is thrown.
/// </summary>
public sealed class BoardTrapException : Exception
{
    /// <summary>A trap outside any board (nothing could be recorded).</summary>
    public BoardTrapException(string message)
        : base(message)
    {
    }

    internal BoardTrapException(BoardTrap trap)
        : base(trap.ToString()) => Trap = trap;

    /// <summary>The recorded trap, or null when there was no board to record it on.</summary>
    public BoardTrap? Trap { get; }
}
