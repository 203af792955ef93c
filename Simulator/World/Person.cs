namespace PressureDevice.Simulator.World;

/// <summary>What a person is about to do.</summary>
public enum PersonIntent
{
    /// <summary>The hand rests; it begins a hold when one is wanted and the device invites to it.</summary>
    Rest,

    /// <summary>Pressing toward a felt guess of the target, no cue seen yet.</summary>
    Reach,

    /// <summary>Following the cues.</summary>
    Follow,

    /// <summary>Letting go.</summary>
    LetGo,
}

/// <summary>
/// A person who presses with the device's cues as the only guide: sees and feels them, reacts late, corrects by their
/// direction, is unsteady in proportion to the force, trembles, and drifts down when nothing is said. Knows neither
/// force nor target; repeatable from the seed, whatever the length of the steps.
/// </summary>
public sealed class Person : IHand
{
    // One step of the model, s. Steps of any length are made of these.
    private const double StepSeconds = 0.0025;

    // Standard deviation of the settling moment, as a share of it (general).
    private const double SettleSpread = 0.2;

    // The tremor's peak is about 1 Hz wide (general).
    private const double TremorHalfWidthHertz = 0.5;

    // Below this force the hand has left the device, N.
    private const double OffNewtons = 0.3;

    private readonly CueEye _eye = new();
    private readonly Tissue _tissue = new();
    private readonly ReactionDelay _reaction;
    private readonly SeededRandom _random;
    private readonly Effort _effort;
    private readonly NarrowBandNoise _tremor;
    private double _pendingSeconds;
    private double _intentSeconds;
    private double _darkSeconds;
    private double _settleSeconds;

    /// <param name="parameters">The person's figures.</param>
    /// <param name="seed">The run's seed.</param>
    public Person(PersonParameters parameters, int seed)
    {
        Parameters = parameters;
        _random = new SeededRandom(seed, "person");
        _reaction = new ReactionDelay(parameters, new SeededRandom(seed, "person reaction"));
        _effort = new Effort(parameters, new SeededRandom(seed, "person effort"), StepSeconds);
        SeededRandom tremor = new(seed, "person tremor");
        _tremor = new NarrowBandNoise(tremor, parameters.TremorHertz, TremorHalfWidthHertz, StepSeconds);
        Become(PersonIntent.Rest);
    }

    /// <summary>The person's figures.</summary>
    public PersonParameters Parameters { get; }

    /// <summary>How many holds the person still wants to begin; one after the start.</summary>
    public int HoldsWanted { get; set; } = 1;

    /// <summary>What the person is about to do.</summary>
    public PersonIntent Intent { get; private set; }

    /// <summary>The cue the person acts on: seen a reaction time ago.</summary>
    public SeenLight ActedOn => _reaction.ActedOn;

    /// <summary>The reaction time of the last change acted on, s.</summary>
    public double LastReactionSeconds => _reaction.LastDelaySeconds;

    /// <inheritdoc/>
    public double ForceNewtons { get; private set; }

    /// <summary>The person of that name.</summary>
    /// <param name="name">One of <see cref="PersonParameters.Names"/>.</param>
    /// <param name="seed">The run's seed.</param>
    /// <exception cref="ArgumentException">Nobody has that name; the message lists the names.</exception>
    public static Person Named(string name, int seed = 1) => new(PersonParameters.Named(name), seed);

    /// <inheritdoc/>
    public void Step(double seconds, SeenCues cues)
    {
        _pendingSeconds += seconds;

        // The slack keeps a caller's step of an exact multiple from losing a step to rounding.
        while (_pendingSeconds >= StepSeconds - 1e-9)
        {
            _pendingSeconds -= StepSeconds;
            StepOnce(cues);
        }
    }

    private void StepOnce(SeenCues cues)
    {
        SeenLight seen = _eye.Step(StepSeconds, cues);
        bool changed = _reaction.Step(StepSeconds, seen, cues.Haptic);
        Decide(_reaction.ActedOn);
        Act(_reaction.ActedOn, changed);

        _tissue.Step(StepSeconds, Tissue.HandPositionFor(_effort.MuscleNewtons));
        ForceNewtons = Math.Max(0, _tissue.ForceNewtons * (1 + Parameters.TremorShare * _tremor.Next()));
    }

    private void Decide(SeenLight light)
    {
        _intentSeconds += StepSeconds;
        _darkSeconds = light.Colour == CueColour.Dark ? _darkSeconds + StepSeconds : 0;
        switch (Intent)
        {
            case PersonIntent.Rest:
                if (!Invites(light))
                {
                    _intentSeconds = 0;
                }
                else if (HoldsWanted > 0 && _intentSeconds >= _settleSeconds)
                {
                    HoldsWanted--;
                    Become(PersonIntent.Reach);
                }

                break;
            case PersonIntent.Reach:
                if (SaysLetGo(light) || _intentSeconds >= Parameters.UnguidedHoldSeconds)
                {
                    Become(PersonIntent.LetGo);
                }
                else if (light.Colour != CueColour.Dark)
                {
                    Become(PersonIntent.Follow);
                }

                break;
            case PersonIntent.Follow:
                if (SaysLetGo(light) || _darkSeconds >= Parameters.GuidanceLostSeconds)
                {
                    Become(PersonIntent.LetGo);
                }

                break;
            case PersonIntent.LetGo:
                if (ForceNewtons < OffNewtons)
                {
                    Become(PersonIntent.Rest);
                }

                break;
        }
    }

    private void Become(PersonIntent intent)
    {
        Intent = intent;
        _intentSeconds = 0;
        switch (intent)
        {
            case PersonIntent.Rest:
                _settleSeconds = _random.Gaussian(Parameters.SettleSeconds, SettleSpread * Parameters.SettleSeconds);
                break;
            case PersonIntent.Reach:
                _effort.GuessTarget();
                break;
        }
    }

    private void Act(SeenLight light, bool changed)
    {
        double felt = _effort.Feel(_tissue.ForceNewtons);
        switch (Intent)
        {
            case PersonIntent.Reach:
                _effort.Reach(felt);
                break;
            case PersonIntent.Follow when light.Colour == CueColour.Blue:
                _effort.Correct(1, light.Blinking, changed, felt);
                break;
            case PersonIntent.Follow when light.Colour is CueColour.Orange or CueColour.Red:
                _effort.Correct(-1, light.Blinking, changed, felt);
                break;
            case PersonIntent.Follow:
                _effort.Stay(light.Colour == CueColour.Green, felt);
                break;
            default:
                _effort.LetGo();
                break;
        }
    }

    private static bool Invites(SeenLight light) =>
        light.Colour is CueColour.Dark or CueColour.Blue or CueColour.Green;

    private static bool SaysLetGo(SeenLight light) =>
        light.Colour is CueColour.White or CueColour.Violet || (light.Colour == CueColour.Red && light.Blinking);
}
