namespace PressureDevice.Simulator.World;

/// <summary>
/// A person who presses, guided by what an <see cref="Instruction"/> has taught: sees and feels the cues, reacts late,
/// corrects, is unsteady in proportion to the force, trembles, and drifts down when nothing is said. Does not know the
/// force but by feel or from a gauge; repeatable from the seed, whatever the length of the steps.
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
    private readonly Tissue _tissue = new(StepSeconds);
    private readonly ReactionDelay _reaction;
    private readonly GaugeReader _gauge;
    private readonly SeededRandom _random;
    private readonly PressingHabit _habit;
    private readonly NarrowBandNoise _tremor;
    private double _pendingSeconds;
    private double _intentSeconds;
    private double _unguidedSeconds;
    private double _settleSeconds;

    /// <param name="parameters">The person's figures.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="instruction">What the person has been told and taught; null: the device's language.</param>
    public Person(PersonParameters parameters, int seed, Instruction? instruction = null)
    {
        Parameters = parameters;
        Instruction = instruction ?? new Instruction();
        _random = new SeededRandom(seed, "person");
        _reaction = new ReactionDelay(parameters, new SeededRandom(seed, "person reaction"));
        _gauge = new GaugeReader(parameters, new SeededRandom(seed, "person gauge"));
        _habit = new PressingHabit(parameters, Instruction, seed, StepSeconds);
        _tremor = new NarrowBandNoise(
            new SeededRandom(seed, "person tremor"), parameters.TremorHertz, TremorHalfWidthHertz, StepSeconds);
        Become(PersonIntent.Rest);
    }

    /// <summary>The person's figures.</summary>
    public PersonParameters Parameters { get; }

    /// <summary>What the person has been told and taught.</summary>
    public Instruction Instruction { get; }

    /// <summary>How many holds the person still wants to begin; one after the start.</summary>
    public int HoldsWanted { get; set; } = 1;

    /// <summary>What the person is about to do.</summary>
    public PersonIntent Intent { get; private set; }

    /// <summary>Whether this press has come to where it was meant to go: without guidance, the person has stopped reaching and
    /// holds what feels right; else, "in the band" has been seen, or a number within a tenth of the target, and is acted
    /// on. False again when the hand has let go.</summary>
    public bool HasArrived => Intent is PersonIntent.Reach or PersonIntent.Follow && _habit.HasArrived;

    /// <summary>The cue the person acts on: seen a reaction time ago.</summary>
    public SeenLight ActedOn => _reaction.ActedOn;

    /// <summary>The reaction time of the last change acted on, s.</summary>
    public double LastReactionSeconds => _reaction.LastDelaySeconds;

    /// <inheritdoc/>
    public double ForceNewtons { get; private set; }

    // Red flashes for a fault in every language; steady red only asks for less.
    private bool ToldToLetGo => ActedOn.Colour is CueColour.White or CueColour.Violet
        || (ActedOn.Colour == CueColour.Red && ActedOn.Blinking);

    private bool Invited => ActedOn.Colour is CueColour.Dark or CueColour.Blue or CueColour.Green;

    private bool Guided => Instruction.Guidance switch
    {
        GuidanceKind.None => false,
        GuidanceKind.Gauge => _gauge.ActedOn != null,
        _ => ActedOn.Colour != CueColour.Dark,
    };

    /// <summary>The person of that name.</summary>
    /// <param name="name">One of <see cref="PersonParameters.Names"/>.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="instruction">What the person has been told and taught; null: the device's language.</param>
    /// <exception cref="ArgumentException">Nobody has that name; the message lists the names.</exception>
    public static Person Named(string name, int seed = 1, Instruction? instruction = null) =>
        new(PersonParameters.Named(name), seed, instruction);

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
        _reaction.Step(StepSeconds, _eye.Step(StepSeconds, cues), cues.Haptic);
        _gauge.Step(StepSeconds, cues.GaugeNewtons);
        Decide();
        Act();

        _tissue.Step(Tissue.HandPositionFor(_habit.MuscleNewtons));
        ForceNewtons = Math.Max(0, _tissue.ForceNewtons * (1 + Parameters.TremorShare * _tremor.Next()));
    }

    private void Decide()
    {
        _intentSeconds += StepSeconds;
        _unguidedSeconds = Guided ? 0 : _unguidedSeconds + StepSeconds;
        switch (Intent)
        {
            case PersonIntent.Rest:
                if (!Invited)
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
                if (Instruction.Guidance == GuidanceKind.None && !_habit.HasArrived)
                {
                    _intentSeconds = 0;
                }

                if (ToldToLetGo || _intentSeconds >= Parameters.UnguidedHoldSeconds)
                {
                    Become(PersonIntent.LetGo);
                }
                else if (Guided)
                {
                    Become(PersonIntent.Follow);
                }

                break;
            case PersonIntent.Follow:
                if (ToldToLetGo || _unguidedSeconds >= Parameters.GuidanceLostSeconds)
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
        if (intent == PersonIntent.Rest)
        {
            _settleSeconds = _random.Gaussian(Parameters.SettleSeconds, SettleSpread * Parameters.SettleSeconds);
        }
        else if (intent == PersonIntent.Reach)
        {
            _habit.Begin();
        }
    }

    private void Act()
    {
        double newtons = _tissue.ForceNewtons;
        switch (Intent)
        {
            case PersonIntent.Reach:
                _habit.Reach(newtons);
                break;
            case PersonIntent.Follow when _gauge.ActedOn is { } read && Instruction.Guidance == GuidanceKind.Gauge:
                _habit.FollowNumber(read, newtons);
                break;
            case PersonIntent.Follow:
                _habit.FollowLight(ActedOn, newtons);
                break;
            default:
                _habit.LetGo();
                break;
        }
    }
}
