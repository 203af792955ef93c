namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Every figure of hardware/calculations keeps its limits, and the document says what is computed from the schematic's values.</summary>
[TestClass]
public sealed class CalculationTests
{
    private static readonly string s_document = RepositoryRoot.Combine("hardware", "calculations", "README.md");

    private static IEnumerable<object[]> Names => Calculation.All.Select(calculation => new object[] { calculation.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Every_figure_keeps_its_limits_and_stands_in_the_document(string name)
    {
        IReadOnlyList<Figure> figures = Calculation.Of(name).Figures(CircuitValues.OfSchematic());
        FigureTable.Check(s_document, name, string.Join('\n', figures.Select(figure => figure.Row).Prepend(FigureTable.Heading)));
        foreach (Figure figure in figures)
        {
            Assert.IsTrue(figure.IsKept, $"{name}: {figure.What} is {Figure.Text(figure.Value)} {figure.Unit}, allowed {figure.Limit}");
        }
    }

    [TestMethod]
    [DataRow("motor-driver.cir")]
    [DataRow("light.cir")]
    [DataRow("patient-line.cir")]
    [DataRow("lock-out.cir")]
    [DataRow("usb-plug.cir")]
    public void A_netlist_run_by_hand_has_the_schematics_values(string netlist)
    {
        CircuitValues circuit = CircuitValues.OfSchematic();
        KeyValuePair<string, double>[] parts = [.. SpiceRun.ParametersOf(netlist).Where(pair => circuit.Has(pair.Key))];
        Assert.IsNotEmpty(parts, netlist);
        foreach ((string part, double value) in parts)
        {
            Assert.AreEqual(circuit[part], value, 1e-6 * circuit[part], $"{netlist}: {part}");
        }
    }

    [TestMethod]
    public void The_netlists_and_data_are_those_of_the_fitted_parts()
    {
        CircuitValues circuit = CircuitValues.OfSchematic();
        var reckonedWith = new Dictionary<string, string>
        {
            ["Q1"] = "AO3400A",
            ["Q2"] = "BC547",
            ["Q3"] = "BC557",
            ["D2"] = "1N5817",
            ["D3"] = "BAT85",
            ["D4"] = "BAT85",
            ["D5"] = "BAT85",
            ["U3"] = "MCP1826-3302E/AT",
            ["BT1"] = "2000 mAh",
            ["LC1"] = "50 kgf",
        };
        foreach ((string part, string value) in reckonedWith)
        {
            Assert.AreEqual(value, circuit.Text(part), part);
        }
    }

    [TestMethod]
    public void A_figure_beyond_its_limit_is_found_on_both_sides()
    {
        var figure = new Figure("voltage", 1.6, "V", 1.2, 1.9, string.Empty);
        Assert.IsTrue(figure.IsKept);
        Assert.AreEqual(0.3, figure.Margin!.Value, 1e-9);
        Assert.IsTrue((figure with { Value = 1.2 }).IsKept);
        Assert.IsTrue((figure with { Value = 1.9 }).IsKept);
        Assert.IsFalse((figure with { Value = 1.19 }).IsKept);
        Assert.IsFalse((figure with { Value = 1.91 }).IsKept);
        Assert.IsFalse((figure with { Value = double.NaN }).IsKept);
    }

    [TestMethod]
    public void A_table_with_another_number_word_or_line_is_found()
    {
        const string Row = "| at 3.4 V | 1,200 V | ≤ 1,210 V | 10 V | R4 of 3.3 |";
        Assert.IsNull(FigureTable.Difference(Row, Row));
        Assert.IsNull(FigureTable.Difference(Row, "| at 3.4 V | 1,205 V | ≤ 1,210 V | 5 V | R4 of 3.3 |"), "within the tolerance of the result");
        foreach (string other in new[]
        {
            "| at 3.4 V | 1,220 V | ≤ 1,210 V | 10 V | R4 of 3.3 |",
            "| at 3.4 V | 1,200 V | ≤ 1,230 V | 10 V | R4 of 3.3 |",
            "| at 3.4 V | 1,200 V | ≤ 1,210 V | −5 V | R4 of 3.3 |",
            "| at 3.4 V | 1,200 V | ≤ 1,210 V | 30 V | R4 of 3.3 |",
            "| at 3.4 V | 1,200 mV | ≤ 1,210 V | 10 V | R4 of 3.3 |",
            "| at 3.41 V | 1,200 V | ≤ 1,210 V | 10 V | R4 of 3.3 |",
            "| at 3.4 V | 1,200 V | ≤ 1,210 V | 10 V | R4 of 3.31 |",
            Row + "\n",
        })
        {
            Assert.IsNotNull(FigureTable.Difference(Row, other), other);
        }
    }
}
