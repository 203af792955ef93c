namespace PressureDevice.Simulator.World;

/// <summary>The figures of a patient who is pressed; each names its source, "general" marks a starting value that is not traced to a study.</summary>
public sealed record PatientParameters
{
    private const double SquareMetresPerSquareCentimetre = 1e-4;
    private const double PascalsPerKilopascal = 1_000;
    private const double NewtonsPerKilogramForce = 9.80665;

    /// <summary>A calf: 482 ± 19 kPa (PubMed 11558982).</summary>
    public static PatientParameters Calf { get; } = new();

    /// <summary>An active trigger point of the trapezius: about 105 kPa lower (doi 10.3390/jcm11237243).</summary>
    public static PatientParameters ActiveTrapezius { get; } = new() { ThresholdKilopascals = 377 };

    /// <summary>Mean pressure pain threshold, kPa.</summary>
    public double ThresholdKilopascals { get; init; } = 482;

    /// <summary>Standard deviation of the threshold between patients, kPa (same study).</summary>
    public double ThresholdSpreadKilopascals { get; init; } = 19;

    /// <summary>Standard deviation of the threshold between two presses of one patient, as a share (general).</summary>
    public double ThresholdWanderShare { get; init; } = 0.05;

    /// <summary>Area of the tip, cm² (a tip for trigger points: 1 cm², JTECH Commander).</summary>
    public double TipSquareCentimetres { get; init; } = 1;

    /// <summary>What is still tolerated, as a multiple of the threshold: 1.20 (Hou 2002).</summary>
    public double ToleranceFactor { get; init; } = 1.2;

    /// <summary>What is tolerated beyond that multiple, kg/cm²: 0.48 (Hou 2002).</summary>
    public double ToleranceKilogramsPerSquareCentimetre { get; init; } = 0.48;

    /// <summary>Mean time from a sensation to the button, s: 320 ms, as to a vibration that is felt (study of reactions to the sound,
    /// vibration and light of a mobile device).</summary>
    public double ReactionSeconds { get; init; } = 0.320;

    /// <summary>Standard deviation of that time, s: 43 ms (same study).</summary>
    public double ReactionSpreadSeconds { get; init; } = 0.043;

    /// <summary>How long a short press of the button lasts, s (general).</summary>
    public double ShortPressSeconds { get; init; } = 0.25;

    /// <summary>Shortest and longest time in which the pain of a level eases, s (general: a level is held for 10 to 30 s).</summary>
    public (double Shortest, double Longest) EasingSeconds { get; init; } = (10, 20);

    /// <summary>A pressure on this tip as a force, N.</summary>
    /// <param name="kilopascals">The pressure, kPa.</param>
    public double NewtonsAt(double kilopascals) =>
        kilopascals * PascalsPerKilopascal * TipSquareCentimetres * SquareMetresPerSquareCentimetre;

    /// <summary>The force that is tolerated, N.</summary>
    /// <param name="thresholdNewtons">The patient's threshold, N.</param>
    public double ToleranceFor(double thresholdNewtons) =>
        ToleranceFactor * thresholdNewtons + ToleranceKilogramsPerSquareCentimetre * NewtonsPerKilogramForce * TipSquareCentimetres;
}
