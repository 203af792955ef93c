namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>hardware/assembly.md builds what the perfboard's picture shows, block by block, and each block works with those before it.</summary>
[TestClass]
public sealed class AssemblyStepsTests
{
    private const int LeastSteps = 6;

    private static readonly Lazy<Drawing> s_board = new(() => new Drawing(Drawing.Load("perfboard.svg")));

    private static Drawing Board => s_board.Value;

    private static Circuit Circuit => CircuitFiles.Circuit;

    private static string Page => File.ReadAllText(RepositoryRoot.Combine("hardware", "assembly.md"));

    [TestMethod]
    public void The_steps_together_place_every_part_and_every_wire_of_the_picture_once()
    {
        Assert.IsGreaterThanOrEqualTo(LeastSteps, AssemblySteps.Read(Page).Count, "the steps were not found");
        Findings.AssertNone(AssemblySteps.Differences(AssemblySteps.Read(Page), Board, Circuit));
    }

    [TestMethod]
    public void A_part_or_wire_that_is_missing_or_doubled_or_elsewhere_is_found()
    {
        Findings.AssertNames("no step of assembly.md has R5.1 in 12M", Changed("| `R5` ", "| R5 "));
        Findings.AssertNames("R5.1 in 12I is in assembly.md", Changed("12M, 12I", "12I, 12M"));
        Findings.AssertNames("R5: 1 holes for 2 legs", Changed("12M, 12I", "12M"));
        Findings.AssertNames("no step of assembly.md has HAPTIC 12M–12N", Changed("12M–12N", "12M–13N"));
        Findings.AssertNames("HAPTIC 12M–12N is in two steps", Changed("| `HAPTIC` | 12M–12N |", "| `HAPTIC` | 12M–12N, 12N–12M |"));
    }

    [TestMethod]
    public void After_each_step_what_is_on_the_board_is_joined_as_in_the_circuit()
    {
        Findings.AssertNone(NotJoinedYet(AssemblySteps.Read(Page)));
        Findings.AssertNames("LED_R is in 2 pieces", NotJoinedYet(AssemblySteps.Read(Page.Replace("14R–14I", "16R–16I", StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Changed(string from, string to)
    {
        Assert.Contains(from, Page, "the page has changed");
        return AssemblySteps.Differences(AssemblySteps.Read(Page.Replace(from, to, StringComparison.Ordinal)), Board, Circuit);
    }

    private static IEnumerable<string> NotJoinedYet(IReadOnlyList<AssemblyStep> steps)
    {
        HashSet<string> built = [Circuit.Esp32];
        HashSet<string> soldered = [];
        foreach (AssemblyStep step in steps)
        {
            built.UnionWith(step.Pins.Select(pins => pins.Name));
            soldered.UnionWith(step.Wires);
            PictureEdit board = Board.Wires.Where(wire => !soldered.Contains(NameOf(wire))).Aggregate(PictureEdit.Of("perfboard.svg"), (edit, wire) => edit.Without(wire));
            IEnumerable<PlacedPin> pins = Board.Pins.Select(pin => DrawingRules.Find(Circuit, pin.Id)!)
                .Where(pin => IsBuilt(pin, built) && (pin.Owner.Reference != Circuit.Esp32 || soldered.Any(wire => wire.StartsWith(Circuit.Netlist.Of(pin).Name + " ", StringComparison.Ordinal))));
            foreach (string finding in DrawingRules.Pieces(board.Drawing, Circuit, pins))
            {
                yield return $"after '{step.Title}': {finding}";
            }
        }
    }

    private static bool IsBuilt(PlacedPin pin, HashSet<string> built) =>
        built.Contains(pin.Owner.Reference) || built.Contains(pin.Id) || built.Contains($"{pin.Owner.Reference}.{pin.Name}");

    private static string NameOf(DrawnWire wire) => AssemblySteps.WireName(wire.Net, HoleOf(wire.From), HoleOf(wire.To));

    private static string HoleOf(string id) => Board.Pins.Single(pin => pin.Id == id).Hole!;
}
