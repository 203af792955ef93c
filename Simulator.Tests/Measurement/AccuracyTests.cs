using PressureDevice.Core;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>What the sensor indicates against what is on the tip, with a cell at the limits of its data sheet.</summary>
[TestClass]
public sealed class AccuracyTests
{
    private const int Specimens = 100;
    private const double LimitShare = 0.01;
    private const double LimitNewtons = 0.3;

    private static readonly double[] s_levels = [2, 5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 80, 100, 120, 135, 150];

    /// <summary>
    /// Masses that come off again: those that are only set down see one side of the hysteresis, and a few cells in a hundred are then over the limit by
    /// up to a tenth. Not over 9 kg: more pulls the line away from the smaller forces, where 0.3 N is the limit.
    /// </summary>
    [TestMethod]
    [DataRow("3,6,9,6,3")]
    [DataRow("8,4")]
    public void Is_within_1_per_cent_or_0_3_N_from_2_to_150_N_both_ways_after_the_procedure_with_masses(string kilograms)
    {
        (double worst, string where) = WorstShareOfLimit(CalibrationSources.Masses(Masses(kilograms)), LoadCellParameters.Specified);
        Console.WriteLine($"{kilograms} kg: {worst:P0} of the limit, {where}");
        Assert.IsLessThanOrEqualTo(1.0, worst, where);
    }

    [TestMethod]
    public void A_single_mass_on_a_cell_that_was_never_loaded_is_not_enough()
    {
        (double worst, string where) = WorstShareOfLimit(CalibrationSources.Factory, LoadCellParameters.Specified);
        Console.WriteLine($"two points: {worst:P0} of the limit, {where}");
        Assert.IsGreaterThan(1.0, worst, "then the test above would not tell a calibration from a bad one");
    }

    [TestMethod]
    public void Converter_and_arithmetic_take_a_twentieth_of_the_limit_when_the_cell_is_ideal()
    {
        (double worst, string where) = WorstShareOfLimit(CalibrationSources.Factory, LoadCellParameters.Ideal);
        Assert.IsLessThanOrEqualTo(0.05, worst, where);
    }

    private static double[] Masses(string list) =>
        [.. list.Split(',').Select(mass => double.Parse(mass, System.Globalization.CultureInfo.InvariantCulture))];

    private static (double Worst, string Where) WorstShareOfLimit(CalibrationSource source, LoadCellParameters cell)
    {
        double worst = 0;
        string where = "nothing was read";
        for (int seed = 0; seed < Specimens; seed++)
        {
            using CellBench bench = new(cell, seed);
            ForceSensor sensor = bench.Start(source(bench, cell, seed));
            foreach (double newtons in s_levels.Concat(s_levels.Reverse()))
            {
                double read = bench.Read(sensor, newtons);
                double share = Math.Abs(read - newtons) / Math.Max(LimitNewtons, LimitShare * newtons);
                if (!(share <= worst))
                {
                    worst = share;
                    where = $"seed {seed}, {newtons} N read as {read:F3} N";
                }
            }
        }

        return (worst, where);
    }
}
