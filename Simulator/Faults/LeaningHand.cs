using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Faults;

/// <summary>A hand with somebody's weight on it: never less than a force, whatever the hand itself does.</summary>
/// <param name="hand">The hand.</param>
/// <param name="leastNewtons">The weight, N.</param>
public sealed class LeaningHand(IHand hand, double leastNewtons) : IHand
{
    /// <summary>The hand without the weight.</summary>
    public IHand Hand => hand;

    /// <inheritdoc/>
    public double ForceNewtons => Math.Max(hand.ForceNewtons, leastNewtons);

    /// <inheritdoc/>
    public void Step(double seconds, SeenCues cues) => hand.Step(seconds, cues);
}
