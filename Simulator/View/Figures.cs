using System.Globalization;

namespace PressureDevice.Simulator.View;

/// <summary>Numbers and names as the views write them, the same in every culture.</summary>
public static class Figures
{
    /// <summary>A number with a fixed count of decimals; a dash for one that does not exist.</summary>
    public static string Number(double value, int decimals = 1)
    {
        if (!double.IsFinite(value))
        {
            return "-";
        }

        // Adding zero turns a rounded -0 into 0.
        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
        return rounded.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A count with its noun: "1 record", "2 records".</summary>
    public static string Count(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
