namespace PressureDevice.Simulator.Tests.Conformance.References;

/// <summary>The public surface of one nanoFramework assembly, as one file of the surface folder states it.</summary>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="Version">Assembly version; only its first two numbers are those of the package.</param>
/// <param name="References">Simple names of the assemblies it references.</param>
/// <param name="Types">Its public types, nested ones beside their outer type, in the order of the file.</param>
public sealed record SurfaceAssembly(
    string Name, Version Version, IReadOnlyList<string> References, IReadOnlyList<SurfaceType> Types);
