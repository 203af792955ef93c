namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>
/// The nets of a schematic, found as KiCad finds them: what shares a point is joined, be it a wire's end or a pin; a label joins
/// the wire that it stands on, also between its ends; names join over the sheet. Between its ends a wire joins nothing else, and a
/// dot alone joins nothing: KiCad cuts a wire where it puts one.
/// </summary>
public sealed class Netlist
{
    private readonly Dictionary<PlacedPin, Net> _netOfPin = [];

    /// <summary>Finds the nets.</summary>
    public Netlist(Schematic schematic)
    {
        var joined = new JoinedSets();
        foreach (Wire wire in schematic.Wires)
        {
            joined.Join(wire.From, wire.To);
        }

        foreach (NetLabel label in schematic.Labels)
        {
            joined.Join(label.At, label.Text);
            if (schematic.Wires.FirstOrDefault(wire => wire.Touches(label.At)) is { } wire)
            {
                joined.Join(label.At, wire.From);
            }
        }

        foreach (PlacedPin pin in schematic.Symbols.SelectMany(symbol => symbol.Pins).Where(pin => pin.NamesItsNet))
        {
            joined.Join(pin.At, pin.Owner.Value);
        }

        Nets = [.. schematic.Symbols.SelectMany(symbol => symbol.Pins)
            .GroupBy(pin => joined.Find(pin.At))
            .Select(group => new Net(NamesOf(schematic, joined, group.Key), [.. group]))];
        foreach (Net net in Nets)
        {
            foreach (PlacedPin pin in net.AllPins)
            {
                _netOfPin[pin] = net;
            }
        }
    }

    /// <summary>All nets.</summary>
    public IReadOnlyList<Net> Nets { get; }

    /// <summary>The net of a pin.</summary>
    public Net Of(PlacedPin pin) => _netOfPin[pin];

    /// <summary>The net of a name; null for none.</summary>
    public Net? Find(string name) => Nets.FirstOrDefault(net => net.Names.Contains(name));

    private static string[] NamesOf(Schematic schematic, JoinedSets joined, object set)
    {
        IEnumerable<(int Rank, string Name)> power = schematic.Symbols.SelectMany(symbol => symbol.Pins)
            .Where(pin => pin.NamesItsNet && joined.Find(pin.At).Equals(set)).Select(pin => (1, pin.Owner.Value));
        IEnumerable<(int Rank, string Name)> labels = schematic.Labels
            .Where(label => joined.Find(label.At).Equals(set)).Select(label => (label.IsGlobal ? 0 : 2, label.Text));
        return [.. power.Concat(labels).OrderBy(name => name.Rank).ThenBy(name => name.Name, StringComparer.Ordinal).Select(name => name.Name).Distinct()];
    }
}
