using System.Globalization;
using System.Text.Json;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using Spectre.Console;

namespace PressureDevice.Simulator.View;

/// <summary>A calibration as somebody sees it: its steps as lines, then its result and a table of true and indicated forces; or one JSON object
/// and nothing else.</summary>
public sealed class CalibrationView
{
    private const int PlainWidth = 80;
    private const int WidestWhat = 34;

    private static readonly string[] Titles = ["", "kgf", "true N", "indicated N", "error N", "error %"];

    private readonly TextWriter _out;
    private readonly bool _json;
    private readonly bool _terminal;

    /// <param name="output">Where it goes.</param>
    /// <param name="json">True for one JSON object.</param>
    /// <param name="terminal">True for a terminal with its colours.</param>
    public CalibrationView(TextWriter output, bool json, bool terminal)
    {
        _out = output;
        _json = json;
        _terminal = terminal;
    }

    /// <summary>The object: calibration, with lowerCamelCase keys that carry the unit.</summary>
    public static string Write(CalibrationReport report) => JsonSerializer.Serialize(
        new
        {
            Calibration = new
            {
                report.Accepted, report.Refusal, report.Stored?.Id, report.Points, report.WorstErrorNewtons,
            },
        },
        JsonView.Format);

    /// <summary>Says what is going to be done.</summary>
    public void Begin(CalibrationOptions options)
    {
        if (!_json)
        {
            string masses = string.Join(", ", options.MassesKilograms.Select(kg => kg.ToString(CultureInfo.InvariantCulture)));
            _out.WriteLine($"PressureDevice: calibration with {masses} kg, seed {options.Seed}");
        }
    }

    /// <summary>Shows a step.</summary>
    public void Show(CalibrationStep step)
    {
        if (!_json)
        {
            _out.WriteLine($"{Figures.Number(step.TimeSeconds),6} s  {step.What.PadRight(WidestWhat)}  {step.Result}");
        }
    }

    /// <summary>Shows the result.</summary>
    public void Conclude(CalibrationReport report)
    {
        if (_json)
        {
            _out.WriteLine(Write(report));
        }
        else if (report.Stored is { } stored)
        {
            string date = DateTimeOffset.FromUnixTimeSeconds(stored.UtcSeconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            _out.WriteLine(
                $"accepted: calibration {stored.Id}, {date}, {stored.Points} masses, "
                + $"residual {Figures.Number(stored.ResidualMilliNewtons / 1000.0, 3)} N, stored {Copies(stored)}");
            WriteTable(report);
            _out.WriteLine($"largest error: {Figures.Number(report.WorstErrorNewtons ?? double.NaN, 3)} N");
        }
        else if (report.Refusal is { } refusal)
        {
            _out.WriteLine($"refused: {refusal}, at: {report.RefusedStep}; nothing was stored");
        }
    }

    private static string Copies(StoredCalibration stored) => stored.Copies == 2 ? "twice" : "once only";

    private void WriteTable(CalibrationReport report)
    {
        Grid table = new();
        foreach (string _ in Titles)
        {
            table.AddColumn(new GridColumn { Alignment = Justify.Right, NoWrap = true, Padding = new Padding(2, 0, 0, 0) });
        }

        table.AddRow(Array.ConvertAll(Titles, title => new Text(title, new Style(decoration: Decoration.Bold))));
        var rows = report.Points.Select(point => (Point: point, Known: "mass"))
            .Concat(report.Checks.Select(point => (Point: point, Known: "between")))
            .OrderBy(row => row.Point.Newtons);
        foreach ((CalibrationPoint point, string known) in rows)
        {
            double error = point.ResidualNewtons ?? double.NaN;
            table.AddRow(
                new Text(known),
                new Text(Figures.Number(ForceUnits.Kgf(point.Newtons), 2)),
                new Text(Figures.Number(point.Newtons, 2)),
                new Text(Figures.Number(point.Newtons + error, 2)),
                new Text(Figures.Number(error, 3)),
                new Text(Figures.Number(100 * error / point.Newtons, 2)));
        }

        Console().Write(table);
    }

    private IAnsiConsole Console()
    {
        if (_terminal)
        {
            return LiveView.Terminal(_out);
        }

        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(_out),
        });
        plain.Profile.Width = PlainWidth;
        return plain;
    }
}
