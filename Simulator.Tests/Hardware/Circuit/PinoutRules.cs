using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The symbols number their pins as the parts do.</summary>
public static class PinoutRules
{
    // Names by number. U1: Espressif's user guide of the board. Q1 (SOT-23), Q2 and Q3 (TO-92): as KiCad's library has them. U3 (TO-220-5): an assumption,
    // the page of its datasheet could not be read (hardware/circuit/README.md).
    private static readonly Dictionary<string, IReadOnlyList<string>> s_pins = new()
    {
        ["U1"] = DevKitPins.Headers,
        ["U3"] = ["SHDN", "VIN", "GND", "VOUT", "PWRGD"],
        ["Q1"] = ["G", "S", "D"],
        ["Q2"] = ["C", "B", "E"],
        ["Q3"] = ["C", "B", "E"],
    };

    /// <summary>Parts whose symbol has other pins than the part.</summary>
    public static IEnumerable<string> Findings(Circuit circuit)
    {
        foreach ((string reference, IReadOnlyList<string> names) in s_pins)
        {
            IEnumerable<string> should = names.Select((name, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1} {name}"));
            IEnumerable<string> drawn = circuit.Schematic.Part(reference).Pins.Select(pin => $"{pin.Definition.Number} {pin.PlainName}");
            string[] wrong = [.. drawn.Except(should).Concat(should.Except(drawn))];
            if (wrong.Length > 0)
            {
                yield return $"{reference}: pins that are only in the symbol or only on the part: {string.Join(", ", wrong)}";
            }
        }
    }
}
