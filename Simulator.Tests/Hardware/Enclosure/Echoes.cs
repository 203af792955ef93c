using System.Globalization;
using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Named figures that an OpenSCAD file tells with echo(name = value).</summary>
public sealed partial class Echoes
{
    private readonly Dictionary<string, string> _values;

    /// <summary>Reads the figures out of what openscad wrote.</summary>
    public Echoes(string text) => _values = Named().Matches(text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    /// <summary>A number by its name.</summary>
    /// <exception cref="AssertFailedException">The file does not tell it.</exception>
    public double Number(string name) => double.Parse(Text(name), CultureInfo.InvariantCulture);

    /// <summary>A value as it was written, by its name.</summary>
    /// <exception cref="AssertFailedException">The file does not tell it.</exception>
    public string Text(string name) => _values.TryGetValue(name, out string? value) ? value : throw new AssertFailedException($"no echo of {name}");

    [GeneratedRegex(@"(\w+) = ([^,\s]+)")]
    private static partial Regex Named();
}
