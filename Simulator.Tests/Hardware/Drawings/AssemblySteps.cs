using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>
/// The steps of hardware/assembly.md: below a heading a table "part | holes" and a table "net | wires underneath", in the order in which they
/// are built.
/// </summary>
public static partial class AssemblySteps
{
    /// <summary>Reads the steps that have such tables.</summary>
    /// <param name="page">The text of the page.</param>
    public static IReadOnlyList<AssemblyStep> Read(string page) =>
        [.. Section().Split(page.ReplaceLineEndings("\n")).Skip(1).Select(ReadStep).Where(step => step.Pins.Count + step.Wires.Count > 0)];

    /// <summary>What the steps leave out, build twice or build otherwise than the perfboard's picture.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<AssemblyStep> steps, Drawing board, Circuit circuit)
    {
        string[] holes = [.. board.Pins.Where(pin => Owner(pin.Id) != Circuit.Esp32).Select(pin => $"{DrawingRules.Find(circuit, pin.Id)?.Id} in {pin.Hole}")];
        Dictionary<string, string> holeOf = board.Pins.ToDictionary(pin => DrawingRules.Find(circuit, pin.Id)?.Id ?? pin.Id, pin => pin.Hole!);
        string[] wires = [.. board.Wires.Select(wire => WireName(wire.Net, HoleOf(wire.From), HoleOf(wire.To)))];
        string HoleOf(string pin) => holeOf[DrawingRules.Find(circuit, pin)!.Id];
        return Compare("parts", holes, [.. steps.SelectMany(step => step.Pins.SelectMany(pins => InHoles(pins, circuit)))])
            .Concat(Compare("wires", wires, [.. steps.SelectMany(step => step.Wires)]));
    }

    /// <summary>A wire by its net and its two holes, the smaller name first.</summary>
    public static string WireName(string net, string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? $"{net} {one}–{other}" : $"{net} {other}–{one}";

    private static string Owner(string pin) => pin[..pin.IndexOf('.', StringComparison.Ordinal)];

    private static IEnumerable<string> InHoles((string Name, string[] Holes) pins, Circuit circuit)
    {
        PlacedPin? single = DrawingRules.Find(circuit, pins.Name);
        string[] ids = single is not null
            ? [single.Id]
            : [.. circuit.Schematic.Part(pins.Name).Pins.OrderBy(pin => pin.Definition.Number, StringComparer.Ordinal).Select(pin => pin.Id)];
        return ids.Length == pins.Holes.Length ? ids.Zip(pins.Holes, (id, hole) => $"{id} in {hole}") : [$"{pins.Name}: {pins.Holes.Length} holes for {ids.Length} legs"];
    }

    private static IEnumerable<string> Compare(string what, string[] drawn, string[] written)
    {
        foreach (string gone in drawn.Except(written))
        {
            yield return $"{what}: no step of assembly.md has {gone}";
        }

        foreach (string strange in written.Except(drawn))
        {
            yield return $"{what}: {strange} is in assembly.md and not in the picture";
        }

        foreach (IGrouping<string, string> twice in written.GroupBy(name => name).Where(name => name.Count() > 1))
        {
            yield return $"{what}: {twice.Key} is in two steps";
        }
    }

    private static AssemblyStep ReadStep(string section)
    {
        string title = section.Split('\n')[0].Trim();
        var pins = new List<(string, string[])>();
        var wires = new List<string>();
        string table = string.Empty;
        foreach (string line in section.Split('\n'))
        {
            string[] cells = [.. line.Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
            Match name = Name().Match(line);
            table = !line.StartsWith('|') ? string.Empty : cells[^1] is "holes" or "wires underneath" ? cells[^1] : table;
            if (table == "holes" && name.Success && cells.Length == 2 && !cells[1].Contains(" to ", StringComparison.Ordinal))
            {
                pins.Add((name.Groups[1].Value, cells[1].Split(", ")));
            }
            else if (table == "wires underneath" && name.Success)
            {
                wires.AddRange(cells[1].Split(", ").Select(wire => wire.Split('–')).Select(wire => WireName(name.Groups[1].Value, wire[0], wire[^1])));
            }
        }

        return new AssemblyStep(title, pins, wires);
    }

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("^\\| `([^`]+)`")]
    private static partial Regex Name();
}

/// <summary>A step of the assembly.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Pins">Parts, or pins of parts off the board, with the holes of their legs in the order of the pins' numbers.</param>
/// <param name="Wires">The wires underneath, see <see cref="AssemblySteps.WireName"/>.</param>
public sealed record AssemblyStep(string Title, IReadOnlyList<(string Name, string[] Holes)> Pins, IReadOnlyList<string> Wires);
