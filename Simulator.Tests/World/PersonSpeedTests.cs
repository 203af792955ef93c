using System.Diagnostics;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

/// <summary>Campaigns of a thousand holds need a person who is quick to reckon with.</summary>
[TestClass]
public sealed class PersonSpeedTests
{
    // What campaigns need; the best of some rounds, because other tests run at the same time.
    private const double LeastTimesRealTime = 4_000;
    private const int Rounds = 5;
    private const double RoundSeconds = 2_000;

    [TestMethod]
    public void Runs_at_4000_times_real_time_at_least()
    {
        double best = 0;
        for (int round = 0; round < Rounds; round++)
        {
            Person person = Person.Named("typical", round);
            person.HoldsWanted = int.MaxValue;
            Stopwatch watch = Stopwatch.StartNew();
            for (double now = 0; now < RoundSeconds; now += 0.0125)
            {
                person.Step(0.0125, Cues(now % 40));
            }

            best = Math.Max(best, RoundSeconds / watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine($"{best:F0} times real time");
        Assert.IsGreaterThan(LeastTimesRealTime, best);
    }

    private static SeenCues Cues(double now) => now switch
    {
        < 4 => default,
        < 10 => new SeenCues(0, 0, now % 0.4 < 0.12 ? 1 : 0, false),
        < 20 => new SeenCues(0, 1, 0, false),
        < 30 => new SeenCues(now % 0.8 < 0.56 ? 1 : 0, now % 0.8 < 0.56 ? 0.25 : 0, 0, false),
        < 35 => new SeenCues(1, 1, 1, false),
        _ => default,
    };
}
