using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class LoadCellTests
{
    private static readonly LoadCellParameters Ideal = new()
    {
        GainErrorShare = 0, ZeroOffsetShare = 0, NonLinearityShare = 0, HysteresisShare = 0, CreepShare = 0,
    };

    [TestMethod]
    [DataRow(0.0, 0.0)]
    [DataRow(490.3325, 6600.0)]
    [DataRow(49.03325, 660.0)]
    [DataRow(-49.03325, -660.0)]
    public void Gives_2_millivolts_per_volt_at_50_kgf(double newtons, double microvolts)
    {
        LoadCell cell = new(Ideal, seed: 1);
        cell.Step(0.0125, newtons);
        Assert.AreEqual(microvolts, cell.BridgeMicrovolts, 0.001);
    }

    [TestMethod]
    public void Is_off_by_no_more_than_the_data_sheet_says_and_differs_from_cell_to_cell()
    {
        List<double> errors = [];
        for (int seed = 0; seed < 50; seed++)
        {
            LoadCell cell = new(new LoadCellParameters(), seed);
            double zero = cell.BridgeMicrovolts;
            cell.Step(0.0125, 100);
            double read = (cell.BridgeMicrovolts - zero) / cell.MicrovoltsPerNewton;
            errors.Add(read / 100 - 1);
            Assert.IsLessThanOrEqualTo(66.0, Math.Abs(zero), $"zero of seed {seed}: {zero:F1} µV");
            Assert.IsLessThanOrEqualTo(0.009, Math.Abs(errors[^1]), $"error of seed {seed}: {errors[^1]:P2}");
        }

        Assert.IsGreaterThan(0.003, errors.Max(), "some read high");
        Assert.IsLessThan(-0.003, errors.Min(), "some read low");
    }

    [TestMethod]
    public void Reads_a_little_more_on_the_way_down_than_on_the_way_up()
    {
        LoadCell cell = new(Ideal with { HysteresisShare = 0.002 }, seed: 1);
        double up = Read(cell, 0, 100);
        Read(cell, 100, 400);
        double down = Read(cell, 400, 100);
        Assert.IsTrue(down - up is > 0.5 and <= 0.004 * 490.4, $"{up:F3} N up, {down:F3} N down");
    }

    [TestMethod]
    public void Creeps_by_a_thousandth_in_half_an_hour()
    {
        LoadCell cell = new(Ideal with { CreepShare = 0.001 }, seed: 1);
        cell.Step(0.0125, 200);
        double first = cell.BridgeMicrovolts;
        for (int i = 0; i < 1800; i++)
        {
            cell.Step(1, 200);
        }

        Assert.AreEqual(0.001, cell.BridgeMicrovolts / first - 1, 0.0001);
    }

    private static double Read(LoadCell cell, double from, double to)
    {
        for (int i = 1; i <= 300; i++)
        {
            cell.Step(0.0125, from + (to - from) * i / 300);
        }

        return cell.BridgeMicrovolts / cell.MicrovoltsPerNewton;
    }
}
