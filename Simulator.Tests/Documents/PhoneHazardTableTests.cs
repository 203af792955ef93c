namespace PressureDevice.Simulator.Tests.Documents;

/// <summary>The app's rows of docs/hazards.md: the files and the tests that they name must exist.</summary>
[TestClass]
public sealed class PhoneHazardTableTests
{
    private const int LeastRows = 8;
    private const string Organisational = "organisational: ";

    [TestMethod]
    public void Every_row_names_code_and_a_test_of_the_app_or_says_why_there_is_none()
    {
        IReadOnlyList<Dictionary<string, string>> rows = HazardTable.Rows("On the phone");
        string[] tests = [.. Directory.EnumerateFiles(RepositoryRoot.Combine("Companion", "tests"), "*.test.ts", SearchOption.AllDirectories).Select(File.ReadAllText)];
        Assert.IsGreaterThanOrEqualTo(LeastRows, rows.Count, "the table was not found");
        string[] problems = [.. rows.SelectMany(row => ProblemsOf(row, tests))];
        Assert.IsEmpty(problems, string.Join("; ", problems));
    }

    private static IEnumerable<string> ProblemsOf(Dictionary<string, string> row, string[] tests)
    {
        string[] codes = HazardTable.Names(row[HazardTable.Code]);
        string[] named = HazardTable.Names(row[HazardTable.Test]);
        IEnumerable<string> problems = codes.Where(code => !IsFileOfTheApp(code)).Select(code => $"Companion/src has no {code}")
            .Concat(named.Where(test => !tests.Any(text => text.Contains($"\"{test}\"", StringComparison.Ordinal))).Select(test => $"the app has no test '{test}'"));
        if ((codes.Length == 0 || named.Length == 0) && !row[HazardTable.Control].Contains(Organisational, StringComparison.OrdinalIgnoreCase))
        {
            problems = problems.Append("names no code or no test, and no reason for it");
        }

        return problems.Select(problem => $"'{row[HazardTable.Hazard]}': {problem}");
    }

    private static bool IsFileOfTheApp(string code) =>
        new[] { ".ts", ".tsx" }.Any(ending => File.Exists(RepositoryRoot.Combine(["Companion", "src", .. $"{code}{ending}".Split('/')])));
}
