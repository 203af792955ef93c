using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace PressureDevice.Simulator.Tests.Conformance.References;

/// <summary>Compiles the surface files to reference assemblies in memory.</summary>
public static class ReferenceAssemblyGenerator
{
    private static readonly Lazy<IReadOnlyDictionary<string, ReferenceAssembly>> Generated =
        new(() => Generate(SurfaceReader.ReadAll()));

    /// <summary>The reference assemblies of every surface file by simple name, generated once a test run.</summary>
    public static IReadOnlyDictionary<string, ReferenceAssembly> All => Generated.Value;

    /// <summary>Compiles the given surfaces, each after those it references.</summary>
    /// <exception cref="InvalidOperationException">References are missing or circular, or do not compile.</exception>
    public static IReadOnlyDictionary<string, ReferenceAssembly> Generate(IReadOnlyList<SurfaceAssembly> surfaces)
    {
        Dictionary<string, ReferenceAssembly> done = [];
        List<SurfaceAssembly> waiting = [.. surfaces];
        while (waiting.Count > 0)
        {
            SurfaceAssembly next = waiting.Find(surface => surface.References.All(done.ContainsKey))
                ?? throw new InvalidOperationException(
                    $"Missing or circular references of {string.Join(", ", waiting.Select(surface => surface.Name))}.");
            waiting.Remove(next);
            done.Add(next.Name, Compile(next, next.References.Select(name => done[name])));
        }

        return done;
    }

    private static ReferenceAssembly Compile(SurfaceAssembly surface, IEnumerable<ReferenceAssembly> references)
    {
        CSharpParseOptions language = new(LanguageVersion.CSharp9);
        CSharpCompilation compilation = CSharpCompilation.Create(
            surface.Name,
            [CSharpSyntaxTree.Create(StubWriter.Write(surface), language)],
            references.Select(reference => reference.Metadata),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));

        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true));
        return result.Success
            ? new ReferenceAssembly(surface, image.ToArray())
            : throw new InvalidOperationException(
                $"The stubs of {surface.Name} do not compile:\n" + string.Join("\n", result.Diagnostics.Take(20)));
    }
}
