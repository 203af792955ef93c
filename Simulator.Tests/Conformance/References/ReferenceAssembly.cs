using Microsoft.CodeAnalysis;

namespace PressureDevice.Simulator.Tests.Conformance.References;

/// <summary>A reference assembly generated from a surface file.</summary>
/// <param name="Surface">The surface it was generated from.</param>
/// <param name="Image">The assembly's bytes: metadata, bodies that throw.</param>
public sealed record ReferenceAssembly(SurfaceAssembly Surface, byte[] Image)
{
    /// <summary>Simple name of the assembly.</summary>
    public string Name => Surface.Name;

    /// <summary>The same assembly as the compiler takes it.</summary>
    public PortableExecutableReference Metadata { get; } =
        MetadataReference.CreateFromImage(Image, filePath: Surface.Name + ".dll");
}
