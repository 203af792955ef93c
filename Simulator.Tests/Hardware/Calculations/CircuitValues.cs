using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What the schematic's parts are. The sums take every resistor, capacitor and fuse from here, so that a changed part changes them.</summary>
public sealed class CircuitValues
{
    private const char Ampere = 'A';

    private readonly IReadOnlyDictionary<string, double> _values;
    private readonly IReadOnlyDictionary<string, string> _texts;

    private CircuitValues(IReadOnlyDictionary<string, double> values, IReadOnlyDictionary<string, string> texts)
    {
        _values = values;
        _texts = texts;
    }

    /// <summary>The value of a resistor (Ω), a capacitor (F) or a fuse (A).</summary>
    /// <exception cref="AssertFailedException">The circuit has no such part, or its value is no number.</exception>
    public double this[string reference] => _values.TryGetValue(reference, out double value)
        ? value
        : throw new AssertFailedException($"the circuit has no {reference} with a value in Ω, F or A");

    /// <summary>Reads hardware/circuit/PressureDevice.kicad_sch.</summary>
    public static CircuitValues OfSchematic()
    {
        Schematic schematic = CircuitFiles.Circuit.Schematic;
        Dictionary<string, double> values = schematic.Parts.Where(part => part.Is("R") || part.Is("C")).ToDictionary(part => part.Reference, PartValue.Of);
        foreach (PlacedSymbol fuse in schematic.Parts.Where(part => part.Is("F")))
        {
            values[fuse.Reference] = double.Parse(fuse.Value.TrimEnd(Ampere), CultureInfo.InvariantCulture);
        }

        return new CircuitValues(values, schematic.Parts.ToDictionary(part => part.Reference, part => part.Value));
    }

    /// <summary>The value of a part as it stands in the schematic.</summary>
    public string Text(string reference) => _texts[reference];

    /// <summary>True when the part is fitted.</summary>
    public bool Has(string reference) => _texts.ContainsKey(reference);

    /// <summary>The same circuit with another value of a part, Ω, F or A.</summary>
    public CircuitValues With(string reference, double value) => new(new Dictionary<string, double>(_values) { [reference] = value }, _texts);

    /// <summary>The same circuit with a part left out.</summary>
    public CircuitValues Without(string reference) =>
        new(_values.Where(pair => pair.Key != reference).ToDictionary(), _texts.Where(pair => pair.Key != reference).ToDictionary());
}
