using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.View;

/// <summary>A run as lines of text, for a log or a pipe: at most one line a second of virtual time, then the results.
/// It depends on virtual time alone: the same run gives the same text.</summary>
public sealed class PlainView : IRunView
{
    // A line when something has changed, but not more often than the one; without change, as often as the other.
    // Seconds.
    private const double LeastSecondsBetweenLines = 1;
    private const double MostSecondsBetweenLines = 5;

    private readonly TextWriter _out;
    private readonly RunOptions _options;
    private readonly LightReader _light = new();
    private double _lastLineSeconds = double.NegativeInfinity;
    private string _lastState = "";

    /// <param name="output">Where the lines go.</param>
    /// <param name="options">What is run.</param>
    public PlainView(TextWriter output, RunOptions options)
    {
        _out = output;
        _options = options;
    }

    /// <inheritdoc/>
    public RunReport Follow(Func<Action<RunFrame>?, RunReport> execute)
    {
        _out.WriteLine($"PressureDevice: {RunTitle.Of(_options)}, {HandWords.Of(_options)}, seed {_options.Seed}");
        return execute(Show);
    }

    /// <inheritdoc/>
    public void Conclude(RunReport report)
    {
        foreach (HoldReport hold in report.Holds)
        {
            string marked = hold.MarkedNewtons is { } newtons ? $" at {Figures.Number(newtons)} N" : "";
            string step = hold.Step is { } number ? $"{hold.Programme} step {number + 1}; " : "";
            _out.WriteLine(
                $"record {hold.Sequence}: {hold.Outcome}{marked}; {step}"
                + $"target {Figures.Number(hold.TargetNewtons)} +/- {Figures.Number(hold.ToleranceNewtons)} N; "
                + $"held {Figures.Number(hold.HoldSeconds)} s, in the band {Figures.Number(hold.InBandSeconds)} s "
                + $"({Figures.Number(hold.TimeInBandPercent)} %); "
                + $"mean {MeanWords.Of(hold)}, RMS error {Figures.Number(hold.RmsErrorNewtons, 2)} N, "
                + $"drift {Figures.Number(hold.DriftNewtons)} N, "
                + $"peak {Figures.Number(hold.PeakNewtons)} N; approach {Figures.Number(hold.ApproachSeconds)} s");
        }

        foreach (string line in ResultLines.Of(report))
        {
            _out.WriteLine(line);
        }
    }

    private void Show(RunFrame frame)
    {
        string light = _light.Read(frame);
        string state = frame.Stage + frame.Phase + frame.Programme;
        double elapsed = frame.TimeSeconds - _lastLineSeconds;
        if (elapsed < (state == _lastState ? MostSecondsBetweenLines : LeastSecondsBetweenLines))
        {
            return;
        }

        _lastLineSeconds = frame.TimeSeconds;
        _lastState = state;
        string what = frame.Stage == "guiding" ? frame.Phase : frame.Stage;
        _out.WriteLine(
            $"{Figures.Number(frame.TimeSeconds),6} s  {what,-9} {Figures.Number(frame.TipForceNewtons),6} N"
            + $"  left {Figures.Number(frame.TimeLeftSeconds),5} s  light {light}"
            + (frame.Stage == "guiding" && frame.Programme is { } progress ? $"; {RunTitle.Of(progress)}" : ""));
    }
}
