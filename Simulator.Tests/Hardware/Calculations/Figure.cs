using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A computed figure and the limits that it must keep.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="Value">The result.</param>
/// <param name="Unit">Its unit; empty for a number.</param>
/// <param name="Least">The lower limit; null for none.</param>
/// <param name="Most">The upper limit; null for none.</param>
/// <param name="By">The formula or netlist, and where the limit comes from.</param>
public sealed record Figure(string What, double Value, string Unit, double? Least, double? Most, string By)
{
    /// <summary>True when the limits are kept.</summary>
    public bool IsKept => !double.IsNaN(Value) && (Least is not { } least || Value >= least) && (Most is not { } most || Value <= most);

    /// <summary>Distance to the nearer limit; null without one, negative beyond it.</summary>
    public double? Margin => (Least, Most) switch
    {
        ({ } least, { } most) => Math.Min(Value - least, most - Value),
        ({ } least, null) => Value - least,
        (null, { } most) => most - Value,
        _ => null,
    };

    /// <summary>The limits in words.</summary>
    public string Limit => (Least, Most) switch
    {
        ({ } least, { } most) => $"{Text(least)} to {Text(most)}{Suffix}",
        ({ } least, null) => $"≥ {Text(least)}{Suffix}",
        (null, { } most) => $"≤ {Text(most)}{Suffix}",
        _ => "–",
    };

    /// <summary>Its row in the document: what, result, limit, margin, by.</summary>
    public string Row => $"| {What} | {Text(Value)}{Suffix} | {Limit} | {(Margin is { } margin ? Text(margin) + Suffix : "–")} | {By} |";

    private string Suffix => Unit.Length == 0 ? string.Empty : " " + Unit;

    /// <summary>A figure that is only told.</summary>
    public static Figure Told(string what, double value, string unit, string by) => new(what, value, unit, null, null, by);

    /// <summary>A figure with an upper limit.</summary>
    public static Figure AtMost(string what, double value, string unit, double most, string by) => new(what, value, unit, null, most, by);

    /// <summary>A figure with a lower limit.</summary>
    public static Figure AtLeast(string what, double value, string unit, double least, string by) => new(what, value, unit, least, null, by);

    /// <summary>Three digits, or all before the point.</summary>
    public static string Text(double value)
    {
        double size = Math.Abs(value);
        string format = size switch
        {
            0 => "0",
            >= 99.95 => "N0",
            >= 9.995 => "0.#",
            >= 0.9995 => "0.##",
            >= 0.09995 => "0.###",
            _ => "0.####",
        };
        return value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
