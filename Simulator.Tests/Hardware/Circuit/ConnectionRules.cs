namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Every pin is joined to another or is said to stay open, and a net has one name and no more.</summary>
public static class ConnectionRules
{
    /// <summary>Pins that are neither joined nor flagged, or both.</summary>
    public static IEnumerable<string> Pins(Circuit circuit)
    {
        HashSet<SheetPoint> flags = [.. circuit.Schematic.NoConnects];
        foreach (Net net in circuit.Netlist.Nets)
        {
            bool isJoined = net.AllPins.Count > 1;
            foreach (PlacedPin pin in net.AllPins.Where(pin => flags.Contains(pin.At) == isJoined))
            {
                yield return isJoined ? $"{pin} carries a no-connect flag and is joined to {net.Name}" : $"{pin} is joined to nothing and carries no no-connect flag";
            }
        }
    }

    /// <summary>No-connect flags that stand on no pin.</summary>
    public static IEnumerable<string> Flags(Circuit circuit)
    {
        HashSet<SheetPoint> pins = [.. circuit.Schematic.Symbols.SelectMany(symbol => symbol.Pins).Select(pin => pin.At)];
        return circuit.Schematic.NoConnects.Where(flag => !pins.Contains(flag)).Select(flag => $"the no-connect flag at {flag} stands on no pin");
    }

    /// <summary>Named nets that join fewer than two pins of parts.</summary>
    public static IEnumerable<string> Nets(Circuit circuit) =>
        from net in circuit.Netlist.Nets
        where net.Names.Count > 0 && net.Pins.Count() < 2
        select $"{net.Name} joins only {string.Join(", ", net.Pins)}";

    /// <summary>Nets of two names, and nets of parts that have none.</summary>
    public static IEnumerable<string> Names(Circuit circuit) =>
        from net in circuit.Netlist.Nets
        where net.Names.Count > 1 || (net.Names.Count == 0 && net.Pins.Count() > 1)
        select net.Names.Count > 1 ? $"one net is called {string.Join(" and ", net.Names)}" : $"the net of {string.Join(", ", net.Pins)} has no name";
}
