namespace PressureDevice.Simulator.World;

/// <summary>A person of a typical spread: a mixture of the presets, and around each preset individual variation. Shares and
/// variation are general.</summary>
public sealed partial record PersonParameters
{
    // No figure is farther from its preset than this many standard deviations of its logarithm.
    private const double MostDeviations = 2;

    private static readonly (string Name, double Share)[] Mixture =
    [
        ("typical", 0.50), ("steady", 0.15), ("shaky", 0.10), ("tired", 0.10), ("slow", 0.10), ("back", 0.05),
    ];

    /// <summary>The share of the people that <see cref="Draw"/> makes of a preset, 0 to 1: typical 50 %, steady 15 %, shaky,
    /// tired and slow 10 % each, back 5 %.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static double ShareOf(string name) => Array.Find(Mixture, part => part.Name == name).Share;

    /// <summary>Draws one person; the name stays the preset's.</summary>
    /// <param name="seed">The same seed draws the same person.</param>
    public static PersonParameters Draw(int seed)
    {
        SeededRandom random = new(seed, "person draw");
        PersonParameters preset = Named(Pick(random.NextUnit()));
        double Vary(double spread) => Math.Exp(spread * Math.Clamp(random.Gaussian(), -MostDeviations, MostDeviations));

        double reaction = Vary(0.10);
        double noise = Vary(0.25);
        return preset with
        {
            ReactionWithHapticSeconds = preset.ReactionWithHapticSeconds * reaction,
            ReactionWithHapticSpreadSeconds = preset.ReactionWithHapticSpreadSeconds * reaction,
            ReactionToLightSeconds = preset.ReactionToLightSeconds * reaction,
            ReactionToLightSpreadSeconds = preset.ReactionToLightSpreadSeconds * reaction,
            GaugeDelaySeconds = preset.GaugeDelaySeconds * reaction,
            NoiseShare = preset.NoiseShare * noise,
            WanderShare = preset.WanderShare * noise,
            TremorShare = preset.TremorShare * Vary(0.30),
            DriftSeconds = preset.DriftSeconds * Vary(0.25),
            ApproachNewtonsPerSecond = preset.ApproachNewtonsPerSecond * Vary(0.20),
            FeelBiasShare = preset.FeelBiasShare * Vary(0.25),
            CrossoverPerSecond = Math.Clamp(preset.CrossoverPerSecond * Vary(0.12), 3, 5),
        };
    }

    private static string Pick(double unit)
    {
        foreach ((string name, double share) in Mixture)
        {
            unit -= share;
            if (unit < 0)
            {
                return name;
            }
        }

        return Mixture[0].Name;
    }
}
