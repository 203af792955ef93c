using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Campaigns;

/// <summary>A hand that presses by a timetable and looks at nothing.</summary>
internal sealed class ScriptedHand(Func<double, double> newtonsAt) : IHand
{
    /// <summary>Its own time, s.</summary>
    public double Seconds { get; private set; }

    /// <inheritdoc/>
    public double ForceNewtons { get; private set; }

    /// <inheritdoc/>
    public void Step(double seconds, SeenCues cues)
    {
        Seconds += seconds;
        ForceNewtons = newtonsAt(Seconds);
    }
}
