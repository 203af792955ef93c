namespace PressureDevice.Simulator.World;

/// <summary>
/// A patient who is pressed and has the button: knows the force on the skin and what was explained before, nothing of the device.
/// Repeatable from the seed.
/// </summary>
public sealed class Patient
{
    // Under this force nothing presses on the patient, N.
    private const double OffNewtons = 0.5;

    // A force that has not risen by a noticeable share for this long has reached its level (general: 5 to 10 % are noticed).
    private const double NoticedShare = 1.07;
    private const double LevelSeconds = 1.5;
    private const double FeelingSeconds = 0.5;

    // How long a button that says "too much" is kept when the pressure has gone, s (general).
    private const double KeptSeconds = 0.4;

    private readonly PatientParameters _parameters;
    private readonly PatientTask _task;
    private readonly SeededRandom _random;
    private readonly PatientFinger _finger = new();
    private double _marksAtNewtons;
    private double _feltNewtons;
    private double _levelNewtons;
    private double _secondsAtLevel;
    private double _easesAfterSeconds;
    private bool _isTouched;
    private bool _hasAnswered;

    /// <param name="parameters">The patient's figures.</param>
    /// <param name="task">What was explained.</param>
    /// <param name="seed">The run's seed.</param>
    public Patient(PatientParameters parameters, PatientTask task, int seed)
    {
        _parameters = parameters;
        _task = task;
        _random = new SeededRandom(seed, "patient");
        ThresholdNewtons = parameters.NewtonsAt(_random.Gaussian(parameters.ThresholdKilopascals, parameters.ThresholdSpreadKilopascals));
        ToleranceNewtons = parameters.ToleranceFor(ThresholdNewtons);
    }

    /// <summary>The pressure pain threshold, N.</summary>
    public double ThresholdNewtons { get; }

    /// <summary>The force over which it is too much, N.</summary>
    public double ToleranceNewtons { get; }

    /// <summary>Whether the button is pressed now.</summary>
    public bool IsPressing => _finger.IsPressing;

    /// <summary>Lets time pass.</summary>
    /// <param name="seconds">How much, s.</param>
    /// <param name="skinNewtons">The force on the skin during that time, N.</param>
    public void Step(double seconds, double skinNewtons)
    {
        _finger.Step(seconds);
        bool wasTouched = _isTouched;
        _isTouched = skinNewtons >= OffNewtons;
        if (!_isTouched)
        {
            _finger.LetGo(KeptSeconds);
            return;
        }

        if (!wasTouched)
        {
            BeginPress();
        }

        switch (_task)
        {
            case PatientTask.SayNow:
                if (!_hasAnswered && skinNewtons >= _marksAtNewtons)
                {
                    Answer();
                }

                break;
            case PatientTask.SayEased when skinNewtons <= ToleranceNewtons:
                FeelLevel(seconds, skinNewtons);
                break;
            default:
                if (skinNewtons > ToleranceNewtons && !_finger.IsKept)
                {
                    _finger.Press(ReactionTime(), double.PositiveInfinity);
                }

                break;
        }
    }

    private void BeginPress()
    {
        _hasAnswered = false;
        _marksAtNewtons = ThresholdNewtons * (1 + _random.Gaussian(0, _parameters.ThresholdWanderShare));
        _feltNewtons = 0;
        BeginLevel();
    }

    private void BeginLevel()
    {
        _hasAnswered = false;
        _levelNewtons = _feltNewtons;
        _secondsAtLevel = 0;
        _easesAfterSeconds = _random.Between(_parameters.EasingSeconds.Shortest, _parameters.EasingSeconds.Longest);
    }

    private void FeelLevel(double seconds, double skinNewtons)
    {
        _feltNewtons += (skinNewtons - _feltNewtons) * (1 - Math.Exp(-seconds / FeelingSeconds));
        _secondsAtLevel += seconds;
        if (_feltNewtons > _levelNewtons * NoticedShare)
        {
            BeginLevel();
        }
        else if (!_hasAnswered && _secondsAtLevel >= LevelSeconds + _easesAfterSeconds)
        {
            Answer();
            _levelNewtons = _feltNewtons;
        }
    }

    private void Answer()
    {
        _hasAnswered = true;
        _finger.Press(ReactionTime(), _parameters.ShortPressSeconds);
    }

    private double ReactionTime() => Math.Max(0, _random.Gaussian(_parameters.ReactionSeconds, _parameters.ReactionSpreadSeconds));
}
