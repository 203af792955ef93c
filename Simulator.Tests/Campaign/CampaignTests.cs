using PressureDevice.Simulator.Campaigns;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Campaigns;

[TestClass]
public sealed class CampaignTests
{
    private static readonly CampaignOptions Small = new() { Holds = 12, Seed = 5 };

    [TestMethod]
    public void Gives_the_same_figures_whatever_the_number_of_threads()
    {
        HoldScore[] one = Scores(Small with { Threads = 1 });
        CollectionAssert.AreEqual(one, Scores(Small with { Threads = 4 }));
        CollectionAssert.AreEqual(one, Scores(Small));
    }

    [TestMethod]
    public void Gives_other_figures_with_another_seed() =>
        CollectionAssert.AreNotEqual(Scores(Small), Scores(Small with { Seed = 6 }));

    [TestMethod]
    public void A_hold_is_the_same_in_a_longer_campaign_and_without_the_other_kinds()
    {
        HoldScore[] device = [.. Scores(Small)[^Small.Holds..]];
        HoldScore[] alone = Scores(Small with { Holds = 20, Guidance = [GuidanceKind.Device] });
        CollectionAssert.AreEqual(device, alone[..Small.Holds]);
    }

    [TestMethod]
    public void The_same_person_presses_under_every_kind_of_guidance()
    {
        foreach (CampaignOptions options in new[] { Small, Small with { Person = "shaky" } })
        {
            for (int index = 0; index < options.Holds; index++)
            {
                PersonParameters[] people = [.. CampaignOptions.AllGuidance.Select(kind => Campaign.HandOf(options, index, kind).Parameters)];
                Assert.IsTrue(people.All(person => person == people[0]), $"hold {index}: {string.Join('\n', people.Select(person => person.ToString()))}");
            }
        }

        Assert.AreEqual(Small.Holds, Enumerable.Range(0, Small.Holds).Select(index => Campaign.HandOf(Small, index, GuidanceKind.None).Parameters).Distinct().Count(),
            "each hold has a person of its own");
    }

    [TestMethod]
    public void Seeds_of_holds_are_never_negative_and_do_not_repeat()
    {
        int[] seeds = [.. Enumerable.Range(0, 10).SelectMany(seed => Enumerable.Range(0, 1_000).Select(index => HoldSeed.Of(seed, index)))];
        Assert.IsTrue(seeds.All(seed => seed >= 0));
        Assert.IsGreaterThan(seeds.Length - 5, seeds.Distinct().Count(), "of 2^31 numbers 10,000 hardly ever meet");
    }

    [TestMethod]
    public void Tells_how_far_it_is()
    {
        Highest progress = new();
        Campaign.Run(Small, progress);
        Assert.AreEqual(Small.Holds * Small.Guidance.Count, progress.Value);
    }

    [TestMethod]
    public void Can_be_stopped()
    {
        using CancellationTokenSource stop = new();
        Highest progress = new() { Reached = _ => stop.Cancel() };
        Assert.Throws<OperationCanceledException>(() => Campaign.Run(Small with { Holds = 100_000 }, progress, stop.Token));
    }

    private static HoldScore[] Scores(CampaignOptions options) =>
        [.. Campaign.Run(options).Guidance.SelectMany(guidance => guidance.Holds)];

    private sealed class Highest : IProgress<int>
    {
        private readonly Lock _lock = new();

        public int Value { get; private set; }

        public Action<int>? Reached { get; init; }

        public void Report(int value)
        {
            lock (_lock)
            {
                Value = Math.Max(Value, value);
            }

            Reached?.Invoke(value);
        }
    }
}
