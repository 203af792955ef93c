using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>hardware/calculations/power-budget.csv: what each consumer draws in each state.</summary>
public sealed class PowerBudget
{
    private const string TypicalEnd = "_typ_ma";
    private const string MostEnd = "_max_ma";

    private readonly IReadOnlyList<string> _columns;
    private readonly IReadOnlyList<string[]> _rows;

    private PowerBudget(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        _columns = columns;
        _rows = rows;
    }

    /// <summary>The states, in the file's order.</summary>
    public IEnumerable<string> States => _columns.Where(column => column.EndsWith(TypicalEnd, StringComparison.Ordinal)).Select(column => column[..^TypicalEnd.Length]);

    /// <summary>The consumers, in the file's order.</summary>
    public IEnumerable<string> Consumers => _rows.Select(row => row[0]);

    /// <summary>Reads the file.</summary>
    public static PowerBudget Read() => Parse(File.ReadAllText(RepositoryRoot.Combine("hardware", "calculations", "power-budget.csv")));

    /// <summary>Reads the text of such a file.</summary>
    /// <exception cref="AssertFailedException">A row is too short or too long, or holds what is no number.</exception>
    public static PowerBudget Parse(string text)
    {
        string[][] lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        foreach (string[] line in lines)
        {
            Assert.HasCount(lines[0].Length, line, $"power-budget.csv, '{line[0]}': as many fields as headings");
        }

        return new PowerBudget(lines[0], lines[1..]);
    }

    /// <summary>Typical current of a consumer in a state, mA.</summary>
    public double Typical(string consumer, string state) => Cell(consumer, state + TypicalEnd);

    /// <summary>Most current of a consumer in a state, mA.</summary>
    public double Most(string consumer, string state) => Cell(consumer, state + MostEnd);

    /// <summary>Typical current of all in a state, mA.</summary>
    public double TypicalSum(string state) => Consumers.Sum(consumer => Typical(consumer, state));

    /// <summary>Most current of all in a state, mA.</summary>
    public double MostSum(string state) => Consumers.Sum(consumer => Most(consumer, state));

    private double Cell(string consumer, string column)
    {
        string[] row = _rows.SingleOrDefault(row => row[0] == consumer) ?? throw new AssertFailedException($"power-budget.csv has not one '{consumer}'");
        int at = _columns.ToList().IndexOf(column);
        Assert.AreNotEqual(-1, at, $"power-budget.csv has no column '{column}'");
        return double.TryParse(row[at], NumberStyles.Float, CultureInfo.InvariantCulture, out double milliAmperes)
            ? milliAmperes
            : throw new AssertFailedException($"power-budget.csv, '{consumer}', '{column}': '{row[at]}' is no number");
    }
}
