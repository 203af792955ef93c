using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>
/// The sources of Firmware/Core, Firmware/Ports and their unit tests, parsed once and compiled for the desktop as often as a planted fault needs it:
/// the firmware each time, the tests only when a constant has changed, for constants are compiled into them too.
/// </summary>
public sealed class TestedSources
{
    private static readonly string[] FirmwareFolders = ["Firmware/Core/", "Firmware/Ports/"];
    private static readonly string[] TestFolders = ["Firmware.Tests/", "Simulator.Tests/FirmwareUnits/"];

    private readonly Dictionary<string, SyntaxTree> _trees;
    private readonly CSharpCompilation _firmware;
    private readonly CSharpCompilation _tests;
    private readonly Lazy<SuiteImages> _unchanged;

    /// <summary>Reads and parses the sources.</summary>
    public TestedSources()
    {
        // Not the folders below those of the tests: AssemblyInfo belongs to another assembly.
        _trees = Files(FirmwareFolders, SearchOption.AllDirectories).Concat(Files(TestFolders, SearchOption.TopDirectoryOnly))
            .ToDictionary(RepositoryRoot.Relative, path => Parse(File.ReadAllText(path), path));
        MetadataReference[] references = [.. References()];
        _firmware = Compilation("PlantedFaultFirmware", references, FirmwareFolders, OptimizationLevel.Release);
        _tests = Compilation("PlantedFaultTests", references, TestFolders, OptimizationLevel.Debug); // most tests run once a load: compiling them at run time is what takes long
        _unchanged = new(() => Emit(_firmware));
    }

    /// <summary>Where a source of the firmware stands, as the repository writes it; null when there is none.</summary>
    /// <param name="file">Its name: "CueGate.cs".</param>
    public string? PathOf(string file) => _trees.Keys.SingleOrDefault(
        path => FirmwareFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) && Path.GetFileName(path) == file);

    /// <summary>The text of a source.</summary>
    /// <param name="path">As the repository writes it.</param>
    public string TextOf(string path) => _trees[path].ToString();

    /// <summary>How often each source of the tests mentions a type, by the source's name without ending, which is that of its class.</summary>
    /// <param name="type">Name of a type of the firmware.</param>
    public IReadOnlyDictionary<string, int> MentionsInTests(string type)
    {
        Regex word = new($@"\b{type}\b");
        return _trees.Where(tree => TestFolders.Any(folder => tree.Key.StartsWith(folder, StringComparison.Ordinal)))
            .ToDictionary(tree => Path.GetFileNameWithoutExtension(tree.Key), tree => word.Count(tree.Value.ToString()));
    }

    /// <summary>Compiles the sources as they are.</summary>
    public SuiteImages Compile() => _unchanged.Value;

    /// <summary>Compiles the sources with one of the firmware's changed.</summary>
    /// <param name="path">Which one, as the repository writes it.</param>
    /// <param name="text">Its text.</param>
    public SuiteImages CompileWith(string path, string text)
    {
        SyntaxTree before = _trees[path];
        CSharpCompilation changed = _firmware.ReplaceSyntaxTree(before, Parse(text, before.FilePath));
        return Constants(text).SequenceEqual(Constants(before.ToString()))
            ? _unchanged.Value with { Firmware = ImageOf(changed) }
            : Emit(changed);
    }

    private static IEnumerable<string> Files(string[] folders, SearchOption depth) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", depth));

    // Not the private ones: no test has them.
    private static IEnumerable<string> Constants(string text) => text.Split('\n')
        .Where(line => line.Contains(" const ", StringComparison.Ordinal) && !line.Contains("private const ", StringComparison.Ordinal));

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(
        SourceText.From(text, Encoding.UTF8), new CSharpParseOptions(DeviceCompiler.Language, DocumentationMode.None), path);

    private CSharpCompilation Compilation(string name, MetadataReference[] references, string[] folders, OptimizationLevel level) => CSharpCompilation.Create(
        name,
        _trees
            .Where(tree => folders.Any(folder => tree.Key.StartsWith(folder, StringComparison.Ordinal)))
            .OrderBy(tree => tree.Key, StringComparer.Ordinal)
            .Select(tree => tree.Value),
        references,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, warningLevel: 0, concurrentBuild: false));

    private SuiteImages Emit(CSharpCompilation firmware)
    {
        byte[] image = ImageOf(firmware);
        return new SuiteImages(image, ImageOf(_tests.AddReferences(MetadataReference.CreateFromImage(image))));
    }

    private static byte[] ImageOf(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        if (!result.Success)
        {
            IEnumerable<Diagnostic> errors = result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(3);
            throw new InvalidOperationException("does not compile: " + string.Join("; ", errors));
        }

        return image.ToArray();
    }

    // The desktop's class library, MSTest, and the device's packages that Core uses: CRC-32 and SpanByte.
    private static IEnumerable<MetadataReference> References()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] files =
        [
            .. new[] { "System.Runtime.dll", "System.Private.CoreLib.dll", "System.Console.dll" }.Select(name => Path.Combine(runtime, name)),
            typeof(TestClassAttribute).Assembly.Location,
            typeof(Assert).Assembly.Location,
            typeof(Crc32).Assembly.Location,
        ];
        return files.Distinct().Select(file => MetadataReference.CreateFromFile(file));
    }
}
