using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

/// <summary>A person who presses with a gauge, or with nothing, to look at.</summary>
public static class PressBench
{
    private const double Step = 1.0 / GuidedBench.SamplesPerSecond;
    private const double LimitSeconds = 60;

    /// <summary>The force from a time after the person has arrived, N.</summary>
    /// <param name="person">Who presses.</param>
    /// <param name="fromSeconds">When to begin, s after the arrival.</param>
    /// <param name="seconds">For how long, s.</param>
    /// <param name="gaugeSeconds">For how long after the arrival a gauge is to be seen, s; null: none ever is.</param>
    public static List<double> Hold(Person person, double fromSeconds, double seconds, double? gaugeSeconds = null)
    {
        List<double> force = [];
        double sinceArrival = 0;
        for (double now = 0; sinceArrival < fromSeconds + seconds - Step / 2; now += Step)
        {
            Assert.IsLessThan(LimitSeconds, now, "the person never arrived");
            bool shown = gaugeSeconds > sinceArrival;
            person.Step(Step, new SeenCues(0, 0, 0, false, shown ? person.ForceNewtons : null));
            sinceArrival += person.HasArrived ? Step : 0;
            if (person.HasArrived && sinceArrival > fromSeconds)
            {
                force.Add(person.ForceNewtons);
            }
        }

        return force;
    }

    /// <summary>The middle value.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>Mean and standard deviation.</summary>
    public static (double Mean, double Deviation) Spread(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        return (mean, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))));
    }
}
