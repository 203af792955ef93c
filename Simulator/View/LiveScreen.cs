using PressureDevice.Simulator.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PressureDevice.Simulator.View;

/// <summary>The picture of a run at one instant; fits a terminal of 80 columns with the results below it in 24
/// lines.</summary>
public sealed class LiveScreen
{
    private const int WidestCells = 78;
    private const int NarrowestCells = 50;

    // Room for the "^C" that a terminal writes behind the picture: a line that wraps would shift the next picture.
    private const int SpareCells = 2;

    private const int FrameCells = 4;

    // A title that is wider than this leaves would widen the frame.
    private const int TitleMargin = 6;
    private const int CurveHeight = 6;

    // What stands beside the words in the line of the cues: "Light  █████ " and "Motor  ))) on".
    private const int CueCells = 26;

    private readonly RunOptions _options;
    private readonly int _width;
    private readonly ForceScale _scale = new();
    private readonly ForceCurve _curve = new();
    private readonly LightReader _light = new();
    private string _lightWords = "off";

    /// <param name="options">What is run.</param>
    /// <param name="terminalWidth">The width of the terminal, in cells.</param>
    public LiveScreen(RunOptions options, int terminalWidth)
    {
        _options = options;
        _width = Math.Clamp(terminalWidth - SpareCells, NarrowestCells, WidestCells);
    }

    /// <summary>Takes in a frame, whether it is drawn or not.</summary>
    public void Add(RunFrame frame)
    {
        _scale.Fit(frame.TargetNewtons, frame.ToleranceNewtons, frame.TipForceNewtons);
        _curve.Add(frame.TimeSeconds, frame.TipForceNewtons);
        _lightWords = _light.Read(frame);
    }

    /// <summary>Draws the frame taken in last.</summary>
    public IRenderable Draw(RunFrame frame)
    {
        double low = frame.TargetNewtons - frame.ToleranceNewtons;
        double high = frame.TargetNewtons + frame.ToleranceNewtons;
        int inner = _width - FrameCells;
        Rows content = new(
            Headline(frame),
            Cues(frame, inner),
            Programme(frame),
            ForceBar.Draw(inner, _scale, frame.TipForceNewtons, frame.TargetNewtons, frame.ToleranceNewtons),
            _curve.Draw(inner, CurveHeight, _scale, frame.TimeSeconds, low, high),
            Phone(frame));
        string title = $"PressureDevice: {RunTitle.Of(_options)}, seed {_options.Seed}, {HandWords.Of(_options)}";
        return new Panel(content)
        {
            Header = new PanelHeader(Markup.Escape(title[..Math.Min(title.Length, _width - TitleMargin)])),
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(Color.Grey),
            Width = _width,
        };
    }

    private static Paragraph Headline(RunFrame frame)
    {
        string phase = frame.Stage == "guiding" ? frame.Phase : frame.Stage;
        Style bold = new(decoration: Decoration.Bold);
        Style dim = new(Color.Grey);
        return new Paragraph("Phase  ", dim)
            .Append($"{phase,-12}", bold)
            .Append("Time left  ", dim)
            .Append($"{Figures.Number(frame.TimeLeftSeconds),5} s", bold)
            .Append("    Run  ", dim)
            .Append($"{Figures.Number(frame.TimeSeconds),5} s");
    }

    private static Paragraph Programme(RunFrame frame) => frame.Programme is { } progress
        ? new Paragraph("Doing  ", new Style(Color.Grey)).Append(RunTitle.Of(progress))
        : new Paragraph(" ");

    private Paragraph Cues(RunFrame frame, int inner)
    {
        Style dim = new(Color.Grey);
        bool lit = Math.Max(frame.Red, Math.Max(frame.Green, frame.Blue)) > 0;
        Color shown = new(Shade(frame.Red), Shade(frame.Green), Shade(frame.Blue));
        return new Paragraph("Light  ", dim)
            .Append(lit ? "█████" : "░░░░░", lit ? new Style(shown) : dim)
            .Append(" " + _lightWords.PadRight(inner - CueCells))
            .Append("Motor  ", dim)
            .Append(frame.Haptic > 0 ? "))) on" : "off", new Style(frame.Haptic > 0 ? Color.Yellow : Color.Grey));
    }

    private static Paragraph Phone(RunFrame frame)
    {
        string received = $"{Figures.Count(frame.RecordsReceived, "record")} received";
        return new Paragraph("Phone  ", new Style(Color.Grey)).Append(frame.Stage switch
        {
            "syncing" => $"syncing, {received}",
            "finished" => $"synced, {received}",
            "preparing" => "sends the programme",
            "reading" => "reads the threshold",
            _ when frame.Programme != null => "waits for the programme to end",
            _ => "waits for the hold to end",
        });
    }

    private static byte Shade(double duty) => (byte)(255 * Math.Clamp(duty, 0, 1));
}
