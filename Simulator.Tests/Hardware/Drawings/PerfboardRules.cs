using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What holds for the pictures of the perfboard: parts fit its holes, and the board fits the enclosure.</summary>
public static partial class PerfboardRules
{
    /// <summary>Distance of two holes, mm.</summary>
    public const double PitchMm = 2.54;

    private const int Rows = 18;
    private const int Columns = 24;
    private const int PinsInARow = 19;
    private const int RowsApart = 10; // 25.4 mm, Espressif's footprint of the DevKitC

    // Distance of a part's two pins in holes: resistors of 0.25 W 10.16 mm, R4 (0.5 W) 12.7 mm, DO-41 10.16 mm, DO-35 7.62 mm, ceramics 5.08 mm, C3 2.54 mm.
    private static readonly (string Reference, int Pitches)[] Lengths =
        [("R4", 5), ("R", 4), ("D2", 4), ("D", 3), ("C3", 1), ("C", 2)];

    // Their legs stand side by side.
    private static readonly string[] InOneRow = ["Q1", "Q2", "Q3", "U3"];

    // Joined off the board: C7 sits on the motor's terminals, RATE is joined to VCC on the HX711 board. wiring.svg draws both.
    private static readonly string[] JoinedElsewhere = ["C7.1", "C7.2", "U2.RATE"];

    /// <summary>Every pin is drawn on the hole that it names, and no two pins share one.</summary>
    public static IEnumerable<string> Holes(Drawing drawing)
    {
        DrawnPoint first = FirstHole(drawing.Board!);
        double pitch = Drawing.Number(Drawing.Data(drawing.Board!, "pitch")!);
        double direction = Drawing.Data(drawing.Board!, "mirrored") == "true" ? -1 : 1;
        foreach (DrawnPin pin in drawing.Pins)
        {
            if (pin.Hole is null || !HoleName().IsMatch(pin.Hole) || Row(pin) >= Rows || Column(pin) is < 0 or >= Columns)
            {
                yield return $"{pin.Id} is on '{pin.Hole}', which is no hole of the board";
            }
            else if (!pin.At.Meets(new DrawnPoint(first.X + (direction * pitch * Column(pin)), first.Y + (pitch * Row(pin)))))
            {
                yield return $"{pin.Id} is not drawn on {pin.Hole}";
            }
        }

        foreach (IGrouping<string?, DrawnPin> hole in drawing.Pins.GroupBy(pin => pin.Hole).Where(hole => hole.Count() > 1))
        {
            yield return $"{hole.Key} holds {string.Join(" and ", hole.Select(pin => pin.Id))}";
        }
    }

    /// <summary>The legs of each part that sits on the board are as far apart as the part is made.</summary>
    public static IEnumerable<string> Legs(Drawing drawing, Circuit circuit)
    {
        foreach (string part in drawing.Parts)
        {
            DrawnPin[] pins = [.. PinsOf(drawing, circuit, part)];
            (string Reference, int Pitches) length = Lengths.FirstOrDefault(length => part == length.Reference || part.TrimEnd("0123456789".ToCharArray()) == length.Reference);
            if (InOneRow.Contains(part) && !SideBySide(pins))
            {
                yield return $"{part}: its legs are not side by side in their order";
            }
            else if (length.Pitches > 0 && (pins.Length != 2 || Apart(pins[0], pins[1]) != length.Pitches))
            {
                yield return $"{part}: its legs must be {length.Pitches} holes apart in one row or column";
            }
        }
    }

    /// <summary>The development board's pins are in two rows in their order, 25.4 mm apart.</summary>
    public static IEnumerable<string> DevKit(Drawing drawing, Circuit circuit)
    {
        DrawnPin[] pins = [.. PinsOf(drawing, circuit, Circuit.Esp32)];
        if (pins.Length != 2 * PinsInARow || !SideBySide(pins[..PinsInARow]) || !SideBySide(pins[PinsInARow..]))
        {
            yield return "U1: the pins are not in two rows in their order";
        }
        else if (Math.Abs(Row(pins[0]) - Row(pins[PinsInARow])) != RowsApart || Column(pins[0]) != Column(pins[PinsInARow]))
        {
            yield return "U1: the rows are not 25.4 mm apart, pin 1 across pin 20";
        }
    }

