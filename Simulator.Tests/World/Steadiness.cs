namespace PressureDevice.Simulator.Tests.World;

/// <summary>
/// How steady held forces are, as the studies measure it: over windows with the slope removed, each as a share of its mean.
/// </summary>
public sealed class Steadiness
{
    /// <summary>The length of a window in the recordings of holds, s.</summary>
    public const double RecordedWindowSeconds = 5;

    private const int SamplesPerSecond = GuidedBench.SamplesPerSecond;

    // Beyond the tremor there is next to nothing.
    private const double HighestHertz = 15;

    private readonly double _windowSeconds;
    private readonly double[] _power;
    private readonly List<double> _variations = [];
    private readonly List<double> _tremors = [];
    private double _allPower;

    /// <param name="holds">The forces of each hold, N, <see cref="GuidedBench.SamplesPerSecond"/> a second.</param>
    /// <param name="windowSeconds">The length of a window, s; what is left at a hold's end does not count.</param>
    public Steadiness(IEnumerable<IReadOnlyList<double>> holds, double windowSeconds = RecordedWindowSeconds)
    {
        _windowSeconds = windowSeconds;
        _power = new double[(int)(HighestHertz * windowSeconds) + 1];
        int window = (int)Math.Round(windowSeconds * SamplesPerSecond);
        foreach (IReadOnlyList<double> hold in holds)
        {
            for (int start = 0; start + window <= hold.Count; start += window)
            {
                Add([.. hold.Skip(start).Take(window)]);
            }
        }
    }

    /// <summary>Standard deviation over mean: the mean over the windows.</summary>
    public double Variation => _variations.Average();

    /// <summary>Root mean square between 7 and 12 Hz over mean: the median over the windows.</summary>
    public double Tremor => _tremors.Order().ElementAt(_tremors.Count / 2);

    /// <summary>Root mean square between 0.5 and 3 Hz over mean.</summary>
    public double Fast => Math.Sqrt(Power(0.5, 3) / _variations.Count);

    /// <summary>Where the spectrum, smoothed over three lines, is highest, Hz.</summary>
    public double PeakHertz =>
        Enumerable.Range(2, _power.Length - 3).MaxBy(line => _power[line - 1] + _power[line] + _power[line + 1]) / _windowSeconds;

    /// <summary>The share of the power below a frequency, Hz.</summary>
    public double ShareBelow(double hertz) => Power(0, hertz) / _allPower;

    /// <summary>All figures, for a reader.</summary>
    public override string ToString() =>
        $"variation {Variation:P2}, 0.5 to 3 Hz {Fast:P2}, tremor {Tremor:P2}, peak {PeakHertz:F2} Hz, "
        + $"below 1 Hz {ShareBelow(1):P0}, below 4 Hz {ShareBelow(4):P0} ({_variations.Count} windows)";

    private double Power(double from, double below) =>
        _power.Where((_, line) => line / _windowSeconds >= from && line / _windowSeconds < below).Sum();

    private void Add(double[] force)
    {
        double mean = force.Average();
        double middle = (force.Length - 1) / 2.0;
        double slope = force.Select((value, i) => value * (i - middle)).Sum() / force.Select((_, i) => (i - middle) * (i - middle)).Sum();
        double[] rest = [.. force.Select((value, i) => (value - mean - slope * (i - middle)) / mean)];
        double variance = rest.Average(value => value * value);
        double tremor = 0;
        for (int line = 1; line < _power.Length; line++)
        {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < rest.Length; i++)
            {
                (double sine, double cosine) = Math.SinCos(2 * Math.PI * line * i / rest.Length);
                real += rest[i] * cosine;
                imaginary += rest[i] * sine;
            }

            double power = 2 * (real * real + imaginary * imaginary) / ((double)rest.Length * rest.Length);
            _power[line] += power;
            tremor += line / _windowSeconds is >= 7 and <= 12 ? power : 0;
        }

        _allPower += variance;
        _variations.Add(Math.Sqrt(variance));
        _tremors.Add(Math.Sqrt(tremor));
    }
}
