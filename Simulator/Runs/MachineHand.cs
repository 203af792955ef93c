using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Runs;

/// <summary>A testing machine in the place of a hand: presses with the force it is told, at once, and looks at no cue.</summary>
public sealed class MachineHand : IHand
{
    /// <summary>The force, N.</summary>
    public double ForceNewtons { get; set; }

    /// <inheritdoc/>
    public void Step(double seconds, SeenCues cues)
    {
    }
}
