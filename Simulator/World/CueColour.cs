namespace PressureDevice.Simulator.World;

/// <summary>The light's colour as a person would name it.</summary>
public enum CueColour
{
    /// <summary>No light: the device is idle.</summary>
    Dark,

    /// <summary>Press more.</summary>
    Blue,

    /// <summary>Stay.</summary>
    Green,

    /// <summary>Ease off.</summary>
    Orange,

    /// <summary>Ease off; flashing: a fault, let go.</summary>
    Red,

    /// <summary>Done: release.</summary>
    White,

    /// <summary>A fault: let go.</summary>
    Violet,
}

/// <summary>Names the colour of a mix of the three lights.</summary>
public static class CueLight
{
    // Below this duty a light is not noticed in a lit room (general).
    private const double DarkBelow = 0.02;

    // A light weaker than this share of the strongest one does not change the name of the colour (general).
    private const double PresentShare = 0.35;

    // Red with a little green already looks orange: the eye is far more sensitive to green (general).
    private const double OrangeShare = 0.12;

    /// <summary>The name of the colour that these cues show at this instant.</summary>
    public static CueColour Classify(SeenCues cues)
    {
        double strongest = Math.Max(cues.Red, Math.Max(cues.Green, cues.Blue));
        if (!(strongest >= DarkBelow))
        {
            return CueColour.Dark;
        }

        bool red = cues.Red >= PresentShare * strongest;
        bool green = cues.Green >= PresentShare * strongest;
        bool blue = cues.Blue >= PresentShare * strongest;
        return (red, green, blue) switch
        {
            (true, true, true) => CueColour.White,
            (true, false, true) => CueColour.Violet,
            (_, false, true) => CueColour.Blue,
            (true, true, false) => cues.Red >= cues.Green ? CueColour.Orange : CueColour.Green,
            (false, true, true) => cues.Blue > cues.Green ? CueColour.Blue : CueColour.Green,
            (false, true, false) => CueColour.Green,
            _ => cues.Green >= OrangeShare * strongest ? CueColour.Orange : CueColour.Red,
        };
    }
}
