using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Documents;

/// <summary>docs/hazards.md says which code and which test hold each hazard: both must exist.</summary>
[TestClass]
public sealed partial class HazardTableTests
{
    private const int CodeColumn = 4;
    private const int TestColumn = 5;
    private const int LeastRows = 10;

    [TestMethod]
    public void Every_row_names_code_and_a_test_that_exist()
    {
        HashSet<string> types = [.. Sources("Firmware").Select(path => Path.GetFileNameWithoutExtension(path))];
        string tests = string.Concat(Sources("Firmware.Tests").Concat(Sources("Simulator.Tests")).Select(File.ReadAllText));
        string[][] rows = [.. File.ReadLines(RepositoryRoot.Combine("docs", "hazards.md"))
            .Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Split('|'))];

        Assert.IsGreaterThanOrEqualTo(LeastRows, rows.Length, "the table was not found");
        foreach (string[] row in rows)
        {
            string hazard = row[1].Trim();
            string[] codes = Names(row[CodeColumn]);
            string[] named = Names(row[TestColumn]);
            Assert.IsNotEmpty(codes, $"'{hazard}' names no code");
            Assert.IsNotEmpty(named, $"'{hazard}' names no test");
            foreach (string code in codes)
            {
                Assert.Contains(code, types, $"'{hazard}': no file of the firmware is called {code}.cs");
            }

            foreach (string test in named)
            {
                Assert.IsTrue(tests.Contains($" void {test}(", StringComparison.Ordinal), $"'{hazard}': there is no test {test}");
            }
        }
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories);

    private static string[] Names(string cell) => [.. InBackticks().Matches(cell).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();
}
