namespace PressureDevice.Simulator.World;

/// <summary>How a person feels force: with an error, in proportion to the force, that wanders slowly.</summary>
public sealed class ForceFeel
{
    // No feel is so numb that less than this share of a force is felt.
    private const double LeastShare = 0.1;

    private readonly SeededRandom _random;
    private readonly double _kept;
    private readonly double _drive;
    private double _bias;
    private double _settledBias;

    /// <param name="person">The person's figures.</param>
    /// <param name="random">Where the chance comes from.</param>
    /// <param name="stepSeconds">The time between two calls, s.</param>
    public ForceFeel(PersonParameters person, SeededRandom random, double stepSeconds)
    {
        _random = random;
        _kept = Math.Exp(-stepSeconds / person.FeelBiasSeconds);
        _drive = person.FeelBiasShare * Math.Sqrt(1 - _kept * _kept);
        _bias = random.Gaussian(0, person.FeelBiasShare);
    }

    /// <summary>How much a given force feels different from when the hand settled, as a factor.</summary>
    public double SinceSettling => Math.Max(LeastShare, 1 + _bias) / Math.Max(LeastShare, 1 + _settledBias);

    /// <summary>A force as it is felt, one step later, N.</summary>
    public double Feel(double newtons)
    {
        _bias = _kept * _bias + _drive * _random.Gaussian();
        return newtons * Math.Max(LeastShare, 1 + _bias);
    }

    /// <summary>The hand settles: how the force feels now is how it is to feel from now on.</summary>
    public void Settle() => _settledBias = _bias;
}
