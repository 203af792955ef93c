namespace PressureDevice.Simulator.Campaigns;

/// <summary>
/// Medians and percentiles: the values in order, and between two of them a straight line. Of n values the share p stands at place p · (n − 1), counted from 0:
/// the median of an even number is the mean of the middle two.
/// </summary>
public static class Quantile
{
    /// <summary>The value under which a share of the values lies.</summary>
    /// <param name="ordered">The values in rising order, at least one.</param>
    /// <param name="share">The share, 0 to 1.</param>
    public static double Of(double[] ordered, double share)
    {
        double place = share * (ordered.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, ordered.Length - 1);
        return ordered[below] + ((ordered[above] - ordered[below]) * (place - below));
    }
}
