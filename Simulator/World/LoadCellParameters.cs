namespace PressureDevice.Simulator.World;

/// <summary>
/// The figures of a load cell; the values given here are those of the device's 50 kgf ring cell at the limits of its data sheet
/// (docs/field.md). "General" marks common knowledge that was not traced.
/// </summary>
public sealed record LoadCellParameters
{
    /// <summary>The cell as it is specified: each error at its limit, its sign and shape drawn from the seed.</summary>
    public static LoadCellParameters Specified { get; } = new();

    /// <summary>A cell without errors: what a figure would be if only the rest of the device were to blame.</summary>
    public static LoadCellParameters Ideal { get; } = new()
    {
        GainErrorShare = 0, ZeroOffsetShare = 0, NonLinearityShare = 0, HysteresisShare = 0, CreepShare = 0, WarmUpShare = 0,
    };

    /// <summary>Rated load, N: 50 kgf.</summary>
    public double RatedNewtons { get; init; } = 490.3325;

    /// <summary>Output at the rated load, mV per volt of excitation.</summary>
    public double SensitivityMillivoltsPerVolt { get; init; } = 2;

    /// <summary>Excitation, V.</summary>
    public double ExcitationVolts { get; init; } = 3.3;

    /// <summary>Largest error of the sensitivity either way, as a share; drawn from the seed (general).</summary>
    public double GainErrorShare { get; init; } = 0.005;

    /// <summary>Largest output without load either way, as a share of the rated output; drawn from the seed
    /// (general).</summary>
    public double ZeroOffsetShare { get; init; } = 0.01;

    /// <summary>Non-linearity: the greatest distance of the characteristic from the straight line between no load and the rated load, as a
    /// share of the rated load, at most (ring-cell data sheets: 0.2 %). Its shape is drawn from the seed: a bow either way, an S either way, or
    /// something between.</summary>
    public double NonLinearityShare { get; init; } = 0.002;

    /// <summary>Hysteresis: the gap between loading and unloading at half the rated load, on a cycle to the rated load and back, as a share of
    /// the rated load (ring-cell data sheets: 0.2 %).</summary>
    public double HysteresisShare { get; init; } = 0.002;

    /// <summary>What a load adds to its own reading in time, as a share: 0.1 % in 30 minutes for a ring cell.</summary>
    public double CreepShare { get; init; } = 0.001;

    /// <summary>Time constant of the creep, s (general: 95 % of it within 30 minutes).</summary>
    public double CreepSeconds { get; init; } = 600;

    /// <summary>What the zero drifts by from switching on until the cell is warm, as a share of the rated load, either way; drawn from the
    /// seed. A cold device in a warm hand: 10 °C at 0.05 % per 10 °C (general).</summary>
    public double WarmUpShare { get; init; } = 0.0005;

    /// <summary>Time constant of the warming, s: 95 % of it in 10 minutes (general).</summary>
    public double WarmUpSeconds { get; init; } = 200;
}
