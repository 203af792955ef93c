using System.Xml.Linq;

namespace PressureDevice.Simulator.Tests.Conformance.Projects;

/// <summary>A classic nanoFramework project: the .nfproj file and the packages.config beside it.</summary>
public sealed class NfProjectFile
{
    /// <summary>The device's own project, its path in the repository.</summary>
    public const string FirmwarePath = "Firmware/Firmware.nfproj";

    /// <summary>The project of the firmware's unit tests, its path in the repository.</summary>
    public const string FirmwareTestsPath = "Firmware.Tests/Firmware.Tests.nfproj";

    private static readonly XNamespace MsBuild = "http://schemas.microsoft.com/developer/msbuild/2003";

    private readonly XElement root;

    private NfProjectFile(string path)
    {
        Path = path;
        root = XDocument.Load(path).Root!;
        string packages = System.IO.Path.Combine(Folder, "packages.config");
        Packages = File.Exists(packages)
            ? [.. XDocument.Load(packages).Root!.Elements("package").Select(package => new NfPackage(
                (string?)package.Attribute("id") ?? "", (string?)package.Attribute("version") ?? ""))]
            : [];
    }

    /// <summary>The device's own project.</summary>
    public static NfProjectFile Firmware => OfRepository(FirmwarePath);

    /// <summary>The project of the firmware's unit tests.</summary>
    public static NfProjectFile FirmwareTests => OfRepository(FirmwareTestsPath);

    /// <summary>Both projects.</summary>
    public static IReadOnlyList<NfProjectFile> All => [Firmware, FirmwareTests];

    /// <summary>Full path of the .nfproj file.</summary>
    public string Path { get; }

    /// <summary>File name of the project.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Full path of the project's folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The packages of packages.config, in its order.</summary>
    public IReadOnlyList<NfPackage> Packages { get; }

    /// <summary>Compile items as written, with backslashes.</summary>
    public IReadOnlyList<string> CompileItems => [.. Includes("Compile")];

    /// <summary>Full paths of the compile items.</summary>
    public IReadOnlyList<string> SourceFiles => [.. CompileItems.Select(FullPathOf)];

    /// <summary>Full paths of the projects it references.</summary>
    public IReadOnlyList<string> ProjectReferences => [.. Includes("ProjectReference").Select(FullPathOf)];

    /// <summary>The assemblies it references.</summary>
    public IReadOnlyList<NfReference> References =>
        [.. root.Descendants(MsBuild + "Reference").Select(item => NfReference.Read(
            (string)item.Attribute("Include")!, ((string?)item.Element(MsBuild + "HintPath") ?? "").Trim()))];

    /// <summary>Reads a project of the repository.</summary>
    /// <param name="path">Path in the repository.</param>
    public static NfProjectFile OfRepository(string path)
    {
        return Read(RepositoryRoot.Combine(path));
    }

    /// <summary>Reads a project.</summary>
    /// <param name="path">Full path of the .nfproj file.</param>
    public static NfProjectFile Read(string path)
    {
        return new NfProjectFile(path);
    }

    /// <summary>The last value of a property, whatever its condition, or an empty string.</summary>
    public string Property(string name)
    {
        return root.Elements(MsBuild + "PropertyGroup").Elements(MsBuild + name).LastOrDefault()?.Value.Trim() ?? "";
    }

    private IEnumerable<string> Includes(string itemType)
    {
        return root.Descendants(MsBuild + itemType).Select(item => (string)item.Attribute("Include")!);
    }

    private string FullPathOf(string include)
    {
        return System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, include.Replace('\\', '/')));
    }
}
