using System.Globalization;

namespace PressureDevice.Simulator.Faults;

/// <summary>A fault as it was asked for: which, and when it begins, s after power-on.</summary>
public sealed record FaultSpec(FaultKind Kind, double Seconds)
{
    /// <summary>The latest time a fault may begin, s.</summary>
    public const double LatestSeconds = 600;

    private const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;

    /// <summary>When it begins, µs after power-on.</summary>
    public long AtMicroseconds => (long)Math.Round(Seconds * 1e6);

    /// <summary>Reads <c>KIND@SECONDS[,KIND@SECONDS…]</c>.</summary>
    /// <exception cref="FormatException">It is not that; the message says why in one line.</exception>
    public static IReadOnlyList<FaultSpec> Parse(string text) => [.. text.Split(',').Select(ParseOne)];

    private static FaultSpec ParseOne(string text)
    {
        int at = text.IndexOf('@');
        string name = at < 0 ? text : text[..at];
        FaultKind kind = FaultKinds.Named(name)
            ?? throw new FormatException($"there is no fault '{name}'; there are: {string.Join(", ", FaultKinds.All.Select(known => known.Name))}");
        if (at < 0 || at == text.Length - 1)
        {
            throw new FormatException($"'{text}' says no time: write {name}@SECONDS, for instance {name}@5");
        }

        string time = text[(at + 1)..];
        bool number = double.TryParse(time, Styles, CultureInfo.InvariantCulture, out double seconds);
        return number && seconds is >= 0 and <= LatestSeconds
            ? new FaultSpec(kind, seconds)
            : throw new FormatException($"the time of {name} must be a number of seconds from 0 to {LatestSeconds} after power-on, not '{time}'");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind.Name}@{Seconds:0.######}");
}
