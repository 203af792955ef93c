using PressureDevice.Core;

namespace PressureDevice.Simulator.Campaigns;

/// <summary>What one hold was like, by the true force at the tip. <see cref="HoldScorer"/> says how each figure is taken.</summary>
/// <param name="Outcome">How the hold ended for the device, as the referee; <see cref="HoldOutcome.None"/> when it had not ended in time.</param>
/// <param name="RmsErrorNewtons">Root of the mean square of the distance from the target, over the window, N.</param>
/// <param name="TimeInBandPercent">Share of the window in the band, per cent.</param>
/// <param name="OvershootNewtons">How far the force went over the target from the touch to 2 s after the arrival, N, not negative.</param>
/// <param name="CueChangesPerSecond">Changes of what the light says, from the touch to the end of the window, a second.</param>
/// <param name="ApproachSeconds">From the touch to the arrival, s.</param>
/// <param name="WindowSeconds">Length of the window, s: the whole hold unless the device ended it early.</param>
/// <param name="VirtualSeconds">Virtual time that the hold took in all, s.</param>
public readonly record struct HoldScore(
    HoldOutcome Outcome,
    double RmsErrorNewtons,
    double TimeInBandPercent,
    double OvershootNewtons,
    double CueChangesPerSecond,
    double ApproachSeconds,
    double WindowSeconds,
    double VirtualSeconds)
{
    /// <summary>Whether the referee counted the whole hold within its limits.</summary>
    public bool Completed => Outcome == HoldOutcome.Completed;
}
