using PressureDevice.Core;

namespace PressureDevice.Simulator.Campaigns;

/// <summary>What every hold of a campaign is to reach.</summary>
/// <param name="TargetNewtons">Target, N, 2 to 150.</param>
/// <param name="TolerancePercent">Half the width of the band, per cent of the target, 3 to 30.</param>
/// <param name="HoldSeconds">How long, s: 10 to 30, 60 or 90.</param>
public sealed record HoldGoal(double TargetNewtons, int TolerancePercent, int HoldSeconds)
{
    private const double MilliNewtonsPerNewton = 1_000;
    private const int MillisecondsPerSecond = 1_000;

    /// <summary>Half the width of the band, N.</summary>
    public double ToleranceNewtons => TargetNewtons * TolerancePercent / 100;

    /// <summary>The same for the device.</summary>
    public HoldSettings ToSettings() => new(
        (int)Math.Round(TargetNewtons * MilliNewtonsPerNewton),
        (int)Math.Round(ToleranceNewtons * MilliNewtonsPerNewton),
        HoldSeconds * MillisecondsPerSecond);

    /// <summary>Whether a force is in the band, its edges included.</summary>
    /// <param name="newtons">The force, N.</param>
    public bool Holds(double newtons) => Math.Abs(newtons - TargetNewtons) <= ToleranceNewtons;
}
