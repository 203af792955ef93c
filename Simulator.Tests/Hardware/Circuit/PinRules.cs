namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The schematic wires the pins that the firmware uses, and no others.</summary>
public static class PinRules
{
    private const string UnusedSuffix = "Unused";

    /// <summary>Where schematic and Pins.cs differ.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="pins">The GPIO of each name.</param>
    public static IEnumerable<string> Places(Circuit circuit, IReadOnlyDictionary<string, int> pins)
    {
        PlacedSymbol esp32 = circuit.Schematic.Part(Circuit.Esp32);
        foreach ((string name, int gpio) in pins)
        {
            PlacedPin? pin = esp32.Pins.FirstOrDefault(pin => DevKitPins.GpioOf(pin.Name) == gpio);
            string isOn = pin is null ? "no pin of the board" : NameOf(circuit, pin);
            string should = name.EndsWith(UnusedSuffix, StringComparison.Ordinal) ? string.Empty : FirmwarePins.NetOf(name);
            if (isOn != should)
            {
                yield return $"{name} is GPIO {gpio}: its net is '{isOn}' in the schematic, not '{should}'";
            }
        }

        foreach (PlacedPin pin in esp32.Pins)
        {
            if (DevKitPins.GpioOf(pin.Name) is { } gpio && !pins.Values.Contains(gpio) && NameOf(circuit, pin).Length > 0)
            {
                yield return $"GPIO {gpio} is wired to {NameOf(circuit, pin)}, and Pins.cs does not know it";
            }
        }
    }

    /// <summary>Pins of the board that are neither a GPIO nor joined as supply, ground or reset must be.</summary>
    public static IEnumerable<string> Supplies(Circuit circuit)
    {
        Dictionary<string, string> nets = new() { ["3V3"] = Circuit.Supply, ["GND"] = Circuit.Ground, ["5V"] = "VUSB", ["EN"] = string.Empty };
        return from pin in circuit.Schematic.Part(Circuit.Esp32).Pins
               where DevKitPins.GpioOf(pin.Name) is null && NameOf(circuit, pin) != nets.GetValueOrDefault(pin.Name)
               select $"{pin} is on '{NameOf(circuit, pin)}', not on '{nets.GetValueOrDefault(pin.Name)}'";
    }

    private static string NameOf(Circuit circuit, PlacedPin pin)
    {
        Net net = circuit.Netlist.Of(pin);
        return net.Names.Count > 0 || net.AllPins.Count > 1 ? net.Name : string.Empty;
    }
}
