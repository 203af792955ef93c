using System.Diagnostics;
using PressureDevice.Simulator.Runs;
using Spectre.Console;

namespace PressureDevice.Simulator.View;

/// <summary>A run as a live picture in a terminal, then its records and results.</summary>
public sealed class LiveView : IRunView
{
    // Redrawing more often than this, in real seconds, only makes a terminal flicker.
    private const double LeastSecondsBetweenPictures = 0.045;

    private readonly IAnsiConsole _console;
    private readonly LiveScreen _screen;

    /// <param name="console">The terminal.</param>
    /// <param name="options">What is run.</param>
    public LiveView(IAnsiConsole console, RunOptions options)
    {
        _console = console;
        _screen = new LiveScreen(options, console.Profile.Width);
    }

    /// <summary>The terminal behind a writer, with its own size and colours.</summary>
    public static IAnsiConsole Terminal(TextWriter output) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(output),
    });

    /// <inheritdoc/>
    public RunReport Follow(Func<Action<RunFrame>?, RunReport> execute)
    {
        Text starting = new("starting ...");
        return _console.Live(starting).Overflow(VerticalOverflow.Crop).Start(live =>
        {
            Stopwatch sincePicture = new();
            RunFrame? last = null;
            try
            {
                return execute(frame =>
                {
                    _screen.Add(frame);
                    last = frame;
                    if (!sincePicture.IsRunning || sincePicture.Elapsed.TotalSeconds >= LeastSecondsBetweenPictures)
                    {
                        sincePicture.Restart();
                        live.UpdateTarget(_screen.Draw(frame));
                    }
                });
            }
            finally
            {
                if (last != null)
                {
                    live.UpdateTarget(_screen.Draw(last));
                }
            }
        });
    }

    /// <inheritdoc/>
    public void Conclude(RunReport report)
    {
        if (report.Holds.Count > 0)
        {
            _console.Write(RecordTable.Draw(report.Holds));
            foreach (HoldReport hold in report.Holds)
            {
                string marked = hold.MarkedNewtons is { } newtons ? $"marked at {Figures.Number(newtons)} N" : $"mean {MeanWords.Of(hold)}";
                _console.WriteLine($" record {hold.Sequence}: {marked}, drift {Figures.Number(hold.DriftNewtons)} N");
            }
        }

        foreach (string line in ResultLines.Of(report))
        {
            _console.WriteLine(" " + line);
        }
    }
}
