using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Campaigns;

/// <summary>The figures of one kind of guidance. Medians and percentiles are those of <see cref="Quantile"/>.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Holds">The figures of each hold, in the order of their seeds.</param>
public sealed record GuidanceFigures(GuidanceKind Kind, IReadOnlyList<HoldScore> Holds)
{
    private const double Median = 0.5;
    private const double Low = 0.05;
    private const double High = 0.95;

    /// <summary>The kind's name on the command line.</summary>
    public string Name => NameOf(Kind);

    /// <summary>Share of the holds that the referee counted to the end, per cent.</summary>
    public double CompletedPercent => 100.0 * Holds.Count(hold => hold.Completed) / Holds.Count;

    /// <summary>RMS error, N: median and 95th percentile.</summary>
    public (double Median, double P95) RmsErrorNewtons => Upper(hold => hold.RmsErrorNewtons);

    /// <summary>Time in the band, per cent: median and 5th percentile.</summary>
    public (double Median, double P5) TimeInBandPercent
    {
        get
        {
            double[] ordered = Ordered(hold => hold.TimeInBandPercent);
            return (Quantile.Of(ordered, Median), Quantile.Of(ordered, Low));
        }
    }

    /// <summary>Overshoot on the approach, N: median and 95th percentile.</summary>
    public (double Median, double P95) OvershootNewtons => Upper(hold => hold.OvershootNewtons);

    /// <summary>Cue changes a second in the median hold.</summary>
    public double MedianCueChangesPerSecond => Quantile.Of(Ordered(hold => hold.CueChangesPerSecond), Median);

    /// <summary>The name of a kind of guidance on the command line.</summary>
    public static string NameOf(GuidanceKind kind) => kind.ToString().ToLowerInvariant();

    private (double Median, double P95) Upper(Func<HoldScore, double> figure)
    {
        double[] ordered = Ordered(figure);
        return (Quantile.Of(ordered, Median), Quantile.Of(ordered, High));
    }

    private double[] Ordered(Func<HoldScore, double> figure)
    {
        double[] values = [.. Holds.Select(figure)];
        Array.Sort(values);
        return values;
    }
}
