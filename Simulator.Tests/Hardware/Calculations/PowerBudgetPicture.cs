using System.Globalization;
using System.Text;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Draws the power budget: a bar for each state, a piece for each consumer.</summary>
public static class PowerBudgetPicture
{
    private const int Width = 760;
    private const int Left = 110;
    private const int Top = 20;
    private const int BarHeight = 26;
    private const int BarStep = 42;
    private const double PixelsPerMilliAmpere = 4.0;
    private const int LegendColumns = 3;
    private const int LegendStep = 20;
    private const int LegendWidth = 240;
    private const int TextDown = 18;
    private const double LeastShown = 0.4; // mA: thinner pieces would not be seen
    private const int GridStep = 20; // mA

    // Eight hues that stay apart for eyes that see red and green alike.
    private static readonly string[] s_colours = ["#0072b2", "#999999", "#bbbbbb", "#56b4e9", "#e69f00", "#009e73", "#f0e442", "#d55e00", "#cc79a7"];

    /// <summary>The picture as SVG.</summary>
    public static string Of(PowerBudget budget)
    {
        string[] states = [.. budget.States];
        string[] shown = [.. budget.Consumers.Where(consumer => states.Any(state => budget.Typical(consumer, state) >= LeastShown))];
        int legendTop = Top + (states.Length * BarStep) + 20;
        int height = legendTop + ((shown.Length + LegendColumns - 1) / LegendColumns * LegendStep) + 16;
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">");
        Line(svg, "<title>Typical current of the device in each state, by consumer</title>");
        Line(svg, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        Grid(svg, budget, states, legendTop);
        for (int i = 0; i < states.Length; i++)
        {
            Bar(svg, budget, states[i], shown, Top + (i * BarStep));
        }

        for (int i = 0; i < shown.Length; i++)
        {
            int x = 16 + (i % LegendColumns * LegendWidth);
            int y = legendTop + 8 + (i / LegendColumns * LegendStep);
            Line(svg, $"<rect x=\"{x}\" y=\"{y}\" width=\"12\" height=\"12\" fill=\"{Colour(i)}\"/><text x=\"{x + 18}\" y=\"{y + 11}\">{shown[i]}</text>");
        }

        Line(svg, "</svg>");
        return svg.ToString();
    }

    private static void Grid(StringBuilder svg, PowerBudget budget, string[] states, int bottom)
    {
        double most = states.Max(budget.TypicalSum);
        for (int milliAmperes = 0; milliAmperes <= most + GridStep; milliAmperes += GridStep)
        {
            string x = Number(Left + (milliAmperes * PixelsPerMilliAmpere));
            Line(svg, $"<line x1=\"{x}\" y1=\"{Top - 8}\" x2=\"{x}\" y2=\"{bottom - 18}\" stroke=\"#dddddd\"/><text x=\"{x}\" y=\"{bottom - 4}\" text-anchor=\"middle\" fill=\"#555555\">{milliAmperes}{(milliAmperes == 0 ? " mA" : string.Empty)}</text>");
        }
    }

    private static void Bar(StringBuilder svg, PowerBudget budget, string state, string[] shown, int y)
    {
        Line(svg, $"<text x=\"{Left - 8}\" y=\"{y + TextDown}\" text-anchor=\"end\">{state}</text>");
        double x = Left;
        for (int i = 0; i < shown.Length; i++)
        {
            double width = budget.Typical(shown[i], state) * PixelsPerMilliAmpere;
            if (width >= LeastShown * PixelsPerMilliAmpere)
            {
                Line(svg, $"<rect x=\"{Number(x)}\" y=\"{y}\" width=\"{Number(width)}\" height=\"{BarHeight}\" fill=\"{Colour(i)}\" stroke=\"#ffffff\" stroke-width=\"0.5\"/>");
                x += width;
            }
        }

        Line(svg, $"<text x=\"{Number(x + 6)}\" y=\"{y + TextDown}\">{Figure.Text(budget.TypicalSum(state))} mA</text>");
    }

    private static string Colour(int index) => s_colours[index % s_colours.Length];

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder svg, string line) => svg.Append(line).Append('\n');
}
