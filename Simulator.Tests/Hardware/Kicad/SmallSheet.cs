using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Hand-written sheets of a few symbols, to try the reader.</summary>
internal static class SmallSheet
{
    private const string Library = """
        (lib_symbols
          (symbol "T:Pin" (symbol "Pin_1_1" (pin passive line (at 0 0 0) (length 0) (name "~") (number "1"))))
          (symbol "T:Corner" (symbol "Corner_1_1"
            (pin passive line (at 0 5.08 270) (length 2.54) (name "up") (number "1"))
            (pin passive line (at 7.62 0 180) (length 2.54) (name "right") (number "2"))))
          (symbol "T:GND" (power) (symbol "GND_1_1" (pin power_in line (at 0 0 270) (length 0) hide (name "GND") (number "1")))))
        """;

    /// <summary>Reads a sheet of these items.</summary>
    public static Schematic Read(string items) => SchematicReader.Read(Text(items));

    /// <summary>The text of a sheet of these items.</summary>
    public static string Text(string items, string library = Library) => $"(kicad_sch (version 20211123) (generator tests)\n{library}\n{items}\n(symbol_instances))";

    /// <summary>A part of one pin.</summary>
    public static string Pin(string reference, int x, int y) => Symbol("T:Pin", reference, reference, $"{x} {y} 0", string.Empty);

    /// <summary>A part with a pin above and one to the right.</summary>
    public static string Corner(string reference, int x, int y, string degrees, string mirror) =>
        Symbol("T:Corner", reference, reference, $"{x} {y} {degrees}", mirror.Length > 0 ? $"(mirror {mirror})" : string.Empty);

    /// <summary>A ground symbol.</summary>
    public static string Ground(string reference, int x, int y, string value = "GND") => Symbol("T:GND", reference, value, $"{x} {y} 0", string.Empty);

    /// <summary>A point written "x,y" in mm.</summary>
    public static SheetPoint Point(string text)
    {
        const decimal StepsPerMm = 10_000;
        int[] steps = [.. text.Split(',').Select(number => (int)(decimal.Parse(number, CultureInfo.InvariantCulture) * StepsPerMm))];
        return new SheetPoint(steps[0], steps[1]);
    }

    /// <summary>The nets of a sheet in words: "A: J1 J2 | J3".</summary>
    public static string Nets(Schematic sheet) => string.Join(" | ", new Netlist(sheet).Nets
        .Where(net => net.Pins.Any())
        .Select(net => (net.Names.Count > 0 ? net.Name + ": " : string.Empty) + string.Join(' ', net.Parts.Select(part => part.Reference))));

    private static string Symbol(string kind, string reference, string value, string at, string mirror) =>
        $"(symbol (lib_id \"{kind}\") (at {at}) {mirror} (unit 1) (uuid {reference}) (property \"Reference\" \"{reference}\") (property \"Value\" \"{value}\"))\n";
}
