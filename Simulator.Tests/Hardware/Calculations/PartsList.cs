using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>hardware/parts.csv: what a maker buys.</summary>
public sealed class PartsList
{
    private const string Head = "references,part,value,maker,mpn,quantity,alternatives,price_class_eur,line_eur,why";
    private const string MechanicalPrefix = "MP";
    private const string StandPrefix = "calibration stand: ";

    // Price classes, EUR a piece: from, to.
    private static readonly Dictionary<string, (double From, double To)> s_classes = new()
    {
        ["A < 1"] = (0.0, 1.0),
        ["B 1-3"] = (1.0, 3.0),
        ["C 3-10"] = (3.0, 10.0),
        ["D 10-25"] = (10.0, 25.0),
    };

    private PartsList(IReadOnlyList<PartsLine> lines) => Lines = lines;

    /// <summary>The lines.</summary>
    public IReadOnlyList<PartsLine> Lines { get; }

    /// <summary>What the electrical parts cost, EUR.</summary>
    public double ElectricalEuros => Lines.Where(line => !IsMechanical(line)).Sum(line => line.Euros);

    /// <summary>What the mechanical parts of the device cost, EUR.</summary>
    public double MechanicalEuros => Lines.Where(line => IsMechanical(line) && !IsOfStand(line)).Sum(line => line.Euros);

    /// <summary>What the calibration stand costs, EUR: one serves many devices.</summary>
    public double StandEuros => Lines.Where(IsOfStand).Sum(line => line.Euros);

    /// <summary>Reads the file.</summary>
    public static PartsList Read() => Parse(File.ReadAllText(RepositoryRoot.Combine("hardware", "parts.csv")));

    /// <summary>Reads the text of such a file.</summary>
    /// <exception cref="AssertFailedException">Another heading, or a line with too few or too many fields or what is no number.</exception>
    public static PartsList Parse(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.AreEqual(Head, lines[0], "parts.csv: headings");
        return new PartsList([.. lines.Skip(1).Select(PartsLineOf)]);
    }

    /// <summary>What is wrong in itself: references used twice, quantities, prices out of their class, empty fields.</summary>
    public IEnumerable<string> Findings()
    {
        foreach (IGrouping<string, string> same in Lines.SelectMany(line => line.References).GroupBy(reference => reference).Where(same => same.Count() > 1))
        {
            yield return $"{same.Key} stands {same.Count()} times";
        }

        foreach (PartsLine line in Lines)
        {
            string name = line.References[0];
            if (!IsMechanical(line) && line.Quantity != line.References.Count)
            {
                yield return $"{name}: {line.Quantity} pieces for {line.References.Count} references";
            }

            if (!s_classes.TryGetValue(line.PriceClass, out (double From, double To) prices) || line.Euros / line.Quantity < prices.From || line.Euros / line.Quantity >= prices.To)
            {
                yield return $"{name}: {line.Euros} EUR for {line.Quantity} are not of the class '{line.PriceClass}'";
            }

            if (new[] { line.Part, line.Value, line.Maker, line.Mpn, line.Alternatives, line.Why }.Any(field => field.Trim().Length == 0))
            {
                yield return $"{name}: an empty field";
            }
        }
    }

    /// <summary>Parts of the schematic that are missing here or are another value or number, and lines that the schematic does not know.</summary>
    /// <param name="schematic">The schematic.</param>
    public IEnumerable<string> Differences(Schematic schematic)
    {
        Dictionary<string, PartsLine> bought = Lines.Where(line => !IsMechanical(line)).SelectMany(line => line.References.Select(reference => (reference, line))).ToDictionary();
        foreach (PlacedSymbol part in schematic.Parts)
        {
            if (!bought.Remove(part.Reference, out PartsLine? line))
            {
                yield return $"{part.Reference} of the schematic is missing";
            }
            else if (line.Value != part.Value || line.Mpn != part.Mpn)
            {
                yield return $"{part.Reference} is '{line.Value}' ({line.Mpn}), in the schematic '{part.Value}' ({part.Mpn})";
            }
        }

        foreach (string reference in bought.Keys)
        {
            yield return $"{reference} is not in the schematic";
        }
    }

    private static bool IsMechanical(PartsLine line) => line.References[0].StartsWith(MechanicalPrefix, StringComparison.Ordinal);

    private static bool IsOfStand(PartsLine line) => line.Part.StartsWith(StandPrefix, StringComparison.Ordinal);

    private static PartsLine PartsLineOf(string line)
    {
        string[] fields = line.Split(',');
        Assert.HasCount(Head.Split(',').Length, fields, $"parts.csv: {line}");
        return double.TryParse(fields[5], CultureInfo.InvariantCulture, out double quantity) && double.TryParse(fields[8], CultureInfo.InvariantCulture, out double euros)
            ? new PartsLine(fields[0].Split(' '), fields[1], fields[2], fields[3], fields[4], quantity, fields[6], fields[7], euros, fields[9])
            : throw new AssertFailedException($"parts.csv: quantity or price is no number: {line}");
    }
}

/// <summary>A line of the parts list.</summary>
/// <param name="References">Its references.</param>
/// <param name="Part">What it is.</param>
/// <param name="Value">As in the schematic.</param>
/// <param name="Maker">Who makes it.</param>
/// <param name="Mpn">The maker's number, as in the schematic.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Alternatives">What may take its place.</param>
/// <param name="PriceClass">Letter and range of the price of a piece, EUR.</param>
/// <param name="Euros">Estimate for all pieces, EUR.</param>
/// <param name="Why">Why this one.</param>
public sealed record PartsLine(
    IReadOnlyList<string> References, string Part, string Value, string Maker, string Mpn, double Quantity, string Alternatives, string PriceClass, double Euros, string Why);
