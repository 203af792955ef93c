namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Reads the symbols that a schematic of KiCad 6 carries with it.</summary>
public static class LibraryReader
{
    private const int CommonToAllUnits = 0;
    private const int FirstUnit = 1;
    private const int CommonToAllStyles = 0;
    private const int FirstStyle = 1;

    private static readonly Dictionary<string, PinType> s_types = new()
    {
        ["input"] = PinType.Input,
        ["output"] = PinType.Output,
        ["bidirectional"] = PinType.Bidirectional,
        ["tri_state"] = PinType.TriState,
        ["passive"] = PinType.Passive,
        ["free"] = PinType.Free,
        ["unspecified"] = PinType.Unspecified,
        ["power_in"] = PinType.PowerIn,
        ["power_out"] = PinType.PowerOut,
        ["open_collector"] = PinType.OpenCollector,
        ["open_emitter"] = PinType.OpenEmitter,
        ["no_connect"] = PinType.NoConnect,
    };

    /// <summary>Reads a symbol of "lib_symbols".</summary>
    /// <exception cref="KicadFormatException">It has several units or styles, or a pin that joins a net without a wire.</exception>
    public static LibrarySymbol Read(SExpression symbol)
    {
        string id = symbol.Text(1);
        if (symbol.Find("extends") is { } extends)
        {
            throw new KicadFormatException($"'{id}' extends another symbol: that is not understood here", extends.Line);
        }

        bool isPower = symbol.Find("power") is not null;
        var pins = new List<LibraryPin>();
        foreach (SExpression unit in symbol.All("symbol"))
        {
            CheckUnit(id, unit);
            pins.AddRange(unit.All("pin").Select(pin => Pin(id, pin, isPower)));
        }

        return new LibrarySymbol(id, isPower, pins);
    }

    // The parts of a symbol are named after it, its unit and its body style: R_0_1, R_1_1.
    private static void CheckUnit(string id, SExpression unit)
    {
        string[] words = unit.Text(1).Split('_');
        bool isKnown = words.Length > 2
            && int.TryParse(words[^2], out int number) && number is CommonToAllUnits or FirstUnit
            && int.TryParse(words[^1], out int style) && style is CommonToAllStyles or FirstStyle;
        if (!isKnown && unit.All("pin").Any())
        {
            throw new KicadFormatException($"'{id}' has a second unit or body style: that is not understood here", unit.Line);
        }
    }

    private static LibraryPin Pin(string id, SExpression pin, bool isPower)
    {
        string number = pin.Get("number").Text(1);
        if (!s_types.TryGetValue(pin.Text(1), out PinType type))
        {
            throw new KicadFormatException($"'{pin.Text(1)}' is no type of a pin", pin.Line);
        }

        // KiCad joins such a pin to the net of its name wherever the symbol stands.
        if (!isPower && type == PinType.PowerIn && pin.Has("hide"))
        {
            throw new KicadFormatException($"pin {number} of '{id}' is a hidden power input: show it and wire it", pin.Line);
        }

        return new LibraryPin(number, pin.Get("name").Text(1), type, SchematicReader.Point(pin.Get("at")));
    }
}
