using System.IO.Hashing;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>
/// The sources of Firmware/Core, Firmware/Ports and their unit tests, parsed once and compiled for the desktop as often as a planted fault needs it.
/// Constants of the firmware are compiled into the tests too, so both are compiled each time.
/// </summary>
public sealed class TestedSources
{
    private const string AssemblyName = "PlantedFaultSuite";

    private static readonly string[] Folders = ["Firmware/Core", "Firmware/Ports", "Firmware.Tests"];

    private readonly Dictionary<string, SyntaxTree> _trees;
    private readonly CSharpCompilation _compilation;

    /// <summary>Reads and parses the sources.</summary>
    public TestedSources()
    {
        // Not the folders below: AssemblyInfo belongs to another assembly.
        _trees = Folders
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs"))
            .ToDictionary(RepositoryRoot.Relative, path => Parse(File.ReadAllText(path), path));
        _compilation = CSharpCompilation.Create(
            AssemblyName,
            _trees.OrderBy(tree => tree.Key, StringComparer.Ordinal).Select(tree => tree.Value),
            References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, warningLevel: 0, concurrentBuild: false));
    }

    /// <summary>The text of a source.</summary>
    /// <param name="path">As the repository writes it: "Firmware/Core/CueGate.cs".</param>
    public string TextOf(string path) => _trees[path].ToString();

    /// <summary>True when there is such a source.</summary>
    /// <param name="path">As the repository writes it.</param>
    public bool Has(string path) => _trees.ContainsKey(path);

    /// <summary>Compiles the sources as they are.</summary>
    public byte[] Compile() => Emit(_compilation);

    /// <summary>Compiles the sources with one of them changed.</summary>
    /// <param name="path">Which one, as the repository writes it.</param>
    /// <param name="text">Its text.</param>
    public byte[] CompileWith(string path, string text)
    {
        SyntaxTree before = _trees[path];
        return Emit(_compilation.ReplaceSyntaxTree(before, Parse(text, before.FilePath)));
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(
        SourceText.From(text, Encoding.UTF8), new CSharpParseOptions(DeviceCompiler.Language, DocumentationMode.None), path);

    private static byte[] Emit(CSharpCompilation compilation)
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
            .. new[] { "System.Runtime.dll", "System.Private.CoreLib.dll" }.Select(name => Path.Combine(runtime, name)),
            typeof(TestClassAttribute).Assembly.Location,
            typeof(Assert).Assembly.Location,
            typeof(Crc32).Assembly.Location,
        ];
        return files.Distinct().Select(file => MetadataReference.CreateFromFile(file));
    }
}
