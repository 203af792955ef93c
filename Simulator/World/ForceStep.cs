namespace PressureDevice.Simulator.World;

/// <summary>A hand for benches: a force that follows straight lines between given points and ignores every
/// cue.</summary>
public sealed class ForceStep : IHand
{
    private readonly (double Seconds, double Newtons)[] _points;
    private double _now;
    private int _next;

    /// <param name="points">Time since the start in s and force in N, in time order; two points at the same time make a
    /// step. Before the first point its force holds, after the last one the last.</param>
    /// <exception cref="ArgumentException">No points, or times that go back.</exception>
    public ForceStep(params (double Seconds, double Newtons)[] points)
    {
        if (points.Length == 0)
        {
            throw new ArgumentException("a force profile needs at least one point");
        }

        for (int i = 1; i < points.Length; i++)
        {
            if (!(points[i].Seconds >= points[i - 1].Seconds))
            {
                throw new ArgumentException($"point {i} of the force profile goes back in time");
            }
        }

        _points = [.. points];
        SkipPassedPoints();
    }

    /// <inheritdoc/>
    public double ForceNewtons
    {
        get
        {
            if (_next == 0)
            {
                return _points[0].Newtons;
            }

            (double before, double from) = _points[_next - 1];
            if (_next == _points.Length)
            {
                return from;
            }

            (double after, double to) = _points[_next];
            return from + (to - from) * (_now - before) / (after - before);
        }
    }

    /// <summary>A force that never changes, in N.</summary>
    public static ForceStep Constant(double newtons) => new((0, newtons));

    /// <summary>No force until a time in s, then at once a force in N.</summary>
    public static ForceStep At(double seconds, double newtons) => new((seconds, 0), (seconds, newtons));

    /// <inheritdoc/>
    public void Step(double seconds, SeenCues cues)
    {
        _now += seconds;
        SkipPassedPoints();
    }

    private void SkipPassedPoints()
    {
        while (_next < _points.Length && _points[_next].Seconds <= _now)
        {
            _next++;
        }
    }
}
