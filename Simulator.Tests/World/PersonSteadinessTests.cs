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
        List<List<double>> holds = [];
        for (int seed = 1; seed <= Seeds; seed++)
        {
            GuidedBench bench = new GuidedBench(Person.Named("typical", seed), target, tolerance, 20).Run(60);
            Assert.IsTrue(bench.Completed, $"seed {seed} was {bench.InBandSeconds:F1} s in the band");
            holds.Add(bench.Held);
        }

        Steadiness held = new(holds);
        Console.WriteLine(held);
        Assert.IsTrue(held.Variation is >= 0.033 and <= 0.052, $"published 3.5 to 4.5 %; {held}");
        Assert.IsTrue(held.Tremor is >= 0.0022 and <= 0.0034, $"published median 0.28 %; {held}");
        Assert.IsGreaterThan(0.9, held.ShareBelow(4), $"published: most; {held}");
        Assert.IsTrue(held.ShareBelow(1) is >= 0.65 and <= 0.9, $"published 65 to 90 %; {held}");
    }

    [TestMethod]
    public void Varies_in_proportion_to_the_force()
    {
        double small = HeldDeviation(15);
        double large = HeldDeviation(90);
        Assert.AreEqual(6, large / small, 1.5, $"deviation {small:F2} N at 15 N, {large:F2} N at 90 N");
    }

    [TestMethod]
    public void Is_steadier_or_shakier_as_its_name_says()
    {
        Steadiness steady = Named("steady");
        Steadiness typical = Named("typical");
        Steadiness shaky = Named("shaky");
        Assert.IsLessThan(typical.Variation, steady.Variation);
        Assert.IsGreaterThan(typical.Variation, shaky.Variation);
        Assert.IsGreaterThan(2 * typical.Tremor, shaky.Tremor);
    }

    private static Steadiness Named(string name) =>
        new(Enumerable.Range(1, 10).Select(seed => new GuidedBench(Person.Named(name, seed), 40, 8, 15).Run(60).Held));

    private static double HeldDeviation(double target)
    {
        GuidedBench Hold(int seed) => new GuidedBench(Person.Named("typical", seed), target, 0.15 * target, 10).Run(60);
        return target * new Steadiness(Enumerable.Range(1, Seeds).Select(seed => Hold(seed).Held)).Variation;
    }
}
