namespace PressureDevice.Simulator.World;

/// <summary>
/// How hard a person means to press, and what the muscles make of it: corrections by cue, by number and by feel, drift,
/// and unsteadiness. One call of an action a step; forces in newtons.
/// </summary>
public sealed class Effort
{
    // The trim by feel is small against the force: beyond this share one would notice.
    private const double MostTrimShare = 0.2;

    // After this time the hand has come to rest behind the effort, s, and how it feels is what is held (general).
    private const double SettlingSeconds = 0.3;

    private readonly PersonParameters _person;
    private readonly ForceFeel _feel;
    private readonly Unsteadiness _unsteadiness;
    private readonly double _step;
    private readonly double _muscleShare;
    private readonly double _numberCrossover;
    private double _meant;
    private double _trim;
    private double _halfway;
    private double _believedError;
    private double _driftFloor;
    private double _heldShare;
    private double _settlingSeconds;
    private int _direction;
    private bool _far;

    /// <param name="person">The person's figures.</param>
    /// <param name="feel">The person's feel for force.</param>
    /// <param name="random">Where the chance comes from.</param>
    /// <param name="stepSeconds">The time between two actions, s.</param>
    public Effort(PersonParameters person, ForceFeel feel, SeededRandom random, double stepSeconds)
    {
        _person = person;
        _feel = feel;
        _step = stepSeconds;
        _muscleShare = 1 - Math.Exp(-stepSeconds / person.MuscleSeconds);
        _unsteadiness = new Unsteadiness(person, random, stepSeconds);

        // A glance is half its period old on average, and the muscle is passed twice.
        double loopSeconds = person.GaugeDelaySeconds + person.GlanceSeconds / 2 + 2 * person.MuscleSeconds;
        _numberCrossover = Math.Min(person.CrossoverPerSecond, person.MostGaugePhase / loopSeconds);
    }

    /// <summary>What the muscles do now, N, not negative.</summary>
    public double MuscleNewtons { get; private set; }

    /// <summary>Whether the person has settled on a force and holds it.</summary>
    public bool IsHolding => _driftFloor > 0;

    /// <summary>A new press begins: whatever the last one left is forgotten.</summary>
    public void Begin()
    {
        _trim = 0;
        _direction = 0;
        _driftFloor = 0;
    }

    /// <summary>Presses harder at the person's own speed, with nothing to see.</summary>
    public void Reach()
    {
        _meant += _person.ApproachNewtonsPerSecond * _step;
        Move(0, 0);
    }

    /// <summary>Goes in a direction at the person's own speed because a light says so.</summary>
    /// <param name="direction">+1 more, -1 less.</param>
    public void Go(int direction)
    {
        _direction = 0;
        Change(direction, _person.ApproachNewtonsPerSecond, correcting: 1, lowering: 1);
    }

    /// <summary>Corrects in a direction by what the cue suggests: fast at first, then slowly for as long as it
    /// stays.</summary>
    /// <param name="direction">+1 more, -1 less.</param>
    /// <param name="far">Whether the cue says that the band is far.</param>
    /// <param name="felt">The force as it is felt, N.</param>
    public void Correct(int direction, bool far, double felt)
    {
        double share = far ? _person.FarErrorShare : _person.NearErrorShare;
        double suggested = share * felt + _person.LeastErrorNewtons;
        if (direction != _direction || far != _far)
        {
            _believedError = suggested;
            _direction = direction;
            _far = far;
        }

        double error = Math.Max(_believedError, _person.PersistingErrorShare * suggested);
        double rate = Math.Min(_person.CrossoverPerSecond * error, _person.ApproachNewtonsPerSecond);
        _believedError -= rate * _step;
        Change(direction, rate, rate / _person.ApproachNewtonsPerSecond, lowering: 1);
    }

    /// <summary>Follows a number: the farther off, the faster, up to the person's own speed.</summary>
    /// <param name="errorNewtons">How much more force the number asks for, N.</param>
    public void Track(double errorNewtons)
    {
        _direction = 0;
        double rate = Math.Min(_numberCrossover * Math.Abs(errorNewtons), _person.ApproachNewtonsPerSecond);
        Change(Math.Sign(errorNewtons), rate, correcting: 1, rate / _person.ApproachNewtonsPerSecond);
    }

    /// <summary>Holds what there is: it drifts down, less when a light says "stay", and feel brings back a
    /// part.</summary>
    /// <param name="guided">Whether the light says "stay"; false when there is no light.</param>
    /// <param name="newtons">The force on the tip, N; the person knows only how it feels against when the hand
    /// settled.</param>
    public void Stay(bool guided, double newtons)
    {
        if (_driftFloor == 0)
        {
            _driftFloor = _person.DriftFloorShare * _meant;
            _settlingSeconds = SettlingSeconds;
        }

        _direction = 0;
        double speed = _meant / (_meant + _person.DriftHalfSpeedNewtons) / _person.DriftSeconds;
        double share = guided ? _person.DriftUnderGuidance : 1;
        _meant -= Math.Max(0, _meant - _driftFloor) * speed * share * _step;
        if (_settlingSeconds > 0)
        {
            Settle(newtons);
        }
        else
        {
            _trim += (_heldShare * _meant - newtons * _feel.SinceSettling) * _person.FeelTrimPerSecond * _step;
            _trim = Math.Clamp(_trim, -MostTrimShare * _meant, MostTrimShare * _meant);
        }

        Move(0, 0);
    }

    /// <summary>Takes the force away.</summary>
    public void LetGo()
    {
        _meant = Math.Max(0, _meant - _person.ReleaseNewtonsPerSecond * _step);
        _trim = 0;
        _direction = 0;
        Move(0, 0);
    }

    // What the tip gives for the effort now is what the person wants to go on feeling: tissue that has already given way does
    // not call for more.
    private void Settle(double newtons)
    {
        _settlingSeconds -= _step;
        _heldShare = _meant > 0 && MuscleNewtons > 0 ? (_meant + _trim) / _meant * newtons / MuscleNewtons : 1;
        _feel.Settle();
    }

    private void Change(int direction, double rate, double correcting, double lowering)
    {
        _driftFloor = 0;
        double gain = direction < 0 ? _person.LoweringGain : 1;
        _meant = Math.Max(0, _meant + direction * gain * rate * _step);
        Move(correcting, direction < 0 ? lowering : 0);
    }

    private void Move(double correcting, double lowering)
    {
        double wanted = Math.Max(0, _meant + _trim) * Math.Max(0, 1 + _unsteadiness.Next(correcting, lowering));
        _halfway += (wanted - _halfway) * _muscleShare;
        MuscleNewtons += (_halfway - MuscleNewtons) * _muscleShare;
    }
}
