namespace PressureDevice.Simulator.World;

/// <summary>
/// Reads a number that a gauge shows: at glances, to whole steps, with an error, and acts on it a delay later.
/// </summary>
public sealed class GaugeReader
{
    private readonly PersonParameters _person;
    private readonly SeededRandom _random;
    private readonly Queue<(double DueAt, double? Newtons)> _pending = new();
    private double _now;
    private double _nextGlance;

    /// <param name="person">Who reads.</param>
    /// <param name="random">Where the chance comes from.</param>
    public GaugeReader(PersonParameters person, SeededRandom random)
    {
        _person = person;
        _random = random;
    }

    /// <summary>The reading that the person acts on now, N; null while there is none.</summary>
    public double? ActedOn { get; private set; }

    /// <summary>Lets time pass.</summary>
    /// <param name="seconds">How much, s.</param>
    /// <param name="shown">What the gauge shows during that time, N; null: there is no gauge.</param>
    public void Step(double seconds, double? shown)
    {
        _now += seconds;
        if (_now >= _nextGlance)
        {
            _nextGlance = _now + _person.GlanceSeconds;
            _pending.Enqueue((_now + _person.GaugeDelaySeconds, shown is { } newtons ? Read(newtons) : null));
        }

        while (_pending.TryPeek(out (double DueAt, double? Newtons) reading) && reading.DueAt <= _now)
        {
            ActedOn = reading.Newtons;
            _pending.Dequeue();
        }
    }

    private double Read(double newtons)
    {
        double seen = newtons + _random.Gaussian(0, _person.GaugeReadingErrorNewtons);
        return Math.Round(seen / _person.GaugeReadingStepNewtons) * _person.GaugeReadingStepNewtons;
    }
}
