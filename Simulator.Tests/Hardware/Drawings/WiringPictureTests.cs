using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>hardware/pictures/wiring.svg draws the circuit of the schematic, and each rule finds what breaks it.</summary>
[TestClass]
public sealed class WiringPictureTests
{
    private const string Picture = "wiring.svg";

    private static readonly string[] ValuedParts = ["R", "C", "D", "Q"];

    private static readonly Lazy<Drawing> s_real = new(() => new Drawing(Drawing.Load(Picture)));

    private static Drawing Real => s_real.Value;

    private static Circuit Circuit => CircuitFiles.Circuit;

    private static PictureEdit Edit => PictureEdit.Of(Picture);

    [TestMethod]
    public void Every_part_of_the_circuit_is_in_the_picture_once_and_no_other()
    {
        Findings.AssertNone(PartsThatDiffer(Real));
    }

    [TestMethod]
    public void A_part_too_few_and_a_part_too_many_are_found()
    {
        Findings.AssertNames("R5 ", PartsThatDiffer(Edit.Without("part", "R5").Drawing));
        Findings.AssertNames("R99 ", PartsThatDiffer(Edit.With("part", "R5", "data-part", "R99").Drawing));
        Findings.AssertNames("R5 ", PartsThatDiffer(Edit.Twice("part", "R5").Drawing));
    }

    [TestMethod]
    public void Reference_and_value_stand_beside_each_resistor_capacitor_diode_and_transistor()
    {
        Findings.AssertNone(TextsThatDiffer(Circuit));
        Findings.AssertNames("R5 has the value 2.2 kΩ", TextsThatDiffer(SchematicEdit.Real.Set("R5", "Value", "2k2").Circuit));
    }

    [TestMethod]
    public void Every_wire_lies_on_its_net_from_drawn_end_to_drawn_end()
    {
        Assert.IsGreaterThan(Circuit.Netlist.Nets.Count(net => net.Names.Count > 0), Real.Wires.Count, "the wires were not found");
        Findings.AssertNone(DrawingRules.Pins(Real, Circuit));
        Findings.AssertNone(DrawingRules.Ends(Real, Circuit));
        Findings.AssertNone(DrawingRules.Places(Real));
    }

    [TestMethod]
    public void A_wire_on_the_wrong_net_or_pin_or_place_is_found()
    {
        DrawnWire wire = WireOf("BUTTON");
        Findings.AssertNames("U1.IO19 lies on LOAD_CELL_DATA", DrawingRules.Ends(Edit.With(wire, "data-from", "U1.IO19").Drawing, Circuit));
        Findings.AssertNames("U1.IO99 is neither", DrawingRules.Ends(Edit.With(wire, "data-to", "U1.IO99").Drawing, Circuit));
        Findings.AssertNames("where U1.IO33 is not", DrawingRules.Places(Edit.With("pin", "U1.IO33", "cx", "0").Drawing));
        Findings.AssertNames("U1.IO99 is no pin", DrawingRules.Pins(Edit.With("pin", "U1.IO33", "data-pin", "U1.IO99").Drawing, Circuit));
        Findings.AssertNames("U1.8 is drawn 2 times", DrawingRules.Pins(Edit.Twice("pin", "U1.IO33").Drawing, Circuit));
    }

    [TestMethod]
    public void The_wires_join_all_pins_of_each_net()
    {
        Findings.AssertNone(DrawingRules.Pieces(Real, Circuit, AllPins(Circuit)));
    }

    [TestMethod]
    public void A_wire_left_out_leaves_its_net_in_pieces()
    {
        foreach (DrawnWire wire in Real.Wires)
        {
            Findings.AssertNames($"{wire.Net} is in ", DrawingRules.Pieces(Edit.Without(wire).Drawing, Circuit, AllPins(Circuit)));
        }
    }

    [TestMethod]
    public void No_wire_hides_another_or_runs_over_a_pin_of_others()
    {
        Findings.AssertNone(DrawingRules.Ways(Real));
    }

    [TestMethod]
    public void A_wire_over_a_strange_pin_or_along_another_wire_is_found()
    {
        DrawnPoint strange = Real.Pins.Single(pin => pin.Id == "J1.R").At;
        DrawnPiece other = WireOf("HAPTIC").Pieces.First();
        DrawnWire wire = WireOf("BUTTON");
        Findings.AssertNames("runs over J1.R", DrawingRules.Ways(Edit.With(wire, "d", Path(strange, new DrawnPoint(0, strange.Y))).Drawing));
        Findings.AssertNames("runs along", DrawingRules.Ways(Edit.With(wire, "d", Path(other.From, other.To)).Drawing));
    }

    [TestMethod]
    public void Every_net_can_be_read_without_its_colour()
    {
        Findings.AssertNone(DrawingRules.Names(Real));
        Findings.AssertNames("LOST is not written", DrawingRules.Names(Edit.With(WireOf("BUTTON"), "data-net", "LOST").Drawing));
    }

    private static IEnumerable<string> TextsThatDiffer(Circuit circuit) => circuit.Schematic.Parts
        .Where(part => ValuedParts.Any(part.Is))
        .Where(part => !Real.TextOf(part.Reference).Contains(part.Reference, StringComparison.Ordinal) || !Real.TextOf(part.Reference).Contains(PartValue.Written(part), StringComparison.Ordinal))
        .Select(part => $"{part.Reference} has the value {PartValue.Written(part)}; in {Picture} stands '{Real.TextOf(part.Reference)}'");

    private static DrawnWire WireOf(string net) => Real.Wires.First(wire => wire.Net == net);

    private static string Path(DrawnPoint from, DrawnPoint to) => string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}H{to.X}V{to.Y}");

    private static IEnumerable<PlacedPin> AllPins(Circuit circuit) => circuit.Schematic.Parts.SelectMany(part => part.Pins);

    private static IEnumerable<string> PartsThatDiffer(Drawing drawing)
    {
        string[] parts = [.. Circuit.Schematic.Parts.Select(part => part.Reference)];
        return parts.Concat(drawing.Parts).Distinct()
            .Select(part => (part, drawn: drawing.Parts.Count(drawn => drawn == part), placed: parts.Count(placed => placed == part)))
            .Where(count => count.drawn != count.placed)
            .Select(count => $"{count.part} is {count.drawn} times in {Picture} and {count.placed} times in the circuit");
    }
}
