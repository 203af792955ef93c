using System.Globalization;
using PressureDevice.Core;
using PressureDevice.Simulator.Faults;

namespace PressureDevice.Simulator.Tests.Documents;

/// <summary>docs/hazards.md says which code and which test hold each hazard: both must exist, and nothing that can go wrong may be without a row.</summary>
[TestClass]
public sealed class HazardTableTests
{
    private const int LeastRows = 30;
    private const int LeastReason = 15;
    private const string Nothing = "–";

    // A hazard that the device does nothing about says so, and why.
    private static readonly string[] WithoutCode = ["none yet: ", "organisational: "];

    private static IReadOnlyList<Dictionary<string, string>> Rows => HazardTable.Rows("The table");

    [TestMethod]
    public void Every_row_names_code_and_a_test_that_exist_or_says_why_there_is_none()
    {
        HashSet<string> types = [.. Sources("Firmware").Select(path => Path.GetFileNameWithoutExtension(path))];
        string tests = string.Concat(Sources("Firmware.Tests").Concat(Sources("Simulator.Tests")).Select(File.ReadAllText));
        Assert.IsGreaterThanOrEqualTo(LeastRows, Rows.Count, "the table was not found");
        string[] problems = [.. Rows.SelectMany(row => ProblemsOf(row, types, tests))];
        Assert.IsEmpty(problems, string.Join("; ", problems));
    }

    [TestMethod]
    public void Every_fault_kind_has_a_row_and_every_row_names_only_such()
    {
        AssertSame([.. FaultKinds.All.Select(kind => kind.Name)], HazardTable.FaultKindNames);
    }

    [TestMethod]
    public void Every_verdict_outcome_and_code_of_the_fault_log_has_a_row_and_every_row_names_only_such()
    {
        string[] good =
        [
            nameof(SafetyVerdict.Allowed), nameof(HoldOutcome.None), nameof(HoldOutcome.Completed), nameof(HoldOutcome.Released),
            nameof(HoldOutcome.Eased), nameof(HoldOutcome.ThresholdMarked), nameof(HoldOutcome.ThresholdNotReached),
        ];
        IEnumerable<string> bad = Enum.GetNames<SafetyVerdict>().Concat(Enum.GetNames<HoldOutcome>()).Concat(Enum.GetNames<FaultCode>());
        AssertSame([.. bad.Except(good)], HazardTable.ToldAs);
    }

    [TestMethod]
    public void The_table_of_ends_is_that_of_the_simulator()
    {
        string[] expected = [.. FaultKinds.All.Select(EndOf)];
        string[] written = [.. HazardTable.Rows("Where each fault ends").Select(row => $"| {string.Join(" | ", row.Values)} |")];
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', written), "docs/hazards.md, 'Where each fault ends'");
    }

    private static IEnumerable<string> ProblemsOf(Dictionary<string, string> row, HashSet<string> types, string tests)
    {
        string[] codes = HazardTable.Names(row[HazardTable.Code]);
        string[] named = HazardTable.Names(row[HazardTable.Test]);
        IEnumerable<string> missing = codes.Where(code => !types.Contains(code)).Select(code => $"no file of the firmware is called {code}.cs")
            .Concat(named.Where(test => !tests.Contains($" void {test}(", StringComparison.Ordinal)).Select(test => $"there is no test {test}"));
        if (!HasReason(row[HazardTable.Control]) && (codes.Length == 0 || named.Length == 0))
        {
            missing = missing.Append("names no code or no test, and no reason for it");
        }

        return missing.Select(problem => $"'{row[HazardTable.Hazard]}': {problem}");
    }

    private static void AssertSame(HashSet<string> known, string column)
    {
        HashSet<string> named = [.. Rows.SelectMany(row => HazardTable.Names(row[column]))];
        Assert.IsEmpty(known.Except(named), $"without a row in docs/hazards.md, column '{column}': {string.Join(", ", known.Except(named))}");
        Assert.IsEmpty(named.Except(known), $"in docs/hazards.md, column '{column}', and nowhere else: {string.Join(", ", named.Except(known))}");
    }

    private static bool HasReason(string control) => WithoutCode.Any(words =>
    {
        int at = control.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && control.Length - at - words.Length >= LeastReason;
    });

    private static string EndOf(FaultKind kind)
    {
        string outcomes = kind.Outcomes.Count == 0 ? Nothing : string.Join(", ", kind.Outcomes.Select(outcome => $"`{outcome}`"));
        return $"| `{kind.Name}` | `{kind.End}` | {Milliseconds(kind.LimitFor(guided: true))} | {Milliseconds(kind.LimitFor(guided: false))} | {outcomes} |";
    }

    private static string Milliseconds(double limit) =>
        limit == 0 ? Nothing : limit.ToString("#,0", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories);
}
