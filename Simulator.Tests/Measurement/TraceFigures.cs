using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>One reading of the firmware.</summary>
/// <param name="Seconds">Time since the one before, s.</param>
/// <param name="MilliNewtons">The force, mN.</param>
/// <param name="State">The phase after it.</param>
/// <param name="Began">Whether a hand touched with it.</param>
internal readonly record struct Reading(double Seconds, int MilliNewtons, HoldState State, bool Began);

/// <summary>The figures of a hold, from the whole trace of its readings, in floating point and with as many passes as it takes.</summary>
internal sealed class TraceFigures
{
    private readonly Reading[] _press;
    private readonly Reading[] _held;
    private readonly double _target;

    /// <param name="trace">All readings up to the end of the hold.</param>
    /// <param name="targetMilliNewtons">The target, mN.</param>
    public TraceFigures(IReadOnlyList<Reading> trace, int targetMilliNewtons)
    {
        _target = targetMilliNewtons;
        _press = [.. trace.Skip(trace.Select((reading, i) => (reading, i)).Last(at => at.reading.Began).i + 1)];
        int reached = Array.FindIndex(_press, reading => reading.State == HoldState.Hold);
        _held = _press[(reached + 1)..];
        Reached = _press[reached].MilliNewtons;
        ApproachMs = _press[..(reached + 1)].Sum(reading => reading.Seconds) * 1000;

        // A reading's interval belongs to the phase before it.
        InBandMs = _held.Where((_, i) => (i == 0 ? HoldState.Hold : _held[i - 1].State) == HoldState.Hold).Sum(reading => reading.Seconds) * 1000;
    }

    public double Reached { get; }

    public double ApproachMs { get; }

    public double InBandMs { get; }

    public double Peak => _press.Max(reading => reading.MilliNewtons);

    public double Mean => WeightedMean(reading => reading.MilliNewtons);

    public double Deviation
    {
        get
        {
            double mean = Mean;
            return Math.Sqrt(WeightedMean(reading => (reading.MilliNewtons - mean) * (reading.MilliNewtons - mean)));
        }
    }

    public double RmsError => Math.Sqrt(WeightedMean(reading => (reading.MilliNewtons - _target) * (reading.MilliNewtons - _target)));

    /// <summary>The change along the line of least squares over the whole duration.</summary>
    public double Drift
    {
        get
        {
            double duration = _held.Sum(reading => reading.Seconds);
            double mean = Mean;
            double now = 0;
            double above = 0;
            double below = 0;
            foreach (Reading reading in _held)
            {
                double middle = now + (reading.Seconds / 2) - (duration / 2);
                above += middle * (reading.MilliNewtons - mean) * reading.Seconds;
                below += middle * middle * reading.Seconds;
                now += reading.Seconds;
            }

            return above / below * duration;
        }
    }

    /// <summary>Means over stretches of a time: a stretch ends with the first reading that completes it, and what is over counts for the next.</summary>
    public IReadOnlyList<double> MeansOver(double seconds)
    {
        List<double> means = [];
        double due = seconds;
        double now = 0;
        double area = 0;
        double time = 0;
        foreach (Reading reading in _press)
        {
            now += reading.Seconds;
            area += reading.MilliNewtons * reading.Seconds;
            time += reading.Seconds;
            if (now >= due - 1e-9)
            {
                means.Add(area / time);
                due += seconds;
                area = 0;
                time = 0;
            }
        }

        return means;
    }

    private double WeightedMean(Func<Reading, double> figure) =>
        _held.Sum(reading => figure(reading) * reading.Seconds) / _held.Sum(reading => reading.Seconds);
}
