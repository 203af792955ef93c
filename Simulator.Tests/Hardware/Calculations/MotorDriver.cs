using System.Reflection;
using PressureDevice.Board;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The haptic motor and its transistor, by motor-driver.cir.</summary>
public static class MotorDriver
{
    private const string Netlist = "motor-driver.cir";
    private const double MilliVoltsPerVolt = 1_000.0;

    // Coin motors of 10 mm and 3 V: start at 2.3 V at the latest, 3.6 V at most, 120 mA when held; the inductance is an assumption.
    private const double RatedVolts = 3.0;
    private const double StartVolts = 2.3;
    private const double MostVolts = 3.6;
    private const double HeldAmperes = 0.12;
    private const double RunningEmf = 1.2;

    // AO3400A
    private const double SpecifiedGate = 2.5;
    private const double LeastThreshold = 0.65;
    private const double MostDrain = 30.0;
    private const double MostPulse = 30.0;
    private const double GateLeakage = 100e-9;

    // ESP32 input leakage, and dirt and damp on the board (assumption)
    private const double PinLeakage = 50e-9;
    private const double DirtLeakage = 1e-6;

    private const double MostGateTime = 10e-6; // 1 % of the period of 1 ms
    private const double MostDip = 0.1; // DeviceWatch: the low limit lies so far over what the regulator needs
    private const double RatedPower = 0.5; // R4

    /// <summary>Resistance of the motor's winding, Ω.</summary>
    public static double MotorResistance => RatedVolts / HeldAmperes;

    private static double Duty => (double)typeof(CueOutputs).GetField("HapticDuty", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;

    /// <summary>The figures for a circuit.</summary>
    public static IReadOnlyList<Figure> Figures(CircuitValues circuit)
    {
        double lowBattery = DeviceWatch.LowBatteryMilliVolts / MilliVoltsPerVolt;
        SpiceRun held = Run(circuit, Supply.FullCell, 0.0);
        SpiceRun running = Run(circuit, Supply.FullCell, RunningEmf);
        SpiceRun low = Run(circuit, lowBattery + (Supply.Load * Supply.Resistance), 0.0);
        double startFull = held["current_mean"] * MotorResistance;
        double startLow = low["current_mean"] * MotorResistance;
        double on = held["motor_on"];
        return
        [
            Figure.AtLeast("gate of Q1 while on", held["gate_high"], "V", SpecifiedGate, "`gate_high`; AO3400A: 48 mΩ at 2.5 V"),
            Figure.AtMost("time until Q1 is on", held["gate_time"] * 1e6, "µs", MostGateTime * 1e6, "`gate_time`, R5 into 630 pF; 1 % of a period"),
            Figure.AtMost("gate while the ESP32 resets", GateInReset(circuit), "V", LeastThreshold, "R6 × (0.1 µA Q1 + 0.05 µA ESP32 + 1 µA dirt); AO3400A: least threshold"),
            Figure.AtMost("drain when Q1 opens", held["drain_peak"], "V", MostDrain, "`drain_peak`; AO3400A"),
            Figure.AtMost("peak into C7 when Q1 closes", held["inrush"], "A", MostPulse, "`inrush`; AO3400A, pulsed"),
            Figure.Told("current of a held motor, full cell, while on", on * 1e3, "mA", "`motor_on`, 25 Ω"),
            Figure.Told("mean current of a held motor, full cell", held["current_mean"] * 1e3, "mA", "`current_mean`, firmware's duty"),
            Figure.Told("mean current of a running motor, full cell", running["current_mean"] * 1e3, "mA", "`current_mean`, back-EMF 1.2 V"),
            Figure.AtMost("mean voltage at a running motor, full cell", running["motor_mean"], "V", MostVolts, "`motor_mean`; 10 mm coin motors: 2.3 to 3.6 V"),
            Figure.AtLeast("mean voltage at a held motor, VSYS 3.4 V", startLow, "V", StartVolts, "`current_mean` × 25 Ω; start voltage"),
            Figure.AtMost("power of R4, motor held", Math.Pow(on, 2) * Duty * circuit["R4"], "W", RatedPower, "I² × duty × R4; its rating"),
            Figure.AtMost("dip of VSYS", held["supply_before"] - held["supply_least"], "V", MostDip, "`supply_before` − `supply_least`; reserve of `DeviceWatch.LowBatteryMilliVolts`"),
            Figure.Told("least strength at which it surely starts, full cell", 100.0 * StartVolts / startFull, "%", "start voltage / mean voltage at 100 %"),
            Figure.Told("least strength at which it surely starts, VSYS 3.4 V", 100.0 * StartVolts / startLow, "%", "the same"),
        ];
    }

    /// <summary>The highest voltage at the drain when Q1 opens, V.</summary>
    public static double DrainPeak(CircuitValues circuit) => Run(circuit, Supply.FullCell, 0.0)["drain_peak"];

    /// <summary>Voltage at the gate by leakage alone, V; endless without R6.</summary>
    private static double GateInReset(CircuitValues circuit) =>
        circuit.Has("R6") ? (GateLeakage + PinLeakage + DirtLeakage) * circuit["R6"] : double.PositiveInfinity;

    private static SpiceRun Run(CircuitValues circuit, double cell, double backEmf) => SpiceRun.Of(Netlist, new Dictionary<string, double>
    {
        ["R4"] = circuit["R4"],
        ["R5"] = circuit["R5"],
        ["R6"] = circuit.Has("R6") ? circuit["R6"] : 0.0,
        ["C1"] = circuit["C1"],
        ["C7"] = circuit.Has("C7") ? circuit["C7"] : 1e-12,
        ["has_D2"] = circuit.Has("D2") ? 1 : 0,
        ["has_R6"] = circuit.Has("R6") ? 1 : 0,
        ["cell"] = cell,
        ["source_resistance"] = Supply.Resistance,
        ["load"] = Supply.Load,
        ["motor_resistance"] = MotorResistance,
        ["back_emf"] = backEmf,
        ["duty"] = Duty,
    });
}
