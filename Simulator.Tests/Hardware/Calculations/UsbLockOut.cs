namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Whether U3 is off exactly while USB feeds the ESP32 board, by lock-out.cir, and what happens when USB comes and goes, by usb-plug.cir.</summary>
public static class UsbLockOut
{
    private const string Netlist = "lock-out.cir";
    private const string PlugNetlist = "usb-plug.cir";

    // USB 2.0: 4.40 V at the least at a device; the board's Schottky diode takes 0.3 to 0.4 V.
    private const double LeastUsb = 4.40 - 0.4;

    // Back-feed comes from +3V3 through the board's own regulator and is never over it.
    private static readonly double s_mostRail = Supply.Rail * (1 + Supply.RailTolerance);
    private static readonly double s_leastRail = Supply.Rail * (1 - Supply.RailTolerance);

    // MCP1826 datasheet: SHDN low under 15 % and high over 45 % of the input.
    private const double ShutdownLow = 0.15;
    private const double ShutdownHigh = 0.45;

    private const double LowCell = 3.4;
    private const double MostReverse = 5.0; // BC557: emitter-base

    // BC547/BC557 datasheets: 0.58 to 0.70 V base to emitter at 2 mA, as saturation currents.
    private static readonly double[] s_saturationCurrents = [3.5e-13, 3.3e-15];
    private static readonly double[] s_degrees = [-10.0, 25.0, 60.0];

    // BAT85 datasheet: 0.24 V at 0.1 mA at the most; U3: output at most 0.3 V over its input.
    private const double SmallForwardAmperes = 0.1e-3;

    // D5 into a cell that its protection just lets live: 0.8 V at 100 mA, 0.5 V at 30 mA.
    private const double DeadCell = 2.4;
    private const double TenthOfCapacity = 0.2;

    /// <summary>The figures for a circuit.</summary>
    public static IReadOnlyList<Figure> Figures(CircuitValues circuit)
    {
        SpiceRun[] all =
        [
            .. from degrees in s_degrees
               from saturation in s_saturationCurrents
               from rail in new[] { s_leastRail, s_mostRail }
               from cell in new[] { LowCell, Supply.FullCell }
               where cell == Supply.FullCell || rail == s_mostRail
               select Run(circuit, degrees, saturation, rail, cell),
        ];
        SpiceRun[] full = [.. all.Where(run => run["battery_volts"] > LowCell)];
        SpiceRun plug = Plug(circuit);
        double idle = (s_mostRail / circuit["R17"]) + (s_mostRail / (circuit["R11"] + circuit["R12"]));
        return
        [
            Figure.AtLeast("SHDN on battery, full cell", full.Min(run => run["on_at_back_feed"]), "V", ShutdownHigh * Supply.FullCell, "`on_at_back_feed`: VUSB as high as +3V3; MCP1826: on over 45 % of its input"),
            Figure.AtLeast("SHDN on battery, cell of 3.4 V", all.Min(run => run["on_at_back_feed"]), "V", ShutdownHigh * LowCell, "the same"),
            Figure.AtMost("SHDN on the weakest USB", full.Max(run => run["on_at_least_usb"]), "V", ShutdownLow * Supply.FullCell, "`on_at_least_usb`: 4.40 V − 0.4 V; MCP1826: off under 15 %"),
            Figure.AtMost("SHDN on the strongest USB", full.Max(run => run["on_at_most_usb"]), "V", ShutdownLow * Supply.FullCell, "`on_at_most_usb`: 5.25 V"),
            Figure.AtLeast("VUSB at which it switches, lowest", all.Min(run => run["switches_at"] - run["rail_volts"]), "V over +3V3", 0.0, "`switches_at`, −10 to 60 °C; back-feed is never over +3V3"),
            Figure.AtMost("VUSB at which it switches, highest", full.Max(run => run["switches_at"]), "V", LeastUsb, "`switches_at`; weakest USB"),
            Figure.AtMost("base current of Q3", full.Max(run => run["base_current_most"]) * 1e3, "mA", 1.0, "`base_current_most`, R18; it flows into +3V3, which always takes more"),
            Figure.AtMost("emitter under base of Q3, no USB", s_mostRail, "V", MostReverse, "+3V3 − 0; BC557"),
            Figure.AtLeast("+3V3 while USB is plugged in, least", plug["least_plugging"], "V", Supply.LeastEsp32, "`least_plugging`; ESP32: no restart"),
            Figure.Told("+3V3 while USB is pulled out, least", plug["least_pulling"], "V", "`least_pulling`: the device restarts"),
            Figure.Told("time without supply when USB is pulled out", plug["dark_time"] * 1e3, "ms", "`dark_time`: under the ESP32's brown-out level of 2.43 V"),
            Figure.AtLeast("+3V3 after that", plug["after"], "V", s_leastRail, "`after`; U3 is on again"),
            Figure.AtMost("current of D5, USB in and SW1 off", idle * 1e3, "mA", SmallForwardAmperes * 1e3, "+3V3 / R17 + +3V3 / (R11 + R12); up to here BAT85 drops 0.24 V, and U3 allows 0.3 V"),
            Figure.AtMost("current of D5 into a cell of 2.4 V", ForwardAmperes(s_mostRail - DeadCell), "A", TenthOfCapacity, "straight line through 0.5 V, 30 mA and 0.8 V, 100 mA; a tenth of the capacity"),
        ];
    }

    private static double ForwardAmperes(double volts) => 0.03 + ((volts - 0.5) * (0.1 - 0.03) / (0.8 - 0.5));

    private static SpiceRun Plug(CircuitValues circuit) => SpiceRun.Of(PlugNetlist, new Dictionary<string, double>
    {
        ["R15"] = circuit["R15"],
        ["R16"] = circuit["R16"],
        ["R17"] = circuit["R17"],
        ["R18"] = circuit.Has("R18") ? circuit["R18"] : 1e12,
        ["C1"] = circuit["C1"],
        ["C2"] = circuit["C2"],
        ["C3"] = circuit["C3"],
        ["source_resistance"] = Supply.Resistance,
    });

    private static SpiceRun Run(CircuitValues circuit, double degrees, double saturationCurrent, double rail, double cell) => SpiceRun.Of(Netlist, new Dictionary<string, double>
    {
        ["R15"] = circuit["R15"],
        ["R16"] = circuit["R16"],
        ["R17"] = circuit["R17"],
        ["R18"] = circuit.Has("R18") ? circuit["R18"] : 1e12,
        ["battery"] = cell,
        ["rail"] = rail,
        ["degrees"] = degrees,
        ["saturation_current"] = saturationCurrent,
        ["least_usb"] = LeastUsb,
    });
}
