namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What holds for every picture of wires, compared with the circuit.</summary>
public static class DrawingRules
{
    /// <summary>Both ends of each wire lie on its net: pins of the circuit, or dots of the same net.</summary>
    public static IEnumerable<string> Ends(Drawing drawing, Circuit circuit)
    {
        Dictionary<string, string> joints = drawing.Joints.ToDictionary(joint => joint.Id, joint => joint.Net);
        foreach (DrawnWire wire in drawing.Wires)
        {
            foreach (string end in new[] { wire.From, wire.To })
            {
                string? net = joints.TryGetValue(end, out string? ofJoint) ? ofJoint : Find(circuit, end) is { } pin ? circuit.Netlist.Of(pin).Name : null;
                if (net is null)
                {
                    yield return $"{wire}: {end} is neither a pin of the circuit nor a dot";
                }
                else if (net != wire.Net)
                {
                    yield return $"{wire}: {end} lies on {net}";
                }
            }
        }
    }

    /// <summary>Each wire begins and ends where its pins or dots are drawn.</summary>
    public static IEnumerable<string> Places(Drawing drawing)
    {
        ILookup<string, DrawnPoint> places = drawing.Pins.Select(pin => (pin.Id, pin.At)).Concat(drawing.Joints.Select(joint => (joint.Id, joint.At)))
            .ToLookup(place => place.Id, place => place.At);
        foreach (DrawnWire wire in drawing.Wires)
        {
            foreach ((string end, DrawnPoint at) in new[] { (wire.From, wire.Corners[0]), (wire.To, wire.Corners[^1]) })
            {
                if (!places[end].Any(place => place.Meets(at)))
                {
                    yield return $"{wire} ends at {at}, where {end} is not";
                }
            }
        }
    }

    /// <summary>No wire runs over a pin or dot that is not its own, and no two run along each other but those of one net.</summary>
    public static IEnumerable<string> Ways(Drawing drawing)
    {
        (string Id, DrawnPoint At)[] places = [.. drawing.Pins.Select(pin => (pin.Id, pin.At)), .. drawing.Joints.Select(joint => (joint.Id, joint.At))];
        foreach (DrawnWire wire in drawing.Wires)
        {
            foreach ((string id, DrawnPoint at) in places.Where(place => place.Id != wire.From && place.Id != wire.To && wire.Pieces.Any(piece => piece.Covers(place.At))))
            {
                yield return $"{wire} runs over {id} at {at}";
            }
        }

        for (int first = 0; first < drawing.Wires.Count; first++)
        {
            foreach (DrawnWire other in drawing.Wires.Skip(first + 1).Where(other => other.Net != drawing.Wires[first].Net))
            {
                if (drawing.Wires[first].Pieces.Any(piece => other.Pieces.Any(piece.RunsAlong)))
                {
                    yield return $"{drawing.Wires[first]} runs along {other}";
                }
            }
        }
    }

    /// <summary>Every pin that is drawn exists, and none is drawn twice.</summary>
    public static IEnumerable<string> Pins(Drawing drawing, Circuit circuit)
    {
        foreach (IGrouping<string, DrawnPin> pin in drawing.Pins.GroupBy(pin => Find(circuit, pin.Id)?.Id ?? pin.Id))
        {
            if (pin.Count() > 1)
            {
                yield return $"{pin.Key} is drawn {pin.Count()} times";
            }

            if (Find(circuit, pin.First().Id) is null)
            {
                yield return $"{pin.Key} is no pin of the circuit";
            }
        }
    }

    /// <summary>The wires join all the given pins of each net.</summary>
    /// <param name="drawing">The picture.</param>
    /// <param name="circuit">The circuit.</param>
    /// <param name="pins">The pins that must be joined with the others of their net.</param>
    public static IEnumerable<string> Pieces(Drawing drawing, Circuit circuit, IEnumerable<PlacedPin> pins)
    {
        var nodes = new JoinedSets();
        foreach (DrawnWire wire in drawing.Wires)
        {
            nodes.Join(NodeOf(circuit, wire.From), NodeOf(circuit, wire.To));
        }

        foreach (IGrouping<Net, PlacedPin> net in pins.GroupBy(circuit.Netlist.Of).Where(net => net.Key.Pins.Skip(1).Any()))
        {
            string[][] pieces = [.. net.Select(pin => pin.Id).GroupBy(nodes.Find).Select(piece => piece.ToArray())];
            if (pieces.Length > 1)
            {
                yield return $"{net.Key.Name} is in {pieces.Length} pieces: {string.Join(" | ", pieces.Select(piece => string.Join(' ', piece)))}";
            }
        }
    }

    /// <summary>The name of each net that has a wire stands in the picture: it can be read without colours.</summary>
    public static IEnumerable<string> Names(Drawing drawing) =>
        drawing.Wires.Select(wire => wire.Net).Distinct().Where(net => !drawing.Words.Contains(net)).Select(net => $"{net} is not written anywhere");

    /// <summary>The pin of the circuit that a picture's name means: reference and name or number; null for none.</summary>
    public static PlacedPin? Find(Circuit circuit, string id)
    {
        int dot = id.IndexOf('.', StringComparison.Ordinal);
        PlacedSymbol? part = dot < 0 ? null : circuit.Schematic.Parts.FirstOrDefault(part => part.Reference == id[..dot]);
        PlacedPin[] found = part is null ? [] : [.. part.Pins.Where(pin => pin.Definition.Number == id[(dot + 1)..])];
        found = found.Length > 0 || part is null ? found : [.. part.Pins.Where(pin => pin.Name == id[(dot + 1)..])];
        return found.Length == 1 ? found[0] : null;
    }

    private static string NodeOf(Circuit circuit, string end) => Find(circuit, end)?.Id ?? end;
}
