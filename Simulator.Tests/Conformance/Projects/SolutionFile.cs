using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Conformance.Projects;

/// <summary>A Visual Studio solution file.</summary>
/// <param name="text">Its text.</param>
public sealed partial class SolutionFile(string text)
{
    /// <summary>Project type of nanoFramework projects.</summary>
    public const string NanoFrameworkType = "{11A8DD76-328B-46DF-9F39-F559912D0360}";

    private const string FolderType = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";

    private static readonly string[] DesktopTypes =
        ["{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}", "{9A19103F-16F7-4668-BE54-9A1E7A4F7556}"];

    /// <summary>The solution at the root of the repository.</summary>
    public static SolutionFile OfRepository => new(File.ReadAllText(RepositoryRoot.Combine("PressureDevice.sln")));

    /// <summary>What the solution has wrong about the projects on disk.</summary>
    /// <param name="projectFiles">
    /// Every project file: its path below the root with forward slashes, and its ProjectGuid or an empty string.
    /// </param>
    public IEnumerable<string> Problems(IReadOnlyDictionary<string, string> projectFiles)
    {
        Entry[] entries = [.. ProjectLine().Matches(text).Select(match => new Entry(
            match.Groups["type"].Value, match.Groups["path"].Value.Replace('\\', '/'), match.Groups["id"].Value))
            .Where(entry => entry.Type != FolderType)];
        IEnumerable<string> unlisted = projectFiles.Keys.Except(entries.Select(entry => entry.Path))
            .Select(path => $"{path} is not in the solution");
        IEnumerable<string> missing = entries.Select(entry => entry.Path).Except(projectFiles.Keys)
            .Select(path => $"the solution lists {path}, which is not on disk");
        IEnumerable<string> wrong = entries.SelectMany(
            entry => Problems(entry, projectFiles.GetValueOrDefault(entry.Path, "")));
        return [.. unlisted, .. missing, .. wrong];
    }

    private IEnumerable<string> Problems(Entry entry, string projectGuid)
    {
        bool isNano = entry.Path.EndsWith(".nfproj", StringComparison.Ordinal);
        if (isNano ? entry.Type != NanoFrameworkType : !DesktopTypes.Contains(entry.Type))
        {
            yield return $"{entry.Path} has the project type {entry.Type}";
        }

        if (isNano && !string.Equals(projectGuid, entry.Id, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{entry.Path} has ProjectGuid {projectGuid}, the solution calls it {entry.Id}";
        }

        foreach (string configuration in new[] { "Debug|Any CPU", "Release|Any CPU" })
        {
            if (!text.Contains($"{entry.Id}.{configuration}.ActiveCfg = ", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{entry.Path} has no line {configuration}.ActiveCfg";
            }
        }
    }

    [GeneratedRegex(
        """^Project\("(?<type>[^"]+)"\) = "[^"]*", "(?<path>[^"]*)", "(?<id>[^"]+)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();

    private sealed record Entry(string Type, string Path, string Id);
}
