using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Reads a schematic that KiCad 6 has saved. What it does not know it refuses by name: a netlist with a gap is worse than none.</summary>
public static class SchematicReader
{
    private const int KiCad6Format = 20211123;
    private const int QuarterDegrees = 90;

    // They draw, describe or repeat; no net depends on them.
    private static readonly HashSet<string> s_withoutMeaning =
        ["version", "generator", "uuid", "paper", "title_block", "lib_symbols", "symbol_instances", "sheet_instances", "text", "polyline", "image"];

    /// <summary>Reads the text of a .kicad_sch file.</summary>
    /// <exception cref="KicadFormatException">It is broken, or of another format, or holds what this reader does not know.</exception>
    public static Schematic Read(string text)
    {
        SExpression sheet = SExpressionReader.Read(text);
        if (sheet.Head != "kicad_sch" || sheet.Get("version").Integer(1) != KiCad6Format)
        {
            throw new KicadFormatException($"this is no schematic of KiCad 6 (format {KiCad6Format})", sheet.Line);
        }

        Dictionary<string, LibrarySymbol> library = sheet.Get("lib_symbols").All("symbol").Select(LibraryReader.Read).ToDictionary(symbol => symbol.Id);
        var symbols = new List<PlacedSymbol>();
        var wires = new List<Wire>();
        var labels = new List<NetLabel>();
        var junctions = new List<SheetPoint>();
        var noConnects = new List<SheetPoint>();
        foreach (SExpression item in sheet.Items.Skip(1))
        {
            switch (item.Head)
            {
                case "symbol":
                    symbols.Add(Symbol(item, library));
                    break;
                case "wire":
                    wires.Add(WireOf(item));
                    break;
                case "label" or "global_label":
                    labels.Add(new NetLabel(item.Text(1), Point(item.Get("at")), item.Head == "global_label"));
                    break;
                case "junction":
                    junctions.Add(Point(item.Get("at")));
                    break;
                case "no_connect":
                    noConnects.Add(Point(item.Get("at")));
                    break;
                default:
                    if (!s_withoutMeaning.Contains(item.Head))
                    {
                        throw new KicadFormatException($"'{item.Head}' is not understood here: draw the circuit on one sheet, with wires and labels", item.Line);
                    }

                    break;
            }
        }

        return new Schematic(symbols, wires, labels, junctions, noConnects, Instances(sheet.Get("symbol_instances")));
    }

    /// <summary>The point of an "at" or "xy".</summary>
    internal static SheetPoint Point(SExpression at) => new(at.Length(1), at.Length(2));

    private static PlacedSymbol Symbol(SExpression item, Dictionary<string, LibrarySymbol> library)
    {
        string id = item.Get("lib_id").Text(1);
        if (!library.TryGetValue(id, out LibrarySymbol? kind))
        {
            throw new KicadFormatException($"the symbol '{id}' is not in lib_symbols", item.Line);
        }

        if (item.Get("unit").Integer(1) != 1 || item.Find("convert") is not null || item.Find("lib_name") is not null
            || item.All("pin").Any(pin => pin.Find("alternate") is not null))
        {
            throw new KicadFormatException($"a second unit, another body style, a changed copy or an alternate pin of '{id}' is not understood here", item.Line);
        }

        Dictionary<string, string> properties = item.All("property").ToDictionary(property => property.Text(1), property => property.Text(2));
        var symbol = new PlacedSymbol(item.Get("uuid").Text(1), kind, PlacementOf(item), properties);

        // KiCad 6 takes the net's name from the pin, later ones from the value.
        return symbol.Pins.FirstOrDefault(pin => pin.NamesItsNet && pin.Name != symbol.Value) is { } pin
            ? throw new KicadFormatException($"the power symbol '{symbol.Value}' has a pin '{pin.Name}': the two names must be the same", item.Line)
            : symbol;
    }

    private static Placement PlacementOf(SExpression item)
    {
        SExpression at = item.Get("at");
        int degrees = at.Integer(3);
        if (degrees is < 0 or >= 4 * QuarterDegrees || degrees % QuarterDegrees != 0)
        {
            throw new KicadFormatException($"a turn by {degrees}° is not understood here", at.Line);
        }

        Mirror mirror = item.Find("mirror") is not { } mirrored ? Mirror.None : mirrored.Text(1) switch
        {
            "x" => Mirror.AboutX,
            "y" => Mirror.AboutY,
            _ => throw new KicadFormatException($"a mirror about '{mirrored.Text(1)}' is not understood here", mirrored.Line),
        };
        return new Placement(Point(at), degrees / QuarterDegrees, mirror);
    }

    private static Wire WireOf(SExpression item)
    {
        SExpression[] points = [.. item.Get("pts").All("xy")];
        return points.Length == 2
            ? new Wire(Point(points[0]), Point(points[1]))
            : throw new KicadFormatException($"a wire of {points.Length.ToString(CultureInfo.InvariantCulture)} points is not understood here", item.Line);
    }

    private static Dictionary<string, SymbolInstance> Instances(SExpression list) => list.All("path").ToDictionary(
        path => path.Text(1).TrimStart('/'),
        path => new SymbolInstance(path.Get("reference").Text(1), path.Get("value").Text(1)));
}
