using PressureDevice.Core;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Runs;

/// <summary>
/// The two-point calibration that the bench makes before a device is handed over: this specimen of the cell, unloaded and under a known
/// force, as counts of an HX711 without noise.
/// </summary>
public static class FactoryCalibration
{
    /// <summary>Where the firmware looks for it.</summary>
    public const string Path = @"I:\cal.a";

    /// <summary>Its second copy.</summary>
    public const string SecondPath = @"I:\cal.b";

    /// <summary>The identity that records made with it carry.</summary>
    public const int Id = 1;

    /// <summary>The known force, mN: 6 kgf, where a straight line through a bent characteristic does least harm between 2 and 150 N.</summary>
    public const int SpanMilliNewtons = 58_840;

    private const double ExcitationVolts = 3.3;
    private const double Gain = 128;
    private const double HalfRangeCodes = 0x800000;

    /// <summary>The stored form of the calibration of one specimen.</summary>
    /// <param name="seed">The run's seed: which specimen of the cell this is.</param>
    public static byte[] For(int seed) => For(seed, LoadCellParameters.Specified);

    /// <summary>The stored form of the calibration of one specimen.</summary>
    /// <param name="seed">The run's seed: which specimen of the cell this is.</param>
    /// <param name="cell">The cell's figures.</param>
    public static byte[] For(int seed, LoadCellParameters cell) => CalibrationCodec.Encode(Of(seed, cell));

    /// <summary>The calibration of one specimen.</summary>
    /// <param name="seed">The run's seed: which specimen of the cell this is.</param>
    /// <param name="cell">The cell's figures.</param>
    public static Calibration Of(int seed, LoadCellParameters cell) =>
        new(Id, CountsUnder(cell, seed, 0), CountsUnder(cell, seed, SpanMilliNewtons / 1000.0), SpanMilliNewtons);

    private static int CountsUnder(LoadCellParameters parameters, int seed, double newtons)
    {
        const double briefly = 1;
        var cell = new World.LoadCell(parameters, seed);
        cell.Step(briefly, newtons);
        double fullScaleMicrovolts = 0.5 * ExcitationVolts / Gain * 1e6;
        return (int)Math.Round(cell.BridgeMicrovolts / fullScaleMicrovolts * HalfRangeCodes);
    }
}
