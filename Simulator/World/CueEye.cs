namespace PressureDevice.Simulator.World;

/// <summary>
/// Turns the light of each instant into colour and motion, as an eye does: a colour stays for a moment after the light
/// goes off, and a light that comes on again and again blinks, fast or slowly. The direction is read from the colour;
/// whoever sees colours needs no rhythm for it. No reaction time: see <see cref="ReactionDelay"/>.
/// </summary>
public sealed class CueEye
{
    /// <summary>How long a colour is remembered in the dark, s: more than the dark stretch of a slow blink (0.56 s). It is
    /// also how long it takes to notice that a light has died (general).</summary>
    public const double MemorySeconds = 0.7;

    /// <summary>The longest time between two moments of coming on that is a fast blink, s (general).</summary>
    public const double FastSeconds = 0.55;

    /// <summary>The longest time between two such moments that is a blink at all, s (general).</summary>
    public const double SlowSeconds = 1.2;

    // A sum of many small steps may be off by this much, s.
    private const double Rounding = 1e-9;

    private bool _lit;
    private CueColour _remembered;
    private double _sinceLit = double.PositiveInfinity;
    private double _sinceOn = double.PositiveInfinity;
    private double _period = double.PositiveInfinity;

    /// <summary>What is seen now.</summary>
    public SeenLight Seen { get; private set; }

    /// <summary>Lets time pass with the light as given.</summary>
    /// <param name="seconds">How much, in seconds.</param>
    /// <param name="cues">The light during that time.</param>
    public SeenLight Step(double seconds, SeenCues cues)
    {
        _sinceOn += seconds;
        CueColour colour = CueLight.Classify(cues);
        if (colour == CueColour.Dark)
        {
            _sinceLit += seconds;
            _lit = false;
            if (_sinceLit > MemorySeconds + Rounding)
            {
                _remembered = CueColour.Dark;
            }

            return See();
        }

        if (colour != _remembered)
        {
            // Another colour is another message: it is not blinking until it has blinked itself.
            _remembered = colour;
            _period = double.PositiveInfinity;
            _sinceOn = 0;
        }
        else if (!_lit)
        {
            _period = _sinceOn;
            _sinceOn = 0;
        }

        _lit = true;
        _sinceLit = 0;
        return See();
    }

    private SeenLight See()
    {
        // A light that has been on for longer than a blink can last is steady, whatever it did before.
        double slowest = Math.Max(_period, _sinceOn) - Rounding;
        CueMotion motion = _remembered == CueColour.Dark || slowest > SlowSeconds ? CueMotion.Steady
            : slowest > FastSeconds ? CueMotion.Slow
            : CueMotion.Fast;
        return Seen = new SeenLight(_remembered, motion);
    }
}
