using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class ReactionDelayTests
{
    private const double Step = 0.001;
    private const int Reactions = 400;
    private const int Seed = 11;
    private static readonly SeenLight Blue = new(CueColour.Blue);
    private static readonly SeenLight Green = new(CueColour.Green);

    [TestMethod]
    public void Takes_528_with_105_ms_to_a_light_alone()
    {
        (double mean, double spread) = Measure(hapticAfterSeconds: null);
        Assert.AreEqual(0.528, mean, 0.015, $"mean, seed {Seed}");
        Assert.AreEqual(0.105, spread, 0.015, $"standard deviation, seed {Seed}");
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.05)]
    public void Takes_320_with_43_ms_when_the_motor_is_felt_at_that_moment(double hapticAfterSeconds)
    {
        (double mean, double spread) = Measure(hapticAfterSeconds);
        Assert.AreEqual(0.320, mean, 0.01, $"mean, seed {Seed}");
        Assert.AreEqual(0.043, spread, 0.01, $"standard deviation, seed {Seed}");
    }

    [TestMethod]
    public void Is_not_hurried_by_a_motor_that_comes_much_later()
    {
        (double mean, _) = Measure(hapticAfterSeconds: 0.2);
        Assert.AreEqual(0.528, mean, 0.015, $"mean, seed {Seed}");
    }

    [TestMethod]
    public void Keeps_those_times_for_every_seed()
    {
        double[] light = [.. Enumerable.Range(1, 20).Select(seed => Measure(null, seed, 100).Mean)];
        double[] felt = [.. Enumerable.Range(1, 20).Select(seed => Measure(0, seed, 100).Mean)];
        Console.WriteLine($"light alone {light.Average():F3} s, felt {felt.Average():F3} s");
        Assert.AreEqual(0.528, light.Average(), 0.01, "light alone");
        Assert.AreEqual(0.320, felt.Average(), 0.01, "felt as well");
        Assert.IsTrue(light.Max() < 0.57 && felt.Max() < 0.34, $"{light.Max():F3} s, {felt.Max():F3} s");
    }

    [TestMethod]
    public void Acts_on_changes_in_the_order_in_which_they_were_seen()
    {
        ReactionDelay delay = new(PersonParameters.Named("typical"), new SeededRandom(Seed, "test"));
        List<CueColour> acted = [];
        for (int i = 0; i < 3000; i++)
        {
            // Five changes 50 ms apart: the delays overlap.
            int change = Math.Min(4, i / 50);
            if (delay.Step(Step, new SeenLight(CueColour.Blue + change), haptic: change == 3))
            {
                acted.Add(delay.ActedOn.Colour);
            }
        }

        Assert.AreEqual(CueColour.Blue + 4, acted[^1]);
        CollectionAssert.AreEqual(acted.Order().ToList(), acted, string.Join(", ", acted));
    }

    private static (double Mean, double Spread) Measure(double? hapticAfterSeconds, int seed = Seed, int reactions = Reactions)
    {
        ReactionDelay delay = new(PersonParameters.Named("typical"), new SeededRandom(seed, "test"));
        List<double> delays = [];
        for (int reaction = 0; reaction < reactions; reaction++)
        {
            SeenLight light = reaction % 2 == 0 ? Blue : Green;
            for (int i = 0; i < 1500; i++)
            {
                double since = i * Step;
                bool haptic = since >= hapticAfterSeconds && since < hapticAfterSeconds + 0.1;
                if (delay.Step(Step, light, haptic))
                {
                    delays.Add(since);
                }
            }
        }

        Assert.HasCount(reactions, delays);
        double mean = delays.Average();
        return (mean, Math.Sqrt(delays.Average(value => (value - mean) * (value - mean))));
    }
}
