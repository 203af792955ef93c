using System.Text.RegularExpressions;
using PressureDevice.Simulator.Tests.Documents;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>hardware/safety-and-law.md, and what is wrong with a text in its place. Each check gives one sentence for each thing that is wrong, none when all is well.</summary>
public static partial class SafetyDocument
{
    /// <summary>Heading of the table of standards.</summary>
    public const string Standards = "What a product would have to meet";

    /// <summary>Says that the project has nothing of what a standard asks.</summary>
    public const string Nothing = "nothing yet";

    private const string GeneralKnowledge = "(g)";
    private const string Folder = "hardware";
    private const string Sources = "Sources";
    private const int StandardColumns = 4;

    // The tables of docs/hazards.md by what stands behind # in a link to them.
    private static readonly Dictionary<string, string> HazardTables = new() { ["the-table"] = "The table", ["on-the-phone"] = "On the phone" };

    /// <summary>The document as it stands.</summary>
    public static string Read() => File.ReadAllText(RepositoryRoot.Combine(Folder, "safety-and-law.md"));

    /// <summary>The rows of the table of standards: standard, what it asks, what is here, what is missing.</summary>
    public static IReadOnlyList<string[]> StandardRows(string text) =>
        [.. LinesBelow(text, Standards).Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())];

    /// <summary>A row has four cells; says where it is known from; and names what is here by files, or says that there is nothing. That the files are there, HardwarePagesTests sees.</summary>
    public static IEnumerable<string> WrongStandards(string text)
    {
        IReadOnlyList<string[]> rows = StandardRows(text);
        IEnumerable<string> doubled = rows.GroupBy(row => row[0]).Where(same => same.Count() > 1).Select(same => $"'{same.Key}' has two rows");
        return rows.SelectMany(row => WrongRow(row).Select(problem => $"'{row[0]}' {problem}")).Concat(doubled);
    }

    /// <summary>A link to a table of docs/hazards.md has the name of one of its rows.</summary>
    public static IEnumerable<string> WrongHazards(string text) =>
        HazardLinks(text).Where(link => !IsHazard(link.Groups[1].Value, link.Groups[3].Value)).Select(link => $"docs/hazards.md, '{link.Groups[3].Value}', has no row '{link.Groups[1].Value}'");

    /// <summary>The links to rows of docs/hazards.md: their names in group 1, the table in group 3.</summary>
    public static IReadOnlyList<Match> HazardLinks(string text) =>
        [.. Link().Matches(text).Where(link => link.Groups[2].Value.StartsWith("../docs/hazards.md#", StringComparison.Ordinal))];

    /// <summary>Every number in brackets is that of a source, and every source is needed.</summary>
    public static IEnumerable<string> WrongSources(string text)
    {
        HashSet<string> listed = [.. LinesBelow(text, Sources).Select(line => ListItem().Match(line)).Where(item => item.Success).Select(item => item.Groups[1].Value)];
        HashSet<string> cited = [.. Citation().Matches(text).Select(citation => citation.Groups[1].Value)];
        return cited.Except(listed).Select(number => $"[{number}] is no source").Concat(listed.Except(cited).Select(number => $"source {number} is for nothing"));
    }

    private static IEnumerable<string> WrongRow(string[] row)
    {
        if (row.Length != StandardColumns || row.Any(cell => cell.Length == 0))
        {
            return ["has an empty cell, or not four"];
        }

        bool saysNothing = row[2].Contains(Nothing, StringComparison.Ordinal);
        IEnumerable<string> problems = saysNothing == Link().IsMatch(row[2]) ? [$"must either name a file or say '{Nothing}'"] : [];
        bool isKnown = row[..2].Any(cell => cell.Contains(GeneralKnowledge, StringComparison.Ordinal) || Citation().IsMatch(cell));
        return isKnown ? problems : problems.Append($"has neither a source nor {GeneralKnowledge}");
    }

    private static bool IsHazard(string name, string anchor) =>
        HazardTables.TryGetValue(anchor, out string? heading) && HazardTable.Rows(heading).Any(row => row[HazardTable.Hazard] == name);

    private static IEnumerable<string> LinesBelow(string text, string heading) =>
        text.Split('\n').SkipWhile(line => line != "## " + heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)#]*#?([^)]*))\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[(\d+)\](?!\()")]
    private static partial Regex Citation();

    [GeneratedRegex(@"^(\d+)\. ")]
    private static partial Regex ListItem();
}
