namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Each colour of the light hangs on its pin through a resistor that keeps its current small.</summary>
public static class LightRules
{
    private const double HighVolts = 3.3;
    private const double MostAmperes = 0.020; // of a 5 mm LED; the ESP32's pins give 40 mA at most

    // Lowest forward voltage at this current of common 5 mm types: what has less there gets less current.
    private static readonly (string Net, string Pin, double Volts)[] s_colours =
        [("LIGHT_RED", "RA", 1.8), ("LIGHT_GREEN", "GA", 3.0), ("LIGHT_BLUE", "BA", 3.0)];

    /// <summary>What is wrong around the light.</summary>
    public static IEnumerable<string> Findings(Circuit circuit)
    {
        if (circuit.NetOf("D1", "K") != circuit.Net(Circuit.Ground))
        {
            yield return $"the cathode of D1 is on {circuit.NetOf("D1", "K").Name}, not on {Circuit.Ground}";
        }

        foreach ((string name, string pin, double volts) in s_colours)
        {
            PlacedSymbol[] resistors = [.. circuit.Between(Circuit.Resistor, circuit.Net(name), circuit.NetOf("D1", pin))];
            if (resistors.Length != 1)
            {
                yield return $"{name} and D1 {pin} are joined by {resistors.Length} resistors, not by one";
            }
            else if ((HighVolts - volts) / PartValue.Of(resistors[0]) > MostAmperes)
            {
                yield return $"{resistors[0].Reference} of {resistors[0].Value} lets more than {MostAmperes * 1_000:0} mA through D1 {pin}";
            }
        }
    }
}
