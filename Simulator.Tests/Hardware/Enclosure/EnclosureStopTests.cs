using System.Globalization;
using System.Text.RegularExpressions;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The mechanical stop takes over before the cell is overloaded and keeps out of what the device measures.</summary>
[TestClass]
public sealed partial class EnclosureStopTests
{
    private const double Latest = 1.5;
    private const double Earliest = 1.1;

    /// <summary>What a feeler gauge and a hand with a hexagon key can set, mm.</summary>
    private const double Feeler = 0.03;

    /// <summary>The latest closing when the leaf that measured the cell was wrong by <see cref="Feeler"/>, in capacities.</summary>
    private const double MeasuredWrong = 1.55;

    private const double Gravity = 9.80665;

    /// <summary>The flange itself, tilted, must stay clear of the steel, mm.</summary>
    private const double LeastStandOut = 1;

    /// <summary>The cell's range, N.</summary>
    private const double Capacity = Calibration.FullScaleMilliNewtons / 1_000.0;

    /// <summary>The device's own limit, N.</summary>
    private const double DeviceLimit = HoldSettings.HighestForceMilliNewtons / 1_000.0;

    [TestMethod]
    public void The_stop_closes_before_150_percent_of_the_cell_and_not_before_110()
    {
        OpenScad.Demand();
        AssertInRange(Share());
    }

    [TestMethod]
    [DataRow(1300)]
    [DataRow(1700)]
    [DataRow(2200)]
    public void It_does_so_for_soft_and_stiff_prints_with_the_gap_set_by_a_feeler_gauge(int modulus)
    {
        OpenScad.Demand();
        double gap = OpenScad.Figures("stiffness.scad").Number("gap");
        AssertInRange(Share(Define("modulus", modulus)));
        foreach (double off in new[] { -Feeler, Feeler })
        {
            Assert.IsLessThan(Latest, Share(Define("stop_gap", gap + off), Define("modulus", modulus)), $"gap {gap + off} mm, {modulus} MPa");
            Assert.IsGreaterThan(DeviceLimit / Capacity, Share(Define("stop_gap", gap + off), Define("modulus", modulus)), $"gap {gap + off} mm, {modulus} MPa");
        }
    }

    [TestMethod]
    public void A_cell_that_gives_half_or_twice_as_much_needs_another_gap_which_the_measured_travel_tells()
    {
        OpenScad.Demand();
        foreach (double deflection in new[] { 0.15, 0.6 })
        {
            string cell = Define("cell_deflection", deflection);
            Assert.IsFalse(IsInRange(Share(cell)), $"{deflection} mm would pass unmeasured");
            double travel = OpenScad.Figures("stiffness.scad", cell).Number("travel_at_200_newtons");
            AssertInRange(Share(cell, Define("stop_gap", travel * 3.2)));
        }
    }

    [TestMethod]
    public void The_gap_that_the_readme_lets_the_builder_set_closes_within_the_limits()
    {
        OpenScad.Demand();
        string readme = File.ReadAllText(Path.Combine(OpenScad.Folder, "README.md"));
        double leaf = Said(Leaf(), readme);
        double product = Said(Product(), readme);
        double expected = Said(Expected(), readme);
        foreach (double deflection in new[] { 0.2, 0.5 })
        {
            string cell = Define("cell_deflection", deflection);
            double mass = Share(cell, Define("stop_gap", leaf)) * Capacity / Gravity;
            AssertInRange(Share(cell, Define("stop_gap", product / mass)));
            foreach (double off in new[] { -Feeler, Feeler })
            {
                double wrong = Share(cell, Define("stop_gap", leaf + off)) * Capacity / Gravity;
                double share = Share(cell, Define("stop_gap", product / wrong));
                Assert.IsTrue(share is > 1 and <= MeasuredWrong, $"a leaf wrong by {off} mm, {deflection} mm of deflection: {share:0.00}");
            }
        }

        Assert.AreEqual(expected, Share(Define("stop_gap", leaf)) * Capacity / Gravity, 1, "README.md: the mass to expect");
    }

    [TestMethod]
    [DataRow(0.40)]
    [DataRow(0.65)]
    public void A_gap_too_small_or_too_large_is_found(double gap)
    {
        OpenScad.Demand();
        Assert.IsFalse(IsInRange(Share(Define("stop_gap", gap))));
    }

    [TestMethod]
    public void The_screws_of_the_stop_meet_its_steel_and_not_the_plastic()
    {
        OpenScad.Demand();
        Echoes echoes = OpenScad.OfParameters("echo(screw = stop_screw_radius, half_screw = 2, inside = stop_washer[0] / 2, outside = stop_washer[1] / 2, stand_out = stop_room - stop_gap);");
        Assert.IsGreaterThan(echoes.Number("inside"), echoes.Number("screw") - echoes.Number("half_screw"));
        Assert.IsLessThan(echoes.Number("outside"), echoes.Number("screw") + echoes.Number("half_screw"));
        Assert.IsGreaterThan(LeastStandOut, echoes.Number("stand_out"), "mm of the screws over the flange");
    }

    [TestMethod]
    public void The_figures_of_the_readme_are_those_of_the_file()
    {
        OpenScad.Demand();
        Echoes echoes = OpenScad.Figures("stiffness.scad");
        string readme = File.ReadAllText(Path.Combine(OpenScad.Folder, "README.md"));
        string[] figures =
        [
            $"gap {echoes.Number("gap"):0.00} mm", $"closes at {echoes.Number("closes_newtons"):0} N", $"{echoes.Number("closes_share") * 100:0} % of the cell",
            $"{echoes.Number("cell_share_afterwards") * 100:0} % of what is added", $"{echoes.Number("limit_reached_newtons"):0} N on the tip",
        ];
        string[] missing = [.. figures.Where(figure => !readme.Contains(figure, StringComparison.Ordinal))];
        Assert.IsEmpty(missing, $"hardware/enclosure/README.md does not say: {string.Join("; ", missing)}");
    }

    private static double Said(Regex figure, string text) => double.Parse(figure.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"a (\d\.\d+) mm leaf")]
    private static partial Regex Leaf();

    [GeneratedRegex(@"`(\d+\.\d) / m` mm")]
    private static partial Regex Product();

    [GeneratedRegex(@"About (\d+) kg is expected")]
    private static partial Regex Expected();

    private static string Define(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value}");

    private static double Share(params string[] definitions) => OpenScad.Figures("stiffness.scad", definitions).Number("closes_share");

    private static bool IsInRange(double share) => share is > Earliest and < Latest;

    private static void AssertInRange(double share) => Assert.IsTrue(IsInRange(share), $"the stop closes at {share:0.00} of the cell's capacity");
}
