namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The schematic keeps the electrical rules, and each rule finds what breaks it.</summary>
[TestClass]
public sealed class ElectricalRuleTests
{
    private static Circuit Real => CircuitFiles.Circuit;

    [TestMethod]
    public void Every_pin_is_joined_or_flagged_and_no_flag_stands_elsewhere()
    {
        Findings.AssertNone(ConnectionRules.Pins(Real));
        Findings.AssertNone(ConnectionRules.Flags(Real));
    }

    [TestMethod]
    public void A_missing_flag_and_a_cut_wire_and_a_flag_too_many_are_found()
    {
        Findings.AssertNames("U1.28 (IO18)", ConnectionRules.Pins(SchematicEdit.Real.Unflag("U1", "IO18").Circuit));
        Findings.AssertNames("U2.SCK (PD_SCK)", ConnectionRules.Pins(SchematicEdit.Real.CutAt("U2", "PD_SCK").Circuit));
        Findings.AssertNames("U2.SCK (PD_SCK)", ConnectionRules.Pins(SchematicEdit.Real.AddAt("U2", "PD_SCK", (x, y) => $"(no_connect (at {x} {y}))").Circuit));
        Findings.AssertNames("(1, 1) mm", ConnectionRules.Flags(SchematicEdit.Real.Add("(no_connect (at 1 1))").Circuit));
    }

    [TestMethod]
    public void Every_named_net_joins_two_pins_and_has_one_name()
    {
        Findings.AssertNone(ConnectionRules.Nets(Real));
        Findings.AssertNone(ConnectionRules.Names(Real));
    }

    [TestMethod]
    public void A_renamed_label_a_second_name_and_a_missing_one_are_found()
    {
        Findings.AssertNames("LIGHT_REDD joins only", ConnectionRules.Nets(SchematicEdit.Real.Rename("LIGHT_RED", "LIGHT_REDD").Circuit));
        Findings.AssertNames("U4.OUT+ has no name", ConnectionRules.Names(SchematicEdit.Real.DropLabel("VBAT").Circuit));
        Findings.AssertNames("BUTTON and HAPTIC", ConnectionRules.Names(SchematicEdit.Real.AddAt("U1", "IO33", (x, y) => $"(label \"HAPTIC\" (at {x} {y} 0))").Circuit));
    }

    [TestMethod]
    public void Nothing_on_the_sheet_hangs_in_the_air_or_only_looks_joined()
    {
        Findings.AssertNone(GeometryRules.WireEnds(Real));
        Findings.AssertNone(GeometryRules.Labels(Real));
        Findings.AssertNone(GeometryRules.Pins(Real));
        Findings.AssertNone(GeometryRules.Dots(Real));
    }

    [TestMethod]
    public void A_wire_or_label_in_the_air_and_a_joint_that_is_none_are_found()
    {
        Findings.AssertNames("in the air at (1, 2) mm", GeometryRules.WireEnds(SchematicEdit.Real.Add("(wire (pts (xy 1 1) (xy 1 2)))").Circuit));
        Findings.AssertNames("the wire from (2, 1) mm to (2, 3) mm ends on the middle of another", GeometryRules.WireEnds(
            SchematicEdit.Real.Add("(wire (pts (xy 1 1) (xy 3 1))) (wire (pts (xy 2 1) (xy 2 3)))").Circuit));
        Findings.AssertNames("LOST at (1, 1) mm", GeometryRules.Labels(SchematicEdit.Real.Add("(label \"LOST\" (at 1 1 0))").Circuit));
        Findings.AssertNames("the crossing of two wires", GeometryRules.Labels(
            SchematicEdit.Real.Add("(wire (pts (xy 1 2) (xy 3 2))) (wire (pts (xy 2 1) (xy 2 3))) (label \"X\" (at 2 2 0))").Circuit));
        Findings.AssertNames("U2.SCK (PD_SCK) lies on the middle", GeometryRules.Pins(
            SchematicEdit.Real.AddAt("U2", "PD_SCK", (x, y) => $"(wire (pts (xy {x} {y - 1}) (xy {x} {y + 1})))").Circuit));
        Findings.AssertNames("the dot at (1, 1) mm", GeometryRules.Dots(SchematicEdit.Real.Add("(junction (at 1 1))").Circuit));
    }

    [TestMethod]
    public void No_two_pins_drive_one_net() => Findings.AssertNone(DriverRules.Conflicts(Real));

    [TestMethod]
    public void Two_outputs_on_one_net_are_found()
    {
        Findings.AssertNames("U1.27 (IO19) is Output", DriverRules.Conflicts(SchematicEdit.Real.SetType("U1", "IO19", "output").Circuit));
        Findings.AssertNames("U2.DOUT", DriverRules.Conflicts(SchematicEdit.Real.Rename("LOAD_CELL_DATA", "GND").Circuit));
        Findings.AssertNames("U1.5 (IO34) is Unspecified", DriverRules.Conflicts(SchematicEdit.Real.SetType("U1", "IO34", "unspecified").Circuit));
    }

    [TestMethod]
    public void Every_supply_has_a_source_and_every_input_a_driver_or_a_resistor()
    {
        Findings.AssertNone(DriverRules.Supplies(Real));
        Findings.AssertNone(DriverRules.Inputs(Real));
    }

    [TestMethod]
    public void A_supply_without_source_and_an_input_that_nobody_drives_are_found()
    {
        Findings.AssertNames("+3V3", DriverRules.Supplies(SchematicEdit.Real.SetType("U3", "VOUT", "passive").Circuit));
        Findings.AssertNames("BATTERY: nobody drives U1.5 (IO34)", DriverRules.Inputs(SchematicEdit.Real.Drop("R11").Drop("R12").Circuit));
    }

    [TestMethod]
    public void Every_part_has_a_reference_of_its_own_a_value_and_a_makers_number()
    {
        Findings.AssertNone(FieldRules.References(Real));
        Findings.AssertNone(FieldRules.Values(Real));
    }

    [TestMethod]
    public void A_reference_used_twice_or_not_numbered_and_an_empty_field_are_found()
    {
        Findings.AssertNames("R5 is used 2 times", FieldRules.References(SchematicEdit.Real.Set("R6", "Reference", "R5").Circuit));
        Findings.AssertNames("'R?'", FieldRules.References(SchematicEdit.Real.Set("R6", "Reference", "R?").Circuit));
        Findings.AssertNames("R6 '1' is R6", FieldRules.References(SchematicEdit.Real.SetInSymbol("R6", "Value", "1").Circuit));
        Findings.AssertNames("R6 has no value", FieldRules.Values(SchematicEdit.Real.Set("R6", "Value", "~").Circuit));
        Findings.AssertNames("D2 has no MPN", FieldRules.Values(SchematicEdit.Real.Set("D2", "MPN", "").Circuit));
    }
}
