using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.View;

/// <summary>Puts the light of a run's frames into words, so that colour is never the only carrier.</summary>
public sealed class LightReader
{
    // A white under this duty is the faint one of a rest.
    private const double FaintBelow = 0.15;

    private readonly CueEye _eye = new();
    private double _previousSeconds;
    private double _lastBrightness;

    /// <summary>Takes in the next frame and says what its light means.</summary>
    public string Read(RunFrame frame)
    {
        double elapsed = Math.Max(0, frame.TimeSeconds - _previousSeconds);
        _previousSeconds = frame.TimeSeconds;
        SeenLight light = _eye.Step(elapsed, new SeenCues(frame.Red, frame.Green, frame.Blue, frame.Haptic > 0));
        double brightest = Math.Max(frame.Red, Math.Max(frame.Green, frame.Blue));
        _lastBrightness = brightest > 0 ? brightest : _lastBrightness;
        return light.Colour == CueColour.White && _lastBrightness < FaintBelow ? "faint white: rest, do not press" : Words(light);
    }

    private static string Words(SeenLight light)
    {
        string blinking = light.Motion switch
        {
            CueMotion.Slow => ", blinking slowly",
            CueMotion.Fast => ", blinking fast",
            _ => "",
        };
        string far = light.Motion == CueMotion.Fast ? ", far off" : "";
        return light.Colour switch
        {
            CueColour.Blue => $"blue{blinking}: press more{far}",
            CueColour.Green => $"green{blinking}: stay",
            CueColour.Orange => $"orange{blinking}: ease off{far}",
            CueColour.Red => light.Blinking ? "red, blinking: fault, let go" : "red: ease off",
            CueColour.White => $"white{blinking}: done, let go",
            CueColour.Violet => light.Blinking ? "violet, blinking: fault, let go" : "violet: no guidance",
            _ => "off",
        };
    }
}
