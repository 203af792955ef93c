using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class LoadCellTests
{
    private static readonly LoadCellParameters Ideal = LoadCellParameters.Ideal;

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
            LoadCell cell = new(LoadCellParameters.Specified, seed);
            double zero = cell.BridgeMicrovolts;
            cell.Step(0.0125, 100);
            double read = (cell.BridgeMicrovolts - zero) / cell.MicrovoltsPerNewton;
            errors.Add(read / 100 - 1);
            Assert.IsLessThanOrEqualTo(66.0, Math.Abs(zero), $"zero of seed {seed}: {zero:F1} µV");
            Assert.IsLessThanOrEqualTo(0.005 + 0.0098 + 0.004, Math.Abs(errors[^1]), $"error of seed {seed}: {errors[^1]:P2}");
        }

        Assert.IsGreaterThan(0.003, errors.Max(), "some read high");
        Assert.IsLessThan(-0.003, errors.Min(), "some read low");
    }

    [TestMethod]
    public void Bends_by_the_specified_non_linearity_at_most_and_nearly_so_much_in_every_specimen()
    {
        LoadCellParameters bent = Ideal with { NonLinearityShare = 0.002 };
        List<double> bows = [];
        for (int seed = 0; seed < 50; seed++)
        {
            LoadCell cell = new(bent, seed);
            double rated = Read(cell, 0, bent.RatedNewtons);
            Assert.AreEqual(bent.RatedNewtons, rated, 1e-6, $"seed {seed}: the line goes through the ends");
            double[] off = [.. Enumerable.Range(0, 101).Select(i => bent.RatedNewtons * i / 100)
                .Select(newtons => (Read(cell, newtons, newtons) - newtons) / bent.RatedNewtons)];
            double most = off.Max(Math.Abs);
            Assert.IsTrue(most is >= 0.001 and <= 0.002, $"seed {seed}: {most:P3}");
            bows.Add(off[50]);
        }

        Assert.IsTrue(bows.Max() > 0.001 && bows.Min() < -0.001, "bowed either way");
        Assert.IsTrue(bows.Any(bow => Math.Abs(bow) < 0.0004), "some are bent like an S");
    }

    [TestMethod]
    public void Reads_more_on_the_way_down_by_the_specified_hysteresis()
    {
        LoadCell cell = new(Ideal with { HysteresisShare = 0.002 }, seed: 1);
        double up = Read(cell, 0, 245.17);
        Read(cell, 245.17, 490.33);
        double down = Read(cell, 490.33, 245.17);
        Assert.AreEqual(0.002 * 490.33, down - up, 0.02, $"{up:F3} N up, {down:F3} N down");
    }

    [TestMethod]
    [DataRow(150.0)]
    [DataRow(50.0)]
    [DataRow(10.0)]
    public void Closes_the_gap_of_a_smaller_cycle_in_proportion_and_comes_back_to_zero(double peak)
    {
        LoadCell cell = new(Ideal with { HysteresisShare = 0.002 }, seed: 1);
        Read(cell, 0, peak);
        double zero = Read(cell, peak, 0);
        double up = Read(cell, 0, peak / 2);
        Read(cell, peak / 2, peak);
        double gap = Read(cell, peak, peak / 2) - up;
        double again = Read(cell, peak / 2, 0);
        Assert.IsTrue(gap >= 0.0008 * peak && gap <= 0.0024 * peak, $"gap {gap:F4} N on a cycle of {peak} N");
        Assert.AreEqual(zero, again, 1e-9, "the loop is closed");
        Assert.IsTrue(zero > 0 && zero < 0.002 * peak, $"what the first cycle leaves: {zero:F4} N");
    }

    [TestMethod]
    public void Drifts_by_the_specified_share_while_it_warms_for_ten_minutes()
    {
        LoadCellParameters warming = Ideal with { WarmUpShare = 0.0005 };
        List<double> drifts = [];
        for (int seed = 0; seed < 20; seed++)
        {
            LoadCell cell = new(warming, seed);
            for (int second = 0; second < 600; second++)
            {
                cell.Step(1, 0);
            }

            drifts.Add(cell.BridgeMicrovolts / cell.MicrovoltsPerNewton / warming.RatedNewtons);
            Assert.AreEqual(0.95 * 0.0005, Math.Abs(drifts[^1]), 1e-5, $"seed {seed}");
        }

        Assert.IsTrue(drifts.Max() > 0 && drifts.Min() < 0, "either way");
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
