using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The names on the ESP32-DevKitC V4 and the GPIOs behind them.</summary>
public static class DevKitPins
{
    // ESP32-DevKitC V4, pin layout: the two analogue pins, the debug port and the flash have names of their own.
    private static readonly Dictionary<string, int> s_named = new()
    {
        ["VP"] = 36, ["VN"] = 39, ["TX"] = 1, ["RX"] = 3, ["CLK"] = 6, ["D0"] = 7, ["D1"] = 8, ["D2"] = 9, ["D3"] = 10, ["CMD"] = 11,
    };

    /// <summary>The names on the board along header J2 and then J3, from the end with the antenna on (Espressif's user guide of the board).</summary>
    public static IReadOnlyList<string> Headers { get; } =
    [
        "3V3", "EN", "VP", "VN", "IO34", "IO35", "IO32", "IO33", "IO25", "IO26", "IO27", "IO14", "IO12", "GND", "IO13", "D2", "D3", "CMD", "5V",
        "GND", "IO23", "IO22", "TX", "RX", "IO21", "GND", "IO19", "IO18", "IO5", "IO17", "IO16", "IO4", "IO0", "IO2", "IO15", "D1", "D0", "CLK",
    ];

    /// <summary>The GPIO of a pin; null for supply and reset.</summary>
    public static int? GpioOf(string name)
    {
        if (s_named.TryGetValue(name, out int gpio))
        {
            return gpio;
        }

        return name.StartsWith("IO", StringComparison.Ordinal) && int.TryParse(name[2..], NumberStyles.None, CultureInfo.InvariantCulture, out gpio) ? gpio : null;
    }
}
