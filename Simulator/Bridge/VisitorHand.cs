using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Bridge;

/// <summary>The finger of a visitor who sees a picture of the device: it goes after the force that it is told as flesh does, not at once. Only for what happens in
/// the board's world.</summary>
public sealed class VisitorHand : IHand
{
    /// <summary>Most force, mN: over the device's own limit of 200 N, so that over-force can be tried.</summary>
    public const int MostMilliNewtons = 250_000;

    /// <summary>The fastest rise, N/s: a quick push with body weight behind it (general).</summary>
    public const double RiseNewtonsPerSecond = 200;

    /// <summary>The fastest fall, N/s: the finger leaves (general).</summary>
    public const double FallNewtonsPerSecond = 600;

    /// <summary>Time constant of the flesh between the finger's will and the tip, s: it rounds the steps in which a page tells the force (general).</summary>
    public const double SmoothingSeconds = 0.05;

    // Below this the finger has left the tip.
    private const double ContactNewtons = 0.01;

    private double _willedNewtons;

    /// <summary>The force that the finger goes after, N, not negative.</summary>
    public double AimNewtons { get; set; }

    /// <inheritdoc/>
    public double ForceNewtons { get; private set; }

    /// <inheritdoc/>
    public void Step(double seconds, SeenCues cues)
    {
        _willedNewtons += Math.Clamp(AimNewtons - _willedNewtons, -FallNewtonsPerSecond * seconds, RiseNewtonsPerSecond * seconds);
        double force = ForceNewtons + ((_willedNewtons - ForceNewtons) * (1 - Math.Exp(-seconds / SmoothingSeconds)));
        ForceNewtons = AimNewtons == 0 && force < ContactNewtons ? 0 : force;
    }
}
