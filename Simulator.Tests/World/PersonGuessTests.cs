using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

/// <summary>How well a told force is found, by feel and by number.</summary>
[TestClass]
public sealed class PersonGuessTests
{
    private const int Seeds = 300;
    private const double Told = 40;
    private const double HoldSeconds = 15;
    private static readonly Instruction ByFeel = new(GuidanceKind.None, Told);
    private static readonly Instruction ByNumber = new(GuidanceKind.Gauge, Told);

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Misses_a_told_force_by_14_N_when_there_is_nothing_to_see(bool drawn)
    {
        double[] errors = [.. Errors(Seeds, seed => Make(seed, drawn, ByFeel), gauge: false).Order()];
        double error = PressBench.Median(errors);
        string quartiles = $"quartiles {errors[Seeds / 4]:F1} and {errors[Seeds * 3 / 4]:F1} N";
        Console.WriteLine($"median {error:F1} N, {quartiles}");
        Assert.IsTrue(error is >= 11 and <= 17, $"median error {error:F1} N, published 14.3 N");
        Assert.IsTrue(errors[Seeds / 4] is >= 4 and <= 9 && errors[Seeds * 3 / 4] is >= 18 and <= 30, $"{quartiles}, published 6.2 and 26.2 N");
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Misses_it_by_no_more_than_4_N_with_a_gauge(bool drawn)
    {
        double error = PressBench.Median(Errors(60, seed => Make(seed, drawn, ByNumber), gauge: true));
        double moment = PressBench.Median(Enumerable.Range(1, 60)
            .SelectMany(seed => PressBench.Hold(Make(seed, drawn, ByNumber), 0, HoldSeconds, 60)).Select(force => Math.Abs(force - Told)));
        Console.WriteLine($"{error:F2} N of the mean, {moment:F2} N of a moment");
        Assert.IsTrue(error <= 4 && moment <= 4, $"{error:F2} N of the mean, {moment:F2} N of a moment, published 4.0 N");
    }

    [TestMethod]
    public void Guesses_anew_at_each_press_without_guidance()
    {
        Person person = Person.Named("typical", 3, ByFeel);
        double first = PressBench.Hold(person, 0, 2).Average();
        while (person.Intent != PersonIntent.Rest)
        {
            person.Step(0.0125, new SeenCues(1, 1, 1, false));
        }

        Assert.IsFalse(person.HasArrived, "not after letting go");
        person.HoldsWanted = 1;
        double second = PressBench.Hold(person, 0, 2).Average();
        Assert.IsGreaterThan(2, Math.Abs(second - first), $"{first:F1} N, then {second:F1} N");
    }

    [TestMethod]
    public void Has_arrived_without_guidance_when_the_reaching_stops()
    {
        Person person = new(PersonParameters.Named("steady") with { GuessSpread = 0 }, 2, ByFeel);
        double highest = 0;
        while (!person.HasArrived)
        {
            person.Step(0.0125, default);
            highest = person.ForceNewtons;
            Assert.IsLessThan(60, highest);
        }

        Assert.AreEqual(Told, highest, 0.15 * Told);
    }

    [TestMethod]
    public void Goes_on_for_the_whole_hold_after_the_arrival_however_long_the_way()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            Person person = new(PersonParameters.Draw(seed), seed, new Instruction(GuidanceKind.None, 120));
            double least = PressBench.Hold(person, 0, HoldSeconds).Min();
            Assert.IsGreaterThan(5, least, $"seed {seed}");
        }
    }

    private static IEnumerable<double> Errors(int seeds, Func<int, Person> make, bool gauge) => Enumerable.Range(1, seeds)
        .Select(seed => Math.Abs(PressBench.Hold(make(seed), 0, HoldSeconds, gauge ? 60 : null).Average() - Told));

    private static Person Make(int seed, bool drawn, Instruction instruction) =>
        new(drawn ? PersonParameters.Draw(seed) : PersonParameters.Named("typical"), seed, instruction);
}
