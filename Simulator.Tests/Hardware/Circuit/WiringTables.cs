namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The tables of pins and wires that the documents show, made from the schematic, from Pins.cs and from what the firmware does with its pins.</summary>
public static class WiringTables
{
    private const string Nothing = "nothing";

    /// <summary>The full table of the ESP32's pins.</summary>
    public static IEnumerable<string> Pins(Circuit circuit)
    {
        yield return "| name in `Pins.cs` | GPIO | net | what hangs on it | function | why |";
        yield return "|---|---|---|---|---|---|";
        foreach ((string name, int gpio) in FirmwarePins.Constants)
        {
            Net net = NetOf(circuit, gpio);
            string netName = net.Names.Count > 0 ? $"`{net.Name}`" : "–";
            yield return $"| {name} | {gpio} | {netName} | {Neighbours(circuit, net)} | {FunctionOf(gpio)} | {FirmwarePins.WordsOf(name)} |";
        }
    }

    /// <summary>The short table of the ESP32's pins.</summary>
    public static IEnumerable<string> ShortPins(Circuit circuit)
    {
        yield return "| name in `Pins.cs` | GPIO | goes to |";
        yield return "|---|---|---|";
        foreach ((string name, int gpio) in FirmwarePins.Constants)
        {
            yield return $"| {name} | {gpio} | {Neighbours(circuit, NetOf(circuit, gpio))} |";
        }
    }

    /// <summary>All nets with what each joins.</summary>
    public static IEnumerable<string> Nets(Circuit circuit)
    {
        yield return "| net | joins |";
        yield return "|---|---|";
        foreach (Net net in circuit.Netlist.Nets.Where(net => net.Pins.Count() > 1).OrderBy(net => net.Name, StringComparer.Ordinal))
        {
            yield return $"| `{net.Name}` | {Joined(net.Pins)} |";
        }
    }

    /// <summary>The pins of one part with what each goes to.</summary>
    public static IEnumerable<string> PinsOf(Circuit circuit, string reference)
    {
        yield return $"| {reference} | net | goes to |";
        yield return "|---|---|---|";
        foreach (PlacedPin pin in circuit.Schematic.Part(reference).Pins)
        {
            Net net = circuit.Netlist.Of(pin);
            string others = net.IsRail ? "the rail" : Joined(net.Pins.Where(other => other != pin));
            yield return $"| {pin.PlainName} | {(net.Names.Count > 0 ? $"`{net.Name}`" : "–")} | {(others.Length > 0 ? others : Nothing)} |";
        }
    }

    private static Net NetOf(Circuit circuit, int gpio) =>
        circuit.Netlist.Of(circuit.Schematic.Part(Circuit.Esp32).Pins.First(pin => DevKitPins.GpioOf(pin.Name) == gpio));

    private static string FunctionOf(int gpio)
    {
        string use = FirmwarePins.Uses[gpio];
        return PinJobs.TimerOf(use) is { } timer ? $"{use}, timer {timer}"
            : PinJobs.AdcChannelOf(use) is { } channel ? $"ADC1 channel {channel}"
            : use.Replace('_', ' ');
    }

    // A part of two pins is told with its value and its other end, a larger one with the pin's name.
    private static string Neighbours(Circuit circuit, Net net)
    {
        string[] words = [.. InOrder(net.Pins.Where(pin => pin.Owner.Reference != Circuit.Esp32)).Select(pin => pin.Owner.Pins.Count == 2
            ? $"{pin.Owner.Reference} {PartValue.Written(pin.Owner)} to {FarEnd(pin.Owner, circuit.OtherSide(pin.Owner, net))}"
            : Written(pin))];
        return words.Length > 0 ? string.Join("; ", words) : Nothing;
    }

    // What is alone at the far end tells more than the net's name.
    private static string FarEnd(PlacedSymbol part, Net far)
    {
        PlacedPin[] others = [.. far.Pins.Where(pin => pin.Owner != part)];
        return others.Length == 1 ? Written(others[0]) : $"`{far.Name}`";
    }

    private static string Joined(IEnumerable<PlacedPin> pins) => string.Join(
        ", ",
        InOrder(pins).Select(Written).CountBy(pin => pin).Select(pin => pin.Value > 1 ? $"{pin.Key} ({pin.Value} pins)" : pin.Key));

    // A pin whose name says no more than its number is told by its part alone.
    private static string Written(PlacedPin pin)
    {
        string name = pin.Owner.IsPolarizedCapacitor ? (pin.Definition.Number == "1" ? "+" : "-") : pin.PlainName;
        return name is "~" or "" || name.All(char.IsAsciiDigit) ? pin.Owner.Reference : $"{pin.Owner.Reference} {name}";
    }

    private static IEnumerable<PlacedPin> InOrder(IEnumerable<PlacedPin> pins) => pins
        .OrderBy(pin => pin.Owner.Is("U") ? 0 : 1)
        .ThenBy(pin => pin.Owner.Reference.TrimEnd([.. "0123456789"]), StringComparer.Ordinal)
        .ThenBy(pin => pin.Owner.Reference.Length).ThenBy(pin => pin.Owner.Reference, StringComparer.Ordinal);
}
