using System.Globalization;
using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Values as they stand beside a part: 10k, 3R3, 100n, 4.7 kΩ.</summary>
public static partial class PartValue
{
    private static readonly Dictionary<string, double> s_factors = new()
    {
        [string.Empty] = 1, ["R"] = 1, ["k"] = 1e3, ["K"] = 1e3, ["M"] = 1e6, ["m"] = 1e-3, ["u"] = 1e-6, ["µ"] = 1e-6, ["n"] = 1e-9, ["p"] = 1e-12,
    };

    /// <summary>The value in Ω or F.</summary>
    /// <exception cref="AssertFailedException">It is none.</exception>
    public static double Of(PlacedSymbol part)
    {
        Match match = Value().Match(part.Value);
        return match.Success
            ? double.Parse($"{match.Groups["whole"]}.{match.Groups["fraction"]}0", CultureInfo.InvariantCulture) * s_factors[match.Groups["factor"].Value]
            : throw new AssertFailedException($"{part.Reference} has the value '{part.Value}', which is no figure");
    }

    /// <summary>The value with its unit, for readers: 10 kΩ, 100 nF; the field's text when it is no figure.</summary>
    public static string Written(PlacedSymbol part)
    {
        Match match = Value().Match(part.Value);
        string? unit = part.Is("R") ? "Ω" : part.Is("C") ? "F" : null;
        if (!match.Success || unit is null)
        {
            return part.Value;
        }

        string fraction = match.Groups["fraction"].Value;
        string factor = match.Groups["factor"].Value switch { "R" => string.Empty, "u" => "µ", string other => other };
        return $"{match.Groups["whole"]}{(fraction.Length > 0 ? "." + fraction : string.Empty)} {factor}{unit}";
    }

    // The letter may stand for the point.
    [GeneratedRegex(@"^(?<whole>\d+)(\.(?<fraction>\d+))? ?(?<factor>[RkKMmuµnp]?)(?<fraction>\d+)? ?(Ω|ohm|F)?$")]
    private static partial Regex Value();
}
