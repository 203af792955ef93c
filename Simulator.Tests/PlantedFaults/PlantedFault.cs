namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>One mistake that a programmer could make in a safety source, and that the unit tests must find.</summary>
/// <param name="Name">What the mistake is, as a sentence.</param>
/// <param name="File">The source below Firmware/Core.</param>
/// <param name="Text">The text that it changes; occurs exactly once in the source.</param>
/// <param name="Replacement">What stands there afterwards.</param>
/// <param name="Danger">What it would do to the person under the tip.</param>
public sealed record PlantedFault(string Name, string File, string Text, string Replacement, string Danger)
{
    /// <summary>How often <see cref="Text"/> stands in a source.</summary>
    public int OccurrencesIn(string source)
    {
        int found = 0;
        for (int at = source.IndexOf(Text, StringComparison.Ordinal); at >= 0; at = source.IndexOf(Text, at + 1, StringComparison.Ordinal))
        {
            found++;
        }

        return found;
    }

    /// <summary>The source with the mistake in it.</summary>
    public string ApplyTo(string source) => source.Replace(Text, Replacement, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Name}";
}
