namespace PressureDevice.Simulator.Tests.Conformance.Projects;

/// <summary>nf.config: the one place that pins firmware image, package baseline and flash settings.</summary>
/// <remarks>Lines <c>key = value</c>; <c>#</c> starts a comment line; a key stands once.</remarks>
public sealed class NfConfig
{
    private const string PackagePrefix = "package.";

    private readonly Dictionary<string, string> values = [];

    /// <summary>Reads the lines of nf.config.</summary>
    /// <exception cref="FormatException">A line is not "key = value", or a key stands twice.</exception>
    public NfConfig(IEnumerable<string> lines)
    {
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith('#'))
            {
                continue;
            }

            string[] parts = [.. line.Split('=', 2).Select(part => part.Trim())];
            if (parts is not [{ Length: > 0 }, { Length: > 0 }] || !values.TryAdd(parts[0], parts[1]))
            {
                throw new FormatException($"nf.config({number}): not 'key = value', or a key twice: {line}");
            }
        }
    }

    /// <summary>The file at the root of the repository.</summary>
    public static NfConfig OfRepository => new(File.ReadLines(RepositoryRoot.Combine("nf.config")));

    /// <summary>The package baseline.</summary>
    public IReadOnlyList<NfPackage> Packages =>
    [
        .. values.Where(pair => pair.Key.StartsWith(PackagePrefix, StringComparison.Ordinal))
            .Select(pair => new NfPackage(pair.Key[PackagePrefix.Length..], pair.Value)),
    ];

    /// <summary>The value of a key, or an empty string.</summary>
    public string this[string key] => values.GetValueOrDefault(key, "");
}
