using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Documents;

/// <summary>The first table of docs/hazards.md.</summary>
public static partial class HazardTable
{
    /// <summary>Column of the hazard's name.</summary>
    public const string Hazard = "hazard";

    /// <summary>Column of what the device does about it.</summary>
    public const string Control = "control";

    /// <summary>Column of the simulator's fault kinds.</summary>
    public const string FaultKindNames = "fault kinds";

    /// <summary>Column of the verdicts, outcomes and codes of the fault log that tell it.</summary>
    public const string ToldAs = "told as";

    /// <summary>Column of the files of the firmware.</summary>
    public const string Code = "code";

    /// <summary>Column of the tests.</summary>
    public const string Test = "test";

    /// <summary>The rows below a heading, each by its columns' names.</summary>
    /// <param name="heading">The heading's text.</param>
    public static IReadOnlyList<Dictionary<string, string>> Rows(string heading)
    {
        string[][] lines = [.. File.ReadLines(RepositoryRoot.Combine("docs", "hazards.md"))
            .SkipWhile(line => line != "## " + heading).Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())];
        Assert.IsGreaterThan(2, lines.Length, $"there is no table below '{heading}'");
        foreach (string[] line in lines)
        {
            Assert.HasCount(lines[0].Length, line, $"cells in the row of '{line[0]}'");
        }

        return [.. lines.Skip(2).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>The names in backticks of a cell.</summary>
    public static string[] Names(string cell) => [.. InBackticks().Matches(cell).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();
}
