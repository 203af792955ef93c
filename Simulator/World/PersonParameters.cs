namespace PressureDevice.Simulator.World;

/// <summary>
/// The figures of a person who presses. The values given here are those of the typical person; each names its source,
/// "general" marks a starting value of common knowledge that is not traced to a study.
/// </summary>
public sealed partial record PersonParameters
{
    /// <summary>The name by which the person is asked for.</summary>
    public string Name { get; init; } = "typical";

    /// <summary>Mean reaction time to a cue that is seen and felt, s: 320 ms (study of reactions to the sound,
    /// vibration and light of a mobile device).</summary>
    public double ReactionWithHapticSeconds { get; init; } = 0.320;

    /// <summary>Standard deviation of that time, s: 43 ms (same study).</summary>
    public double ReactionWithHapticSpreadSeconds { get; init; } = 0.043;

    /// <summary>Mean reaction time to a light alone, s: 528 ms (same study).</summary>
    public double ReactionToLightSeconds { get; init; } = 0.528;

    /// <summary>Standard deviation of that time, s: 105 ms (same study).</summary>
    public double ReactionToLightSpreadSeconds { get; init; } = 0.105;

    /// <summary>Rate of correction per perceived error, 1/s: 3 to 5 rad/s (general).</summary>
    public double CrossoverPerSecond { get; init; } = 4;

    /// <summary>The fastest deliberate change of force, N/s: 10 N/s is the ramp of a treatment (Lu 2022,
    /// s12998-022-00441-5), up to 20 N/s (general).</summary>
    public double ApproachNewtonsPerSecond { get; init; } = 12;

    /// <summary>How fast the force falls when the person lets go, N/s (general).</summary>
    public double ReleaseNewtonsPerSecond { get; init; } = 120;

    /// <summary>The error that a steady colour suggests, as a share of the felt force (general).</summary>
    public double NearErrorShare { get; init; } = 0.05;

    /// <summary>The error that a blinking colour suggests, as a share of the felt force (general).</summary>
    public double FarErrorShare { get; init; } = 0.25;

    /// <summary>What both suggest at very low force, N (general).</summary>
    public double LeastErrorNewtons { get; init; } = 0.4;

    /// <summary>The share of the first suggestion that is still believed while the cue stays, although it should be
    /// corrected by now; it keeps the hand moving (general).</summary>
    public double PersistingErrorShare { get; init; } = 0.35;

    /// <summary>How much farther the hand goes when it lowers a force than when it raises one: lowering undershoots
    /// (Masumoto and Inui 2010; size general).</summary>
    public double LoweringGain { get; init; } = 1.3;

    /// <summary>How much more the force varies while it is being lowered (Masumoto and Inui 2010; size
    /// general).</summary>
    public double LoweringNoiseGain { get; init; } = 1.5;

    /// <summary>The force a person takes for the target before any cue, N: 2.5 kg/cm² on 1 cm², the standard test
    /// stimulus (Lu 2022), felt about right.</summary>
    public double GuessNewtons { get; init; } = 22;

    /// <summary>Standard deviation of that guess, as a share (general).</summary>
    public double GuessSpread { get; init; } = 0.2;

    /// <summary>Standard deviation of the unsteadiness of the effort, as a share of the force. Together with the
    /// corrections it gives a held force a coefficient of variation of about 4 % (PMC3631578: 4.1 to 4.5 %; 3.5 %
    /// median in recordings of holds).</summary>
    public double NoiseShare { get; init; } = 0.037;

    /// <summary>Peak of the unsteadiness's spectrum, Hz: near 1 Hz, most power below 4 Hz (PMC6230778); 65 to 90 %
    /// below 1 Hz in recordings of holds.</summary>
    public double NoiseCentreHertz { get; init; } = 0.7;

    /// <summary>Half-width of that peak, Hz (general, fitted to the shares just named).</summary>
    public double NoiseHalfWidthHertz { get; init; } = 0.4;

    /// <summary>Tremor, root mean square as a share of the force: median 0.28 % in recordings of holds, 0.2 to 1 %
    /// (general).</summary>
    public double TremorShare { get; init; } = 0.0028;

    /// <summary>Frequency of the tremor, Hz: 8 to 10 Hz (Sutton and Sykes 1967).</summary>
    public double TremorHertz { get; init; } = 9;

    /// <summary>Time constant of the muscle between effort and force, s, passed twice (general; keeps the unsteadiness
    /// below 4 Hz).</summary>
    public double MuscleSeconds { get; init; } = 0.05;

    /// <summary>What is left of a force that drifts on its own, as a share of the force at the start (PMC6230778: a
    /// downward, exponential drift; size general).</summary>
    public double DriftFloorShare { get; init; } = 0.7;

    /// <summary>Time constant of that drift at high force, s (PMC5350033: faster with more force, starts within 250 ms;
    /// size from a fall of 5 % in 5 s in recordings of holds).</summary>
    public double DriftSeconds { get; init; } = 14;

    /// <summary>The force at which the drift has half its speed, N: none at very low force (PMC5350033; size
    /// general).</summary>
    public double DriftHalfSpeedNewtons { get; init; } = 10;

    /// <summary>How much of the drift remains while a light says "stay" (general).</summary>
    public double DriftUnderGuidance { get; init; } = 0.5;

    /// <summary>Standard deviation of the error of the person's own feel for force, as a share (general).</summary>
    public double FeelBiasShare { get; init; } = 0.06;

    /// <summary>Time constant with which that error wanders, s (general).</summary>
    public double FeelBiasSeconds { get; init; } = 20;

    /// <summary>How fast the hand follows a sinking force by feel alone, 1/s (general).</summary>
    public double FeelTrimPerSecond { get; init; } = 0.4;

    /// <summary>How long the light must be dark before the person begins to press, s (general).</summary>
    public double SettleSeconds { get; init; } = 1.5;

    /// <summary>How long the person goes on when the light goes dark during a hold, s (general).</summary>
    public double GuidanceLostSeconds { get; init; } = 1.5;

    /// <summary>How long the person holds when no light ever comes, s: a hold of 10 to 30 s.</summary>
    public double UnguidedHoldSeconds { get; init; } = 20;
}
