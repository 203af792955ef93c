namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A symbol on the sheet.</summary>
public sealed class PlacedSymbol
{
    private const char HiddenReference = '#';

    /// <summary>Places a symbol.</summary>
    /// <param name="id">KiCad's id of it.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="placement">Where it is.</param>
    /// <param name="properties">Its fields.</param>
    public PlacedSymbol(string id, LibrarySymbol kind, Placement placement, IReadOnlyDictionary<string, string> properties)
    {
        Id = id;
        Kind = kind;
        Properties = properties;
        Pins = [.. kind.Pins.Select(pin => new PlacedPin(this, pin, pin.At.On(placement)))];
    }

    /// <summary>KiCad's id of it.</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public LibrarySymbol Kind { get; }

    /// <summary>Its fields by name.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; }

    /// <summary>Its pins.</summary>
    public IReadOnlyList<PlacedPin> Pins { get; }

    /// <summary>Its reference, such as R1.</summary>
    public string Reference => Property("Reference");

    /// <summary>Its value, such as 10k.</summary>
    public string Value => Property("Value");

    /// <summary>The maker's part number; empty when the field is missing.</summary>
    public string Mpn => Property("MPN");

    /// <summary>True for a power symbol or flag: nothing to buy.</summary>
    public bool IsPower => Kind.IsPower || Reference.StartsWith(HiddenReference);

    /// <summary>True for a capacitor with a plus, which is its pin 1.</summary>
    public bool IsPolarizedCapacitor => Is("C") && Kind.Id.Contains("Polarized", StringComparison.Ordinal);

    /// <summary>True for a reference of this letter and a number.</summary>
    public bool Is(string prefix) => Reference.StartsWith(prefix, StringComparison.Ordinal) && Reference[prefix.Length..].All(char.IsAsciiDigit);

    private string Property(string name) => Properties.GetValueOrDefault(name, string.Empty).Trim();
}

/// <summary>A pin of a symbol on the sheet.</summary>
/// <param name="Owner">The symbol.</param>
/// <param name="Definition">The pin in the library.</param>
/// <param name="At">Where a wire joins it.</param>
public sealed record PlacedPin(PlacedSymbol Owner, LibraryPin Definition, SheetPoint At)
{
    /// <summary>Its name.</summary>
    public string Name => Definition.Name;

    /// <summary>Its name without KiCad's mark of an overbar.</summary>
    public string PlainName => Name.Replace("~{", string.Empty, StringComparison.Ordinal).TrimEnd('}');

    /// <summary>What it does.</summary>
    public PinType Type => Definition.Type;

    /// <summary>True for the pin of a power symbol, which gives its net the symbol's value as name.</summary>
    public bool NamesItsNet => Owner.IsPower && Type == PinType.PowerIn;

    /// <summary>Reference and number, as netlists name a pin.</summary>
    public string Id => $"{Owner.Reference}.{Definition.Number}";

    /// <summary>Reference, number and, where it has one, name.</summary>
    public override string ToString() => Name is "~" or "" || Name == Definition.Number ? Id : $"{Id} ({Name})";
}
