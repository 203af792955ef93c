namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A schematic of one sheet.</summary>
/// <param name="Symbols">All that is placed, power symbols and flags too.</param>
/// <param name="Wires">The wires.</param>
/// <param name="Labels">The labels, local and global.</param>
/// <param name="Junctions">The dots.</param>
/// <param name="NoConnects">The crosses of pins that stay open.</param>
/// <param name="Instances">What KiCad's list of instances says of each symbol, by its id.</param>
public sealed record Schematic(
    IReadOnlyList<PlacedSymbol> Symbols,
    IReadOnlyList<Wire> Wires,
    IReadOnlyList<NetLabel> Labels,
    IReadOnlyList<SheetPoint> Junctions,
    IReadOnlyList<SheetPoint> NoConnects,
    IReadOnlyDictionary<string, SymbolInstance> Instances)
{
    /// <summary>The parts: all symbols but power symbols and flags.</summary>
    public IEnumerable<PlacedSymbol> Parts => Symbols.Where(symbol => !symbol.IsPower);

    /// <summary>The part of a reference.</summary>
    /// <exception cref="AssertFailedException">There is none.</exception>
    public PlacedSymbol Part(string reference) =>
        Parts.FirstOrDefault(part => part.Reference == reference) ?? throw new AssertFailedException($"the schematic has no {reference}");
}

/// <summary>A pin of a symbol in the library.</summary>
/// <param name="Number">Its number, which may be a word.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it does.</param>
/// <param name="At">Where a wire joins it, in the symbol.</param>
public sealed record LibraryPin(string Number, string Name, PinType Type, SheetPoint At);

/// <summary>A symbol of the library.</summary>
/// <param name="Id">Library and name.</param>
/// <param name="IsPower">True for a power symbol or flag.</param>
/// <param name="Pins">Its pins.</param>
public sealed record LibrarySymbol(string Id, bool IsPower, IReadOnlyList<LibraryPin> Pins);

/// <summary>What KiCad's list of instances says of a symbol.</summary>
public sealed record SymbolInstance(string Reference, string Value);

/// <summary>A piece of wire.</summary>
public sealed record Wire(SheetPoint From, SheetPoint To)
{
    /// <summary>True for a point on the wire, its ends included.</summary>
    public bool Touches(SheetPoint point)
    {
        long cross = ((long)(To.X - From.X) * (point.Y - From.Y)) - ((long)(To.Y - From.Y) * (point.X - From.X));
        return cross == 0
            && point.X >= Math.Min(From.X, To.X) && point.X <= Math.Max(From.X, To.X)
            && point.Y >= Math.Min(From.Y, To.Y) && point.Y <= Math.Max(From.Y, To.Y);
    }

    /// <summary>True for one of its two ends.</summary>
    public bool EndsAt(SheetPoint point) => point == From || point == To;

    /// <summary>True for a point on the wire between its ends: there KiCad joins labels only.</summary>
    public bool PassesThrough(SheetPoint point) => Touches(point) && !EndsAt(point);

    /// <summary>The wire's two ends in words.</summary>
    public override string ToString() => $"the wire from {From} to {To}";
}

/// <summary>A name on a wire or pin.</summary>
public sealed record NetLabel(string Text, SheetPoint At, bool IsGlobal);
