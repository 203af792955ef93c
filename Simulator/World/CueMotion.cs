namespace PressureDevice.Simulator.World;

/// <summary>How a light moves, as a person would say.</summary>
public enum CueMotion
{
    /// <summary>It does not blink, or has not done so long enough to tell.</summary>
    Steady,

    /// <summary>It blinks slowly.</summary>
    Slow,

    /// <summary>It blinks fast.</summary>
    Fast,
}

/// <summary>What the light says, once its blinking is put together.</summary>
/// <param name="Colour">The colour, remembered through the dark stretches of a blink.</param>
/// <param name="Motion">How it blinks.</param>
public readonly record struct SeenLight(CueColour Colour, CueMotion Motion = CueMotion.Steady)
{
    /// <summary>Whether it blinks at all.</summary>
    public bool Blinking => Motion != CueMotion.Steady;
}
