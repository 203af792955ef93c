namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The two pictures of the perfboard draw the circuit and can be built, and each rule finds what breaks it.</summary>
[TestClass]
public sealed class PerfboardTests
{
    private const string ComponentSide = "perfboard.svg";
    private const string SolderSide = "perfboard-underside.svg";

    private static readonly Lazy<Drawing> s_real = new(() => new Drawing(Drawing.Load(ComponentSide)));

    private static Drawing Real => s_real.Value;

    private static Circuit Circuit => CircuitFiles.Circuit;

    private static string Enclosure => File.ReadAllText(RepositoryRoot.Combine("hardware", "enclosure", "parameters.scad"));

    private static PictureEdit Edit => PictureEdit.Of(ComponentSide);

    [TestMethod]
    [DataRow(ComponentSide)]
    [DataRow(SolderSide)]
    public void The_wires_underneath_join_the_pins_of_each_net_and_no_others(string picture)
    {
        var drawing = new Drawing(Drawing.Load(picture));
        Assert.IsGreaterThan(Circuit.Schematic.Parts.Count() / 2, drawing.Parts.Count, "the parts were not found");
        Findings.AssertNone(PerfboardRules.MissingPins(drawing, Circuit));
        Findings.AssertNone(DrawingRules.Pins(drawing, Circuit));
        Findings.AssertNone(DrawingRules.Ends(drawing, Circuit));
        Findings.AssertNone(DrawingRules.Places(drawing));
        Findings.AssertNone(DrawingRules.Ways(drawing));
        Findings.AssertNone(DrawingRules.Pieces(drawing, Circuit, PerfboardRules.PinsOnBoard(drawing, Circuit)));
    }

    [TestMethod]
    public void A_wire_left_out_or_on_the_wrong_pin_and_a_pin_left_out_are_found()
    {
        foreach (DrawnWire wire in Real.Wires)
        {
            Drawing without = Edit.Without(wire).Drawing;
            Findings.AssertNames($"{wire.Net} is in ", DrawingRules.Pieces(without, Circuit, PerfboardRules.PinsOnBoard(without, Circuit)));
        }

        Findings.AssertNames("lies on LOAD_CELL_DATA", DrawingRules.Ends(Edit.With(Real.Wires.First(wire => wire.Net == "BUTTON"), "data-to", "U1.IO19").Drawing, Circuit));
        Findings.AssertNames("U1.8 (IO33) has no hole", PerfboardRules.MissingPins(Edit.Without("pin", "U1.IO33").Drawing, Circuit));
        Findings.AssertNames("SW2.1", PerfboardRules.MissingPins(Edit.Without("pin", "SW2.1").Drawing, Circuit));
    }

    [TestMethod]
    [DataRow(ComponentSide)]
    [DataRow(SolderSide)]
    public void Every_pin_has_a_hole_of_its_own_at_the_distance_that_the_part_needs(string picture)
    {
        var drawing = new Drawing(Drawing.Load(picture));
        Findings.AssertNone(PerfboardRules.Holes(drawing));
        Findings.AssertNone(PerfboardRules.Legs(drawing, Circuit));
        Findings.AssertNone(PerfboardRules.DevKit(drawing, Circuit));
    }

    [TestMethod]
    public void Two_pins_in_one_hole_and_a_mark_beside_its_hole_and_a_hole_off_the_board_are_found()
    {
        Findings.AssertNames("13M holds", PerfboardRules.Holes(Edit.With("pin", "R1.1", "data-hole", "13M").Drawing));
        Findings.AssertNames("R1.1 is not drawn on 12M", PerfboardRules.Holes(Edit.With("pin", "R1.1", "data-hole", "12M").Drawing));
        foreach (string hole in new[] { "14S", "0M", "25M", "M14" })
        {
            Findings.AssertNames($"R1.1 is on '{hole}'", PerfboardRules.Holes(Edit.With("pin", "R1.1", "data-hole", hole).Drawing));
        }
    }

    [TestMethod]
    public void Legs_too_near_and_too_far_and_askew_are_found()
    {
        string hole = Real.Pins.Single(pin => pin.Id == "R1.1").Hole!;
        foreach (string wrong in new[] { Moved(hole, 1), Moved(hole, -1), $"1{hole[^1]}" })
        {
            Findings.AssertNames("R1: its legs", PerfboardRules.Legs(Edit.With("pin", "R1.1", "data-hole", wrong).Drawing, Circuit));
        }

        Findings.AssertNames("Q2: its legs", PerfboardRules.Legs(Edit.With("pin", "Q2.B", "data-hole", "1A").Drawing, Circuit));
        Findings.AssertNames("U1: the pins", PerfboardRules.DevKit(Edit.With("pin", "U1.EN", "data-hole", "1A").Drawing, Circuit));
    }

    [TestMethod]
    [DataRow(ComponentSide)]
    [DataRow(SolderSide)]
    public void Reference_and_value_stand_on_each_resistor_and_diode(string picture)
    {
        var drawing = new Drawing(Drawing.Load(picture));
        Findings.AssertNone(TextsThatDiffer(drawing, Circuit));
        Findings.AssertNames("R5  2.2 kΩ", TextsThatDiffer(drawing, SchematicEdit.Real.Set("R5", "Value", "2k2").Circuit));
    }

    [TestMethod]
    public void The_holes_fit_the_board_for_which_the_enclosure_has_room()
    {
        Findings.AssertNone(PerfboardRules.Size(Enclosure));
        Findings.AssertNone(PerfboardRules.Size("board = [45.72, 1.6, 60.96];"));
        Findings.AssertNames("room for a board of 45.7", PerfboardRules.Size("board = [45.7, 1.6, 60.96];"));
        Findings.AssertNames("room for a board of 50 x 60.9", PerfboardRules.Size("board = [50, 1.6, 60.9];"));
        Findings.AssertNames("no size", PerfboardRules.Size("bed = 200;"));
    }

    [TestMethod]
    public void The_solder_side_shows_the_same_holes_and_wires_as_the_component_side()
    {
        var under = new Drawing(Drawing.Load(SolderSide));
        CollectionAssert.AreEquivalent(Places(Real), Places(under));
        CollectionAssert.AreEquivalent(Ends(Real), Ends(under));
        Findings.AssertNone(DrawingRules.Names(under));
    }

    private static IEnumerable<string> TextsThatDiffer(Drawing drawing, Circuit circuit) => circuit.Schematic.Parts
        .Where(part => drawing.Parts.Contains(part.Reference) && (part.Is("R") || part.Is("D")))
        .Select(part => $"{part.Reference}  {PartValue.Written(part)}")
        .Where(text => !drawing.Words.Contains(text))
        .Select(text => $"'{text}' does not stand in the picture");

    private static string Moved(string hole, int rows) => $"{hole[..^1]}{(char)(hole[^1] + rows)}";

    private static string[] Places(Drawing drawing) => [.. drawing.Pins.Select(pin => $"{pin.Id} {pin.Hole}")];

    private static string[] Ends(Drawing drawing) => [.. drawing.Wires.Select(wire => $"{wire.Net} {wire.From} {wire.To}")];
}
