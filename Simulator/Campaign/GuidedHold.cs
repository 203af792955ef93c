using PressureDevice.Core;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Campaigns;

/// <summary>One hold on the bench, from the hand's coming to the end of the window, and on until the referee knows whether it was completed.</summary>
public static class GuidedHold
{
    /// <summary>Time after which a hold that has no end counts as not completed: so many s after the touch, and twice the hold.</summary>
    public const double RefereeLimitSeconds = 25;

    /// <summary>Lets a hand hold.</summary>
    /// <param name="hand">Who presses.</param>
    /// <param name="hasArrived">Whether the hand says that it has arrived; null for one that does not tell.</param>
    /// <param name="seed">Which specimen of the device.</param>
    /// <param name="goal">What is to be reached.</param>
    /// <param name="guidance">What the hand gets to see and feel.</param>
    public static HoldScore Run(IHand hand, Func<bool>? hasArrived, int seed, HoldGoal goal, GuidanceKind guidance)
    {
        HandBench bench = new(hand, seed, goal.ToSettings(), guidance);
        HoldScorer scorer = new(goal);
        double limit = (2 * goal.HoldSeconds) + RefereeLimitSeconds;
        bool ended = false;
        HoldOutcome outcome = HoldOutcome.None;
        while (!scorer.IsClosed || (!ended && scorer.SecondsSinceTouch < limit))
        {
            bench.Step();
            if (!ended && bench.HasStepped && bench.Device.HoldEnded)
            {
                ended = true;
                outcome = bench.Device.Session.Outcome;
            }

            bool toldToLetGo = ended && guidance == GuidanceKind.Device;
            scorer.Step(bench.ForceNewtons, bench.Seen, hasArrived?.Invoke() ?? false, toldToLetGo);
        }

        return scorer.Score(outcome, bench.Seconds);
    }
}
