namespace PressureDevice.Simulator.Tests.Conformance.Projects;

/// <summary>A Reference item of a .nfproj file.</summary>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="Version">Assembly version, when the item states one.</param>
/// <param name="HintPath">Where the assembly lies after a restore, as written; empty when the item has none.</param>
public sealed record NfReference(string Name, Version? Version, string HintPath)
{
    private const string VersionKey = "Version=";

    /// <summary>Reads the Include attribute: a simple name, or name, version, culture and key.</summary>
    public static NfReference Read(string include, string hintPath)
    {
        string[] parts = [.. include.Split(',').Select(part => part.Trim())];
        string? version = parts.FirstOrDefault(part => part.StartsWith(VersionKey, StringComparison.Ordinal));
        return new NfReference(
            parts[0], version == null ? null : Version.Parse(version[VersionKey.Length..]), hintPath);
    }
}
