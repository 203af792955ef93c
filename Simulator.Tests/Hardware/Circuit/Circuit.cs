namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A schematic with its nets, and the questions that the rules ask of it.</summary>
public sealed class Circuit
{
    /// <summary>The development board.</summary>
    public const string Esp32 = "U1";

    /// <summary>Net of the processor's supply.</summary>
    public const string Supply = "+3V3";

    /// <summary>Net of all returns.</summary>
    public const string Ground = "GND";

    /// <summary>Letter of resistors.</summary>
    public const string Resistor = "R";

    /// <summary>Reads a circuit.</summary>
    /// <param name="text">The text of a .kicad_sch file.</param>
    public Circuit(string text)
        : this(SchematicReader.Read(text))
    {
    }

    /// <summary>Finds the nets of a schematic.</summary>
    public Circuit(Schematic schematic)
    {
        Schematic = schematic;
        Netlist = new Netlist(schematic);
    }

    /// <summary>The schematic.</summary>
    public Schematic Schematic { get; }

    /// <summary>Its nets.</summary>
    public Netlist Netlist { get; }

    /// <summary>The pin of a part, by its name or number.</summary>
    /// <exception cref="AssertFailedException">There is none, or more than one.</exception>
    public PlacedPin Pin(string reference, string pin)
    {
        PlacedPin[] found = [.. Schematic.Part(reference).Pins.Where(candidate => candidate.PlainName == pin || candidate.Definition.Number == pin)];
        return found.Length == 1 ? found[0] : throw new AssertFailedException($"{reference} has {found.Length} pins '{pin}'");
    }

    /// <summary>The net of a part's pin.</summary>
    public Net NetOf(string reference, string pin) => Netlist.Of(Pin(reference, pin));

    /// <summary>The net of a name.</summary>
    /// <exception cref="AssertFailedException">There is none.</exception>
    public Net Net(string name) => Netlist.Find(name) ?? throw new AssertFailedException($"no net is called {name}");

    /// <summary>The two-pin parts of a letter that join two nets.</summary>
    public IEnumerable<PlacedSymbol> Between(string prefix, Net one, Net other) =>
        PartsOn(one, prefix).Where(part => OtherSide(part, one) == other);

    /// <summary>The two-pin parts of a letter on a net that do not lie on it with both pins.</summary>
    public IEnumerable<PlacedSymbol> PartsOn(Net net, string prefix) =>
        net.Parts.Where(part => part.Is(prefix) && part.Pins.Count == 2 && OtherSide(part, net) != net);

    /// <summary>The net at the other end of a two-pin part.</summary>
    public Net OtherSide(PlacedSymbol part, Net net)
    {
        Net first = Netlist.Of(part.Pins[0]);
        return first == net ? Netlist.Of(part.Pins[1]) : first;
    }

    /// <summary>Of pairs that must be one net, those that are two.</summary>
    /// <param name="joints">What is joined, its net, and the net where it belongs.</param>
    public IEnumerable<string> Apart(IEnumerable<(string Says, Net Is, Net Should)> joints) =>
        joints.Where(joint => joint.Is != joint.Should).Select(joint => $"{joint.Says} is on {joint.Is.Name}, not on {joint.Should.Name}");

    /// <summary>The resistance of the only resistor between two nets, Ω.</summary>
    /// <exception cref="AssertFailedException">There is none, or more than one.</exception>
    public double OhmsBetween(Net one, Net other)
    {
        PlacedSymbol[] found = [.. Between(Resistor, one, other)];
        return found.Length == 1
            ? PartValue.Of(found[0])
            : throw new AssertFailedException($"{one.Name} and {other.Name} are joined by {found.Length} resistors, not by one");
    }
}
