using Microsoft.CodeAnalysis;

namespace PressureDevice.Simulator.Tests.Conformance.References;

/// <summary>What the compiler made of some sources.</summary>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="Complaints">Errors and warnings.</param>
/// <param name="Image">The assembly's bytes, empty when it did not compile.</param>
/// <param name="Symbols">Its portable symbols, empty when it did not compile.</param>
public sealed record CompiledAssembly(
    string Name, IReadOnlyList<Diagnostic> Complaints, byte[] Image, byte[] Symbols)
{
    /// <summary>Whether there is an assembly, warnings or not.</summary>
    public bool Succeeded => Image.Length > 0;

    /// <summary>The errors and warnings, one a line.</summary>
    public string Report => string.Join("\n", Complaints);
}
