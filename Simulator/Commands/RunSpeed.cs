using System.Globalization;

namespace PressureDevice.Simulator.Commands;

/// <summary>How fast virtual time goes.</summary>
/// <param name="Factor">Virtual seconds in a real one, over 0; null as fast as the machine can.</param>
public sealed record RunSpeed(double? Factor)
{
    /// <summary>As fast as the machine can.</summary>
    public static readonly RunSpeed Max = new((double?)null);

    /// <summary>As fast as life.</summary>
    public static readonly RunSpeed Live = new(1);

    private const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads <c>max</c> or a number over 0; null when the text is neither.</summary>
    public static RunSpeed? Parse(string text)
    {
        if (text == "max")
        {
            return Max;
        }

        bool number = double.TryParse(text, Styles, CultureInfo.InvariantCulture, out double factor);
        return number && double.IsFinite(factor) && factor > 0 ? new RunSpeed(factor) : null;
    }
}
