using PressureDevice.Core;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Soak;

/// <summary>One hold as the hand means it.</summary>
/// <param name="Newtons">The force in the band, N.</param>
/// <param name="Seconds">From the touch to the release, or to the push that is too strong, s.</param>
/// <param name="Meant">How it ends when nothing goes wrong.</param>
/// <param name="Fault">What goes wrong; null nothing.</param>
internal sealed record Press(double Newtons, double Seconds, HoldOutcome Meant, SoakFault? Fault)
{
    /// <summary>Time from the touch to the force, s.</summary>
    public const double ApproachSeconds = 0.6;

    /// <summary>Time to let go, s.</summary>
    public const double ReleaseSeconds = 0.15;

    /// <summary>Time between two holds, s.</summary>
    public const double PauseSeconds = 2;

    /// <summary>The push that is too strong for a hold of 40 N, N.</summary>
    public const double TooStrongNewtons = 75;

    /// <summary>How long it lasts, s.</summary>
    public const double TooStrongSeconds = 0.5;

    private const double FullSeconds = 11.2; // the approach, 10 s in the band, a reaction
    private const double EarlyShare = 0.1;
    private const double TooStrongShare = 0.05;
    private const double FaultShare = 0.1;

    /// <summary>Draws a hold.</summary>
    public static Press Draw(SeededRandom random)
    {
        double newtons = random.Between(38, 42);
        double early = random.Between(2, 9);
        double kind = random.NextUnit();
        HoldOutcome meant = kind < EarlyShare ? HoldOutcome.Released
            : kind < EarlyShare + TooStrongShare ? HoldOutcome.OverForce : HoldOutcome.Completed;
        double seconds = meant == HoldOutcome.Completed ? FullSeconds : early;
        bool isFaulty = random.NextUnit() < FaultShare;
        return new Press(newtons, seconds, meant, isFaulty ? SoakFault.Draw(random, seconds + PauseSeconds) : null);
    }
}
