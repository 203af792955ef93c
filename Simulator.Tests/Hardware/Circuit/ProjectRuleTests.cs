namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The circuit does what the firmware takes for granted, and each rule finds what breaks it.</summary>
[TestClass]
public sealed class ProjectRuleTests
{
    private static Circuit Real => CircuitFiles.Circuit;

    [TestMethod]
    public void Nothing_floats_while_the_chip_resets() => Findings.AssertNone(PullRules.Findings(Real));

    [TestMethod]
    [DataRow("R6", "the gate of Q1: 0 resistors")]
    [DataRow("R7", "SW2 on BUTTON: 0 resistors")]
    [DataRow("R8", "J1 on PATIENT_JACK: 0 resistors")]
    [DataRow("R13", "U2 PD_SCK: 0 resistors")]
    [DataRow("R14", "U2 DOUT: 0 resistors")]
    public void A_missing_pull_is_found(string resistor, string culprit) =>
        Findings.AssertNames(culprit, PullRules.Findings(SchematicEdit.Real.Drop(resistor).Circuit));

    [TestMethod]
    public void A_pull_of_a_wrong_size_or_to_the_wrong_side_is_found()
    {
        Findings.AssertNames("R6 of 10M is too small or too large", PullRules.Findings(SchematicEdit.Real.Set("R6", "Value", "10M").Circuit));
        Findings.AssertNames("R13 of 100 is too small", PullRules.Findings(SchematicEdit.Real.Set("R13", "Value", "100").Circuit));
        Findings.AssertNames("U2 PD_SCK: 0 resistors hold LOAD_CELL_DATA at GND", PullRules.Findings(SchematicEdit.Real.Swap("U2", "PD_SCK", "DOUT").Circuit));
    }

    [TestMethod]
    public void The_motor_is_switched_low_and_its_current_has_a_way() => Findings.AssertNone(MotorRules.Findings(Real));

    [TestMethod]
    public void A_reversed_or_missing_diode_and_a_motor_without_switch_or_feed_are_found()
    {
        Findings.AssertNames("D2 is the wrong way round", MotorRules.Findings(SchematicEdit.Real.Reverse("D2").Circuit));
        Findings.AssertNames("0 flyback diodes", MotorRules.Findings(SchematicEdit.Real.Drop("D2").Circuit));
        Findings.AssertNames("0 transistors", MotorRules.Findings(SchematicEdit.Real.Drop("R5").Circuit));
        Findings.AssertNames("the source of Q1 is on ", MotorRules.Findings(SchematicEdit.Real.CutAt("Q1", "S").Circuit));
        Findings.AssertNames("MOTOR_P is not fed", MotorRules.Findings(SchematicEdit.Real.Drop("R4").Circuit));
    }

    [TestMethod]
    public void Each_colour_of_the_light_has_its_resistor() => Findings.AssertNone(LightRules.Findings(Real));

    [TestMethod]
    public void A_missing_or_small_resistor_and_swapped_colours_are_found()
    {
        Findings.AssertNames("LIGHT_RED and D1 RA are joined by 0", LightRules.Findings(SchematicEdit.Real.Drop("R1").Circuit));
        Findings.AssertNames("R2 of 1 ", LightRules.Findings(SchematicEdit.Real.Set("R2", "Value", "1").Circuit));
        Findings.AssertNames("LIGHT_BLUE and D1 BA are joined by 0", LightRules.Findings(SchematicEdit.Real.Swap("D1", "BA", "GA").Circuit));
        Findings.AssertNames("the cathode of D1", LightRules.Findings(SchematicEdit.Real.Swap("D1", "K", "RA").Circuit));
    }

    [TestMethod]
    public void The_batterys_divider_gives_what_the_firmware_assumes() => Findings.AssertNone(MeasuredLineRules.Battery(Real));

    [TestMethod]
    public void Another_divider_and_a_missing_capacitor_are_found()
    {
        Findings.AssertNames("the divider on BATTERY gives 1/1.47", MeasuredLineRules.Battery(SchematicEdit.Real.Set("R11", "Value", "47k").Circuit));
        Findings.AssertNames("BATTERY needs", MeasuredLineRules.Battery(SchematicEdit.Real.Drop("C8").Circuit));
    }

    [TestMethod]
    public void The_patients_line_gives_the_voltages_that_the_firmware_tells_apart() => Findings.AssertNone(MeasuredLineRules.PatientLine(Real));

