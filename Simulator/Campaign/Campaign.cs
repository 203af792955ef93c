using System.Diagnostics;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Campaigns;

/// <summary>
/// The same people with the same devices under several kinds of guidance: in hold i everything that chance decides, person, device and their noise, comes
/// from the one seed <see cref="HoldSeed.Of"/>, whatever the guidance.
/// </summary>
public static class Campaign
{
    // A person is told to hold until somebody says that it is over, not for a time of the person's own.
    private const double PatienceSeconds = 60;

    // Progress is told so many times in all.
    private const int Reports = 200;

    /// <summary>Runs a campaign.</summary>
    /// <param name="options">What it is to be like.</param>
    /// <param name="progress">Told now and then, from any thread, how many holds of all kinds are done; or null.</param>
    /// <param name="cancel">Ends it early with an <see cref="OperationCanceledException"/>.</param>
    public static CampaignResult Run(CampaignOptions options, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        Stopwatch clock = Stopwatch.StartNew();
        int kinds = options.Guidance.Count;
        int all = options.Holds * kinds;
        int reportEvery = Math.Max(1, all / Reports);
        int done = 0;
        var scores = new HoldScore[kinds][];
        for (int kind = 0; kind < kinds; kind++)
        {
            scores[kind] = new HoldScore[options.Holds];
        }

        ParallelOptions threads = new() { CancellationToken = cancel, MaxDegreeOfParallelism = options.Threads ?? Environment.ProcessorCount };
        Parallel.For(0, options.Holds, threads, index =>
        {
            for (int kind = 0; kind < kinds; kind++)
            {
                cancel.ThrowIfCancellationRequested();
                scores[kind][index] = Hold(options, index, options.Guidance[kind]);
                int now = Interlocked.Increment(ref done);
                if (now % reportEvery == 0 || now == all)
                {
                    progress?.Report(now);
                }
            }
        });

        double seconds = clock.Elapsed.TotalSeconds;
        double virtualSeconds = scores.Sum(kind => kind.Sum(hold => hold.VirtualSeconds));
        GuidanceFigures[] figures = [.. options.Guidance.Select((kind, i) => new GuidanceFigures(kind, scores[i]))];
        return new CampaignResult(options, figures, seconds, virtualSeconds / seconds);
    }

    /// <summary>The hand of a hold: the same person under every kind of guidance, told what the kind is.</summary>
    /// <param name="options">The campaign.</param>
    /// <param name="index">Which hold, from 0.</param>
    /// <param name="kind">What the hand gets to see.</param>
    public static Person HandOf(CampaignOptions options, int index, GuidanceKind kind)
    {
        int seed = HoldSeed.Of(options.Seed, index);
        PersonParameters person = options.Person is null ? PersonParameters.Draw(seed) : PersonParameters.Named(options.Person);
        person = person with { UnguidedHoldSeconds = (2 * options.Goal.HoldSeconds) + PatienceSeconds };
        return new Person(person, seed, new Instruction(kind, options.Goal.TargetNewtons));
    }

    private static HoldScore Hold(CampaignOptions options, int index, GuidanceKind kind)
    {
        Person hand = HandOf(options, index, kind);
        Func<bool>? hasArrived = kind == GuidanceKind.None ? () => hand.HasArrived : null;
        return GuidedHold.Run(hand, hasArrived, HoldSeed.Of(options.Seed, index), options.Goal, kind);
    }
}
