namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The way from the cell to the 3.3 V net, and the load cell's converter on it.</summary>
public static class SupplyRules
{
    private const double LeastInputFarads = 1e-6; // MCP1824 datasheet, 3.2, the same family: 1 to 10 µF with a battery
    private const double LeastOutputFarads = 1e-6; // MCP1826 datasheet: stable from 1 µF on

    /// <summary>What is wrong between cell and regulator.</summary>
    public static IEnumerable<string> Cell(Circuit circuit)
    {
        Net ground = circuit.Net(Circuit.Ground);
        Net input = circuit.NetOf("U3", "VIN");
        Net output = circuit.NetOf("U3", "VOUT");
        (string Says, Net Is, Net Should)[] joints =
        [
            ("the minus of BT1", circuit.NetOf("BT1", "-"), circuit.NetOf("U4", "B-")),
            ("OUT- of U4", circuit.NetOf("U4", "OUT-"), ground),
            ("GND of U3", circuit.NetOf("U3", "GND"), ground),
        ];
        (string Says, string Prefix, Net One, Net Other)[] links =
        [
            ("a fuse between the plus of BT1 and B+ of U4", "F", circuit.NetOf("BT1", "+"), circuit.NetOf("U4", "B+")),
            ("the power switch between OUT+ of U4 and VIN of U3", "SW", circuit.NetOf("U4", "OUT+"), input),
        ];
        return circuit.Apart(joints)
            .Concat(from link in links where circuit.Between(link.Prefix, link.One, link.Other).Count() != 1 select $"{link.Says} is missing")
            .Concat(Capacitance(circuit, "VIN", input, LeastInputFarads))
            .Concat(Capacitance(circuit, "VOUT", output, LeastOutputFarads))
            .Concat(Reversed(circuit));
    }

    /// <summary>What is wrong at the converter and the load cell.</summary>
    /// <remarks>RATE high is 80 conversions a second (HX711 datasheet), which the firmware counts on.</remarks>
    public static IEnumerable<string> Converter(Circuit circuit)
    {
        Net supply = circuit.Net(Circuit.Supply);
        (string Says, Net Is, Net Should)[] joints =
        [
            ("RATE of U2", circuit.NetOf("U2", "RATE"), supply),
            ("VCC of U2", circuit.NetOf("U2", "VCC"), supply),
            ("VDD of U2", circuit.NetOf("U2", "VDD"), supply),
            ("GND of U2", circuit.NetOf("U2", "GND"), circuit.Net(Circuit.Ground)),
            ("EXC+ of LC1", circuit.NetOf("LC1", "EXC+"), circuit.NetOf("U2", "E+")),
            ("EXC- of LC1", circuit.NetOf("LC1", "EXC-"), circuit.NetOf("U2", "E-")),
            ("SIG+ of LC1", circuit.NetOf("LC1", "SIG+"), circuit.NetOf("U2", "A+")),
            ("SIG- of LC1", circuit.NetOf("LC1", "SIG-"), circuit.NetOf("U2", "A-")),
        ];
        return circuit.Apart(joints);
    }

    private static IEnumerable<string> Capacitance(Circuit circuit, string pin, Net net, double least)
    {
        double farads = circuit.Between("C", net, circuit.Net(Circuit.Ground)).Sum(PartValue.Of);
        if (farads < least)
        {
            yield return FormattableString.Invariant($"{pin} of U3 has {farads * 1e6:0.0} µF to ground, not {least * 1e6:0.0}");
        }
    }

    private static IEnumerable<string> Reversed(Circuit circuit) =>
        from part in circuit.Schematic.Parts
        where part.IsPolarizedCapacitor && circuit.NetOf(part.Reference, "1") == circuit.Net(Circuit.Ground)
        select $"{part.Reference} is the wrong way round: its plus is on {Circuit.Ground}";
}
