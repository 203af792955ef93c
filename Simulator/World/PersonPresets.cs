namespace PressureDevice.Simulator.World;

/// <summary>The people who can be asked for by name. What sets them apart from the typical person is general.</summary>
public sealed partial record PersonParameters
{
    private static readonly PersonParameters[] Presets =
    [
        new() { Name = "typical" },
        new()
        {
            Name = "steady", NoiseShare = 0.005, WanderShare = 0.0275, TremorShare = 0.002, FeelBiasShare = 0.03,
            DriftUnderGuidance = 0.3, ReactionToLightSeconds = 0.42, ReactionToLightSpreadSeconds = 0.06,
            ReactionWithHapticSeconds = 0.29,
        },
        new()
        {
            Name = "shaky", NoiseShare = 0.0135, WanderShare = 0.074, TremorShare = 0.01, TremorHertz = 8,
            CrossoverPerSecond = 4.5,
        },
        new()
        {
            Name = "tired", NoiseShare = 0.0113, WanderShare = 0.0625, TremorShare = 0.005,
            DriftFloorShare = 0.45, DriftSeconds = 16, DriftUnderGuidance = 0.9, ApproachNewtonsPerSecond = 10,
            ReactionToLightSeconds = 0.6,
        },
        new()
        {
            Name = "slow", ReactionToLightSeconds = 0.75, ReactionToLightSpreadSeconds = 0.15,
            ReactionWithHapticSeconds = 0.45, ReactionWithHapticSpreadSeconds = 0.07, CrossoverPerSecond = 3,
            ApproachNewtonsPerSecond = 8, GaugeDelaySeconds = 0.15, SettleSeconds = 3,
        },
        new()
        {
            // Pressing one's own back: an awkward reach, and the light only at the edge of sight.
            Name = "back", ReactionToLightSeconds = 0.65, ReactionToLightSpreadSeconds = 0.13,
            NoiseShare = 0.0113, WanderShare = 0.0625, TremorShare = 0.004, ApproachNewtonsPerSecond = 10,
            FeelBiasShare = 0.12, GuessSpread = 0.65, DriftSeconds = 17, DriftUnderGuidance = 0.7,
        },
    ];

    /// <summary>The names that <see cref="Named"/> knows, the typical person first.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(Presets, preset => preset.Name);

    /// <summary>Finds a person's figures by name.</summary>
    /// <param name="name">One of <see cref="Names"/>, in lower case.</param>
    /// <exception cref="ArgumentException">Nobody has that name; the message lists the names.</exception>
    public static PersonParameters Named(string name) =>
        Array.Find(Presets, preset => preset.Name == name)
        ?? throw new ArgumentException($"no person is named '{name}'; there are: {string.Join(", ", Names)}");
}
