using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The three levels of the patient's line against the firmware's limits, by patient-line.cir.</summary>
public static class PatientLineLevels
{
    private const string Netlist = "patient-line.cir";
    private const double ResistorTolerance = 0.05;

    // ESP32 datasheet: chips differ by ± 6 % without calibration.
    private const double AdcError = 0.06;

    // BAT85: 2 µA at 25 V and 25 °C, doubled each 10 K up to 60 °C; a cable and contacts of 10 Ω (assumption).
    private const double Leakage = 22.6e-6;
    private const double WornCable = 10.0;

    private const double MicrosecondsPerMillisecond = 1_000.0;
    private const double TurnMs = 12.5; // a conversion of the load cell

    /// <summary>The figures for a circuit.</summary>
    public static IReadOnlyList<Figure> Figures(CircuitValues circuit)
    {
        SpiceRun nominal = Run(circuit, 0.0);
        SpiceRun low = Run(circuit, -1.0);
        SpiceRun high = Run(circuit, 1.0);
        const double Pressed = PatientCable.PressedUnderMilliVolts;
        const double Open = PatientCable.OpenFromMilliVolts;
        return
        [
            Figure.AtMost("pressed", MilliVolts(nominal["pressed"], 0.0), "mV", Pressed, "`pressed`; `PatientCable.PressedUnderMilliVolts`"),
            Figure.AtMost("pressed, highest", MilliVolts(high["pressed"], AdcError), "mV", Pressed, "cable of 10 Ω, D3 leaks 22.6 µA at 60 °C, ADC + 6 %"),
            new Figure("released", MilliVolts(nominal["released"], 0.0), "mV", Pressed, Open, "`released`; `PatientCable.OpenFromMilliVolts`"),
            new Figure("released, lowest", MilliVolts(low["released"], -AdcError), "mV", Pressed, Open, "R8 + 5 %, R10 − 5 %, supply − 2 %, D4 leaks, ADC − 6 %"),
            new Figure("released, highest", MilliVolts(high["released"], AdcError), "mV", Pressed, Open, "R8 − 5 %, R10 + 5 %, supply + 2 %, D3 leaks, ADC + 6 %"),
            Figure.AtLeast("open", MilliVolts(nominal["open"], 0.0), "mV", Open, "`open`; the ADC ends at 3,100 mV"),
            Figure.AtLeast("open, lowest", MilliVolts(low["open"], -AdcError), "mV", Open, "supply − 2 %, D4 leaks, ADC − 6 %"),
            Figure.AtMost("from the press to the level", nominal["press_time"] * MicrosecondsPerMillisecond, "ms", TurnMs, "`press_time`, R9 and C6; one conversion of the load cell"),
            Figure.AtMost("from the release to the level", nominal["release_time"] * MicrosecondsPerMillisecond, "ms", TurnMs, "`release_time`"),
            Figure.AtMost("from the unplugging to the level", nominal["open_time"] * MicrosecondsPerMillisecond, "ms", TurnMs, "`open_time`"),
        ];
    }

    private static double MilliVolts(double volts, double adcError) => Math.Min(volts * 1e3 * (1 + adcError), AdcModel.FullScaleMillivolts);

    /// <summary>Runs with the nominal parts (0), or with all that moves the line down (−1) or up (1).</summary>
    private static SpiceRun Run(CircuitValues circuit, double way) => SpiceRun.Of(Netlist, new Dictionary<string, double>
    {
        ["R8"] = circuit["R8"] * (1 - (way * ResistorTolerance)),
        ["R9"] = circuit["R9"],
        ["R10"] = circuit.Has("R10") ? circuit["R10"] * (1 + (way * ResistorTolerance)) : 1e9,
        ["C6"] = circuit["C6"],
        ["supply"] = Supply.Rail * (1 + (way * Supply.RailTolerance)),
        ["cable"] = way > 0 ? WornCable : 1.0,
        ["leakage"] = way * Leakage,
        ["pressed_below"] = PatientCable.PressedUnderMilliVolts / 1e3,
        ["open_above"] = PatientCable.OpenFromMilliVolts / 1e3,
    });
}
