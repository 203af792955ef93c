namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A netlist that KiCad has exported.</summary>
/// <param name="Parts">Value and fields of each part, by its reference.</param>
/// <param name="Nets">The pins of each net, by its name.</param>
public sealed record KicadNetlist(IReadOnlyDictionary<string, KicadNetlistPart> Parts, IReadOnlyDictionary<string, IReadOnlySet<string>> Nets)
{
    // KiCad's names for nets without label.
    private static readonly string[] s_generatedNames = ["Net-(", "unconnected-("];

    /// <summary>Reads the text of a .net file (KiCad's own form, "kicadsexpr").</summary>
    /// <exception cref="KicadFormatException">It is broken.</exception>
    public static KicadNetlist Read(string text)
    {
        SExpression export = SExpressionReader.Read(text);
        return new KicadNetlist(
            export.Get("components").All("comp").ToDictionary(part => part.Get("ref").Text(1), ReadPart),
            export.Get("nets").All("net").ToDictionary(
                net => net.Get("name").Text(1).TrimStart('/'),
                net => (IReadOnlySet<string>)net.All("node").Select(node => $"{node.Get("ref").Text(1)}.{node.Get("pin").Text(1)}").ToHashSet()));
    }

    /// <summary>What differs between a schematic and this netlist, in words; nothing when they are the same.</summary>
    public IEnumerable<string> DifferencesTo(Schematic schematic, Netlist netlist) => PartsThatDiffer(schematic).Concat(NetsThatDiffer(netlist));

    private static KicadNetlistPart ReadPart(SExpression part)
    {
        SExpression? mpn = part.Find("fields")?.All("field").FirstOrDefault(field => field.Get("name").Text(1) == "MPN");
        return new KicadNetlistPart(part.Get("value").Text(1), mpn is { Items.Count: > 2 } ? mpn.Text(2) : string.Empty);
    }

    private IEnumerable<string> PartsThatDiffer(Schematic schematic)
    {
        foreach (string gone in Parts.Keys.Except(schematic.Parts.Select(part => part.Reference)))
        {
            yield return $"{gone} is in KiCad's netlist and not in the schematic";
        }

        foreach (PlacedSymbol part in schematic.Parts)
        {
            if (!Parts.TryGetValue(part.Reference, out KicadNetlistPart? exported))
            {
                yield return $"{part.Reference} is not in KiCad's netlist";
            }
            else if (exported != new KicadNetlistPart(part.Value, part.Mpn))
            {
                yield return $"{part.Reference} is '{part.Value}' '{part.Mpn}' in the schematic and '{exported.Value}' '{exported.Mpn}' in KiCad's netlist";
            }
        }
    }

    private IEnumerable<string> NetsThatDiffer(Netlist netlist)
    {
        var left = new Dictionary<string, IReadOnlySet<string>>(Nets);
        foreach (Net net in netlist.Nets.Where(net => net.Pins.Any()))
        {
            HashSet<string> pins = [.. net.Pins.Select(pin => pin.Id)];
            string? same = left.FirstOrDefault(other => pins.SetEquals(other.Value)).Key;
            if (same is null)
            {
                yield return $"{net.Name} joins {string.Join(", ", pins)} in the schematic; no net of KiCad's netlist joins just these";
                continue;
            }

            left.Remove(same);
            bool isNamed = !s_generatedNames.Any(start => same.StartsWith(start, StringComparison.Ordinal));
            if (isNamed != net.Names.Count > 0 || (isNamed && net.Name != same))
            {
                yield return $"{net.Name} is called {same} in KiCad's netlist";
            }
        }

        foreach ((string name, IReadOnlySet<string> pins) in left)
        {
            yield return $"{name} joins {string.Join(", ", pins)} in KiCad's netlist and not in the schematic";
        }
    }
}

/// <summary>What KiCad's netlist says of a part.</summary>
public sealed record KicadNetlistPart(string Value, string Mpn);
