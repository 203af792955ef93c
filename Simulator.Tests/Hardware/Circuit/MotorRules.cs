namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The motor is switched at its lower end by a transistor, and its current has a way when that opens.</summary>
public static class MotorRules
{
    private const string Motor = "M1";

    /// <summary>What is wrong around the motor.</summary>
    public static IEnumerable<string> Findings(Circuit circuit)
    {
        PlacedSymbol[] switches = [.. PullRules.DrivenTransistors(circuit)
            .Where(transistor => circuit.NetOf(transistor.Reference, "D").Parts.Any(part => part.Reference == Motor))];
        if (switches.Length != 1)
        {
            yield return $"{Motor} is switched by {switches.Length} transistors that the ESP32 drives, not by one";
            yield break;
        }

        string transistor = switches[0].Reference;
        Net low = circuit.NetOf(transistor, "D");
        Net high = circuit.OtherSide(circuit.Schematic.Part(Motor), low);
        Net source = circuit.NetOf(transistor, "S");
        if (source != circuit.Net(Circuit.Ground))
        {
            yield return $"the source of {transistor} is on {source.Name}, not on {Circuit.Ground}";
        }

        PlacedSymbol[] diodes = [.. circuit.Between("D", low, high)];
        if (diodes.Length != 1)
        {
            yield return $"{Motor} has {diodes.Length} flyback diodes, not one";
        }
        else if (circuit.NetOf(diodes[0].Reference, "K") != high)
        {
            yield return $"{diodes[0].Reference} is the wrong way round: its cathode belongs on {high.Name}";
        }

        Net cell = circuit.NetOf("U3", "VIN");
        if (high != cell && circuit.Between(Circuit.Resistor, high, cell).Count() != 1)
        {
            yield return $"{high.Name} is not fed from {cell.Name}";
        }
    }
}
