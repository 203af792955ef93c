namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>
/// Two regulators can supply the 3.3 V net: the development board's own, from USB, and U3, from the cell. They never drive it together: Q3 conducts
/// when USB lifts the board's 5 V pin over 3.3 V, Q2 then pulls the shutdown pin of U3 to ground. What leaks back through the board's regulator is never over 3.3 V.
/// </summary>
public static class RegulatorRules
{
    private const string Cells = "U3";
    private const double LeastUsbVolts = 3.9; // 4.4 V at the socket less the board's Schottky diode
    private const double BaseEmitterVolts = 0.75;
    private const double SaturatedVolts = 0.2;
    private const double MostCellVolts = 4.2;
    private const double MostForcedGain = 20; // a switch, not an amplifier
    private const double MostBleederOhms = 220_000; // against the leakage of Q3
    private const double LeastBleederOhms = 10_000;

    /// <summary>True for the outputs of the two regulators.</summary>
    public static bool AreTheTwo(PlacedPin one, PlacedPin other)
    {
        string[] pins = [Name(one), Name(other)];
        return pins.Contains($"{Circuit.Esp32} 3V3") && pins.Contains($"{Cells} VOUT");
        static string Name(PlacedPin pin) => $"{pin.Owner.Reference} {pin.Name}";
    }

    /// <summary>What keeps the lock-out from working.</summary>
    public static IEnumerable<string> Lockout(Circuit circuit)
    {
        Net shutdown = circuit.NetOf(Cells, "SHDN");
        Net base2 = circuit.NetOf("Q2", "B");
        Net present = circuit.NetOf("Q3", "C");
        (string Says, Net Is, Net Should)[] joints =
        [
            ("U3 VOUT", circuit.NetOf(Cells, "VOUT"), circuit.Net(Circuit.Supply)),
            ("U1 3V3", circuit.NetOf(Circuit.Esp32, "3V3"), circuit.Net(Circuit.Supply)),
            ("Q2's collector, which pulls SHDN of U3 down,", circuit.NetOf("Q2", "C"), shutdown),
            ("Q2's emitter", circuit.NetOf("Q2", "E"), circuit.Net(Circuit.Ground)),
            ("Q3's emitter", circuit.NetOf("Q3", "E"), circuit.NetOf(Circuit.Esp32, "5V")),
        ];
        foreach (string finding in circuit.Apart(joints))
        {
            yield return finding;
        }

        Net input = circuit.NetOf(Cells, "VIN");
        Net output = circuit.NetOf(Cells, "VOUT");
        if (!circuit.Between("D", output, input).Any(diode => circuit.NetOf(diode.Reference, "K") == input))
        {
            yield return $"no diode from {output.Name} to {input.Name} keeps the output of {Cells} near its input while USB supplies and the switch is off";
        }

        (string Says, Net One, Net Other)[] resistors =
        [
            ("SHDN of U3 is held up from its input", shutdown, input),
            ("Q3 compares with 3.3 V at its base", circuit.NetOf("Q3", "B"), circuit.Net(Circuit.Supply)),
            ("Q3 drives the base of Q2", present, base2),
            ("the base of Q2 is held down", base2, circuit.Net(Circuit.Ground)),
        ];
        (string Says, Net One, Net Other)[] missing = [.. resistors.Where(one => circuit.Between(Circuit.Resistor, one.One, one.Other).Count() != 1)];
        foreach ((string says, Net one, Net other) in missing)
        {
            yield return $"{says} by one resistor: between {one.Name} and {other.Name} are {circuit.Between(Circuit.Resistor, one, other).Count()}";
        }

        if (missing.Length == 0)
        {
            foreach (string finding in Figures(circuit, shutdown, present, base2))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<string> Figures(Circuit circuit, Net shutdown, Net present, Net base2)
    {
        double bleeder = circuit.OhmsBetween(base2, circuit.Net(Circuit.Ground));
        double collector = MostCellVolts / circuit.OhmsBetween(shutdown, circuit.NetOf(Cells, "VIN"));
        double intoBase = ((LeastUsbVolts - SaturatedVolts - BaseEmitterVolts) / circuit.OhmsBetween(present, base2)) - (BaseEmitterVolts / bleeder);
        if (intoBase * MostForcedGain < collector)
        {
            yield return FormattableString.Invariant($"Q2 gets {intoBase * 1e6:0} µA at its base and must sink {collector * 1e6:0} µA: ")
                + "it does not hold SHDN of U3 down";
        }

        if (bleeder is < LeastBleederOhms or > MostBleederOhms)
        {
            yield return FormattableString.Invariant($"{base2.Name} is held down by {bleeder:0} Ω, not by {LeastBleederOhms:0} to {MostBleederOhms:0}");
        }
    }
}
