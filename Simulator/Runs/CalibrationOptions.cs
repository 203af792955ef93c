namespace PressureDevice.Simulator.Runs;

/// <summary>What a calibration is to be like. The same options give the same run, bit for bit.</summary>
public sealed record CalibrationOptions
{
    /// <summary>Fewest known masses.</summary>
    public const int FewestMasses = 2;

    /// <summary>Most known masses.</summary>
    public const int MostMasses = 6;

    /// <summary>The cell's rated load, kg.</summary>
    public const double LargestKilograms = 50;

    /// <summary>Seed of everything random: the cell, the converter's oscillator and noise, the stand. 0 or more.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Virtual seconds a real second; null runs as fast as the machine can.</summary>
    public double? Speed { get; init; }

    /// <summary>The known masses as they are announced to the device, kg, in their order, the smallest first.</summary>
    public IReadOnlyList<double> MassesKilograms { get; init; } = [5, 10, 15];

    /// <summary>What really stands on the tip in their place, kg; null when each mass is what it is said to be.</summary>
    public IReadOnlyList<double>? PlacedKilograms { get; init; }

    /// <summary>How far the stand goes on swinging, as a share of the load; 0 for one that comes to rest.</summary>
    public double SwayShare { get; init; }

    /// <summary>The date that the phone gives, UTC seconds since 1970; 2026-01-01 unless it is said otherwise, never the
    /// machine's own.</summary>
    public uint UtcSeconds { get; init; } = 1_767_225_600;
}
