using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

/// <summary>What the same light means to people who have been taught different things.</summary>
[TestClass]
public sealed class PersonLanguageTests
{
    private const double Step = 0.0125;
    private const int Seeds = 20;
    private static readonly SeenCues Blue = new(0, 0, 1, false);
    private static readonly SeenCues Green = new(0, 1, 0, false);
    private static readonly Instruction Lights = new(GuidanceKind.Threshold, 40);

    [TestMethod]
    [DataRow(0.4, 0.3, true)]
    [DataRow(0.4, 0.7, true)]
    [DataRow(0.8, 0.3, false)]
    [DataRow(0.8, 0.7, false)]
    [DataRow(0.8, 1.0, false)]
    public void Takes_a_fast_blink_for_far_and_the_rest_for_near(double period, double share, bool far)
    {
        double rise = Enumerable.Range(1, Seeds).Average(seed =>
        {
            Person person = Person.Named("steady", seed);
            Show(person, 3.5, default);
            Show(person, 1.5, Green);
            double start = person.ForceNewtons;
            for (int i = 0; i < 2.5 / Step; i++)
            {
                person.Step(Step, i * Step / period % 1 < share ? Blue : default);
            }

            return person.ForceNewtons / start;
        });
        Console.WriteLine($"to {rise:P0} in 2.5 s");
        Assert.IsTrue(far ? rise > 1.6 : rise is > 1.1 and < 1.5, $"to {rise:P0} in 2.5 s");
    }

    [TestMethod]
    public void A_blink_that_turns_out_slow_does_not_begin_the_correction_again()
    {
        double[] rises = [.. new[] { 1.0, 0.7 }.Select(share => Enumerable.Range(1, Seeds).Average(seed =>
        {
            Person person = Person.Named("steady", seed);
            Show(person, 3.5, default);
            Show(person, 1.5, Green);
            for (int i = 0; i < 3 / Step; i++)
            {
                person.Step(Step, i * Step / 0.8 % 1 < share ? Blue : default);
            }

            return person.ForceNewtons;
        }))];
        Assert.AreEqual(rises[0], rises[1], 0.01, "steady blue and slowly blinking blue");
    }

    [TestMethod]
    public void Goes_at_full_speed_toward_the_believed_band_when_a_colour_has_no_size()
    {
        PersonParameters sure = PersonParameters.Named("steady") with { GuessSpread = 0 };
        double toward = 0;
        double beyond = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Person person = new(sure, seed, Lights);
            Force(person, 10);
            toward += Show(person, 1, Blue) / Seeds;
            Force(person, 45);
            Show(person, 1, Blue);
            beyond += Show(person, 1, Blue) / Seeds;
        }

        Console.WriteLine($"{toward:F1} N/s toward the believed band, {beyond:F1} N/s beyond it");
        Assert.AreEqual(sure.ApproachNewtonsPerSecond, toward, 1.5);
        Assert.IsLessThan(0.5 * toward, beyond);

        static void Force(Person person, double newtons)
        {
            for (double now = 0; person.ForceNewtons < newtons; now += Step)
            {
                person.Step(Step, Blue);
                Assert.IsLessThan(30, now, $"stopped at {person.ForceNewtons:F1} N");
            }
        }
    }

    [TestMethod]
    public void Corrects_as_for_near_once_the_band_has_been_seen()
    {
        PersonParameters sure = PersonParameters.Named("steady") with { GuessSpread = 0 };
        double before = 0;
        double after = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            before += Rise(new Person(sure, seed, Lights), default);
            after += Rise(new Person(sure, seed, Lights), Green);
        }

        Console.WriteLine($"{before / Seeds:F1} N before, {after / Seeds:F1} N after green, in 2 s");
        Assert.IsGreaterThan(1.5 * after, before);

        static double Rise(Person person, SeenCues first)
        {
            Show(person, 3, default);
            Show(person, 0.7, first);
            double start = person.ForceNewtons;
            Show(person, 2.5, Blue);
            return person.ForceNewtons - start;
        }
    }

    [TestMethod]
    public void Without_guidance_only_done_and_fault_are_heeded()
    {
        double dark = Hold(default);
        Assert.AreEqual(dark, Hold(Blue), "blue says nothing");
        Assert.AreEqual(dark, Hold(Green), "green says nothing");
        Assert.IsLessThan(0.5, Hold(new SeenCues(1, 1, 1, false)), "white ends the hold");
        Assert.IsLessThan(0.5, Hold(new SeenCues(0.5, 0, 1, false)), "violet ends the hold");

        static double Hold(SeenCues cues)
        {
            Person person = Person.Named("typical", 5, new Instruction(GuidanceKind.None, 40));
            Show(person, 10, default);
            Show(person, 4, cues);
            return person.ForceNewtons;
        }
    }

    [TestMethod]
    public void With_a_gauge_arrives_near_the_target_and_lets_go_on_white()
    {
        Person person = Person.Named("typical", 5, new Instruction(GuidanceKind.Gauge, 30));
        List<double> held = PressBench.Hold(person, 1, 5, 60);
        Assert.AreEqual(30, held.Average(), 2);
        for (int i = 0; i < 3 / Step; i++)
        {
            person.Step(Step, new SeenCues(1, 1, 1, false, person.ForceNewtons));
        }

        Assert.IsLessThan(0.5, person.ForceNewtons);
        Assert.IsFalse(person.HasArrived);
    }

    private static double Show(Person person, double seconds, SeenCues cues)
    {
        double start = person.ForceNewtons;
        for (double t = 0; t < seconds - Step / 2; t += Step)
        {
            person.Step(Step, cues);
        }

        return person.ForceNewtons - start;
    }
}
