using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.View;

/// <summary>The mean of a hold in each unit that is known: N, kgf, and with a known tip N/cm² and kPa.</summary>
public static class MeanWords
{
    /// <summary>The words, in plain ASCII.</summary>
    public static string Of(HoldReport hold)
    {
        string force = $"{Figures.Number(hold.MeanNewtons)} N ({Figures.Number(hold.MeanKgf, 2)} kgf";
        return hold is { MeanNewtonsPerSquareCentimetre: { } perSquareCentimetre, MeanKilopascals: { } kilopascals }
            ? $"{force}, {Figures.Number(perSquareCentimetre)} N/cm2, {Figures.Number(kilopascals, 0)} kPa)"
            : $"{force})";
    }
}
