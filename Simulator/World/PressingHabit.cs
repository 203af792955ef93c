namespace PressureDevice.Simulator.World;

/// <summary>
/// How a person turns what has been taught into pressing: by feel, by a light of either language, or by a number. One call
/// of an action a step; forces in newtons.
/// </summary>
public sealed class PressingHabit
{
    // What is felt as "there" when reaching for a guess, as a share of it.
    private const double ThereShare = 0.97;

    // A number this near to the target, as a share of it, is "there".
    private const double GaugeThereShare = 0.1;

    private readonly Instruction _instruction;
    private readonly ForceFeel _feel;
    private readonly Effort _effort;
    private readonly TargetBelief _belief;
    private readonly double _step;

    /// <param name="person">The person's figures.</param>
    /// <param name="instruction">What the person has been told and taught.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="stepSeconds">The time between two actions, s.</param>
    public PressingHabit(PersonParameters person, Instruction instruction, int seed, double stepSeconds)
    {
        _instruction = instruction;
        _step = stepSeconds;
        _feel = new ForceFeel(person, new SeededRandom(seed, "person feel"), stepSeconds);
        _effort = new Effort(person, _feel, new SeededRandom(seed, "person effort"), stepSeconds);
        _belief = new TargetBelief(person, instruction, new SeededRandom(seed, "person guess"));
    }

    /// <summary>What the muscles do now, N, not negative.</summary>
    public double MuscleNewtons => _effort.MuscleNewtons;

    /// <summary>Whether this press has come to where it was meant to go.</summary>
    public bool HasArrived { get; private set; }

    /// <summary>A new press begins.</summary>
    public void Begin()
    {
        HasArrived = false;
        _effort.Begin();
        _belief.Begin();
    }

    /// <summary>Presses toward the felt target, then holds there unguided.</summary>
    /// <param name="newtons">The force on the tip, N: felt, not known.</param>
    public void Reach(double newtons)
    {
        double felt = _feel.Feel(newtons);
        if (!_effort.IsHolding && felt < ThereShare * _belief.Newtons)
        {
            _effort.Reach();
            return;
        }

        HasArrived |= _instruction.Guidance == GuidanceKind.None;
        _effort.Stay(guided: false, newtons);
    }

    /// <summary>Brings a number to the told target.</summary>
    /// <param name="read">The number acted on, N.</param>
    /// <param name="newtons">The force on the tip, N: felt, not known.</param>
    public void FollowNumber(double read, double newtons)
    {
        _feel.Feel(newtons);
        double error = _instruction.TargetNewtons - read;
        HasArrived |= Math.Abs(error) <= GaugeThereShare * _instruction.TargetNewtons;
        _effort.Track(error);
    }

    /// <summary>Does what a light says.</summary>
    /// <param name="light">The light acted on.</param>
    /// <param name="newtons">The force on the tip, N: felt, not known.</param>
    public void FollowLight(SeenLight light, double newtons)
    {
        double felt = _feel.Feel(newtons);
        int direction = light.Colour switch
        {
            CueColour.Blue => 1,
            CueColour.Orange or CueColour.Red => -1,
            _ => 0,
        };
        if (direction == 0)
        {
            Stay(light.Colour == CueColour.Green, newtons, felt);
        }
        else if (_instruction.Guidance == GuidanceKind.Threshold)
        {
            CorrectWithoutSize(direction, felt);
        }
        else
        {
            _effort.Correct(direction, light.Motion == CueMotion.Fast, felt);
        }
    }

    /// <summary>Takes the force away.</summary>
    public void LetGo() => _effort.LetGo();

    private void Stay(bool guided, double newtons, double felt)
    {
        if (guided)
        {
            HasArrived = true;
            _belief.Learn(felt, _step);
        }

        _effort.Stay(guided, newtons);
    }

    // The colour has no size: until the band has been seen once, the person's own belief says how far it is.
    private void CorrectWithoutSize(int direction, double felt)
    {
        bool believedFar = direction > 0 ? felt < ThereShare * _belief.Newtons : felt * ThereShare > _belief.Newtons;
        if (believedFar && !HasArrived)
        {
            _effort.Go(direction);
        }
        else
        {
            _effort.Correct(direction, far: false, felt);
        }
    }
}
