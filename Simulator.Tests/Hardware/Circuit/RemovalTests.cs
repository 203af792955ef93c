namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Nothing that joins can be taken off the sheet without a rule that notices.</summary>
[TestClass]
public sealed class RemovalTests
{
    private static Schematic Real => CircuitFiles.Circuit.Schematic;

    [TestMethod]
    public void The_schematic_keeps_all_rules() => Assert.IsTrue(CircuitRules.AreKept(CircuitFiles.Circuit));

    [TestMethod]
    public void No_wire_can_go_unnoticed() => AssertNoticed(Real.Wires, wire => Real with { Wires = Without(Real.Wires, wire) });

    [TestMethod]
    public void No_label_can_go_unnoticed() => AssertNoticed(Real.Labels, label => Real with { Labels = Without(Real.Labels, label) });

    [TestMethod]
    public void No_flag_can_go_unnoticed() => AssertNoticed(Real.NoConnects, flag => Real with { NoConnects = Without(Real.NoConnects, flag) });

    [TestMethod]
    public void No_part_and_no_power_symbol_can_go_unnoticed() =>
        AssertNoticed(Real.Symbols, symbol => Real with { Symbols = Without(Real.Symbols, symbol) });

    private static T[] Without<T>(IReadOnlyList<T> items, T item)
        where T : notnull
        => [.. items.Where(other => !ReferenceEquals(other, item) && !(item is ValueType && other.Equals(item)))];

    private static void AssertNoticed<T>(IReadOnlyList<T> items, Func<T, Schematic> without)
        where T : notnull
    {
        Assert.IsNotEmpty(items);
        string[] unnoticed = [.. items
            .Where(item => CircuitRules.AreKept(new Circuit(without(item))))
            .Select(item => item is PlacedSymbol symbol ? symbol.Reference : item.ToString()!)];
        Assert.IsEmpty(unnoticed, string.Join('\n', unnoticed));
    }
}
