using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class PersonTests
{
    private const double Step = 1.0 / 80;
    private static readonly SeenCues Dark = default;
    private static readonly SeenCues Blue = new(0, 0, 1, false);
    private static readonly SeenCues Green = new(0, 1, 0, false);
    private static readonly SeenCues Orange = new(1, 0.25, 0, false);
    private static readonly SeenCues White = new(1, 1, 1, false);
    private static readonly SeenCues Violet = new(0.5, 0, 1, false);
    private static readonly SeenCues Red = new(1, 0, 0, false);

    [TestMethod]
    public void Does_exactly_the_same_with_the_same_seed()
    {
        List<double> first = new GuidedBench(Person.Named("typical", 5), 40, 4, 10).Run(40).All;
        List<double> again = new GuidedBench(Person.Named("typical", 5), 40, 4, 10).Run(40).All;
        List<double> other = new GuidedBench(Person.Named("typical", 6), 40, 4, 10).Run(40).All;
        CollectionAssert.AreEqual(first, again);
        CollectionAssert.AreNotEqual(first, other);
    }

    [TestMethod]
    public void Does_the_same_however_time_is_cut()
    {
        Person coarse = Person.Named("typical", 3);
        Person fine = Person.Named("typical", 3);
        for (int i = 0; i < 400; i++)
        {
            SeenCues cues = i < 200 ? Dark : Blue;
            coarse.Step(0.025, cues);
            for (int j = 0; j < 20; j++)
            {
                fine.Step(0.00125, cues);
            }

            Assert.AreEqual(coarse.ForceNewtons, fine.ForceNewtons, $"after {i * 0.025:F3} s");
        }
    }

    [TestMethod]
    public void Presses_more_on_blue_eases_off_on_orange_and_stays_on_green()
    {
        const int Seeds = 20;
        double[] force = new double[4];
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Person person = Pressing(seed);
            SeenCues[] cues = [Green, Blue, Green, Orange];
            for (int i = 0; i < cues.Length; i++)
            {
                force[i] += Show(person, 3, cues[i]) / Seeds;
            }
        }

        Assert.IsGreaterThan(force[0] * 1.2, force[1], "after 3 s of blue");
        Assert.AreEqual(force[1], force[2], 0.1 * force[1], "after 3 s of green");
        Assert.IsLessThan(force[2] * 0.8, force[3], "after 3 s of orange");
    }

    [TestMethod]
    public void Goes_faster_when_the_light_blinks()
    {
        Person near = Pressing();
        Person far = Pressing();
        Show(near, 2.5, Blue);
        Blink(far, 2.5, Blue);
        Assert.IsGreaterThan(near.ForceNewtons * 1.1, far.ForceNewtons);
    }

    [TestMethod]
    public void Lets_go_on_white_violet_and_flashing_red()
    {
        Assert.IsLessThan(0.5, Show(Pressing(), 2, White), "white");
        Assert.IsLessThan(0.5, Show(Pressing(), 2, Violet), "violet");
        Assert.IsLessThan(0.5, Blink(Pressing(), 2, Violet), "flashing violet");
        Assert.IsLessThan(0.5, Blink(Pressing(), 2, Red), "flashing red");
        Assert.IsGreaterThan(2, Show(Pressing(), 1.5, Red), "steady red only eases off");
    }

    [TestMethod]
    public void Lets_go_when_the_light_goes_dark_for_longer_than_a_pause()
    {
        Person person = Pressing();
        Show(person, 0.3, Dark);
        Assert.AreEqual(PersonIntent.Follow, person.Intent);
        Assert.IsLessThan(0.5, Show(person, 4, Dark));
    }

    [TestMethod]
    public void Waits_for_a_quiet_device_and_begins_only_the_holds_that_are_wanted()
    {
        Person person = Person.Named("typical", 2);
        Assert.IsLessThan(0.01, Show(person, 10, Violet), "a fault does not invite");
        Assert.IsGreaterThan(2, Show(person, 5, Dark), "a quiet device does");
        Show(person, 3, White);
        Assert.IsLessThan(0.01, Show(person, 20, Dark), "only one hold was wanted");
        person.HoldsWanted = 1;
        Assert.IsGreaterThan(2, Show(person, 5, Dark), "another one is");
    }

    [TestMethod]
    [DataRow("typical")]
    [DataRow("steady")]
    [DataRow("shaky")]
    [DataRow("tired")]
    [DataRow("slow")]
    [DataRow("back")]
    public void Brings_most_holds_to_their_end_whoever_it_is(string name)
    {
        int completed = 0;
        for (int seed = 1; seed <= 20; seed++)
        {
            GuidedBench bench = new GuidedBench(Person.Named(name, seed), 40, 4, 10).Run(60);
            completed += bench.Completed ? 1 : 0;
            Assert.IsLessThan(80, bench.All.Max(), $"seed {seed}: no more than twice the target");
        }

        Assert.IsGreaterThanOrEqualTo(18, completed, $"{completed} of 20 holds completed");
    }

    [TestMethod]
    public void Refuses_a_name_that_nobody_has_and_lists_the_names()
    {
        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(() => Person.Named("bob"));
        StringAssert.Contains(refused.Message, "bob");
        foreach (string name in PersonParameters.Names)
        {
            StringAssert.Contains(refused.Message, name);
        }
    }

    private static Person Pressing(int seed = 4)
    {
        Person person = Person.Named("typical", seed);
        Show(person, 3.5, Dark);
        Show(person, 1, Green);
        Assert.AreEqual(PersonIntent.Follow, person.Intent);
        return person;
    }

    private static double Show(Person person, double seconds, SeenCues cues)
    {
        for (double t = 0; t < seconds - Step / 2; t += Step)
        {
            person.Step(Step, cues);
        }

        return person.ForceNewtons;
    }

    private static double Blink(Person person, double seconds, SeenCues cues)
    {
        for (double t = 0; t < seconds - Step / 2; t += Step)
        {
            person.Step(Step, (int)(t * 4) % 2 == 0 ? cues : Dark);
        }

        return person.ForceNewtons;
    }
}
