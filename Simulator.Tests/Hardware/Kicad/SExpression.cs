using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>An atom or a list of KiCad's file format, with its place in the text.</summary>
public sealed class SExpression
{
    private readonly string? _atom;

    internal SExpression(string? atom, IReadOnlyList<SExpression> items, int line, int start, int end)
    {
        _atom = atom;
        Items = items;
        Line = line;
        Start = start;
        End = end;
    }

    /// <summary>The items of a list; empty for an atom.</summary>
    public IReadOnlyList<SExpression> Items { get; }

    /// <summary>The line that it begins in, from 1.</summary>
    public int Line { get; }

    /// <summary>Its first character in the text.</summary>
    public int Start { get; }

    /// <summary>The first character after it.</summary>
    public int End { get; }

    /// <summary>The word that a list begins with; empty for an atom.</summary>
    public string Head => Items.Count > 0 ? Items[0]._atom ?? string.Empty : string.Empty;

    /// <summary>The atom's text, without quotes.</summary>
    /// <exception cref="KicadFormatException">It is a list.</exception>
    public string Atom => _atom ?? throw new KicadFormatException($"'{Head}' stands where a word belongs", Line);

    /// <summary>The lists in it that begin with a word.</summary>
    public IEnumerable<SExpression> All(string head) => Items.Where(item => item.Head == head);

    /// <summary>The only list in it that begins with a word; null for none.</summary>
    /// <exception cref="KicadFormatException">There is more than one.</exception>
    public SExpression? Find(string head)
    {
        SExpression[] found = [.. All(head)];
        return found.Length < 2 ? found.FirstOrDefault() : throw new KicadFormatException($"'{Head}' has two of '{head}'", found[1].Line);
    }

    /// <summary>The only list in it that begins with a word.</summary>
    /// <exception cref="KicadFormatException">There is none, or more than one.</exception>
    public SExpression Get(string head) => Find(head) ?? throw new KicadFormatException($"'{Head}' has no '{head}'", Line);

    /// <summary>The text of an item.</summary>
    /// <param name="index">0 is the head.</param>
    public string Text(int index) => ItemAt(index).Atom;

    /// <summary>An item as a whole number.</summary>
    /// <param name="index">0 is the head.</param>
    public int Integer(int index) => int.TryParse(Text(index), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
        ? value
        : throw new KicadFormatException($"'{Text(index)}' is not a whole number", ItemAt(index).Line);

    /// <summary>An item in mm as 1/10000 mm, the step of KiCad's schematic.</summary>
    /// <param name="index">0 is the head.</param>
    public int Length(int index)
    {
        const int StepsPerMm = 10_000;
        if (!decimal.TryParse(Text(index), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal mm))
        {
            throw new KicadFormatException($"'{Text(index)}' is not a length", ItemAt(index).Line);
        }

        return (int)Math.Round(mm * StepsPerMm);
    }

    /// <summary>True when one of the items is a bare word.</summary>
    public bool Has(string word) => Items.Skip(1).Any(item => item._atom == word);

    private SExpression ItemAt(int index) =>
        index < Items.Count ? Items[index] : throw new KicadFormatException($"'{Head}' has only {Items.Count - 1} items", Line);
}
