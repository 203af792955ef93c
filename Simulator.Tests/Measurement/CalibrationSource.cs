using PressureDevice.Core;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>Where the calibration of a specimen comes from.</summary>
/// <param name="bench">The specimen, nothing on the tip.</param>
/// <param name="cell">Its figures.</param>
/// <param name="seed">Its seed.</param>
internal delegate Calibration CalibrationSource(CellBench bench, LoadCellParameters cell, int seed);

/// <summary>The sources there are.</summary>
internal static class CalibrationSources
{
    private const double SettleSeconds = 1;
    private const double ExerciseNewtons = 150;

    /// <summary>The two points of the simulator's factory.</summary>
    public static Calibration Factory(CellBench bench, LoadCellParameters cell, int seed) => FactoryCalibration.Of(seed, cell);

    /// <summary>
    /// The firmware's procedure with known masses, after one firm press: a cell that was never loaded keeps a part of its first hysteresis loop, and
    /// a calibration under it would be a calibration of that part.
    /// </summary>
    /// <param name="kilograms">The masses, in the order they are set down.</param>
    public static CalibrationSource Masses(params double[] kilograms) => (bench, _, seed) =>
    {
        CalibrationProcedure procedure = new();
        bench.Newtons = ExerciseNewtons;
        bench.Wait(SettleSeconds);
        bench.Newtons = 0;
        bench.Wait(SettleSeconds);
        procedure.Begin();
        Capture(bench, procedure);
        foreach (double mass in kilograms)
        {
            bench.Newtons = mass * MassStand.StandardGravity;
            bench.Wait(SettleSeconds);
            CalibrationRefusal added = procedure.AddMass((int)Math.Round(bench.Newtons * 1000));
            Assert.AreEqual(CalibrationRefusal.None, added, $"seed {seed}, {mass} kg");
            Capture(bench, procedure);
        }

        bench.Newtons = 0;
        bench.Wait(SettleSeconds);
        Calibration calibration = procedure.Finish(id: 1, dateUtcSeconds: 0, out CalibrationRefusal refusal);
        Assert.AreEqual(CalibrationRefusal.None, refusal, $"seed {seed}");
        return calibration;
    };

    private static void Capture(CellBench bench, CalibrationProcedure procedure)
    {
        bench.Conversion = conversion =>
        {
            if (procedure.IsCapturing)
            {
                procedure.Step(conversion.Code, SensorFault.None);
            }
        };
        bench.Wait(4);
        Assert.AreEqual(CalibrationRefusal.None, procedure.CaptureResult);
        bench.Conversion = null;
    }
}
