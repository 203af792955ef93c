using System.Globalization;
using PressureDevice.Simulator.Campaigns;
using PressureDevice.Simulator.World;
using Spectre.Console;

namespace PressureDevice.Simulator.View;

/// <summary>The figures of a campaign as a table, one kind of guidance a row, the best of each column with a star; within 80 columns.</summary>
public static class CampaignTable
{
    private const string Star = "*";

    private static readonly Column[] Columns =
    [
        new("completed\n%", 1, BestIsHighest: true, guidance => guidance.CompletedPercent),
        new("RMS\nN", 2, BestIsHighest: false, guidance => guidance.RmsErrorNewtons.Median),
        new("RMS\np95 N", 2, BestIsHighest: false, guidance => guidance.RmsErrorNewtons.P95),
        new("in band\n%", 1, BestIsHighest: true, guidance => guidance.TimeInBandPercent.Median),
        new("in band\np5 %", 1, BestIsHighest: true, guidance => guidance.TimeInBandPercent.P5),
        new("overshoot\nN", 2, BestIsHighest: false, guidance => guidance.OvershootNewtons.Median),
        new("overshoot\np95 N", 2, BestIsHighest: false, guidance => guidance.OvershootNewtons.P95),
        new("changes\n/s", 2, BestIsHighest: false, CueChanges),
    ];

    /// <summary>Draws the table.</summary>
    public static Table Draw(CampaignResult result)
    {
        Style bold = new(decoration: Decoration.Bold);
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(new Text("guidance", bold)) { NoWrap = true, Padding = new Padding(0, 0) });
        foreach (Column column in Columns)
        {
            table.AddColumn(new TableColumn(new Text(column.Title, bold)) { Alignment = Justify.Right, NoWrap = true, Padding = new Padding(0, 0) });
        }

        foreach (GuidanceFigures guidance in result.Guidance)
        {
            table.AddRow([new Text(guidance.Name), .. Columns.Select(column => Cell(column, guidance, result.Guidance))]);
        }

        return table;
    }

    /// <summary>What was measured, in a line.</summary>
    public static string Describe(CampaignResult result)
    {
        CampaignOptions options = result.Options;
        HoldGoal goal = options.Goal;
        string people = options.Person is null ? "people of the typical spread" : $"person {options.Person}";
        string star = result.Guidance.Count > 1 ? $"; {Star} best" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $" {options.Holds} holds each, {goal.HoldSeconds} s at {goal.TargetNewtons:0.##} N +/- {goal.TolerancePercent} %, {people}, seed {options.Seed}: ")
            + $"medians by the true force at the tip{star}. {Figures.Number(result.Seconds)} s, {Figures.Number(result.TimesRealTime, 0)} times real time";
    }

    private static Text Cell(Column column, GuidanceFigures guidance, IReadOnlyList<GuidanceFigures> all)
    {
        // What looks the same is equally good: the figures are compared as they are shown.
        string shown = Figures.Number(column.Value(guidance), column.Decimals);
        double[] values = [.. all.Select(column.Value).Where(double.IsFinite)];
        double best = values.Length == 0 ? double.NaN : column.BestIsHighest ? values.Max() : values.Min();
        bool isBest = values.Length > 1 && shown == Figures.Number(best, column.Decimals);
        return isBest ? new Text(shown + Star, new Style(Color.Green, decoration: Decoration.Bold)) : new Text(shown + " ");
    }

    /// <summary>Only a light changes: no figure, and no star, for guidance without one.</summary>
    private static double CueChanges(GuidanceFigures guidance) =>
        guidance.Kind is GuidanceKind.Threshold or GuidanceKind.Device ? guidance.MedianCueChangesPerSecond : double.NaN;

    private sealed record Column(string Title, int Decimals, bool BestIsHighest, Func<GuidanceFigures, double> Value);
}
