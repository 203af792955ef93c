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

    private double _fast;
    private double _slow;

    /// <summary>How deep the tip is, mm, not negative.</summary>
    public double DepthMillimetres { get; private set; }

    /// <summary>The force between tip and tissue, N, not negative.</summary>
    public double ForceNewtons { get; private set; }

    /// <summary>Where the hand must be to press rested tissue with a force.</summary>
    /// <param name="newtons">The force, N, not negative.</param>
    /// <returns>The hand's own position, mm beyond first touch: the tissue's depth and the hand's spring.</returns>
    public static double HandPositionFor(double newtons) =>
        Math.Log(1 + newtons / SoftNewtons) / StiffeningPerMillimetre + newtons / HandNewtonsPerMillimetre;

    /// <summary>Lets time pass with the hand at a position.</summary>
    /// <param name="seconds">How much, s; a few milliseconds at a time.</param>
    /// <param name="handMillimetres">The hand's own position, mm beyond first touch; negative is away from the
    /// tissue.</param>
    public void Step(double seconds, double handMillimetres)
    {
        double elastic = Elastic(DepthMillimetres);
        double stiffness = StiffeningPerMillimetre * (elastic + SoftNewtons);
        double push = HandNewtonsPerMillimetre * (handMillimetres - DepthMillimetres) - Math.Max(0, Relaxed(elastic));

        // The implicit form stays stable however stiff the tissue has become.
        double resistance = DampingNewtonSecondsPerMillimetre + seconds * (HandNewtonsPerMillimetre + stiffness);
        DepthMillimetres = Math.Max(0, DepthMillimetres + seconds * push / resistance);

        elastic = Elastic(DepthMillimetres);
        _fast += (elastic - _fast) * (1 - Math.Exp(-seconds / FastSeconds));
        _slow += (elastic - _slow) * (1 - Math.Exp(-seconds / SlowSeconds));
        ForceNewtons = DepthMillimetres > 0 ? Math.Max(0, Relaxed(elastic)) : 0;
    }

    private static double Elastic(double depth) => SoftNewtons * (Math.Exp(StiffeningPerMillimetre * depth) - 1);

    private double Relaxed(double elastic) => elastic - FastShare * _fast - SlowShare * _slow;
}
