using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

/// <summary>Lowering a force against raising it (Masumoto and Inui 2010).</summary>
[TestClass]
public sealed class PersonLoweringTests
{
    private const int Seeds = 60;
    private const double Step = 0.0125;
    private static readonly SeenCues Blue = new(0, 0, 1, false);
    private static readonly SeenCues Orange = new(1, 0.25, 0, false);

    [TestMethod]
    public void Lowering_varies_more_than_raising()
    {
        (double raising, double lowering) = (Wavering(Blue), Wavering(Orange));
        Console.WriteLine($"wavering while raising {raising:P2}, while lowering {lowering:P2}");
        Assert.IsGreaterThan(1.05 * raising, lowering);
    }

    [TestMethod]
    public void Lowering_goes_farther_than_raising_for_the_same_cue()
    {
        double raised = Enumerable.Range(1, Seeds).Average(seed => Way(seed, Blue));
        double lowered = -Enumerable.Range(1, Seeds).Average(seed => Way(seed, Orange));
        Console.WriteLine($"raised by {raised:P0}, lowered by {lowered:P0} in 1 s");
        Assert.IsGreaterThan(1.1 * raised, lowered);
    }

    private static double Way(int seed, SeenCues cue)
    {
        List<double> force = Correct(seed, cue, 1.6);
        return force[^1] / force[0] - 1;
    }

    // What is left in a second and a half of correcting when the curve of the correction is taken out.
    private static double Wavering(SeenCues cue)
    {
        const int Skipped = 48;
        const int Window = 120;
        double[][] runs = [.. Enumerable.Range(1, Seeds)
            .Select(seed => Correct(seed, cue, 2.2).Skip(Skipped).Take(Window).ToArray())
            .Select(force => force.Select(value => value / force.Average()).ToArray())];
        double[] mean = [.. Enumerable.Range(0, Window).Select(i => runs.Average(run => run[i]))];
        return Math.Sqrt(runs.Average(run => run.Select((value, i) => (value - mean[i]) * (value - mean[i])).Average()));
    }

    private static List<double> Correct(int seed, SeenCues cue, double seconds)
    {
        PersonParameters alert = PersonParameters.Named("typical") with
        {
            GuidanceLostSeconds = 60, GuessSpread = 0, GuessNewtons = 40, ReactionToLightSpreadSeconds = 0,
        };
        Person person = new(alert, seed);
        List<double> force = [];
        for (int i = 0; i < (9 + seconds) / Step; i++)
        {
            person.Step(Step, i < 7.5 / Step ? default : i < 9 / Step ? new SeenCues(0, 1, 0, false) : cue);
            if (i >= 9 / Step)
            {
                force.Add(person.ForceNewtons);
            }
        }

        return force;
    }
}
