namespace PressureDevice.Simulator.World;

/// <summary>
/// The world's only source of chance: the same seed and stream give the same numbers on every machine and .NET version
/// (xoshiro256**, seeded by SplitMix64; <see cref="Random"/> promises no such thing).
/// </summary>
public sealed class SeededRandom
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;
    private double _spareGaussian;
    private bool _hasSpare;

    /// <param name="seed">The run's seed, any integer.</param>
    /// <param name="stream">Who draws: two models with the same seed and different streams do not share a
    /// sequence.</param>
    public SeededRandom(int seed, string stream)
    {
        ulong state = (uint)seed;
        foreach (char letter in stream)
        {
            state = (state ^ letter) * 0x100000001B3UL;
        }

        _s0 = SplitMix(ref state);
        _s1 = SplitMix(ref state);
        _s2 = SplitMix(ref state);
        _s3 = SplitMix(ref state);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        ulong result = ulong.RotateLeft(_s1 * 5, 7) * 9;
        ulong shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = ulong.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public double Between(double low, double high) => low + (high - low) * NextUnit();

    /// <summary>Normally distributed, mean 0, standard deviation 1 (Marsaglia's polar method).</summary>
    public double Gaussian()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spareGaussian;
        }

        double u;
        double v;
        double square;
        do
        {
            u = 2 * NextUnit() - 1;
            v = 2 * NextUnit() - 1;
            square = u * u + v * v;
        }
        while (square >= 1 || square == 0);

        double scale = Math.Sqrt(-2 * Math.Log(square) / square);
        _spareGaussian = v * scale;
        _hasSpare = true;
        return u * scale;
    }

    /// <summary>Normally distributed with the tails beyond three standard deviations drawn in to that edge.</summary>
    public double Gaussian(double mean, double standardDeviation) =>
        mean + standardDeviation * Math.Clamp(Gaussian(), -3, 3);

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
