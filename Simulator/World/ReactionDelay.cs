namespace PressureDevice.Simulator.World;

/// <summary>
/// The time between seeing and acting: each change of what is seen is acted on only after a delay of its own, shorter
/// when the motor is felt at the same moment. Changes are acted on in the order in which they were seen.
/// </summary>
public sealed class ReactionDelay
{
    // A motor felt within this time of a change belongs to that change, in seconds (general).
    private const double SameEventSeconds = 0.15;

    // No reaction is faster, in seconds: below it one anticipates (general).
    private const double FastestSeconds = 0.15;

    private readonly PersonParameters _person;
    private readonly SeededRandom _random;
    private readonly List<Change> _pending = [];
    private double _now;
    private double _lastHaptic = double.NegativeInfinity;
    private bool _hapticOn;
    private SeenLight _seen;

    /// <param name="person">Whose reactions these are.</param>
    /// <param name="random">Where the chance comes from.</param>
    public ReactionDelay(PersonParameters person, SeededRandom random)
    {
        _person = person;
        _random = random;
    }

    /// <summary>What the person acts on now.</summary>
    public SeenLight ActedOn { get; private set; }

    /// <summary>The delay of the change acted on last, in seconds.</summary>
    public double LastDelaySeconds { get; private set; }

    /// <summary>Lets time pass.</summary>
    /// <param name="seconds">How much, in seconds.</param>
    /// <param name="seen">What is seen at the end of it.</param>
    /// <param name="haptic">Whether the motor is felt.</param>
    /// <returns>Whether what is acted on has changed.</returns>
    public bool Step(double seconds, SeenLight seen, bool haptic)
    {
        _now += seconds;
        if (haptic && !_hapticOn)
        {
            Hurry();
        }

        _hapticOn = haptic;
        if (haptic)
        {
            _lastHaptic = _now;
        }

        if (seen != _seen)
        {
            _seen = seen;
            bool felt = _now - _lastHaptic <= SameEventSeconds;
            _pending.Add(new Change(seen, _now, _now + Draw(felt), felt));
        }

        return ActOnWhatIsDue();
    }

    private bool ActOnWhatIsDue()
    {
        bool changed = false;
        while (_pending.Count > 0 && _pending[0].DueAt <= _now)
        {
            LastDelaySeconds = _now - _pending[0].SeenAt;
            ActedOn = _pending[0].Light;
            _pending.RemoveAt(0);
            changed = true;
        }

        return changed;
    }

    private void Hurry()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        Change last = _pending[^1];
        if (!last.Felt && _now - last.SeenAt <= SameEventSeconds)
        {
            double due = Math.Min(last.DueAt, last.SeenAt + Draw(felt: true));
            _pending[^1] = last with { DueAt = due, Felt = true };
        }
    }

    private double Draw(bool felt)
    {
        double delay = felt
            ? _random.Gaussian(_person.ReactionWithHapticSeconds, _person.ReactionWithHapticSpreadSeconds)
            : _random.Gaussian(_person.ReactionToLightSeconds, _person.ReactionToLightSpreadSeconds);
        return Math.Max(FastestSeconds, delay);
    }

    private readonly record struct Change(SeenLight Light, double SeenAt, double DueAt, bool Felt);
}
