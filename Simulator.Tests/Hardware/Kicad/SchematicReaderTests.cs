namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The reader reads what KiCad 6 writes and refuses the rest by name and line.</summary>
[TestClass]
public sealed class SchematicReaderTests
{
    [TestMethod]
    public void Text_in_quotes_keeps_its_brackets_and_quotes()
    {
        SExpression read = SExpressionReader.Read("(a \"b (\\\"c\\\")\\n\" (d 1.27))");
        Assert.AreEqual("b (\"c\")\n", read.Text(1));
        Assert.AreEqual(12_700, read.Get("d").Length(1));
    }

    [TestMethod]
    [DataRow("(a\n(b", 2, "never closed")]
    [DataRow("(a)\n)", 2, "after the end")]
    [DataRow("(a\n\"b", 2, "never closed")]
    [DataRow("", 1, "too early")]
    public void A_broken_text_is_refused_with_its_line(string text, int line, string says) =>
        AssertRefused(() => SExpressionReader.Read(text), line, says);

    [TestMethod]
    [DataRow("(sheet (at 0 0))", "'sheet'")]
    [DataRow("(bus (pts (xy 0 0) (xy 1 1)))", "'bus'")]
    [DataRow("(bus_entry (at 0 0))", "'bus_entry'")]
    [DataRow("(hierarchical_label \"A\" (at 0 0 0))", "'hierarchical_label'")]
    [DataRow("(rule_area)", "'rule_area'")]
    [DataRow("(wire (pts (xy 0 0) (xy 1 1) (xy 2 2)))", "a wire of 3 points")]
    [DataRow("(symbol (lib_id \"T:Missing\"))", "'T:Missing' is not in lib_symbols")]
    [DataRow("(symbol (lib_id \"T:Pin\") (unit 2))", "a second unit")]
    [DataRow("(symbol (lib_id \"T:Pin\") (unit 1) (convert 2))", "another body style")]
    [DataRow("(symbol (lib_id \"T:Pin\") (unit 1) (pin \"1\" (alternate \"X\")))", "an alternate pin")]
    [DataRow("(symbol (lib_id \"T:Pin\") (unit 1) (uuid a) (at 0 0 45))", "a turn by 45°")]
    [DataRow("(symbol (lib_id \"T:Pin\") (unit 1) (uuid a) (at 0 0 0) (mirror z))", "a mirror about 'z'")]
    [DataRow("(junction (at 0 no))", "'no' is not a length")]
    public void What_it_does_not_know_it_refuses_by_name_and_line(string item, string says)
    {
        int line = SmallSheet.Text(string.Empty).Split('\n').Length - 1;
        AssertRefused(() => SmallSheet.Read(item), line, says);
    }

    [TestMethod]
    [DataRow("(symbol \"T:A\" (extends \"T:B\"))", "extends another")]
    [DataRow("(symbol \"T:A\" (symbol \"A_2_1\" (pin passive line (at 0 0 0) (name \"~\") (number \"1\"))))", "a second unit")]
    [DataRow("(symbol \"T:A\" (symbol \"A_1_2\" (pin passive line (at 0 0 0) (name \"~\") (number \"1\"))))", "a second unit or body style")]
    [DataRow("(symbol \"T:A\" (symbol \"A_1_1\" (pin quantum line (at 0 0 0) (name \"~\") (number \"1\"))))", "'quantum' is no type")]
    [DataRow("(symbol \"T:A\" (symbol \"A_1_1\" (pin power_in line (at 0 0 0) hide (name \"VCC\") (number \"1\"))))", "hidden power input")]
    public void A_symbol_that_it_does_not_know_it_refuses(string symbol, string says) =>
        AssertRefused(() => SchematicReader.Read(SmallSheet.Text(string.Empty, $"(lib_symbols {symbol})")), 2, says);

    [TestMethod]
    public void A_power_symbol_of_two_names_is_refused() => AssertRefused(() => SmallSheet.Read(SmallSheet.Ground("#PWR1", 0, 0, "VCC")), null, "'VCC' has a pin 'GND'");

    [TestMethod]
    public void Another_format_is_refused() =>
        AssertRefused(() => SchematicReader.Read(SmallSheet.Text(string.Empty).Replace("20211123", "20231120", StringComparison.Ordinal)), 1, "no schematic of KiCad 6");

    private static void AssertRefused(Action read, int? line, string says)
    {
        KicadFormatException refusal = Assert.ThrowsExactly<KicadFormatException>(read);
        StringAssert.Contains(refusal.Message, says);
        Assert.AreEqual(line ?? refusal.Line, refusal.Line, refusal.Message);
    }
}
