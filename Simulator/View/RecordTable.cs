using System.Globalization;
using PressureDevice.Simulator.Runs;
using Spectre.Console;

namespace PressureDevice.Simulator.View;

/// <summary>The records of holds as a table, one row each, within 80 columns.</summary>
public static class RecordTable
{
    private static readonly string[] Titles =
        ["#", "Outcome", "Band N", "Held s", "In band", "Mean N", "RMS N", "Peak N", "Reach s"];

    private const int OutcomeColumn = 1;

    /// <summary>Draws the table.</summary>
    public static Grid Draw(IReadOnlyList<HoldReport> holds)
    {
        Grid table = new();
        for (int i = 0; i < Titles.Length; i++)
        {
            table.AddColumn(new GridColumn
            {
                Alignment = i == OutcomeColumn ? Justify.Left : Justify.Right,
                NoWrap = true,
                Padding = new Padding(1, 0, 0, 0),
            });
        }

        table.AddRow(Array.ConvertAll(Titles, title => new Text(title, new Style(decoration: Decoration.Bold))));
        foreach (HoldReport hold in holds)
        {
            table.AddRow(
                new Text(hold.Sequence.ToString(CultureInfo.InvariantCulture)),
                new Text(hold.Outcome),
                new Text($"{Figures.Number(hold.TargetNewtons)}±{Figures.Number(hold.ToleranceNewtons)}"),
                new Text(Figures.Number(hold.HoldSeconds)),
                new Text($"{Figures.Number(hold.TimeInBandPercent)}%"),
                new Text(Figures.Number(hold.MeanNewtons)),
                new Text(Figures.Number(hold.RmsErrorNewtons, 2)),
                new Text(Figures.Number(hold.PeakNewtons)),
                new Text(Figures.Number(hold.ApproachSeconds)));
        }

        return table;
    }
}