    [TestMethod]
    public void Another_end_of_line_a_reversed_clamp_and_a_button_elsewhere_are_found()
    {
        Findings.AssertNames("the released line reads as", MeasuredLineRules.PatientLine(SchematicEdit.Real.Set("R10", "Value", "100k").Circuit));
        Findings.AssertNames("the released line reads as", MeasuredLineRules.PatientLine(SchematicEdit.Real.Set("R10", "Value", "2k2").Circuit));
        Findings.AssertNames("no diode takes what comes in on PATIENT_LINE up to +3V3", MeasuredLineRules.PatientLine(SchematicEdit.Real.Reverse("D3").Circuit));
        Findings.AssertNames("no diode takes what comes in on PATIENT_LINE down to GND", MeasuredLineRules.PatientLine(SchematicEdit.Real.Reverse("D4").Circuit));
        Findings.AssertNames("button is not across", MeasuredLineRules.PatientLine(SchematicEdit.Real.Drop("SW3").Circuit));
        Findings.AssertNames("J1: its sleeve", MeasuredLineRules.PatientLine(SchematicEdit.Real.Drop("R9").Circuit));
    }

    [TestMethod]
    public void The_cell_feeds_the_regulator_through_fuse_protection_and_switch() => Findings.AssertNone(SupplyRules.Cell(Real));

    [TestMethod]
    public void A_cell_without_fuse_or_switch_and_a_regulator_without_capacitors_are_found()
    {
        Findings.AssertNames("a fuse between the plus of BT1", SupplyRules.Cell(SchematicEdit.Real.Drop("F1").Circuit));
        Findings.AssertNames("the power switch", SupplyRules.Cell(SchematicEdit.Real.Drop("SW1").Circuit));
        Findings.AssertNames("the minus of BT1", SupplyRules.Cell(SchematicEdit.Real.Swap("BT1", "+", "-").Circuit));
        Findings.AssertNames("VIN of U3 has 0.0 µF", SupplyRules.Cell(SchematicEdit.Real.Drop("C1").Circuit));
        Findings.AssertNames("VOUT of U3 has 0.3 µF", SupplyRules.Cell(
            SchematicEdit.Real.Set("C2", "Value", "100n").Set("C3", "Value", "100n").Set("C4", "Value", "100n").Circuit));
        Findings.AssertNames("C3 is the wrong way round", SupplyRules.Cell(SchematicEdit.Real.Reverse("C3").Circuit));
    }

    [TestMethod]
    public void The_converter_runs_at_80_a_second_and_the_load_cell_is_on_its_channel_A() => Findings.AssertNone(SupplyRules.Converter(Real));

    [TestMethod]
    public void A_slow_converter_and_swapped_wires_of_the_load_cell_are_found()
    {
        Findings.AssertNames("RATE of U2 is on GND", SupplyRules.Converter(SchematicEdit.Real.Swap("U2", "RATE", "GND").Circuit));
        Findings.AssertNames("SIG+ of LC1 is on CELL_SIG_N", SupplyRules.Converter(SchematicEdit.Real.Swap("LC1", "SIG+", "SIG-").Circuit));
    }

    [TestMethod]
    public void The_two_regulators_never_drive_together() => Findings.AssertNone(RegulatorRules.Lockout(Real));

    [TestMethod]
    public void A_lockout_that_does_not_lock_out_is_found()
    {
        Findings.AssertNames("SHDN of U3 is held up", RegulatorRules.Lockout(SchematicEdit.Real.Drop("R17").Circuit));
        Findings.AssertNames("Q3 drives the base of Q2", RegulatorRules.Lockout(SchematicEdit.Real.Drop("R15").Circuit));
        Findings.AssertNames("Q3 compares with 3.3 V", RegulatorRules.Lockout(SchematicEdit.Real.Drop("R18").Circuit));
        Findings.AssertNames("Q2's emitter", RegulatorRules.Lockout(SchematicEdit.Real.Swap("Q2", "C", "E").Circuit));
        Findings.AssertNames("Q3's emitter", RegulatorRules.Lockout(SchematicEdit.Real.Swap("Q3", "C", "E").Circuit));
        Findings.AssertNames("no diode from +3V3 to VSYS", RegulatorRules.Lockout(SchematicEdit.Real.Reverse("D5").Circuit));
        Findings.AssertNames("it does not hold SHDN", RegulatorRules.Lockout(SchematicEdit.Real.Set("R15", "Value", "10M").Circuit));
        Findings.AssertNames("USB_SENSE is held down by 10000000", RegulatorRules.Lockout(SchematicEdit.Real.Set("R16", "Value", "10M").Circuit));
    }

    [TestMethod]
    public void Two_regulators_on_one_net_are_a_conflict_unless_they_are_locked_out()
    {
        Findings.AssertNone(DriverRules.Conflicts(SchematicEdit.Real.SetType("U1", "3V3", "power_out").Circuit));
        Findings.AssertNames("U3.4 (VOUT)", DriverRules.Conflicts(SchematicEdit.Real.SetType("U1", "3V3", "power_out").Drop("R18").Circuit));
    }
}
