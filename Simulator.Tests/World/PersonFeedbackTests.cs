using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

/// <summary>What seeing the force changes, against the published figures; docs/person-model.md has the table.</summary>
[TestClass]
public sealed class PersonFeedbackTests
{
    private const int Seeds = 60;
    private const double WindowSeconds = 8;
    private static readonly Instruction ByFeel = new(GuidanceKind.None, 40);
    private static readonly Instruction ByNumber = new(GuidanceKind.Gauge, 40);

    // The forces are told 40 N and not misjudged, so that they are about the same with and without feedback.
    private static readonly PersonParameters Typical = PersonParameters.Named("typical") with { GuessSpread = 0 };
    private static readonly Lazy<Steadiness> Without = new(() => Measure(_ => Typical, ByFeel));
    private static readonly Lazy<Steadiness> With = new(() => Measure(_ => Typical, ByNumber));

    [TestMethod]
    public void Varies_by_4_1_percent_without_vision_and_by_4_5_with_it()
    {
        Console.WriteLine($"without: {Without.Value}\nwith: {With.Value}");
        Assert.IsTrue(Without.Value.Variation is >= 0.033 and <= 0.049, $"without: {Without.Value}");
        Assert.IsTrue(With.Value.Variation is >= 0.038 and <= 0.052, $"with: {With.Value}");
        Assert.IsGreaterThan(Without.Value.Variation, With.Value.Variation);
    }

    [TestMethod]
    public void Is_half_as_much_to_twice_as_variable_again_near_1_Hz_with_vision()
    {
        double ratio = With.Value.Fast / Without.Value.Fast;
        Console.WriteLine($"{ratio:F2} times");
        Assert.IsTrue(ratio is >= 1.5 and <= 2, $"{ratio:F2} times; with {With.Value}, without {Without.Value}");
    }

    [TestMethod]
    public void Has_its_spectral_peak_near_1_Hz_and_most_power_below_4_Hz()
    {
        Assert.IsTrue(With.Value.PeakHertz is >= 0.5 and <= 1.5, $"{With.Value}");
        Assert.IsGreaterThan(0.9, With.Value.ShareBelow(4), $"{With.Value}");
        Assert.IsTrue(With.Value.ShareBelow(1) is >= 0.65 and <= 0.9, $"recordings: 65 to 90 %; {With.Value}");
    }

    [TestMethod]
    public void Trembles_by_a_quarter_of_a_percent_with_and_without_vision()
    {
        Assert.AreEqual(0.0028, Without.Value.Tremor, 0.0006, $"without: {Without.Value}");
        Assert.AreEqual(0.0028, With.Value.Tremor, 0.0006, $"with: {With.Value}");
    }

    [TestMethod]
    public void Errs_by_2_5_N_with_vision_and_by_more_in_the_8_s_after_it_is_taken_away()
    {
        // The force at which the study's 2.5 N are its 4.5 %: an assumption, its forces were many and are not given in newtons.
        const double Newtons = 2.5 / 0.045;
        Instruction told = new(GuidanceKind.Gauge, Newtons);
        PersonParameters staying = Typical with { GuidanceLostSeconds = 60 };
        double with = Error(seed => PressBench.Hold(new Person(staying, seed, told), 3, 8, gaugeSeconds: 60));
        double without = Error(seed => PressBench.Hold(new Person(staying, seed, told), 4, 8, gaugeSeconds: 4));
        Console.WriteLine($"root mean square error at {Newtons:F1} N: {with:F2} N with, {without:F2} N without");
        Assert.AreEqual(2.53, with, 0.4, "with");

        // The study's 2.71 N leave no room for the drift that others report; the drift was kept.
        Assert.IsTrue(without > with && without < 2 * with, $"{without:F2} N without, {with:F2} N with");

        static double Error(Func<int, List<double>> hold) => Enumerable.Range(1, Seeds)
            .Average(seed => Math.Sqrt(hold(seed).Average(force => (force - Newtons) * (force - Newtons))));
    }

    [TestMethod]
    public void Drawn_people_vary_as_the_typical_one_does()
    {
        Steadiness without = Measure(seed => PersonParameters.Draw(seed) with { GuessSpread = 0 }, ByFeel);
        Steadiness with = Measure(PersonParameters.Draw, ByNumber);
        Console.WriteLine($"drawn, without: {without}\ndrawn, with: {with}");
        Assert.IsTrue(without.Variation is >= 0.033 and <= 0.049, $"without: {without}");
        Assert.IsTrue(with.Variation is >= 0.038 and <= 0.052, $"with: {with}");
        Assert.IsTrue(without.Tremor is >= 0.002 and <= 0.01, $"without: {without}");
    }

    private static Steadiness Measure(Func<int, PersonParameters> who, Instruction instruction)
    {
        double? gaugeSeconds = instruction.Guidance == GuidanceKind.Gauge ? 60 : null;
        return new Steadiness(
            Enumerable.Range(1, Seeds).Select(seed =>
                PressBench.Hold(new Person(who(seed), seed, instruction), 3, 2 * WindowSeconds, gaugeSeconds)),
            WindowSeconds);
    }
}
