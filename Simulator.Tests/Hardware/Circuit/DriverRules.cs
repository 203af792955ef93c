namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Who drives a net: at most one, and somebody where it must be driven. After the matrix of pin types in KiCad's electrical rules check.</summary>
public static class DriverRules
{
    /// <summary>Pins on one net that work against each other.</summary>
    /// <remarks>The 3.3 V net has two regulators; it is no conflict exactly as long as <see cref="RegulatorRules"/> finds nothing.</remarks>
    public static IEnumerable<string> Conflicts(Circuit circuit)
    {
        bool areLockedOut = !RegulatorRules.Lockout(circuit).Any();
        foreach (Net net in circuit.Netlist.Nets)
        {
            PlacedPin[] pins = [.. net.AllPins];
            for (int i = 0; i < pins.Length; i++)
            {
                foreach (PlacedPin other in pins[(i + 1)..].Where(other => Conflict(pins[i].Type, other.Type) || Conflict(other.Type, pins[i].Type)))
                {
                    if (!(areLockedOut && RegulatorRules.AreTheTwo(pins[i], other)))
                    {
                        yield return $"{net.Name}: {pins[i]} is {pins[i].Type}, {other} is {other.Type}";
                    }
                }
            }
        }
    }

    /// <summary>Nets that supply somebody and have no source.</summary>
    public static IEnumerable<string> Supplies(Circuit circuit) =>
        from net in circuit.Netlist.Nets
        where net.Pins.Any(pin => pin.Type == PinType.PowerIn) && net.AllPins.All(pin => pin.Type != PinType.PowerOut)
        select $"{net.Name} supplies {net.Pins.First(pin => pin.Type == PinType.PowerIn)} and has no source and no PWR_FLAG";

    /// <summary>Inputs on a net that nobody drives and no resistor holds.</summary>
    public static IEnumerable<string> Inputs(Circuit circuit) =>
        from net in circuit.Netlist.Nets
        where net.AllPins.Count > 1 && net.Pins.Any(pin => pin.Type == PinType.Input)
        where !net.AllPins.Any(pin => IsDriver(pin.Type)) && !circuit.PartsOn(net, Circuit.Resistor).Any()
        select $"{net.Name}: nobody drives {net.Pins.First(pin => pin.Type == PinType.Input)} and no resistor holds it";

    private static bool IsDriver(PinType type) => type is PinType.Output or PinType.PowerOut or PinType.Bidirectional or PinType.TriState;

    private static bool Conflict(PinType one, PinType other) => one switch
    {
        PinType.Output => other is PinType.Output or PinType.PowerOut or PinType.OpenCollector or PinType.OpenEmitter or PinType.TriState,
        PinType.PowerOut => other is PinType.PowerOut or PinType.OpenCollector or PinType.OpenEmitter or PinType.TriState or PinType.Bidirectional,
        PinType.TriState => other is PinType.OpenCollector or PinType.OpenEmitter or PinType.PowerIn,
        PinType.OpenEmitter => other is PinType.Bidirectional,
        PinType.Unspecified or PinType.NoConnect => true,
        _ => false,
    };
}
