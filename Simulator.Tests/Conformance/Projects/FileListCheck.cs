namespace PressureDevice.Simulator.Tests.Conformance.Projects;

/// <summary>Compares the file list of a .nfproj project, which knows no wildcards, with the disk.</summary>
public static class FileListCheck
{
    private static readonly string[] NotSources = ["bin", "obj", "packages"];

    /// <summary>Files that are unlisted, missing, listed twice, in another case or with forward slashes.</summary>
    public static IEnumerable<string> Problems(NfProjectFile project)
    {
        IReadOnlyList<string> listed = project.SourceFiles;
        string top = Path.GetDirectoryName(project.Folder)!;
        IEnumerable<string> unlisted = SourcesOnDisk(project.Folder).Except(listed, StringComparer.Ordinal)
            .Select(file => $"{RepositoryRoot.Relative(file)} is on disk and not in {project.Name}");
        IEnumerable<string> missing = listed.Where(file => !ExistsWithThisCase(file, top))
            .Select(RepositoryRoot.Relative)
            .Select(file => $"{project.Name} lists {file}, which is not on disk under exactly this name");
        IEnumerable<string> twice = listed.GroupBy(file => file, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{project.Name} lists {RepositoryRoot.Relative(group.Key)} {group.Count()} times");
        IEnumerable<string> slashes = project.CompileItems.Where(item => item.Contains('/'))
            .Select(item => $"{project.Name} lists {item} with a forward slash");
        return [.. unlisted, .. missing, .. twice, .. slashes];
    }

    private static IEnumerable<string> SourcesOnDisk(string folder)
    {
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(
            file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(NotSources.Contains));
    }

    // Windows finds a file under any case, a build on Linux only under its own.
    private static bool ExistsWithThisCase(string path, string top)
    {
        for (DirectoryInfo? folder = Directory.GetParent(path); folder != null && path != top; folder = folder.Parent)
        {
            if (!folder.Exists || !folder.EnumerateFileSystemInfos().Any(entry => entry.Name == Path.GetFileName(path)))
            {
                return false;
            }

            path = folder.FullName;
        }

        return true;
    }
}
