namespace PressureDevice.Simulator.World;

/// <summary>
/// A stand that carries known masses on the tip: a mass is set down within a moment, swings for one to two seconds by a few per cent of
/// its weight, and rests.
/// </summary>
public sealed class MassStand : IHand
{
    /// <summary>Standard gravity, m/s² (ISO 80000-3).</summary>
    public const double StandardGravity = 9.80665;

    /// <summary>Time to set a mass down or to take it off, s (general).</summary>
    public const double HandlingSeconds = 0.4;

    /// <summary>First swing as a share of the weight, at least (general).</summary>
    public const double LeastSwingShare = 0.02;

    /// <summary>First swing as a share of the weight, at most (general).</summary>
    public const double LargestSwingShare = 0.05;

    private const double LeastHertz = 1;
    private const double LargestHertz = 2.5;
    private const double SwingDecaySeconds = 0.35;

    private readonly SeededRandom _random;
    private double _fromNewtons;
    private double _toNewtons;
    private double _since = HandlingSeconds;
    private double _swingShare;
    private double _hertz = LeastHertz;

    /// <summary>An empty stand at rest.</summary>
    /// <param name="seed">The run's seed: how the masses swing.</param>
    public MassStand(int seed) => _random = new SeededRandom(seed, "mass stand");

    /// <summary>How far the load goes on swinging for ever, as a share of its weight: somebody leans on the table. 0 by
    /// default.</summary>
    public double SwayShare { get; set; }

    /// <inheritdoc/>
    public double ForceNewtons
    {
        get
        {
            if (_since < HandlingSeconds)
            {
                return _fromNewtons + (_toNewtons - _fromNewtons) * _since / HandlingSeconds;
            }

            double settling = _since - HandlingSeconds;
            double share = SwayShare + _swingShare * Math.Exp(-settling / SwingDecaySeconds);
            return _toNewtons * (1 + share * Math.Sin(2 * Math.PI * _hertz * settling));
        }
    }

    /// <summary>Puts a mass on the stand in place of what is there.</summary>
    /// <param name="kilograms">The mass, kg; 0 leaves the tip free.</param>
    public void Place(double kilograms)
    {
        _fromNewtons = ForceNewtons;
        _toNewtons = kilograms * StandardGravity;
        _since = 0;
        _swingShare = _random.Between(LeastSwingShare, LargestSwingShare);
        _hertz = _random.Between(LeastHertz, LargestHertz);
    }

    /// <inheritdoc/>
    public void Step(double seconds, SeenCues cues) => _since += seconds;
}
