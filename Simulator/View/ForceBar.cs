using Spectre.Console;
using Spectre.Console.Rendering;

namespace PressureDevice.Simulator.View;

/// <summary>
/// The force as a bar against its band, three lines: a marker that carries the figure, the bar, and the band's bracket
/// with its figures.
/// </summary>
public static class ForceBar
{
    /// <summary>Draws the bar.</summary>
    /// <param name="width">The width of the drawing, in cells.</param>
    /// <param name="scale">The span of force.</param>
    /// <param name="force">The force, N.</param>
    /// <param name="target">The middle of the band, N.</param>
    /// <param name="tolerance">Half the width of the band, N; 0 while no band is known.</param>
    public static IRenderable Draw(int width, ForceScale scale, double force, double target, double tolerance)
    {
        string top = $" {Figures.Number(scale.TopNewtons, 0)} N";
        int cells = width - "0 ".Length - top.Length;
        int at = scale.Cell(force, cells);
        bool known = tolerance > 0;
        bool inBand = known && Math.Abs(force - target) <= tolerance;

        string figure = $"{Figures.Number(force)} N" + (known ? Where(force, target, tolerance) : "");
        string marker = at + 2 + figure.Length <= cells
            ? new string(' ', at) + "▼ " + figure
            : new string(' ', Math.Max(0, at - 1 - figure.Length)) + figure + " ▼";
        string filled = new('━', at);
        string rest = new('─', cells - at);
        Style colour = inBand ? new Style(Color.Green) : new Style(Color.Yellow);
        Style dim = new(Color.Grey);
        return new Rows(
            new Text("  " + marker, new Style(decoration: Decoration.Bold)) { Overflow = Overflow.Crop },
            new Paragraph("0 ", dim).Append(filled, colour).Append(rest, dim).Append(top, dim),
            known ? Band(cells, scale, target - tolerance, target + tolerance) : new Text(" "));
    }

    private static Paragraph Band(int cells, ForceScale scale, double lowest, double highest)
    {
        int low = Math.Min(scale.Cell(lowest, cells), cells - 3);
        int high = Math.Max(low + 2, scale.Cell(highest, cells));
        string bracket = string.Create(high + 1, (low, high), static (line, band) =>
        {
            line.Fill(' ');
            line[band.low..].Fill('─');
            line[band.low] = '└';
            line[(band.low + band.high) / 2] = '┴';
            line[band.high] = '┘';
        });
        string limits = $"{Figures.Number(lowest)} to {Figures.Number(highest)} N";
        bool roomOnTheRight = bracket.Length + 1 + limits.Length <= cells || limits.Length >= low;
        return roomOnTheRight
            ? new Paragraph("  " + bracket, new Style(Color.Green)).Append(" " + limits)
            : new Paragraph("  " + limits.PadLeft(low - 1) + " ").Append(bracket[low..], new Style(Color.Green));
    }

    private static string Where(double force, double target, double tolerance)
    {
        if (force < target - tolerance)
        {
            return " below the band";
        }

        return force > target + tolerance ? " above the band" : " in the band";
    }
}
