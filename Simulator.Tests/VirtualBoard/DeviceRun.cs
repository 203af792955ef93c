using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

/// <summary>Runs device code on a fresh board for a minute of board time.</summary>
internal static class DeviceRun
{
    private const long MinuteMicroseconds = 60_000_000;

    /// <summary>Runs it to its end; an exception of it fails the test.</summary>
    public static Board Of(Action main, BoardSettings? settings = null)
    {
        var board = new Board(settings ?? new BoardSettings());
        board.PowerOn(main);
        board.Scheduler.RunUntil(MinuteMicroseconds);
        Assert.IsNull(board.UnhandledException, board.UnhandledException?.ToString());
        return board;
    }

    /// <summary>Checks that it is a trap whose message says something, or that it is none.</summary>
    public static void CheckTrap(bool isTrap, string says, Action main)
    {
        if (!isTrap)
        {
            Of(main).Dispose();
            return;
        }

        using var board = new Board(new BoardSettings());
        board.PowerOn(main);
        BoardTrapException trap =
            Assert.ThrowsExactly<BoardTrapException>(() => board.Scheduler.RunUntil(MinuteMicroseconds));
        StringAssert.Contains(trap.Message, says);
    }
}
