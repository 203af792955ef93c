namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Nothing floats while the ESP32 resets: every pin of its is an input then.</summary>
public static class PullRules
{
    private const double LeastOhms = 1_000;
    private const double MostOhms = 200_000;

    // HX711 datasheet: PD_SCK high for over 60 µs switches the converter off; DOUT low says that a conversion is ready.
    private static readonly (string Reference, string Pin, string Rail)[] s_converter =
        [("U2", "PD_SCK", Circuit.Ground), ("U2", "DOUT", Circuit.Supply)];

    /// <summary>Lines that must have a level of their own, and have none or the wrong one.</summary>
    public static IEnumerable<string> Findings(Circuit circuit)
    {
        foreach ((string reference, string pin, string rail) in s_converter)
        {
            foreach (string finding in Held(circuit, $"{reference} {pin}", circuit.NetOf(reference, pin), circuit.Net(rail)))
            {
                yield return finding;
            }
        }

        foreach (PlacedSymbol transistor in DrivenTransistors(circuit))
        {
            Net gate = circuit.NetOf(transistor.Reference, "G");
            foreach (string finding in Held(circuit, $"the gate of {transistor.Reference}", gate, circuit.NetOf(transistor.Reference, "S")))
            {
                yield return finding;
            }
        }

        foreach ((PlacedSymbol contact, Net line) in ContactsToGround(circuit))
        {
            foreach (string finding in Held(circuit, $"{contact.Reference} on {line.Name}", line, circuit.Net(Circuit.Supply)))
            {
                yield return finding;
            }
        }
    }

    /// <summary>The field-effect transistors whose gate the ESP32 drives, straight or through a resistor.</summary>
    public static IEnumerable<PlacedSymbol> DrivenTransistors(Circuit circuit)
    {
        PlacedSymbol esp32 = circuit.Schematic.Part(Circuit.Esp32);
        foreach (PlacedSymbol transistor in circuit.Schematic.Parts.Where(part => part.Is("Q") && part.Pins.Any(pin => pin.Name == "G")))
        {
            Net gate = circuit.NetOf(transistor.Reference, "G");
            HashSet<Net> signals = [.. SignalsOf(circuit, esp32)];
            if (signals.Contains(gate) || circuit.PartsOn(gate, Circuit.Resistor).Any(resistor => signals.Contains(circuit.OtherSide(resistor, gate))))
            {
                yield return transistor;
            }
        }
    }

    // Buttons between a pin of the ESP32 and ground, and the jack of the patient's button.
    private static IEnumerable<(PlacedSymbol Contact, Net Line)> ContactsToGround(Circuit circuit)
    {
        Net ground = circuit.Net(Circuit.Ground);
        HashSet<Net> signals = [.. SignalsOf(circuit, circuit.Schematic.Part(Circuit.Esp32))];
        foreach (PlacedSymbol button in circuit.Schematic.Parts.Where(part => part.Is("SW") && part.Pins.Count == 2))
        {
            Net[] nets = [.. button.Pins.Select(circuit.Netlist.Of)];
            if (nets.Contains(ground) && nets.FirstOrDefault(signals.Contains) is { } line)
            {
                yield return (button, line);
            }
        }

        yield return (circuit.Schematic.Part("J1"), circuit.NetOf("J1", "T"));
    }

    private static IEnumerable<Net> SignalsOf(Circuit circuit, PlacedSymbol esp32) =>
        esp32.Pins.Where(pin => DevKitPins.GpioOf(pin.Name) is not null).Select(circuit.Netlist.Of);

    private static IEnumerable<string> Held(Circuit circuit, string what, Net line, Net rail)
    {
        PlacedSymbol[] pulls = [.. circuit.Between(Circuit.Resistor, line, rail)];
        if (pulls.Length != 1)
        {
            yield return $"{what}: {pulls.Length} resistors hold {line.Name} at {rail.Name}, not one";
        }
        else if (PartValue.Of(pulls[0]) is < LeastOhms or > MostOhms)
        {
            yield return $"{what}: {pulls[0].Reference} of {pulls[0].Value} is too small or too large to hold {line.Name} at {rail.Name}";
        }
    }
}
