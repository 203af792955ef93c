using Mono.Cecil;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>Finds the generated reference assemblies, and assemblies compiled against them, in memory.</summary>
public sealed class ReferenceResolver : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> assemblies = [];

    /// <summary>Knows the reference assemblies of every surface file.</summary>
    /// <param name="compiled">Further assemblies that may be referenced.</param>
    public ReferenceResolver(params IEnumerable<CompiledAssembly> compiled)
    {
        ReaderParameters parameters = new() { AssemblyResolver = this };
        IEnumerable<(string Name, byte[] Image)> images = ReferenceAssemblyGenerator.All.Values
            .Select(reference => (reference.Name, reference.Image))
            .Concat(compiled.Select(assembly => (assembly.Name, assembly.Image)));
        foreach ((string name, byte[] image) in images)
        {
            assemblies[name] = AssemblyDefinition.ReadAssembly(new MemoryStream(image), parameters);
        }
    }

    /// <summary>The generated reference assemblies and the further ones.</summary>
    public IEnumerable<AssemblyDefinition> Assemblies => assemblies.Values;

    /// <inheritdoc/>
    public AssemblyDefinition Resolve(AssemblyNameReference name)
    {
        return assemblies.TryGetValue(name.Name, out AssemblyDefinition? found)
            ? found
            : throw new AssemblyResolutionException(name);
    }

    /// <inheritdoc/>
    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        return Resolve(name);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (AssemblyDefinition assembly in assemblies.Values)
        {
            assembly.Dispose();
        }
    }
}
