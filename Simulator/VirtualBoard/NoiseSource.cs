namespace PressureDevice.VirtualBoard;

/// <summary>
/// Seeded random numbers of the board's own (SplitMix64), made of exact arithmetic only, so that every machine gets the
/// same ones.
/// </summary>
internal sealed class NoiseSource(ulong seed)
{
    private const int Summands = 12;

    private ulong _state = seed;

    /// <summary>
    /// Deviate of mean 0 and standard deviation 1, near normal: the sum of twelve uniform ones (tails end at 6).
    /// </summary>
    public double NextGaussian()
    {
        double sum = -Summands / 2.0;
        for (int i = 0; i < Summands; i++)
        {
            sum += NextUnit();
        }

        return sum;
    }

    /// <summary>Uniform number from 0 up to, not including, 1.</summary>
    public double NextUnit()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (z >> 11) * (1.0 / (1UL << 53));
    }
}
