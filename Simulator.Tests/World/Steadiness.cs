namespace PressureDevice.Simulator.Tests.World;

/// <summary>
/// How steady a held force is, as the studies measure it: over windows of 5 s with the slope removed.
/// </summary>
/// <param name="VariationShare">Standard deviation over mean.</param>
/// <param name="TremorShare">Root mean square between 7 and 12 Hz over mean.</param>
/// <param name="ShareBelow4Hertz">Share of the power below 4 Hz.</param>
/// <param name="ShareBelow1Hertz">Share of the power below 1 Hz.</param>
public readonly record struct Steadiness(
    double VariationShare,
    double TremorShare,
    double ShareBelow4Hertz,
    double ShareBelow1Hertz)
{
    private const int Window = 5 * GuidedBench.SamplesPerSecond;

    /// <summary>The figures of each full window.</summary>
    public static IEnumerable<Steadiness> Of(IReadOnlyList<double> force)
    {
        for (int start = 0; start + Window <= force.Count; start += Window)
        {
            yield return OfWindow([.. force.Skip(start).Take(Window)]);
        }
    }

    private static Steadiness OfWindow(double[] force)
    {
        double mean = force.Average();
        double middle = (Window - 1) / 2.0;
        double slope = force.Select((value, i) => value * (i - middle)).Sum()
            / force.Select((_, i) => (i - middle) * (i - middle)).Sum();
        double[] rest = [.. force.Select((value, i) => value - mean - slope * (i - middle))];

        double all = 0;
        double tremor = 0;
        double below4 = 0;
        double below1 = 0;
        for (int bin = 1; bin < Window / 2; bin++)
        {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < Window; i++)
            {
                double angle = 2 * Math.PI * bin * i / Window;
                real += rest[i] * Math.Cos(angle);
                imaginary += rest[i] * Math.Sin(angle);
            }

            double power = 2 * (real * real + imaginary * imaginary) / ((double)Window * Window);
            double hertz = bin * (double)GuidedBench.SamplesPerSecond / Window;
            all += power;
            tremor += hertz is >= 7 and <= 12 ? power : 0;
            below4 += hertz < 4 ? power : 0;
            below1 += hertz < 1 ? power : 0;
        }

        return new Steadiness(Math.Sqrt(all) / mean, Math.Sqrt(tremor) / mean, below4 / all, below1 / all);
    }
}
