namespace PressureDevice.Simulator.World;

/// <summary>
/// How hard a person means to press, and what the muscles make of it: corrections in a direction, drift, a wandering
/// feel for force, and unsteadiness in proportion to the force. One call of an action a step; forces in newtons.
/// </summary>
public sealed class Effort
{
    // The trim by feel is small against the force: beyond this share one would notice.
    private const double MostTrimShare = 0.2;

    // What is felt as "there" when reaching for a guess, as a share of it.
    private const double ThereShare = 0.97;

    private readonly PersonParameters _person;
    private readonly SeededRandom _random;
    private readonly NarrowBandNoise _noise;
    private readonly double _step;
    private readonly double _muscleShare;
    private readonly double _biasKept;
    private readonly double _biasDrive;
    private double _meant;
    private double _trim;
    private double _feelBias;
    private double _halfway;
    private double _guess;
    private double _believedError;
    private double _driftFloor;
    private int _direction;

    /// <param name="person">The person's figures.</param>
    /// <param name="random">Where the chance comes from.</param>
    /// <param name="stepSeconds">The time between two actions, s.</param>
    public Effort(PersonParameters person, SeededRandom random, double stepSeconds)
    {
        _person = person;
        _random = random;
        _step = stepSeconds;
        _muscleShare = 1 - Math.Exp(-stepSeconds / person.MuscleSeconds);
        _biasKept = Math.Exp(-stepSeconds / person.FeelBiasSeconds);
        _biasDrive = person.FeelBiasShare * Math.Sqrt(1 - _biasKept * _biasKept);
        _feelBias = random.Gaussian(0, person.FeelBiasShare);
        _guess = Math.Max(2, random.Gaussian(person.GuessNewtons, person.GuessSpread * person.GuessNewtons));
        _noise = new NarrowBandNoise(random, person.NoiseCentreHertz, person.NoiseHalfWidthHertz, stepSeconds);
    }

    /// <summary>What the muscles do now, N, not negative.</summary>
    public double MuscleNewtons { get; private set; }

    /// <summary>The force as the person feels it: with an error that wanders. Once a step, before the action.</summary>
    public double Feel(double newtons)
    {
        _feelBias = _biasKept * _feelBias + _biasDrive * _random.Gaussian();
        return newtons * Math.Max(0.1, 1 + _feelBias);
    }

    /// <summary>A new attempt begins: whatever the last one left is forgotten, except what the target felt
    /// like.</summary>
    public void GuessTarget()
    {
        _trim = 0;
        _direction = 0;
        _driftFloor = 0;
    }

    /// <summary>Presses toward the guess, then holds there unguided.</summary>
    public void Reach(double felt)
    {
        if (_driftFloor == 0 && felt < ThereShare * _guess)
        {
            _meant += _person.ApproachNewtonsPerSecond * _step;
            Move(0);
            return;
        }

        Stay(guided: false, felt);
    }

    /// <summary>Corrects in a direction by what the cue suggests: fast at first, then slowly for as long as it
    /// stays.</summary>
    /// <param name="direction">+1 more, -1 less.</param>
    /// <param name="far">Whether the cue says that the band is far.</param>
    /// <param name="changed">Whether the cue acted on is new.</param>
    /// <param name="felt">The force as it is felt, N.</param>
    public void Correct(int direction, bool far, bool changed, double felt)
    {
        _driftFloor = 0;
        double share = far ? _person.FarErrorShare : _person.NearErrorShare;
        double suggested = share * felt + _person.LeastErrorNewtons;
        if (changed || direction != _direction)
        {
            _believedError = suggested;
            _direction = direction;
        }

        double gain = direction < 0 ? _person.LoweringGain : 1;
        double error = Math.Max(_believedError, _person.PersistingErrorShare * suggested);
        double rate = Math.Min(_person.CrossoverPerSecond * error, _person.ApproachNewtonsPerSecond) * gain;
        _believedError -= rate / gain * _step;
        _meant = Math.Max(0, _meant + direction * rate * _step);
        Move(direction);
    }

    /// <summary>Holds what there is: it drifts down, less when a light says "stay", and feel brings back a
    /// part.</summary>
    /// <param name="guided">Whether the light says "stay"; false when there is no light.</param>
    /// <param name="felt">The force as it is felt, N.</param>
    public void Stay(bool guided, double felt)
    {
        if (_driftFloor == 0)
        {
            _driftFloor = _person.DriftFloorShare * _meant;
        }

        _direction = 0;
        double speed = _meant / (_meant + _person.DriftHalfSpeedNewtons) / _person.DriftSeconds;
        double share = guided ? _person.DriftUnderGuidance : 1;
        _meant -= Math.Max(0, _meant - _driftFloor) * speed * share * _step;
        _trim += (_meant - felt) * _person.FeelTrimPerSecond * _step;
        _trim = Math.Clamp(_trim, -MostTrimShare * _meant, MostTrimShare * _meant);
        if (guided)
        {
            _guess += (felt - _guess) * _step;
        }

        Move(0);
    }

    /// <summary>Takes the force away.</summary>
    public void LetGo()
    {
        _meant = Math.Max(0, _meant - _person.ReleaseNewtonsPerSecond * _step);
        _trim = 0;
        _direction = 0;
        Move(0);
    }

    private void Move(int direction)
    {
        double gain = direction < 0 ? _person.LoweringNoiseGain : 1;
        double wanted = Math.Max(0, _meant + _trim) * Math.Max(0, 1 + gain * _person.NoiseShare * _noise.Next());
        _halfway += (wanted - _halfway) * _muscleShare;
        MuscleNewtons += (_halfway - MuscleNewtons) * _muscleShare;
    }
}
