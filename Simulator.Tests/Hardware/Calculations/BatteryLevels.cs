using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What the firmware's limits of the battery mean behind the divider and before the regulator.</summary>
public static class BatteryLevels
{
    private const double MilliVoltsPerVolt = 1_000.0;
    private const double ResistorTolerance = 0.01;

    // ESP32 datasheet: chips differ by ± 6 %; range at 12 dB 150 to 2,450 mV; input leakage 50 nA.
    private const double AdcError = 0.06;
    private const double AdcLowest = 0.15;
    private const double AdcHighest = 2.45;
    private const double InputLeakage = 50e-9;

    // MCP1826 datasheet: drop-out 0.25 V typical and 0.4 V at most at 1 A; taken as a resistance.
    private const double DropOutOhms = 0.25;
    private const double MostDropOutOhms = 0.4;
    private const double Peak = 0.5; // what the ESP32 datasheet asks a supply for: bursts of Wi-Fi, which this device does not use

    private const double MotorHertz = 1_000.0;
    private const double MostRipple = 0.1;

    /// <summary>The figures for a circuit.</summary>
    public static IReadOnlyList<Figure> Figures(CircuitValues circuit)
    {
        double upper = circuit["R11"];
        double lower = circuit["R12"];
        double ratio = lower / (upper + lower);
        double error = RatioError(upper, lower);
        double source = upper * lower / (upper + lower);
        double corner = 1 / (2 * Math.PI * source * circuit["C8"]);
        double limit = DeviceWatch.LowBatteryMilliVolts / MilliVoltsPerVolt;
        double lowest = limit / ((1 + AdcError) * (1 + error)) * 0.5 / ratio;
        double highest = limit / ((1 - AdcError) * (1 - error)) * 0.5 / ratio;
        return
        [
            new Figure("ratio of the divider", ratio, string.Empty, 0.495, 0.505, "R12 / (R11 + R12); the firmware's 1:2 ± 1 %"),
            new Figure("ADC at a full cell", Supply.FullCell * ratio * (1 + error), "V", AdcLowest, AdcHighest, "4.2 V × ratio + tolerance; ESP32: 150 to 2,450 mV"),
            new Figure("ADC at the low limit", limit * ratio, "V", AdcLowest, AdcHighest, "`DeviceWatch.LowBatteryMilliVolts` × ratio"),
            Figure.Told("error of two resistors of 1 %", 100 * error, "%", "worst pair"),
            Figure.AtMost("error by leakage of the input", InputLeakage * source / ratio * 1e3, "mV", 10.0, "50 nA × R11 ∥ R12 / ratio; a third of a step of the gauge"),
            Figure.AtMost("motor's ripple left at the ADC", 1 / Math.Sqrt(1 + Math.Pow(MotorHertz / corner, 2)), string.Empty, MostRipple, $"first order, {Figure.Text(corner)} Hz by C8"),
            Figure.Told("\"low\" (3.4 V) comes at, lowest", lowest, "V", "ADC reads 6 % too much, resistors too"),
            Figure.Told("\"low\" (3.4 V) comes at, highest", highest, "V", "ADC reads 6 % too little, resistors too"),
            Figure.AtLeast("3.3 V rail at 3.4 V, guiding", Rail(limit, Supply.Load, MostDropOutOhms), "V", Supply.LeastEsp32, "min(3.3 V, VSYS − 0.25 A × 0.4 Ω); ESP32"),
            Figure.AtLeast("3.3 V rail at 3.4 V, 0.5 A", Rail(limit - ((Peak - Supply.Load) * Supply.Resistance), Peak, MostDropOutOhms), "V", Supply.LeastEsp32, "the same, and the supply's own drop; ESP32"),
            Figure.AtLeast("3.3 V rail where \"low\" comes latest, guiding", Rail(lowest, Supply.Load, MostDropOutOhms), "V", Supply.LeastEsp32, "the same at the lowest; ESP32"),
            Figure.Told("3.3 V rail where \"low\" comes latest, 0.5 A", Rail(lowest - ((Peak - Supply.Load) * Supply.Resistance), Peak, DropOutOhms), "V", "the same with the typical drop-out: too low, but the device draws no 0.5 A without Wi-Fi"),
            Figure.Told("cell's own voltage at 3.4 V, guiding", limit + (Supply.Load * Supply.Resistance), "V", "VSYS + 0.25 A × cell, F1, protection, contacts (0.38 Ω)"),
        ];
    }

    private static double Rail(double system, double amperes, double dropOutOhms) => Math.Min(Supply.Rail, system - (amperes * dropOutOhms));

    private static double RatioError(double upper, double lower)
    {
        double nominal = lower / (upper + lower);
        double high = lower * (1 + ResistorTolerance);
        return (high / (high + (upper * (1 - ResistorTolerance))) / nominal) - 1;
    }
}
