using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

/// <summary>How a force sinks when nothing is said.</summary>
[TestClass]
public sealed class PersonDriftTests
{
    private const int Seeds = 60;
    private static readonly PersonParameters Typical = PersonParameters.Named("typical") with { GuessSpread = 0 };

    // Unsteadiness would hide the shape of the drift.
    private static readonly PersonParameters Quiet = Typical with { NoiseShare = 0, WanderShare = 0, FeelBiasShare = 0, TremorShare = 0 };

    [TestMethod]
    public void Falls_by_about_5_percent_in_5_s_at_a_large_force()
    {
        (double start, double later, _) = Drift(Typical, Seeds, 100);
        double fall = 1 - later / start;
        Console.WriteLine($"{fall:P1} from {start:F1} N in 5 s");
        Assert.AreEqual(0.05, fall, 0.02, $"from {start:F1} N");
    }

    [TestMethod]
    public void Hardly_falls_at_a_very_small_force_and_faster_with_more_force()
    {
        double[] told = [2, 10, 40, 100];
        double[] falls = [.. told.Select(newtons => Drift(Quiet, 1, newtons)).Select(drift => 1 - drift.Last / drift.Start)];
        Console.WriteLine(string.Join(", ", told.Zip(falls, (newtons, fall) => $"{fall:P1} in 10 s at {newtons} N")));
        Assert.IsLessThan(0.025, falls[0], "at 2 N");
        Assert.IsTrue(falls[0] < falls[1] && falls[1] < falls[2] && falls[2] < falls[3], "faster with more force");
    }

    [TestMethod]
    public void Falls_less_and_less_as_an_exponential_does()
    {
        (double start, double later, double last) = Drift(Quiet, 1, 80);
        Console.WriteLine($"{start:F1}, {later:F1}, {last:F1} N at 0, 5, 10 s");
        Assert.IsLessThan(start - later, later - last, "the second 5 s against the first");
    }

    [TestMethod]
    public void Falls_less_while_a_light_says_stay()
    {
        double guided = Enumerable.Range(1, Seeds).Average(seed => Left(seed, guided: true));
        double unguided = Enumerable.Range(1, Seeds).Average(seed => Left(seed, guided: false));
        Console.WriteLine($"left after 10 s: {guided:P1} guided, {unguided:P1} unguided");
        Assert.IsGreaterThan(unguided + 0.01, guided);
    }

    private static double Left(int seed, bool guided)
    {
        Person person = new(PersonParameters.Named("typical") with { GuidanceLostSeconds = 60 }, seed);
        SeenCues blue = new(0, 0, 1, false);
        SeenCues green = new(0, 1, 0, false);
        for (int i = 0; i < 10 * 80; i++)
        {
            person.Step(1.0 / 80, blue);
        }

        SeenCues shown = guided ? green : default;
        List<double> force = [];
        for (int i = 0; i < 13 * 80; i++)
        {
            person.Step(1.0 / 80, i < 80 ? green : shown);
            force.Add(person.ForceNewtons);
        }

        return force.Skip(12 * 80).Average() / force.Skip(2 * 80).Take(80).Average();
    }

    private static (double Start, double Later, double Last) Drift(PersonParameters who, int seeds, double told)
    {
        double Mean(List<double> force, int second) => force.Skip(second * 80).Take(80).Average();
        List<double>[] holds = [.. Enumerable.Range(1, seeds)
            .Select(seed => PressBench.Hold(new Person(who, seed, new Instruction(GuidanceKind.None, told)), 0.5, 11))];
        return (holds.Average(hold => Mean(hold, 0)), holds.Average(hold => Mean(hold, 5)), holds.Average(hold => Mean(hold, 10)));
    }
}
