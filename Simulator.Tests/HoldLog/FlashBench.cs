using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

/// <summary>A board of which only processor and flash are used, and the firmware's own stores on it.</summary>
internal sealed class FlashBench : IDisposable
{
    private const long LimitMicroseconds = 1_000_000_000_000;

    /// <param name="start">What is on the flash; null for nothing.</param>
    /// <param name="blocks">Blocks that the log may take.</param>
    /// <param name="seed">Where the file system begins to look for free blocks.</param>
    public FlashBench(FlashImage? start = null, int blocks = HoldLog.DefaultBlocks, int seed = 1)
    {
        Blocks = blocks;
        Board = new Board(new BoardSettings { Seed = (ulong)seed });
        if (start is not null)
        {
            Board.Flash.PutImage(start);
        }
    }

    /// <summary>The board.</summary>
    public Board Board { get; }

    /// <summary>Its flash.</summary>
    public FlashFileSystem Flash => Board.Flash;

    /// <summary>Blocks that the log may take.</summary>
    public int Blocks { get; }

    /// <summary>The work buffer.</summary>
    public byte[] Work { get; } = new byte[WorkBuffer.Length];

    /// <summary>The time now, µs.</summary>
    public long Now => Board.Scheduler.NowMicroseconds;

    /// <summary>Opens the log as a start does; from code that runs on the board.</summary>
    public HoldLog Open() => new(new LogFiles(), Blocks, Work);

    /// <summary>
    /// Switches on, lets the code run as the firmware's loop to its end or to a cut, and switches off. False when the power went on the way. What the code asserts
    /// is asserted.
    /// </summary>
    public bool Run(Action code)
    {
        bool ended = false;
        Board.PowerOn(() =>
        {
            code();
            _ = Board.Current; // without power the code ends here
            ended = true;
        });
        Board.Scheduler.RunUntil(() => ended || !Board.IsPowered || Board.UnhandledException is not null, Now + LimitMicroseconds);
        Board.PowerOff();
        return Board.UnhandledException is { } exception ? throw new AssertFailedException(exception.Message, exception) : ended;
    }

    /// <inheritdoc/>
    public void Dispose() => Board.Dispose();
}
