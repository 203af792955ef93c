using System.Runtime.CompilerServices;

namespace PressureDevice.Simulator.Web;

/// <summary>The app's sources and what was built of them.</summary>
/// <param name="FullPath">The folder Companion.</param>
public sealed record CompanionFolder(string FullPath)
{
    /// <summary>Its name in the repository.</summary>
    public const string Name = "Companion";

    private static readonly string[] s_sources = ["index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts"];
    private static readonly string[] s_sourceFolders = ["src", "public", "virtual-device", Path.Combine("..", "Simulator", "Bridge")];

    /// <summary>What was built.</summary>
    public string Built => Path.Combine(FullPath, "dist");

    /// <summary>Whether something was built at all.</summary>
    public bool IsBuilt => File.Exists(BuiltPage);

    /// <summary>Whether the npm packages are there, and not of an older list.</summary>
    public bool HasPackages
    {
        get
        {
            string installed = Path.Combine(FullPath, "node_modules", ".package-lock.json"); // npm writes it when it has put all packages there
            return File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(FullPath, "package-lock.json"));
        }
    }

    private string BuiltPage => Path.Combine(Built, AppPages.Page);

    /// <summary>Whether something was built, and nothing that it was built of is newer.</summary>
    public bool IsUpToDate()
    {
        if (!IsBuilt)
        {
            return false;
        }

        DateTime built = File.GetLastWriteTimeUtc(BuiltPage);
        return s_sources.Select(name => Path.Combine(FullPath, name)).Where(File.Exists)
            .Concat(s_sourceFolders.Select(name => Path.Combine(FullPath, name)).Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                .Where(path => Path.GetExtension(path) != ".cs"))
            .All(path => File.GetLastWriteTimeUtc(path) <= built);
    }

    /// <summary>Finds the folder: above the working folder, above the program, or where the program's sources were when it was compiled.</summary>
    /// <returns>Null when there is none.</returns>
    public static CompanionFolder? Find() => Find(Environment.CurrentDirectory, AppContext.BaseDirectory, SourceFolder());

    /// <summary>Finds the folder.</summary>
    /// <param name="starts">Folders in or above which to look.</param>
    public static CompanionFolder? Find(params IEnumerable<string> starts)
    {
        foreach (string start in starts)
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "PressureDevice.sln")) && Directory.Exists(Path.Combine(folder.FullName, Name)))
                {
                    return new CompanionFolder(Path.Combine(folder.FullName, Name));
                }
            }
        }

        return null;
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
