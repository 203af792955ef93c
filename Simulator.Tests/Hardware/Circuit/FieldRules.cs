namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Every part has a reference of its own, a value and a maker's number.</summary>
public static class FieldRules
{
    /// <summary>References that are missing, not numbered or used twice, and instances that say something else than the symbol.</summary>
    public static IEnumerable<string> References(Circuit circuit)
    {
        foreach (IGrouping<string, PlacedSymbol> same in circuit.Schematic.Symbols.GroupBy(symbol => symbol.Reference))
        {
            if (!same.Key.Any(char.IsAsciiDigit) || same.Key.Contains('?'))
            {
                yield return $"'{same.Key}' ({same.First().Kind.Id}) is not numbered";
            }
            else if (same.Count() > 1)
            {
                yield return $"{same.Key} is used {same.Count()} times";
            }
        }

        foreach (PlacedSymbol symbol in circuit.Schematic.Symbols)
        {
            if (!circuit.Schematic.Instances.TryGetValue(symbol.Id, out SymbolInstance? instance))
            {
                yield return $"{symbol.Reference} is missing in symbol_instances";
            }
            else if (instance != new SymbolInstance(symbol.Reference, symbol.Value))
            {
                yield return $"{symbol.Reference} '{symbol.Value}' is {instance.Reference} '{instance.Value}' in symbol_instances";
            }
        }
    }

    /// <summary>Parts without a value or a maker's number.</summary>
    public static IEnumerable<string> Values(Circuit circuit)
    {
        foreach (PlacedSymbol part in circuit.Schematic.Parts)
        {
            foreach ((string field, string text) in new[] { ("value", part.Value), ("MPN", part.Mpn) })
            {
                if (text is "" or "~")
                {
                    yield return $"{part.Reference} has no {field}";
                }
            }
        }
    }
}
