namespace PressureDevice.Simulator.World;

/// <summary>What the light says, once its blinking is put together: which colour, and whether it blinks.</summary>
public readonly record struct SeenLight(CueColour Colour, bool Blinking);

/// <summary>
/// Turns the light of each instant into colour and blinking, as an eye does: a colour stays for a moment after the
/// light goes off, and a few changes in a short time are a blinking light. No reaction time: see <see
/// cref="ReactionDelay"/>.
/// </summary>
public sealed class CueEye
{
    /// <summary>How long a colour is remembered in the dark, in seconds: more than one off-phase of 2 Hz
    /// (general).</summary>
    public const double MemorySeconds = 0.4;

    /// <summary>The time in which <see cref="EdgesOfABlink"/> changes make a blinking light, in seconds: a little
    /// over one period of 1.4 Hz, the slowest of the urgent alarms (usual visual codes).</summary>
    public const double BlinkWindowSeconds = 0.75;

    /// <summary>The number of changes between on and off that make a blinking light (general).</summary>
    public const int EdgesOfABlink = 2;

    private readonly double[] _edgeAges = new double[EdgesOfABlink];
    private CueColour _now;
    private CueColour _remembered;

    /// <summary>An eye that has seen nothing yet.</summary>
    public CueEye() => Array.Fill(_edgeAges, double.PositiveInfinity);

    /// <summary>What is seen now.</summary>
    public SeenLight Seen { get; private set; }

    /// <summary>Lets time pass with the light as given.</summary>
    /// <param name="seconds">How much, in seconds.</param>
    /// <param name="cues">The light during that time.</param>
    public SeenLight Step(double seconds, SeenCues cues)
    {
        for (int i = 0; i < _edgeAges.Length; i++)
        {
            _edgeAges[i] += seconds;
        }

        CueColour colour = CueLight.Classify(cues);
        if ((colour == CueColour.Dark) != (_now == CueColour.Dark))
        {
            RememberEdge(seconds);
        }

        _now = colour;
        if (colour != CueColour.Dark)
        {
            if (colour != _remembered)
            {
                // Another colour is another message: it is not blinking until it has blinked itself.
                Array.Fill(_edgeAges, double.PositiveInfinity);
            }

            _remembered = colour;
        }
        else if (_edgeAges[0] > MemorySeconds)
        {
            _remembered = CueColour.Dark;
        }

        // A light that has been on for longer than a pause can last is steady, whatever it did before.
        bool blinking = _remembered != CueColour.Dark
            && _edgeAges[0] <= MemorySeconds
            && _edgeAges[EdgesOfABlink - 1] <= BlinkWindowSeconds;
        return Seen = new SeenLight(_remembered, blinking);
    }

    private void RememberEdge(double age)
    {
        for (int i = _edgeAges.Length - 1; i > 0; i--)
        {
            _edgeAges[i] = _edgeAges[i - 1];
        }

        _edgeAges[0] = age;
    }
}
