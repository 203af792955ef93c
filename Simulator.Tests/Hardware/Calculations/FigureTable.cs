using System.Globalization;
using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The tables of a document that stand between the markers "table: name" and "end of name". With UPDATE_TABLES=1 in the environment they are written, else compared.</summary>
public static partial class FigureTable
{
    /// <summary>Numbers may differ by this part of the result: another version of ngspice steps through time a little differently.</summary>
    private const double Tolerance = 0.01;

    private const int ResultCell = 2;
    private const int LimitCell = 3;
    private const int MarginCell = 4;

    /// <summary>Variable of the environment: 1 lets the tests write the documents.</summary>
    public const string Switch = "UPDATE_TABLES";

    /// <summary>True when documents are to be written, not compared.</summary>
    public static bool IsUpdate => Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>The heading of a table of figures.</summary>
    public static string Heading => "| figure | result | limit | margin | formula, and where the limit comes from |\n|---|---|---|---|---|";

    /// <summary>Compares a table with what it ought to be, or writes it.</summary>
    /// <param name="file">The document.</param>
    /// <param name="name">The table's name in its markers.</param>
    /// <param name="table">What it ought to be, without an end of line after it.</param>
    /// <exception cref="AssertFailedException">The document has no such table, or another one.</exception>
    public static void Check(string file, string name, string table)
    {
        string text = File.ReadAllText(file);
        string begin = $"<!-- table: {name} -->\n";
        string end = $"\n<!-- end of {name} -->";
        int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int to = text.IndexOf(end, StringComparison.Ordinal);
        if (from < begin.Length || to < from)
        {
            throw new AssertFailedException($"{RepositoryRoot.Relative(file)} has no table '{name}'");
        }

        if (IsUpdate)
        {
            File.WriteAllText(file, text[..from] + table + text[to..]);
            return;
        }

        string? difference = Difference(table, text[from..to]);
        Assert.IsNull(difference, $"{RepositoryRoot.Relative(file)}, table '{name}': {difference} ({Switch}=1 writes it)");
    }

    /// <summary>The first line in which two tables differ by more than the tolerance of a row's result; null for none.</summary>
    public static string? Difference(string expected, string actual)
    {
        string[] wanted = expected.Split('\n');
        string[] found = actual.Split('\n');
        if (wanted.Length != found.Length)
        {
            return $"{found.Length} lines in place of {wanted.Length}";
        }

        int at = Array.FindIndex([.. wanted.Zip(found)], pair => !IsSame(pair.First, pair.Second));
        return at < 0 ? null : $"'{found[at]}' in place of '{wanted[at]}'";
    }

    private static bool IsSame(string wanted, string found)
    {
        string[] cells = wanted.Split('|');
        string[] others = found.Split('|');
        if (cells.Length != others.Length || cells.Length <= MarginCell)
        {
            return wanted == found;
        }

        double size = Numbers(cells[ResultCell]).Append(0.0).Max();
        for (int i = 0; i < cells.Length; i++)
        {
            bool mayDiffer = i is ResultCell or LimitCell or MarginCell;
            if (mayDiffer ? !IsNear(cells[i], others[i], size) : cells[i] != others[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNear(string wanted, string found, double size) => Number().Replace(wanted, "#") == Number().Replace(found, "#")
        && Numbers(wanted).Zip(Numbers(found)).All(pair => Math.Abs(pair.First - pair.Second) <= Tolerance * size);

    private static IEnumerable<double> Numbers(string cell) => Number().Matches(cell).Select(ValueOf);

    private static double ValueOf(Match match) => double.Parse(match.Value.Replace(",", string.Empty), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
