namespace PressureDevice.Simulator.Campaigns;

/// <summary>
/// The seed of one hold: the first number that SplitMix64 gives from the state seed · 2³² + index, its upper 31 bits. Neighbouring seeds and holds have
/// nothing in common, and hold i is the same however many holds there are.
/// </summary>
public static class HoldSeed
{
    /// <summary>The seed of a hold, 0 or more: of its person, its specimen of the device and all chance in it, under every kind of guidance.</summary>
    /// <param name="seed">The campaign's seed.</param>
    /// <param name="index">Which hold, from 0.</param>
    public static int Of(int seed, int index)
    {
        ulong z = (((ulong)(uint)seed << 32) | (uint)index) + 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((z ^ (z >> 31)) >> 33);
    }
}
