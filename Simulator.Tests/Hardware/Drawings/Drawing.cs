using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>
/// A picture of wires, by the data attributes of its elements: data-part (a part), data-pin (the mark of a pin; with data-hole on a
/// perfboard), data-joint (a dot), and data-net with data-from and data-to (a wire; each end is a pin or a dot).
/// </summary>
public sealed partial class Drawing
{
    private readonly ILookup<string, string> _texts;

    /// <summary>Reads a picture.</summary>
    /// <exception cref="System.Xml.XmlException">It is not well-formed.</exception>
    /// <exception cref="FormatException">A wire's path is none of M, H and V.</exception>
    public Drawing(XDocument picture)
    {
        XElement[] all = [.. picture.Descendants()];
        Parts = [.. all.Select(element => Data(element, "part")).OfType<string>()];
        _texts = all.Where(element => Data(element, "part") is not null)
            .ToLookup(element => Data(element, "part")!, element => string.Join(' ', element.Descendants().Where(text => text.Name.LocalName == "text").Select(text => text.Value)));
        Pins = [.. all.Where(element => Data(element, "pin") is not null).Select(element => new DrawnPin(Data(element, "pin")!, Centre(element), Data(element, "hole")))];
        Joints = [.. all.Where(element => Data(element, "joint") is not null).Select(element => new DrawnJoint(Data(element, "joint")!, Data(element, "net") ?? string.Empty, Centre(element)))];
        Wires = [.. all.Where(element => Data(element, "from") is not null).Select(ReadWire)];
        Words = [.. all.Where(element => element.Name.LocalName == "text").Select(element => element.Value.Trim())];
        Board = all.FirstOrDefault(element => Data(element, "board") is not null);
    }

    /// <summary>The references of the parts that are drawn.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The marks of pins.</summary>
    public IReadOnlyList<DrawnPin> Pins { get; }

    /// <summary>The dots that join wires.</summary>
    public IReadOnlyList<DrawnJoint> Joints { get; }

    /// <summary>The wires.</summary>
    public IReadOnlyList<DrawnWire> Wires { get; }

    /// <summary>All texts.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The perfboard, if the picture has one.</summary>
    public XElement? Board { get; }

    /// <summary>What stands beside a part.</summary>
    public string TextOf(string part) => string.Join(' ', _texts[part]);

    /// <summary>The picture of a name in hardware/pictures.</summary>
    public static XDocument Load(string name) => XDocument.Load(RepositoryRoot.Combine("hardware", "pictures", name));

    /// <summary>The value of a data attribute; null for none.</summary>
    public static string? Data(XElement element, string name) => element.Attribute("data-" + name)?.Value;

    /// <summary>A number as pictures write it.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static DrawnPoint Centre(XElement circle) => new(Number(circle.Attribute("cx")!.Value), Number(circle.Attribute("cy")!.Value));

    private static DrawnWire ReadWire(XElement element)
    {
        string path = element.Attribute("d")?.Value ?? string.Empty;
        return LevelAndUpright().IsMatch(path)
            ? new DrawnWire(Data(element, "net") ?? string.Empty, Data(element, "from")!, Data(element, "to") ?? string.Empty, Corners(path))
            : throw new FormatException($"the wire from {Data(element, "from")} has the path '{path}'");
    }

    private static DrawnPoint[] Corners(string path)
    {
        var corners = new List<DrawnPoint>();
        foreach (Match step in Steps().Matches(path))
        {
            double first = Number(step.Groups[2].Value);
            corners.Add(step.Groups[1].Value switch
            {
                "M" => new DrawnPoint(first, Number(step.Groups[3].Value)),
                "H" => corners[^1] with { X = first },
                _ => corners[^1] with { Y = first },
            });
        }

        return [.. corners];
    }

    [GeneratedRegex(@"^M-?[\d.]+ -?[\d.]+([HV]-?[\d.]+)+$")]
    private static partial Regex LevelAndUpright();

    [GeneratedRegex(@"([MHV])(-?[\d.]+)(?: (-?[\d.]+))?")]
    private static partial Regex Steps();
}

/// <summary>The mark of a pin.</summary>
/// <param name="Id">Reference and the pin's name or number.</param>
/// <param name="At">Its middle.</param>
/// <param name="Hole">Row letter and column number on a perfboard; null elsewhere.</param>
public sealed record DrawnPin(string Id, DrawnPoint At, string? Hole);

/// <summary>A dot that joins wires of one net.</summary>
public sealed record DrawnJoint(string Id, string Net, DrawnPoint At);

/// <summary>A wire.</summary>
/// <param name="Net">The net that it belongs to.</param>
/// <param name="From">The pin or dot at its beginning.</param>
/// <param name="To">The pin or dot at its end.</param>
/// <param name="Corners">Where it runs.</param>
public sealed record DrawnWire(string Net, string From, string To, IReadOnlyList<DrawnPoint> Corners)
{
    /// <summary>Its straight pieces.</summary>
    public IEnumerable<DrawnPiece> Pieces => Corners.Zip(Corners.Skip(1), (from, to) => new DrawnPiece(from, to));

    /// <inheritdoc/>
    public override string ToString() => $"the wire {Net} from {From} to {To}";
}
