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

    /// <summary>The error that a steady or slowly blinking colour suggests, as a share of the felt force (general).</summary>
    public double NearErrorShare { get; init; } = 0.05;

    /// <summary>The error that a fast blinking colour suggests, as a share of the felt force (general).</summary>
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

    /// <summary>The force that a person who has been told none takes for the target before any cue, N: 2.5 kg/cm² on
    /// 1 cm², the standard test stimulus (Lu 2022), felt about right.</summary>
    public double GuessNewtons { get; init; } = 22;

    /// <summary>Standard deviation of the logarithm of the force that a person takes for a told one (fitted to a median
    /// error of 14.3 N without feedback, cervical mobilisation, metajournal 701321, taken as of 40 N).</summary>
    public double GuessSpread { get; init; } = 0.55;

    /// <summary>The largest force that a person would take for a told one, N: hardly anyone presses harder with a hand-held
    /// tip (general).</summary>
    public double StrengthNewtons { get; init; } = 150;

    /// <summary>Time constant with which the feel of the target is learned while a light says "stay", s
    /// (general).</summary>
    public double LearningSeconds { get; init; } = 1;

    /// <summary>Standard deviation of the fast part of the unsteadiness without feedback, as a share of the force (fitted:
    /// see <see cref="WanderShare"/>).</summary>
    public double NoiseShare { get; init; } = 0.010;

    /// <summary>Peak of the fast part's spectrum, Hz: near 1 Hz, most power below 4 Hz (PMC6230778); 65 to 90 % below 1 Hz
    /// in recordings of holds.</summary>
    public double NoiseCentreHertz { get; init; } = 1.1;

    /// <summary>Half-width of that peak, Hz (general, fitted to the shares just named).</summary>
    public double NoiseHalfWidthHertz { get; init; } = 0.35;

    /// <summary>Standard deviation of the slow wander of the effort, as a share of the force (fitted: together with the fast
    /// part it gives a force held without feedback a coefficient of variation of 4.1 %, PMC3631578).</summary>
    public double WanderShare { get; init; } = 0.055;

    /// <summary>Time constant of that wander, s (general).</summary>
    public double WanderSeconds { get; init; } = 1.2;

    /// <summary>How much larger the fast part is while a person follows a number or corrects by a light at full speed
    /// (fitted: 50 to 100 % more variability near 1 Hz under visual feedback, PMC6230778, of which the delay of the
    /// correction makes a part by itself; that it holds for lights is assumed).</summary>
    public double FeedbackNoiseGain { get; init; } = 1.1;

    /// <summary>Time constant with which that rises and fades, s (general).</summary>
    public double FeedbackNoiseSeconds { get; init; } = 0.3;

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
    public double DriftSeconds { get; init; } = 25;

    /// <summary>The force at which the drift has half its speed, N: none at very low force (PMC5350033; size
    /// general).</summary>
    public double DriftHalfSpeedNewtons { get; init; } = 20;

    /// <summary>How much of the drift remains while a light says "stay" (general).</summary>
    public double DriftUnderGuidance { get; init; } = 0.5;

    /// <summary>Standard deviation of the error of the person's own feel for force, as a share (general).</summary>
    public double FeelBiasShare { get; init; } = 0.06;

    /// <summary>Time constant with which that error wanders, s (general).</summary>
    public double FeelBiasSeconds { get; init; } = 20;

    /// <summary>How fast the hand follows a sinking force by feel alone, 1/s (general).</summary>
    public double FeelTrimPerSecond { get; init; } = 0.4;

    /// <summary>Delay from seeing a number to changing the effort, s. With half a glance and the muscle's lag it makes 0.25 s:
    /// 0.2 to 0.35 s (general).</summary>
    public double GaugeDelaySeconds { get; init; } = 0.10;

    /// <summary>Time between two glances at a number, s (general).</summary>
    public double GlanceSeconds { get; init; } = 0.1;

    /// <summary>The step in which a number is read, N: whole newtons (general).</summary>
    public double GaugeReadingStepNewtons { get; init; } = 1;

    /// <summary>Standard deviation of a reading's error, N (general).</summary>
    public double GaugeReadingErrorNewtons { get; init; } = 0.3;

    /// <summary>The most that crossover and delay multiply to while a number is followed, rad: a slower eye makes a calmer
    /// hand. 3 rad/s for the typical person (crossover model of manual control, general; fitted with <see
    /// cref="FeedbackNoiseGain"/>).</summary>
    public double MostGaugePhase { get; init; } = 0.75;

    /// <summary>How long the light must be dark before the person begins to press, s (general).</summary>
    public double SettleSeconds { get; init; } = 1.5;

    /// <summary>How long the person goes on when the light goes dark during a hold, s (general).</summary>
    public double GuidanceLostSeconds { get; init; } = 1.5;

    /// <summary>How long the person presses when no light ever comes, s: a hold of 10 to 30 s. Without guidance it counts from
    /// when the force feels right.</summary>
    public double UnguidedHoldSeconds { get; init; } = 20;
}