    /// <summary>All holes lie on a board of the enclosure's size.</summary>
    /// <param name="enclosure">The text of the enclosure's parameters, with the board's size in mm.</param>
    public static IEnumerable<string> Size(string enclosure)
    {
        Match board = BoardSize().Match(enclosure);
        double[] size = board.Success ? [Drawing.Number(board.Groups[1].Value), Drawing.Number(board.Groups[2].Value)] : [];
        double[] needed = [Rows * PitchMm, Columns * PitchMm];
        if (size.Length == 0)
        {
            yield return "the enclosure names no size of the board";
        }
        else if (size[0] < needed[0] || size[1] < needed[1])
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"the enclosure has room for a board of {size[0]} x {size[1]} mm, the holes need {needed[0]} x {needed[1]} mm");
        }
    }

    /// <summary>
    /// The pins that the perfboard's wires must join: of each net that reaches the board, all but those that are joined elsewhere. A part off the board
    /// comes with a wire for each of them.
    /// </summary>
    public static IEnumerable<PlacedPin> PinsOnBoard(Drawing drawing, Circuit circuit) => circuit.Netlist.Nets
        .Where(net => net.Parts.Any(part => drawing.Parts.Contains(part.Reference)))
        .SelectMany(net => net.Pins)
        .Where(pin => !JoinedElsewhere.Contains(pin.Id) && !JoinedElsewhere.Contains($"{pin.Owner.Reference}.{pin.Name}"));

    /// <summary>The pins that are missing of parts that sit on the board.</summary>
    public static IEnumerable<string> MissingPins(Drawing drawing, Circuit circuit)
    {
        HashSet<string?> drawn = [.. drawing.Pins.Select(pin => DrawingRules.Find(circuit, pin.Id)?.Id)];
        return PinsOnBoard(drawing, circuit).Where(pin => !drawn.Contains(pin.Id)).Select(pin => $"{pin} has no hole");
    }

    private static IEnumerable<DrawnPin> PinsOf(Drawing drawing, Circuit circuit, string part) => drawing.Pins
        .Select(pin => (pin, placed: DrawingRules.Find(circuit, pin.Id)))
        .Where(pin => pin.placed?.Owner.Reference == part)
        .OrderBy(pin => int.TryParse(pin.placed!.Definition.Number, CultureInfo.InvariantCulture, out int number) ? number : 0)
        .Select(pin => pin.pin);

    private static bool SideBySide(DrawnPin[] pins) =>
        pins.Zip(pins.Skip(1), Apart).All(apart => apart == 1) && pins.Length > 1 && Apart(pins[0], pins[^1]) == pins.Length - 1;

    private static int Apart(DrawnPin one, DrawnPin other)
    {
        int down = Math.Abs(Row(one) - Row(other));
        int across = Math.Abs(Column(one) - Column(other));
        return Math.Min(down, across) == 0 ? down + across : -1;
    }

    private static int Row(DrawnPin pin) => pin.Hole![^1] - 'A';

    private static int Column(DrawnPin pin) => int.Parse(pin.Hole![..^1], CultureInfo.InvariantCulture) - 1;

    private static DrawnPoint FirstHole(XElement board)
    {
        string[] place = Drawing.Data(board, "hole-a1")!.Split(',');
        return new DrawnPoint(Drawing.Number(place[0]), Drawing.Number(place[1]));
    }

    [GeneratedRegex("^[0-9]{1,2}[A-Z]$")]
    private static partial Regex HoleName();

    [GeneratedRegex(@"^board = \[([\d.]+), [\d.]+, ([\d.]+)\];", RegexOptions.Multiline)]
    private static partial Regex BoardSize();
}
