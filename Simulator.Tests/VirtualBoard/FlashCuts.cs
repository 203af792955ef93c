using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

/// <summary>Runs device code with the power going at every flash operation, before, in the middle of and after it.</summary>
internal static class FlashCuts
{
    private const long LimitMicroseconds = 3_600_000_000;

    private static readonly FlashCut[] s_cuts = [FlashCut.Before, FlashCut.During, FlashCut.After];

    /// <summary>A volume with files on it.</summary>
    public static FlashImage Image(params (string Path, byte[] Content)[] files)
    {
        using var board = new Board(new BoardSettings());
        foreach ((string path, byte[] content) in files)
        {
            board.Flash.WriteFile(path, content);
        }

        return board.Flash.TakeImage();
    }

    /// <summary>
    /// Runs the code from the same volume once for each operation and each kind of cut, and lets the caller look at the board
    /// without power. Returns how many operations the whole code takes.
    /// </summary>
    public static long AtEveryOperation(FlashImage start, Action code, Action<Board, string> check)
    {
        for (long operation = 0; ; operation++)
        {
            foreach (FlashCut cut in s_cuts)
            {
                using var board = new Board(new BoardSettings());
                board.Flash.PutImage(start);
                board.Flash.CutPowerAt(operation, cut);
                Run(board, code);
                if (board.IsPowered)
                {
                    return operation;
                }

                check(board, $"power cut at operation {operation}, {cut}");
            }
        }
    }

    /// <summary>Switches on, runs the code to its end or to the cut.</summary>
    public static void Run(Board board, Action code)
    {
        bool ended = false;
        board.PowerOn(() =>
        {
            code();
            ended = true;
        });
        board.Scheduler.RunUntil(() => ended || !board.IsPowered, board.Scheduler.NowMicroseconds + LimitMicroseconds);
        Assert.IsNull(board.UnhandledException, board.UnhandledException?.ToString());
    }

    /// <summary>Runs the code on a board that keeps its power, and says what it cost.</summary>
    public static FlashWear WearOf(Board board, Action code)
    {
        FlashWear before = board.Flash.Wear;
        Run(board, code);
        board.PowerOff();
        return board.Flash.Wear.Since(before);
    }
}
