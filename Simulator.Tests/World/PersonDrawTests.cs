using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class PersonDrawTests
{
    private const int Draws = 2_000;
    private static readonly PersonParameters[] People = [.. Enumerable.Range(0, Draws).Select(PersonParameters.Draw)];

    [TestMethod]
    public void The_same_seed_draws_the_same_person_and_another_seed_another()
    {
        CollectionAssert.AreEqual(People, Enumerable.Range(0, Draws).Select(PersonParameters.Draw).ToArray());
        Assert.AreEqual(Draws, People.Distinct().Count(), "nobody twice");
    }

    [TestMethod]
    public void The_shares_of_the_presets_are_as_stated()
    {
        Assert.AreEqual(1, PersonParameters.Names.Sum(PersonParameters.ShareOf), 1e-9);
        foreach (string name in PersonParameters.Names)
        {
            double share = People.Count(person => person.Name == name) / (double)Draws;
            Console.WriteLine($"{name}: {share:P1}, stated {PersonParameters.ShareOf(name):P0}");
            Assert.AreEqual(PersonParameters.ShareOf(name), share, 0.025, name);
        }
    }

    [TestMethod]
    public void The_figures_lie_around_the_presets_and_stay_in_their_published_ranges()
    {
        PersonParameters typical = PersonParameters.Named("typical");
        PersonParameters[] people = [.. People.Where(person => person.Name == typical.Name)];
        Assert.AreEqual(1, PressBench.Median(people.Select(person => person.ReactionToLightSeconds)) / typical.ReactionToLightSeconds, 0.02);
        Assert.AreEqual(1, PressBench.Median(people.Select(person => person.WanderShare)) / typical.WanderShare, 0.03);
        Assert.AreEqual(1, PressBench.Median(people.Select(person => person.ApproachNewtonsPerSecond)) / typical.ApproachNewtonsPerSecond, 0.03);
        Assert.IsGreaterThan(1.8, people.Max(person => person.WanderShare) / people.Min(person => person.WanderShare), "people differ");
        foreach (PersonParameters person in People)
        {
            Assert.IsTrue(person.CrossoverPerSecond is >= 3 and <= 5, $"crossover {person.CrossoverPerSecond:F2} 1/s");
            Assert.IsTrue(person.TremorShare is > 0.001 and < 0.02, $"tremor {person.TremorShare:P2}");
            Assert.IsTrue(person.ReactionToLightSeconds is > 0.3 and < 1, $"reaction {person.ReactionToLightSeconds:F2} s");
        }
    }

    [TestMethod]
    public void What_is_not_varied_stays_the_presets()
    {
        foreach (PersonParameters person in People.Take(100))
        {
            PersonParameters preset = PersonParameters.Named(person.Name);
            Assert.AreEqual(preset.GuessSpread, person.GuessSpread);
            Assert.AreEqual(preset.TremorHertz, person.TremorHertz);
            Assert.AreEqual(preset.SettleSeconds, person.SettleSeconds);
        }
    }
}
