namespace PressureDevice.Simulator.World;

/// <summary>Something that presses the tip of the device: a person, a recording, a bench.</summary>
public interface IHand
{
    /// <summary>The force on the tip now, in newtons; pressing is positive.</summary>
    double ForceNewtons { get; }

    /// <summary>Lets virtual time pass.</summary>
    /// <param name="seconds">How much, in seconds, not negative.</param>
    /// <param name="cues">What the device shows during that time: all that a hand may know of it.</param>
    void Step(double seconds, SeenCues cues);
}

/// <summary>The cues as they can be seen and felt from outside.</summary>
/// <param name="Red">Duty of the red light, 0 to 1.</param>
/// <param name="Green">Duty of the green light, 0 to 1.</param>
/// <param name="Blue">Duty of the blue light, 0 to 1.</param>
/// <param name="Haptic">Whether the motor runs.</param>
/// <param name="GaugeNewtons">The number that a force gauge shows, N; null: there is no gauge.</param>
public readonly record struct SeenCues(double Red, double Green, double Blue, bool Haptic, double? GaugeNewtons = null);
