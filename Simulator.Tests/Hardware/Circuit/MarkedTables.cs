using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>
/// Tables that stand in a document between markers: "pins" is the table of the ESP32's pins, "wiring" that of all nets, "wiring U2" that of the pins of one part.
/// </summary>
public static partial class MarkedTables
{
    /// <summary>The names of a document's markers.</summary>
    public static IEnumerable<string> NamesIn(string document) => Marked().Matches(document).Select(match => match.Groups["name"].Value);

    /// <summary>The document with its tables as they must be.</summary>
    /// <param name="document">The document's text.</param>
    /// <param name="circuit">The circuit.</param>
    /// <param name="isShort">True for a document that shows the pins in short.</param>
    public static string Fill(string document, Circuit circuit, bool isShort) => Marked().Replace(document, match =>
    {
        string name = match.Groups["name"].Value;
        IEnumerable<string> table = name switch
        {
            "pins" => isShort ? WiringTables.ShortPins(circuit) : WiringTables.Pins(circuit),
            "wiring" => WiringTables.Nets(circuit),
            _ => WiringTables.PinsOf(circuit, name.Split(' ')[1]),
        };
        return $"{match.Groups["begin"].Value}\n{string.Join('\n', table)}\n{match.Groups["end"].Value}";
    });

    [GeneratedRegex(@"(?<begin><!-- (?<name>pins|wiring( [A-Z]+[0-9]+)?): begin[^>]*-->)\n.*?(?<end><!-- \k<name>: end -->)", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
