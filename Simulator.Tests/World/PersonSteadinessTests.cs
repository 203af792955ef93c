using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class PersonSteadinessTests
{
    private const int Seeds = 30;

    [TestMethod]
    [DataRow(25.0, 2.5)]
    [DataRow(40.0, 4.0)]
    [DataRow(80.0, 8.0)]
    public void Holds_a_guided_force_with_the_variation_and_tremor_of_the_studies(double target, double tolerance)
    {
        List<Steadiness> windows = [];
        for (int seed = 1; seed <= Seeds; seed++)
        {
            GuidedBench bench = new GuidedBench(Person.Named("typical", seed), target, tolerance, 20).Run(60);
            Assert.IsTrue(bench.Completed, $"seed {seed} was {bench.InBandSeconds:F1} s in the band");
            windows.AddRange(Steadiness.Of(bench.Held));
        }

        double variation = windows.Average(window => window.VariationShare);
        double tremor = Median(windows.Select(window => window.TremorShare));
        double below4 = windows.Average(window => window.ShareBelow4Hertz);
        double below1 = windows.Average(window => window.ShareBelow1Hertz);
        Assert.IsTrue(variation is >= 0.035 and <= 0.045, $"variation {variation:P2}, published 3.5 to 4.5 %");
        Assert.IsTrue(tremor is >= 0.0022 and <= 0.0034, $"tremor {tremor:P2}, published median 0.28 %");
        Assert.IsGreaterThan(0.9, below4, $"power below 4 Hz {below4:P0}, published: most");
        Assert.IsTrue(below1 is >= 0.55 and <= 0.9, $"power below 1 Hz {below1:P0}, published 65 to 90 %");
    }

    [TestMethod]
    public void Varies_in_proportion_to_the_force()
    {
        double small = HeldDeviation(15);
        double large = HeldDeviation(90);
        Assert.AreEqual(6, large / small, 1.5, $"deviation {small:F2} N at 15 N, {large:F2} N at 90 N");
    }

    [TestMethod]
    public void Drifts_down_when_nothing_guides()
    {
        double started = 0;
        double ended = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Person person = Person.Named("typical", seed);
            List<double> force = [];
            for (int i = 0; i < 20 * 80; i++)
            {
                person.Step(1.0 / 80, default);
                force.Add(person.ForceNewtons);
            }

            int reached = force.IndexOf(force.Take(8 * 80).Max());
            started += force.Skip(reached).Take(80).Average();
            ended += force.Skip(reached + 10 * 80).Take(80).Average();
        }

        double left = ended / started;
        Assert.IsTrue(left is > 0.6 and < 0.92, $"{left:P0} of the force is left after 10 s");
    }

    [TestMethod]
    public void Is_steadier_or_shakier_as_its_name_says()
    {
        double steady = Named("steady").VariationShare;
        Steadiness typical = Named("typical");
        Steadiness shaky = Named("shaky");
        Assert.IsLessThan(typical.VariationShare, steady);
        Assert.IsGreaterThan(typical.VariationShare, shaky.VariationShare);
        Assert.IsGreaterThan(2 * typical.TremorShare, shaky.TremorShare);
    }

    private static Steadiness Named(string name)
    {
        List<Steadiness> windows = [];
        for (int seed = 1; seed <= 10; seed++)
        {
            windows.AddRange(Steadiness.Of(new GuidedBench(Person.Named(name, seed), 40, 8, 15).Run(60).Held));
        }

        return new Steadiness(
            windows.Average(window => window.VariationShare),
            windows.Average(window => window.TremorShare),
            windows.Average(window => window.ShareBelow4Hertz),
            windows.Average(window => window.ShareBelow1Hertz));
    }

    private static double HeldDeviation(double target)
    {
        double sum = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            GuidedBench bench = new GuidedBench(Person.Named("typical", seed), target, 0.15 * target, 10).Run(60);
            sum += Steadiness.Of(bench.Held).Average(window => window.VariationShare) * target;
        }

        return sum / Seeds;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
