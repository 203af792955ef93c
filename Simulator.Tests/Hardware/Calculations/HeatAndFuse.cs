namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Heat of the regulator and the charger, the fuse and the charge.</summary>
public static class HeatAndFuse
{
    private const double HotGrip = 45.0; // °C in the grip (assumption)

    // MCP1826 in TO-220-5 without a heat sink, in still air (assumption), and its highest junction.
    private const double RegulatorKelvinPerWatt = 65.0;
    private const double MostRegulator = 125.0;

    // TP4056 datasheet: 1200 V / R, so 2 kΩ (MP29 of the parts list) sets 0.6 A, and the 1.2 kΩ that the module is sold with 1 A; it throttles itself at 145 °C.
    private const double ChargeAmperes = 0.6;
    private const double AsSoldAmperes = 1.0;
    private const double UsbVolts = 5.0;
    private const double CellWhileCharging = 3.7;
    private const double MostUsbVolts = 5.25;
    private const double EmptyCell = 2.9; // where TP4056 goes from its trickle to the full current
    private const double Throttles = 145.0;
    private const double ChargerKelvinPerWatt = 60.0; // on its small board (assumption)
    private const double MostCharger = 105.0; // ABS and PETG nearby, a cell in the next tray: far under the chip's own 145 °C (the project's choice)

    private const double CapacityAmpereHours = 2.0;
    private const double MostChargeRate = 0.5; // usual for such cells; the cell's own datasheet decides
    private const double ConstantVoltagePart = 1.3; // the last part of a charge is slow (assumption)

    // Hold current of a PTC by temperature, of that at 20 °C (class datasheet read as about; assumption).
    private const double HoldAt40 = 0.82;
    private const double HoldAt60 = 0.63;
    private const double NewFuseOhms = 0.09;
    private const double MostFaultAmperes = 40.0;

    private const double MotorAmperes = 0.15;
    private const double SwitchAmperes = 1.0;

    /// <summary>The figures for a circuit.</summary>
    public static IReadOnlyList<Figure> Figures(CircuitValues circuit)
    {
        double regulatorWatts = (Supply.FullCell - Supply.Rail) * Supply.Load;
        double chargerWatts = (UsbVolts - CellWhileCharging) * ChargeAmperes;
        double emptyWatts = (MostUsbVolts - EmptyCell) * ChargeAmperes;
        double asSoldWatts = (UsbVolts - CellWhileCharging) * AsSoldAmperes;
        double fuse = circuit["F1"];
        return
        [
            Figure.Told("heat of U3, full cell", regulatorWatts, "W", "(4.2 V − 3.3 V) × 0.25 A"),
            Figure.AtMost("junction of U3", HotGrip + (regulatorWatts * RegulatorKelvinPerWatt), "°C", MostRegulator, "45 °C + heat × 65 K/W; MCP1826"),
            Figure.Told("heat of U4", chargerWatts, "W", "(5 V − 3.7 V) × 0.6 A"),
            Figure.AtMost("chip of U4", HotGrip + (chargerWatts * ChargerKelvinPerWatt), "°C", MostCharger, "45 °C + heat × 60 K/W; a limit of this project, TP4056 throttles itself at 145 °C"),
            Figure.AtMost("chip of U4, first minutes of an empty cell", HotGrip + (emptyWatts * ChargerKelvinPerWatt), "°C", Throttles, "the same with 5.25 V and a cell of 2.9 V; TP4056 throttles itself"),
            Figure.Told("chip of U4 as sold", HotGrip + (asSoldWatts * ChargerKelvinPerWatt), "°C", "the same with 1.2 kΩ on the module: 1 A"),
            Figure.AtMost("charge rate", ChargeAmperes / CapacityAmpereHours, "of the capacity an hour", MostChargeRate, "0.6 A / 2 Ah; usual for such cells"),
            Figure.Told("time of a charge", ConstantVoltagePart * CapacityAmpereHours / ChargeAmperes, "h", "2 Ah / 0.6 A × 1.3, switched off"),
            Figure.AtMost("charge through F1, 60 °C", ChargeAmperes, "A", HoldAt60 * fuse, "0.6 A; 63 % of F1's hold current"),
            Figure.AtMost("charge through F1 as sold, 40 °C", AsSoldAmperes, "A", HoldAt40 * fuse, "1 A; 82 % of F1's hold current"),
            Figure.AtMost("device through F1, 60 °C", Supply.Load + MotorAmperes, "A", HoldAt60 * fuse, "0.25 A and a held motor; 63 % of F1's hold current"),
            Figure.AtMost("device through SW1", Supply.Load + MotorAmperes, "A", SwitchAmperes, "the same; switch for 1 A or more"),
            Figure.AtMost("short behind F1", Supply.FullCell / (Supply.Cell + NewFuseOhms), "A", MostFaultAmperes, "4.2 V / (cell + F1, new); PTC's highest fault current"),
        ];
    }
}
