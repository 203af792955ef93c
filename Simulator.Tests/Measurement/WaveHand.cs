using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>A machine that presses by a function of time and looks at no cue.</summary>
internal sealed class WaveHand(Func<double, double> newtonsAt) : IHand
{
    private double _seconds;

    /// <inheritdoc/>
    public double ForceNewtons { get; private set; }

    /// <inheritdoc/>
    public void Step(double seconds, SeenCues cues)
    {
        _seconds += seconds;
        ForceNewtons = Math.Max(0, newtonsAt(_seconds));
    }
}
