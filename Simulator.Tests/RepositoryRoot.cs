using System.Runtime.CompilerServices;

namespace PressureDevice.Simulator.Tests;

/// <summary>Where the repository's files are, whatever folder the tests were built into.</summary>
public static class RepositoryRoot
{
    private const string Marker = "PressureDevice.sln";

    private static readonly Lazy<string> Root = new(() => Find(AppContext.BaseDirectory, SourceFolder()));

    /// <summary>Full path of the folder that holds PressureDevice.sln.</summary>
    /// <exception cref="DirectoryNotFoundException">No such folder above the tests or this file.</exception>
    public static string FullPath => Root.Value;

    /// <summary>Full path of a file or folder of the repository.</summary>
    /// <param name="parts">The path below the root, one folder or file name each, or with forward slashes.</param>
    public static string Combine(params string[] parts)
    {
        return Path.GetFullPath(Path.Combine([FullPath, .. parts]));
    }

    /// <summary>A path as the repository writes it: below the root, with forward slashes.</summary>
    public static string Relative(string path)
    {
        return Path.GetRelativePath(FullPath, path).Replace('\\', '/');
    }

    // The second start serves builds whose output folder lies outside the repository.
    private static string Find(params string[] starts)
    {
        foreach (string start in starts)
        {
            for (DirectoryInfo? folder = new(start); folder != null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, Marker)))
                {
                    return folder.FullName;
                }
            }
        }

        throw new DirectoryNotFoundException($"No {Marker} in or above {string.Join(" nor ", starts)}.");
    }

    private static string SourceFolder([CallerFilePath] string path = "")
    {
        return Path.GetDirectoryName(path)!;
    }
}
