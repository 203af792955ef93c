using Spectre.Console;
using Spectre.Console.Rendering;

namespace PressureDevice.Simulator.View;

/// <summary>The force of the last seconds as a curve of braille dots, with the band's limits as dashed lines.</summary>
public sealed class ForceCurve
{
    /// <summary>How far back the curve reaches, s.</summary>
    public const double SpanSeconds = 20;

    private const int LabelCells = 7;

    // A braille cell is two dots wide and four high; the bits of its dots, by column and by row from the top.
    private const int DotsAcross = 2;
    private const int DotsDown = 4;
    private const char NoDots = '\u2800';
    private static readonly int[][] DotBits = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];

    private readonly Queue<(double Seconds, double Newtons)> _points = new();

    /// <summary>Adds a point and forgets those that are too old.</summary>
    public void Add(double seconds, double newtons)
    {
        _points.Enqueue((seconds, newtons));
        while (_points.Peek().Seconds < seconds - SpanSeconds)
        {
            _points.Dequeue();
        }
    }

    /// <summary>Draws the curve.</summary>
    /// <param name="width">Width of the drawing with its labels, in cells.</param>
    /// <param name="height">Height, in cells.</param>
    /// <param name="scale">The span of force.</param>
    /// <param name="nowSeconds">The time at the right edge, s.</param>
    /// <param name="low">Lower limit of the band, N.</param>
    /// <param name="high">Upper limit of the band, N; not over the lower one while no band is known.</param>
    public IRenderable Draw(int width, int height, ForceScale scale, double nowSeconds, double low, double high)
    {
        int cells = width - LabelCells;
        int[,] dots = Plot(cells, height, scale, nowSeconds);
        bool known = high > low;
        int lowRow = known ? height - 1 - scale.Cell(low, height) : -1;
        int highRow = known ? height - 1 - scale.Cell(high, height) : -1;
        Paragraph drawing = new();
        for (int row = 0; row < height; row++)
        {
            string label = row == highRow ? Figures.Number(high) : row == lowRow ? Figures.Number(low) : "";
            bool limit = label.Length > 0;
            drawing.Append($"{label,LabelCells - 1} ", new Style(Color.Green));
            for (int cell = 0; cell < cells; cell++)
            {
                int bits = dots[cell, row];
                if (bits != 0)
                {
                    drawing.Append(((char)(NoDots + bits)).ToString(), new Style(Color.Aqua));
                }
                else
                {
                    drawing.Append(limit ? "╌" : " ", new Style(Color.Green, decoration: Decoration.Dim));
                }
            }

            drawing.Append("\n");
        }

        string past = $"{Figures.Number(-SpanSeconds, 0)} s";
        drawing.Append(new string(' ', LabelCells) + past, new Style(Color.Grey));
        drawing.Append("now".PadLeft(cells - past.Length), new Style(Color.Grey));
        return drawing;
    }

    private int[,] Plot(int cells, int height, ForceScale scale, double nowSeconds)
    {
        int[,] dots = new int[cells, height];
        int across = cells * DotsAcross;
        int down = height * DotsDown;
        int previousX = -1;
        int previousY = 0;
        foreach ((double seconds, double newtons) in _points)
        {
            double age = nowSeconds - seconds;
            int x = (int)Math.Clamp((1 - age / SpanSeconds) * across, 0, across - 1);
            int y = scale.Cell(newtons, down);
            int fromX = previousX < 0 ? x : previousX;
            int fromY = previousX < 0 ? y : previousY;
            int steps = Math.Max(1, Math.Max(x - fromX, Math.Abs(y - fromY)));
            for (int i = 0; i <= steps; i++)
            {
                Set(dots, fromX + (x - fromX) * i / steps, down - 1 - (fromY + (y - fromY) * i / steps));
            }

            previousX = x;
            previousY = y;
        }

        return dots;
    }

    private static void Set(int[,] dots, int x, int y) =>
        dots[x / DotsAcross, y / DotsDown] |= DotBits[x % DotsAcross][y % DotsDown];
}
