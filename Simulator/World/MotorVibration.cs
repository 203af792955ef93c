namespace PressureDevice.Simulator.World;

/// <summary>
/// The figures of the haptic motor as the load cell feels it: a 10 mm coin motor, an eccentric mass on a DC motor. All are general: the
/// data sheets of such motors give 10,000 to 13,000 turns a minute, 0.75 to 1.4 g on a sled of 100 g (0.7 to 1.4 N), and 50 to 100 ms to start.
/// </summary>
public sealed record MotorVibrationParameters
{
    /// <summary>The duty at which the motor gets its rated voltage, 0 to 1: about 3 V of a 3.8 V battery.</summary>
    public double RatedDuty { get; init; } = 0.8;

    /// <summary>Least frequency at the rated duty, Hz; the specimen's is drawn from the seed.</summary>
    public double LeastHertz { get; init; } = 150;

    /// <summary>Largest frequency at the rated duty, Hz.</summary>
    public double LargestHertz { get; init; } = 200;

    /// <summary>Least amplitude along the cell at the rated duty, N; the specimen's is drawn from the seed. What of the motor's whole force a
    /// held device with tissue under its tip lets through, at least half.</summary>
    public double LeastNewtons { get; init; } = 0.5;

    /// <summary>Largest amplitude, N.</summary>
    public double LargestNewtons { get; init; } = 1;

    /// <summary>Time constant of the speed when the motor starts, s.</summary>
    public double SpinUpSeconds { get; init; } = 0.05;

    /// <summary>Time constant of the speed when it runs out, s.</summary>
    public double SpinDownSeconds { get; init; } = 0.05;
}

/// <summary>
/// The haptic motor's vibration in the load cell: a rotating force whose size goes with the square of the speed, and a speed that follows the
/// duty late. It is asked for means over time, because a converter that averages hears nothing else of it; means do not alias where
/// momentary values would.
/// </summary>
public sealed class MotorVibration
{
    private const double LongestStepSeconds = 0.00025;
    private const double StillShare = 0.005;

    private readonly MotorVibrationParameters _parameters;
    private double _duty;
    private double _hertz;
    private double _turns;
    private double _impulse;
    private long _now;
    private long _from;

    /// <param name="parameters">The motor's figures.</param>
    /// <param name="seed">The run's seed: which specimen of the motor this is, and where its mass stands.</param>
    public MotorVibration(MotorVibrationParameters parameters, int seed)
    {
        _parameters = parameters;
        SeededRandom random = new(seed, "motor vibration");
        RatedHertz = random.Between(parameters.LeastHertz, parameters.LargestHertz);
        RatedNewtons = random.Between(parameters.LeastNewtons, parameters.LargestNewtons);
        _turns = random.NextUnit();
    }

    /// <summary>This specimen's frequency at the rated duty, Hz.</summary>
    public double RatedHertz { get; }

    /// <summary>This specimen's amplitude at the rated duty, N.</summary>
    public double RatedNewtons { get; }

    /// <summary>Says that the duty has changed.</summary>
    /// <param name="duty">From now on, 0 to 1.</param>
    /// <param name="microseconds">The time now, µs; not before any time said earlier.</param>
    public void Drive(double duty, long microseconds)
    {
        Advance(microseconds);
        _duty = duty;
    }

    /// <summary>The mean force since the time this was last asked, N.</summary>
    /// <param name="microseconds">The time now, µs; not before any time said earlier.</param>
    public double MeanNewtonsSince(long microseconds)
    {
        Advance(microseconds);
        double seconds = (microseconds - _from) / 1e6;
        double mean = seconds > 0 ? _impulse / seconds : 0;
        _impulse = 0;
        _from = microseconds;
        return mean;
    }

    private void Advance(long microseconds)
    {
        double wanted = RatedHertz * _duty / _parameters.RatedDuty;
        double left = (microseconds - _now) / 1e6;
        _now = microseconds;
        while (left > 0 && (wanted > 0 || _hertz > 0))
        {
            double step = Math.Min(left, LongestStepSeconds);
            left -= step;
            Turn(step, wanted);
        }
    }

    private void Turn(double seconds, double wanted)
    {
        double constant = wanted > _hertz ? _parameters.SpinUpSeconds : _parameters.SpinDownSeconds;
        double before = _hertz;
        _hertz = wanted + (_hertz - wanted) * Math.Exp(-seconds / constant);
        if (wanted == 0 && _hertz < StillShare * RatedHertz)
        {
            _hertz = 0;
        }

        double middle = (before + _hertz) / 2;
        double size = RatedNewtons * middle * middle / (RatedHertz * RatedHertz);
        double turned = middle * seconds;
        _impulse += size * Math.Sin(2 * Math.PI * (_turns + turned / 2)) * seconds;
        _turns = (_turns + turned) % 1;
    }
}
