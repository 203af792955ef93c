namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What looks joined on the sheet must be, and nothing may hang in the air.</summary>
public static class GeometryRules
{
    private const int LeastAtDot = 3;

    /// <summary>Ends of wires that meet nothing, or only the middle of another wire.</summary>
    public static IEnumerable<string> WireEnds(Circuit circuit)
    {
        Schematic schematic = circuit.Schematic;
        foreach (Wire wire in schematic.Wires)
        {
            foreach (SheetPoint end in new[] { wire.From, wire.To })
            {
                bool isJoined = PinsAt(circuit, end).Any() || schematic.Labels.Any(label => label.At == end)
                    || schematic.Wires.Any(other => other != wire && other.EndsAt(end));
                if (schematic.Wires.Any(other => other.PassesThrough(end)))
                {
                    yield return $"{wire} ends on the middle of another: KiCad does not join them unless that one is cut there";
                }
                else if (!isJoined)
                {
                    yield return $"{wire} ends in the air at {end}";
                }
            }
        }
    }

    /// <summary>Labels on no wire and no pin, or on the crossing of two wires.</summary>
    public static IEnumerable<string> Labels(Circuit circuit)
    {
        foreach (NetLabel label in circuit.Schematic.Labels)
        {
            if (!circuit.Schematic.Wires.Any(wire => wire.Touches(label.At)) && !PinsAt(circuit, label.At).Any())
            {
                yield return $"the label {label.Text} at {label.At} is in the air";
            }
            else if (circuit.Schematic.Wires.Count(wire => wire.PassesThrough(label.At)) > 1)
            {
                yield return $"the label {label.Text} at {label.At} is on the crossing of two wires and names only one of them";
            }
        }
    }

    /// <summary>Pins that lie on the middle of a wire.</summary>
    public static IEnumerable<string> Pins(Circuit circuit) =>
        from pin in circuit.Schematic.Symbols.SelectMany(symbol => symbol.Pins)
        where circuit.Schematic.Wires.Any(wire => wire.PassesThrough(pin.At))
        select $"{pin} lies on the middle of a wire: KiCad does not join them unless it is cut there";

    /// <summary>Dots where fewer than three ends meet.</summary>
    public static IEnumerable<string> Dots(Circuit circuit) =>
        from dot in circuit.Schematic.Junctions
        let ends = circuit.Schematic.Wires.Count(wire => wire.EndsAt(dot)) + PinsAt(circuit, dot).Count()
        where ends < LeastAtDot
        select $"the dot at {dot} joins only {ends} ends";

    private static IEnumerable<PlacedPin> PinsAt(Circuit circuit, SheetPoint point) =>
        circuit.Schematic.Symbols.SelectMany(symbol => symbol.Pins).Where(pin => pin.At == point);
}
