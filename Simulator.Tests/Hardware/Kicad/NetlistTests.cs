namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>
/// The netlist is KiCad's own. The expectations on small sheets are what kicad-cli 9 exports for them; the whole schematic is compared with the export
/// that stands beside it.
/// </summary>
[TestClass]
public sealed class NetlistTests
{
    [TestMethod]
    public void The_schematics_netlist_is_the_one_that_KiCad_has_exported()
    {
        KicadNetlist exported = KicadNetlist.Read(CircuitFiles.NetlistText);
        Assert.IsNotEmpty(exported.Parts);
        Findings.AssertNone(exported.DifferencesTo(CircuitFiles.Circuit.Schematic, CircuitFiles.Circuit.Netlist));
    }

    [TestMethod]
    public void A_schematic_that_has_moved_on_since_the_export_is_found()
    {
        KicadNetlist exported = KicadNetlist.Read(CircuitFiles.NetlistText);
        Assert.IsTrue(Differs("R6 is '22k'", SchematicEdit.Real.Set("R6", "Value", "22k")));
        Assert.IsTrue(Differs("'XYZ' in the schematic", SchematicEdit.Real.Set("Q1", "MPN", "XYZ")));
        Assert.IsTrue(Differs("R6 is in KiCad's netlist and not in the schematic", SchematicEdit.Real.Drop("R6")));
        Assert.IsTrue(Differs("R99 is not in KiCad's netlist", SchematicEdit.Real.Set("R6", "Reference", "R99")));
        Assert.IsTrue(Differs("LIGHT_RED joins", SchematicEdit.Real.Swap("U1", "IO25", "IO33")));
        Assert.IsTrue(Differs("is called VBAT", SchematicEdit.Real.DropLabel("VBAT")));
        Assert.IsTrue(Differs("VBAT2 is called VBAT", SchematicEdit.Real.Rename("VBAT", "VBAT2")));

        bool Differs(string culprit, SchematicEdit edit) =>
            exported.DifferencesTo(edit.Circuit.Schematic, edit.Circuit.Netlist).Any(difference => difference.Contains(culprit, StringComparison.Ordinal));
    }

    // A pin 5.08 mm above and one 7.62 mm to the right of the symbol's origin; where they are on the sheet, x to the right and y down.
    [TestMethod]
    [DataRow("0", "", "0,-5.08", "7.62,0")]
    [DataRow("90", "", "-5.08,0", "0,-7.62")]
    [DataRow("180", "", "0,5.08", "-7.62,0")]
    [DataRow("270", "", "5.08,0", "0,7.62")]
    [DataRow("0", "x", "0,5.08", "7.62,0")]
    [DataRow("90", "x", "-5.08,0", "0,7.62")]
    [DataRow("180", "x", "0,-5.08", "-7.62,0")]
    [DataRow("270", "x", "5.08,0", "0,-7.62")]
    [DataRow("0", "y", "0,-5.08", "-7.62,0")]
    [DataRow("90", "y", "5.08,0", "0,-7.62")]
    [DataRow("180", "y", "0,5.08", "7.62,0")]
    [DataRow("270", "y", "-5.08,0", "0,7.62")]
    public void A_turned_and_mirrored_symbol_has_its_pins_where_KiCad_has_them(string degrees, string mirror, string up, string right)
    {
        PlacedSymbol symbol = SmallSheet.Read(SmallSheet.Corner("U1", 0, 0, degrees, mirror)).Parts.Single();
        Assert.AreEqual(SmallSheet.Point(up), symbol.Pins[0].At);
        Assert.AreEqual(SmallSheet.Point(right), symbol.Pins[1].At);
    }

    // J1 and J2 stand at the ends of a wire from (0, 0) to (20, 0); J3 where the row says.
    [TestMethod]
    [DataRow(20, 0, "", "J1 J2 J3", DisplayName = "a pin on a wire's end")]
    [DataRow(10, 0, "", "J1 J2 | J3", DisplayName = "a pin on a wire's middle")]
    [DataRow(10, 0, "(junction (at 10 0))", "J1 J2 | J3", DisplayName = "a dot on an uncut wire")]
    [DataRow(10, 9, "(wire (pts (xy 10 9) (xy 10 0)))", "J1 J2 | J3", DisplayName = "a wire's end on a wire's middle")]
    [DataRow(20, 9, "(wire (pts (xy 20 9) (xy 20 0)))", "J1 J2 J3", DisplayName = "two wires' ends")]
    [DataRow(10, 9, "(wire (pts (xy 10 9) (xy 10 -9)))", "J1 J2 | J3", DisplayName = "a crossing")]
    [DataRow(10, 9, "(label \"A\" (at 10 9 0)) (label \"A\" (at 10 0 0))", "A: J1 J2 J3", DisplayName = "two labels of a name, one on a wire's middle")]
    [DataRow(10, 9, "(label \"A\" (at 10 9 0)) (global_label \"A\" (at 0 0 0))", "A: J1 J2 J3", DisplayName = "a local and a global label of a name")]
    [DataRow(10, 9, "(label \"A\" (at 10 9 0)) (label \"B\" (at 0 0 0))", "B: J1 J2 | A: J3", DisplayName = "labels of two names")]
    [DataRow(10, 9, "(label \"B\" (at 0 0 0)) (label \"A\" (at 20 0 0))", "A: J1 J2 | J3", DisplayName = "two names of a net")]
    public void Wires_pins_and_labels_join_as_in_KiCad(int x, int y, string items, string nets)
    {
        Schematic sheet = SmallSheet.Read(
            SmallSheet.Pin("J1", 0, 0) + SmallSheet.Pin("J2", 20, 0) + SmallSheet.Pin("J3", x, y) + "(wire (pts (xy 0 0) (xy 20 0)))" + items);
        Assert.AreEqual(nets, SmallSheet.Nets(sheet));
    }

    [TestMethod]
    public void A_power_symbol_names_its_net_and_joins_those_of_its_name()
    {
        Schematic sheet = SmallSheet.Read(
            SmallSheet.Pin("J1", 0, 0) + SmallSheet.Ground("#PWR1", 0, 0)
            + SmallSheet.Pin("J2", 9, 9) + SmallSheet.Ground("#PWR2", 9, 9)
            + SmallSheet.Pin("J3", 5, 5) + "(label \"GND\" (at 5 5 0))");
        Assert.AreEqual("GND: J1 J2 J3", SmallSheet.Nets(sheet));
    }
}
