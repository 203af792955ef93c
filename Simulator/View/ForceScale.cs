namespace PressureDevice.Simulator.View;

/// <summary>The span of force that the live view draws, from 0 to a round figure with room above the band; it grows
/// with the force and never shrinks, so that the picture does not jump.</summary>
public sealed class ForceScale
{
    private static readonly double[] RoundFigures = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

    /// <summary>The upper end, N.</summary>
    public double TopNewtons { get; private set; } = 10;

    /// <summary>Makes room for a band and a force.</summary>
    public void Fit(double targetNewtons, double toleranceNewtons, double forceNewtons)
    {
        double band = targetNewtons + Math.Max(2 * toleranceNewtons, 0.4 * targetNewtons);
        double needed = Math.Max(band, 1.05 * forceNewtons);
        if (double.IsFinite(needed) && needed > TopNewtons)
        {
            double decade = Math.Pow(10, Math.Floor(Math.Log10(needed)));
            TopNewtons = decade * Array.Find(RoundFigures, figure => figure * decade >= needed);
        }
    }

    /// <summary>Where a force stands on a line of cells.</summary>
    /// <param name="newtons">The force, N.</param>
    /// <param name="cells">The number of cells.</param>
    /// <returns>A cell, 0 to <paramref name="cells"/> - 1.</returns>
    public int Cell(double newtons, int cells) =>
        double.IsFinite(newtons) ? (int)Math.Clamp(newtons / TopNewtons * cells, 0, cells - 1) : 0;
}
