namespace PressureDevice.Simulator.World;

/// <summary>
/// A narrow-band random process of variance 1, stepped exactly: a randomly driven, damped rotation whose spectrum is a
/// bell around a centre frequency. The unsteadiness of a hand and its tremor are two of them.
/// </summary>
public sealed class NarrowBandNoise
{
    private readonly SeededRandom _random;
    private readonly double _cosine;
    private readonly double _sine;
    private readonly double _drive;
    private double _real;
    private double _imaginary;

    /// <param name="random">Where the chance comes from.</param>
    /// <param name="centreHertz">Frequency of the spectrum's peak, Hz.</param>
    /// <param name="halfWidthHertz">Distance from the peak at which the power has halved, Hz.</param>
    /// <param name="stepSeconds">The time between two values, s.</param>
    public NarrowBandNoise(SeededRandom random, double centreHertz, double halfWidthHertz, double stepSeconds)
    {
        _random = random;
        double decay = Math.Exp(-2 * Math.PI * halfWidthHertz * stepSeconds);
        double angle = 2 * Math.PI * centreHertz * stepSeconds;
        _cosine = decay * Math.Cos(angle);
        _sine = decay * Math.Sin(angle);
        _drive = Math.Sqrt(1 - decay * decay);
        _real = random.Gaussian();
        _imaginary = random.Gaussian();
    }

    /// <summary>The next value, one step later.</summary>
    public double Next()
    {
        double real = _cosine * _real - _sine * _imaginary + _drive * _random.Gaussian();
        _imaginary = _sine * _real + _cosine * _imaginary + _drive * _random.Gaussian();
        return _real = real;
    }
}
