using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

/// <summary>
/// A hand with the plainest device in front of it: blue below the band, green in it, orange above, blinking when the
/// force is farther than two tolerances; a pulse of the motor at each change; white when the time in the band is
/// reached.
/// </summary>
public sealed class GuidedBench(IHand hand, double targetNewtons, double toleranceNewtons, double holdSeconds)
{
    /// <summary>Samples a second.</summary>
    public const int SamplesPerSecond = 80;

    private const double Step = 1.0 / SamplesPerSecond;
    private double _pulseUntil;
    private int _zone = int.MinValue;
    private bool _touched;

    /// <summary>The force from the first time in the band until the hold was complete, N.</summary>
    public List<double> Held { get; } = [];

    /// <summary>All forces, N.</summary>
    public List<double> All { get; } = [];

    /// <summary>Time in the band, s.</summary>
    public double InBandSeconds { get; private set; }

    /// <summary>Whether the time in the band was reached.</summary>
    public bool Completed { get; private set; }

    /// <summary>Lets the hand and the device go on together.</summary>
    public GuidedBench Run(double seconds)
    {
        int steps = (int)Math.Round(seconds * SamplesPerSecond);
        for (int i = 0; i < steps; i++)
        {
            double force = hand.ForceNewtons;
            All.Add(force);
            hand.Step(Step, Cues(force, All.Count * Step));
        }

        return this;
    }

    private SeenCues Cues(double force, double now)
    {
        _touched |= force > 2;
        if (!_touched)
        {
            return default;
        }

        if (Completed)
        {
            return force > 0.5 ? new SeenCues(1, 1, 1, false) : default;
        }

        double error = force - targetNewtons;
        int zone = Math.Abs(error) <= toleranceNewtons ? 0 : Math.Sign(error);
        if (zone != _zone)
        {
            _zone = zone;
            _pulseUntil = now + 0.1;
        }

        InBandSeconds += zone == 0 ? Step : 0;
        Completed = InBandSeconds >= holdSeconds;
        if (InBandSeconds > 0)
        {
            Held.Add(force);
        }

        bool on = Math.Abs(error) <= 2 * toleranceNewtons || (int)(now * 4) % 2 == 0;
        double level = on ? 1 : 0;
        bool pulse = now < _pulseUntil;
        return zone switch
        {
            < 0 => new SeenCues(0, 0, level, pulse),
            0 => new SeenCues(0, 1, 0, pulse),
            _ => new SeenCues(level, 0.25 * level, 0, pulse),
        };
    }
}
