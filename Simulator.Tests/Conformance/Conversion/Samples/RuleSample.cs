using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion.Samples;

/// <summary>A few lines that break one rule.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Title">What the sample does, for the test's name.</param>
/// <param name="Source">The source.</param>
/// <param name="Language">Language version to compile it with.</param>
/// <param name="RefusedByCompiler">
/// The error with which it does not compile against the reference assemblies, for rules that only matter should the firmware
/// bring the missing type along; null when it compiles. The rule itself is then tried on the sample compiled for the desktop.
/// </param>
public sealed record RuleSample(
    string Rule, string Title, string Source,
    LanguageVersion Language = DeviceCompiler.Language, string? RefusedByCompiler = null)
{
    private const string Usings = "using System; using System.Threading; using System.Runtime.CompilerServices; ";

    /// <summary>Compiles the sample against the reference assemblies.</summary>
    public CompiledAssembly CompileForDevice()
    {
        return Compile(ReferenceAssemblyGenerator.All.Values.Select(reference => reference.Metadata));
    }

    /// <summary>Compiles the sample against the class library the tests run on.</summary>
    public CompiledAssembly CompileForDesktop()
    {
        return Compile([MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
    }

    private CompiledAssembly Compile(IEnumerable<MetadataReference> references)
    {
        // Release, so that no field or call comes from the debugger's wishes.
        return DeviceCompiler.Compile(
            "Sample", OutputKind.DynamicallyLinkedLibrary, [new("Sample.cs", Usings + Source)], references,
            BuildConfiguration.Release, Language, allowUnsafe: true);
    }
}
