using PressureDevice.Simulator.Commands;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.CommandLine;

/// <summary>A run as it could have been, for tests of what is made of it.</summary>
internal static class Samples
{
    public static readonly RunReport Report = new()
    {
        Seed = 7,
        Holds =
        [
            new HoldReport(12, "completed", 40, 4, 11.23456, 10, 89.0123456, 39.5, 1.98765, 46.25, 3.5),
        ],
        Sync = new SyncReport(1, 1, true, 0, 0),
        Cues = new CueReport(9, 13.4567),
        Loop = new LoopReport(1800, 0, 0),
        Faults = [],
    };

    public static readonly RunFrame[] Frames =
    [
        Frame(0.00, "starting", "idle", 0, 0, 0),
        Frame(0.05, "starting", "idle", 0, 0, 0),
        Frame(2.00, "guiding", "approach", 12, 0, 1),
        Frame(2.05, "guiding", "approach", 13, 0, 1),
        Frame(5.00, "guiding", "hold", 38, 1, 0),
        Frame(5.50, "guiding", "off band", 35, 0, 1),
        Frame(6.20, "guiding", "hold", 39, 1, 0),
        Frame(10.5, "guiding", "hold", 41, 1, 0),
        Frame(18.0, "syncing", "done", 0, 0, 0, received: 1),
        Frame(19.5, "finished", "idle", 0, 0, 0, received: 1),
    ];

    /// <summary>A run that shows the frames and ends with a report, and tells what it was asked for.</summary>
    public static Func<RunOptions, RunExecution> Run(RunReport report, Action<RunOptions>? asked = null) => options =>
    {
        asked?.Invoke(options);
        return (onFrame, cancel) =>
        {
            foreach (RunFrame frame in Frames)
            {
                cancel.ThrowIfCancellationRequested();
                onFrame?.Invoke(frame);
            }

            return report;
        };
    };

    private static RunFrame Frame(
        double seconds, string stage, string phase, double force, double green, double blue, int received = 0) =>
        new(seconds, stage, force, 40, 4, phase, 10, 0, green, blue, 0, received);
}
