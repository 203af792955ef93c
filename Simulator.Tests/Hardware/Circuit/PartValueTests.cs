namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A part's value is read as it is written on the sheet.</summary>
[TestClass]
public sealed class PartValueTests
{
    private const double Relative = 1e-12;

    [TestMethod]
    [DataRow("R1", "10k", 10e3, "10 kΩ")]
    [DataRow("R1", "3R3", 3.3, "3.3 Ω")]
    [DataRow("R1", "47", 47, "47 Ω")]
    [DataRow("R1", "4.7k", 4.7e3, "4.7 kΩ")]
    [DataRow("R1", "4k7", 4.7e3, "4.7 kΩ")]
    [DataRow("R1", "1 MΩ", 1e6, "1 MΩ")]
    [DataRow("C1", "100n", 100e-9, "100 nF")]
    [DataRow("C1", "10 uF", 10e-6, "10 µF")]
    public void A_figure_is_read_and_written(string reference, string value, double figure, string written)
    {
        PlacedSymbol part = Part(reference, value);
        Assert.AreEqual(figure, PartValue.Of(part), figure * Relative);
        Assert.AreEqual(written, PartValue.Written(part));
    }

    [TestMethod]
    [DataRow("RGB")]
    [DataRow("k10")]
    [DataRow("10x")]
    [DataRow("")]
    public void A_word_is_no_figure(string value)
    {
        Assert.ThrowsExactly<AssertFailedException>(() => PartValue.Of(Part("R1", value)));
        Assert.AreEqual(value, PartValue.Written(Part("R1", value)));
    }

    private static PlacedSymbol Part(string reference, string value) => new(
        string.Empty,
        new LibrarySymbol("T:Part", false, []),
        new Placement(default, 0, Mirror.None),
        new Dictionary<string, string> { ["Reference"] = reference, ["Value"] = value });
}
