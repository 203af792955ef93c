namespace PressureDevice.Simulator.Tests.Conformance.Projects;

/// <summary>A package of packages.config or nf.config.</summary>
/// <param name="Id">Identity on nuget.org.</param>
/// <param name="Version">Exact version.</param>
public sealed record NfPackage(string Id, string Version)
{
    /// <summary>"id version".</summary>
    public override string ToString()
    {
        return $"{Id} {Version}";
    }
}
