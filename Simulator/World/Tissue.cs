namespace PressureDevice.Simulator.World;

/// <summary>
/// The tissue under the tip: a spring that stiffens as it is pressed in (exponential, as soft tissue does), whose force
/// relaxes at a constant depth and which creeps in under a constant force, within seconds. It is pressed by a hand
/// that is a spring itself, so that neither depth nor force is imposed on it. All figures are general.
/// </summary>
public sealed class Tissue
{
    // Force at which the stiffness has doubled from its value at first touch, N, and the depth's exponent, 1/mm:
    // 25 N at about 10 mm, 5 N/mm there.
    private const double SoftNewtons = 5;
    private const double StiffeningPerMillimetre = 0.18;

    // The share of the elastic force that relaxes, fast and slowly, and the time constants, s.
    private const double FastShare = 0.06;
    private const double FastSeconds = 1.2;
    private const double SlowShare = 0.09;
    private const double SlowSeconds = 12;

    // The hand and arm as a spring, N/mm, and what damps tip and tissue, N·s/mm.
    private const double HandNewtonsPerMillimetre = 3;
    private const double DampingNewtonSecondsPerMillimetre = 0.12;

    private readonly double _step;
    private readonly double _fastShare;
    private readonly double _slowShare;
    private double _elastic;
    private double _fast;
    private double _slow;

    /// <param name="stepSeconds">The time between two steps, s; a few milliseconds.</param>
    public Tissue(double stepSeconds)
    {
        _step = stepSeconds;
        _fastShare = 1 - Math.Exp(-stepSeconds / FastSeconds);
        _slowShare = 1 - Math.Exp(-stepSeconds / SlowSeconds);
    }

    /// <summary>How deep the tip is, mm, not negative.</summary>
    public double DepthMillimetres { get; private set; }

    /// <summary>The force between tip and tissue, N, not negative.</summary>
    public double ForceNewtons { get; private set; }

    private double Relaxed => _elastic - FastShare * _fast - SlowShare * _slow;

    /// <summary>Where the hand must be to press rested tissue with a force.</summary>
    /// <param name="newtons">The force, N, not negative.</param>
    /// <returns>The hand's own position, mm beyond first touch: the tissue's depth and the hand's spring.</returns>
    public static double HandPositionFor(double newtons) =>
        Math.Log(1 + newtons / SoftNewtons) / StiffeningPerMillimetre + newtons / HandNewtonsPerMillimetre;

    /// <summary>Lets one step pass with the hand at a position.</summary>
    /// <param name="handMillimetres">The hand's own position, mm beyond first touch; negative is away from the
    /// tissue.</param>
    public void Step(double handMillimetres)
    {
        double stiffness = StiffeningPerMillimetre * (_elastic + SoftNewtons);
        double push = HandNewtonsPerMillimetre * (handMillimetres - DepthMillimetres) - Math.Max(0, Relaxed);

        // The implicit form stays stable however stiff the tissue has become.
        double resistance = DampingNewtonSecondsPerMillimetre + _step * (HandNewtonsPerMillimetre + stiffness);
        DepthMillimetres = Math.Max(0, DepthMillimetres + _step * push / resistance);

        _elastic = SoftNewtons * (Math.Exp(StiffeningPerMillimetre * DepthMillimetres) - 1);
        _fast += (_elastic - _fast) * _fastShare;
        _slow += (_elastic - _slow) * _slowShare;
        ForceNewtons = DepthMillimetres > 0 ? Math.Max(0, Relaxed) : 0;
    }
}
