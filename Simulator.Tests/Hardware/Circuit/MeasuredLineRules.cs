using System.Reflection;
using PressureDevice.Board;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The voltages that the firmware measures mean what its constants say.</summary>
public static class MeasuredLineRules
{
    private const double SupplyMilliVolts = 3_300;
    private const double SupplyTolerance = 0.03;
    private const double ResistorTolerance = 0.05;
    private const double AdcTolerance = 0.06; // ESP32 datasheet: from chip to chip, without calibration
    private const double RatioTolerance = 0.001;
    private const double MostSourceOhms = 50_000; // what the ADC's input may see, with the capacitor beside it

    /// <summary>The battery's divider: what is wrong with it.</summary>
    public static IEnumerable<string> Battery(Circuit circuit)
    {
        int assumed = (int)typeof(Battery).GetField("DividerRatio", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;
        Net middle = circuit.Net("BATTERY");
        double upper = circuit.OhmsBetween(circuit.NetOf("U3", "VIN"), middle);
        double lower = circuit.OhmsBetween(middle, circuit.Net(Circuit.Ground));
        double ratio = (upper + lower) / lower;
        if (Math.Abs(ratio - assumed) > RatioTolerance)
        {
            yield return FormattableString.Invariant($"the divider on {middle.Name} gives 1/{ratio:0.###}; Battery.cs assumes 1/{assumed}");
        }

        if (upper * lower / (upper + lower) > MostSourceOhms || !circuit.Between("C", middle, circuit.Net(Circuit.Ground)).Any())
        {
            yield return $"{middle.Name} needs a source of at most {MostSourceOhms:0} Ω and a capacitor";
        }
    }

    /// <summary>The patient's line and the handle at its end: what is wrong with them.</summary>
    public static IEnumerable<string> PatientLine(Circuit circuit)
    {
        Net ground = circuit.Net(Circuit.Ground);
        Net jack = circuit.NetOf("J1", "T");
        Net line = circuit.Net("PATIENT_LINE");
        Net tip = circuit.NetOf("P1", "T");
        Net sleeve = circuit.NetOf("P1", "S");
        if (circuit.NetOf("J1", "S") != ground || !circuit.Between(Circuit.Resistor, jack, line).Any())
        {
            yield return $"J1: its sleeve belongs on {ground.Name}, its tip through a resistor on {line.Name}";
        }

        if (circuit.Between("SW", tip, sleeve).Count() != 1)
        {
            yield return "the patient's button is not across tip and sleeve of P1";
        }

        (string Says, Net Anode, Net Cathode)[] clamps = [("up", line, circuit.Net(Circuit.Supply)), ("down", ground, line)];
        foreach ((string says, Net anode, Net cathode) in clamps)
        {
            if (!circuit.Between("D", anode, cathode).Any(diode => circuit.NetOf(diode.Reference, "K") == cathode))
            {
                yield return $"no diode takes what comes in on {line.Name} {says} to {(says == "up" ? cathode : anode).Name}";
            }
        }

        foreach (string finding in Voltages(circuit.OhmsBetween(circuit.Net(Circuit.Supply), jack), circuit.OhmsBetween(tip, sleeve)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<string> Voltages(double pull, double end)
    {
        double lowest = Released(pull * (1 + ResistorTolerance), end * (1 - ResistorTolerance)) * (1 - SupplyTolerance) * (1 - AdcTolerance);
        double highest = Released(pull * (1 - ResistorTolerance), end * (1 + ResistorTolerance)) * (1 + SupplyTolerance) * (1 + AdcTolerance);
        double open = SupplyMilliVolts * (1 - SupplyTolerance) * (1 - AdcTolerance);
        if (lowest < PatientCable.PressedUnderMilliVolts || highest >= PatientCable.OpenFromMilliVolts || open < PatientCable.OpenFromMilliVolts)
        {
            yield return FormattableString.Invariant($"the released line reads as {lowest:0} to {highest:0} mV, an open one as {open:0}: ")
                + $"the firmware takes under {PatientCable.PressedUnderMilliVolts} as pressed and from {PatientCable.OpenFromMilliVolts} as open";
        }
    }

    private static double Released(double pull, double end) => SupplyMilliVolts * end / (pull + end);
}
