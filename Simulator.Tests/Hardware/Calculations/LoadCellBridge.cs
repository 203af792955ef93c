using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>From newtons to the converter's counts.</summary>
public static class LoadCellBridge
{
    private const double MilliNewtonsPerNewton = 1_000.0;

    // DYLY-103 and its class: 2 mV/V, 350 Ω, safe overload 150 %.
    private const double Sensitivity = 2e-3;
    private const double BridgeOhms = 350.0;
    private const double SafeOverload = 1.5;

    // HX711: ± 0.5 AVDD / gain in 24 bits; 90 nV rms at 80 a second; inputs from AGND + 1.2 V to AVDD − 1.3 V; supply from 2.6 V.
    private const double Gain = 128.0;
    private const double Codes = 1 << 24;
    private const double NoiseVolts = 90e-9;
    private const double LowestInput = 1.2;
    private const double HighestInputBelowSupply = 1.3;

    // The board's regulator leaves 0.1 V less than 3.3 V; 2.9 V is what a rail of 3.0 V would leave.
    private const double Analog = Supply.Rail - 0.1;
    private const double LeastAnalog = Supply.LeastEsp32 - 0.1;

    // The boards' regulator, by SparkFun's schematic: 20 kΩ and 8.2 kΩ, as the green modules have it too. HX711: 1.25 V × (upper + lower) / lower, at least 0.1 V under its supply.
    private const double ReferenceVolts = 1.25;
    private const double UpperOhms = 20e3;
    private const double LowerOhms = 8.2e3;
    private const double AcrossUpperOhms = 22e3;
    private const double RegulatorDrop = 0.1;

    private const double Sigmas = 6.0;

    private static double FullNewtons => Calibration.FullScaleMilliNewtons / MilliNewtonsPerNewton;

    private static double CountsAtFull => Sensitivity * Gain * Codes;

    /// <summary>The figures; no part of the schematic has a value in them.</summary>
    public static IReadOnlyList<Figure> Figures(CircuitValues circuit)
    {
        double slope = Calibration.FullScaleMilliNewtons * (double)(1 << Calibration.FractionBits) / CountsAtFull;
        double saturated = 0.5 / Gain / Sensitivity * FullNewtons;
        double overload = SafeOverload * FullNewtons;
        double highest = HoldSettings.HighestForceMilliNewtons / MilliNewtonsPerNewton;
        return
        [
            Figure.Told("bridge at 50 kgf, AVDD 3.2 V", Sensitivity * Analog * 1e3, "mV", "2 mV/V × AVDD"),
            Figure.Told("converter's full scale, AVDD 3.2 V", 0.5 * Analog / Gain * 1e3, "mV", "± 0.5 × AVDD / 128"),
            Figure.Told("counts at 50 kgf, whatever AVDD is", CountsAtFull, string.Empty, "2 mV/V × 128 × 2²⁴: bridge and converter share AVDD"),
            Figure.Told("counts a newton", CountsAtFull / FullNewtons, string.Empty, "the same / 490.3 N"),
            new Figure("slope, mN a count × 2²⁴", slope, string.Empty, Calibration.NominalSlopeQ24 - 1.0, Calibration.NominalSlopeQ24 + 1.0, "490,332 mN × 2²⁴ / counts; `Calibration.NominalSlopeQ24` ± 1"),
            Figure.AtMost("noise, AVDD 3.2 V", NoiseNewtons(Analog) * 1e3, "mN", MostNoise, "90 nV rms at 80 a second; six sigma of a second difference under `NoiseMonitor.LeastJumpMilliNewtons`"),
            Figure.AtMost("noise, AVDD 2.9 V", NoiseNewtons(LeastAnalog) * 1e3, "mN", MostNoise, "the same"),
            Figure.Told("counts of noise", NoiseNewtons(Analog) * CountsAtFull / FullNewtons, string.Empty, "`ForceSensor.FrozenConversions` reckons with about 60"),
            Figure.AtLeast("force at which the converter saturates", saturated, "N", overload, "0.5 / 128 / 2 mV/V × 490.3 N; the cell's safe overload, 150 %"),
            Figure.AtMost("highest force that the device lets pass", highest, "N", overload, "`HoldSettings.HighestForceMilliNewtons`; the cell's safe overload"),
            new Figure("inputs, AVDD 3.2 V", Analog / 2, "V", LowestInput, Analog - HighestInputBelowSupply, "AVDD / 2; HX711: AGND + 1.2 V to AVDD − 1.3 V"),
            new Figure("inputs, AVDD 2.9 V", LeastAnalog / 2, "V", LowestInput, LeastAnalog - HighestInputBelowSupply, "the same"),
            Figure.AtMost("AVDD from which the inputs are in range", Math.Max(2 * LowestInput, 2 * HighestInputBelowSupply), "V", LeastAnalog, "the larger of 2 × 1.2 V and 2 × 1.3 V; least AVDD"),
            Figure.Told("AVDD that the board's regulator is set to", Regulated(UpperOhms), "V", "1.25 V × (20 kΩ + 8.2 kΩ) / 8.2 kΩ: over 3.3 V, so its transistor is fully on"),
            new Figure("the same with 22 kΩ across the 20 kΩ", Regulated(1 / ((1 / UpperOhms) + (1 / AcrossUpperOhms))), "V", 2 * HighestInputBelowSupply, (Supply.Rail * (1 - Supply.RailTolerance)) - RegulatorDrop, "inputs in range; HX711: 0.1 V under the least +3V3"),
            Figure.Told("current of the bridge", Analog / BridgeOhms * 1e3, "mA", "AVDD / 350 Ω"),
        ];
    }

    private static double Regulated(double upperOhms) => ReferenceVolts * (upperOhms + LowerOhms) / LowerOhms;

    private static double MostNoise => NoiseMonitor.LeastJumpMilliNewtons / (Sigmas * Math.Sqrt(6.0));

    private static double NoiseNewtons(double analogVolts) => NoiseVolts / (Sensitivity * analogVolts) * FullNewtons;
}
