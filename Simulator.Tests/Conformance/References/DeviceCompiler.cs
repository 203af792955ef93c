using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace PressureDevice.Simulator.Tests.Conformance.References;

/// <summary>Compiles as the nanoFramework project system does: C# 9, its constants, no desktop class library.</summary>
public static class DeviceCompiler
{
    /// <summary>The language of the stable generation; C# 11 shifts attributes and native calls there.</summary>
    public const LanguageVersion Language = LanguageVersion.CSharp9;

    private const int AllWarnings = 9999;

    // CS1591: public member without documentation. CS1573: parameter without documentation beside documented ones.
    private static readonly Dictionary<string, ReportDiagnostic> NotWorthHaving =
        new() { ["CS1591"] = ReportDiagnostic.Suppress, ["CS1573"] = ReportDiagnostic.Suppress };

    /// <summary>Compiles sources to an assembly with symbols.</summary>
    /// <param name="assemblyName">Simple name of the result.</param>
    /// <param name="kind">Program or library.</param>
    /// <param name="sources">Text of each file under the path that diagnostics and symbols shall name.</param>
    /// <param name="references">What may be referenced, a base class library included.</param>
    /// <param name="configuration">Constants and optimisation.</param>
    /// <param name="language">Language version; <see cref="Language"/> for what goes on the device.</param>
    /// <param name="allowUnsafe">Whether pointers are allowed; never for what goes on the device.</param>
    public static CompiledAssembly Compile(
        string assemblyName,
        OutputKind kind,
        IEnumerable<KeyValuePair<string, string>> sources,
        IEnumerable<MetadataReference> references,
        BuildConfiguration configuration,
        LanguageVersion language = Language,
        bool allowUnsafe = false)
    {
        bool debug = configuration == BuildConfiguration.Debug;
        CSharpParseOptions parse = new(
            language, DocumentationMode.Diagnose,
            preprocessorSymbols: debug ? ["NANOFRAMEWORK_1_0", "DEBUG", "TRACE"] : ["NANOFRAMEWORK_1_0", "TRACE"]);
        CSharpCompilation compilation = CSharpCompilation.Create(
            assemblyName,
            sources.Select(source => CSharpSyntaxTree.ParseText(
                SourceText.From(source.Value, Encoding.UTF8), parse, source.Key)),
            references,
            new CSharpCompilationOptions(
                kind,
                optimizationLevel: debug ? OptimizationLevel.Debug : OptimizationLevel.Release,
                allowUnsafe: allowUnsafe,
                deterministic: true,
                warningLevel: AllWarnings,
                specificDiagnosticOptions: NotWorthHaving));

        using MemoryStream image = new();
        using MemoryStream symbols = new();
        EmitResult result = compilation.Emit(
            image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return new CompiledAssembly(
            assemblyName,
            [.. result.Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning && !found.IsSuppressed)],
            result.Success ? image.ToArray() : [],
            result.Success ? symbols.ToArray() : []);
    }
}
