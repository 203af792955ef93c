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
    public const string Path = @"I:\calibration.bin";

    /// <summary>The identity that records made with it carry.</summary>
    public const int Id = 1;

    /// <summary>The known force, mN: 10 kgf, a fifth of the cell's range.</summary>
    public const int SpanMilliNewtons = 98_067;

    private const double ExcitationVolts = 3.3;
    private const double Gain = 128;
    private const double HalfRangeCodes = 0x800000;

    /// <summary>The stored form of the calibration of one specimen.</summary>
    /// <param name="seed">The run's seed: which specimen of the cell this is.</param>
    public static byte[] For(int seed)
    {
        var calibration = new Calibration(Id, CountsUnder(seed, 0), CountsUnder(seed, SpanMilliNewtons / 1000.0), SpanMilliNewtons);
        return CalibrationCodec.Encode(calibration);
    }

    private static int CountsUnder(int seed, double newtons)
    {
        const double briefly = 1;
        var cell = new World.LoadCell(new LoadCellParameters(), seed);
        cell.Step(briefly, newtons);
        double fullScaleMicrovolts = 0.5 * ExcitationVolts / Gain * 1e6;
        return (int)Math.Round(cell.BridgeMicrovolts / fullScaleMicrovolts * HalfRangeCodes);
    }
}
