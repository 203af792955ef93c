namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>All rules together.</summary>
public static class CircuitRules
{
    private static readonly Func<Circuit, IEnumerable<string>>[] s_rules =
    [
        ConnectionRules.Pins,
        ConnectionRules.Flags,
        ConnectionRules.Nets,
        ConnectionRules.Names,
        GeometryRules.WireEnds,
        GeometryRules.Labels,
        GeometryRules.Pins,
        GeometryRules.Dots,
        DriverRules.Conflicts,
        DriverRules.Supplies,
        DriverRules.Inputs,
        FieldRules.References,
        FieldRules.Values,
        PullRules.Findings,
        MotorRules.Findings,
        LightRules.Findings,
        MeasuredLineRules.Battery,
        MeasuredLineRules.PatientLine,
        SupplyRules.Cell,
        SupplyRules.Converter,
        RegulatorRules.Lockout,
        PinoutRules.Findings,
        PinRules.Supplies,
        circuit => PinRules.Places(circuit, FirmwarePins.Constants),
    ];

    /// <summary>True when no rule finds anything; a part or net that a rule needs and does not find counts as a finding.</summary>
    public static bool AreKept(Circuit circuit)
    {
        try
        {
            return s_rules.All(rule => !rule(circuit).Any());
        }
        catch (AssertFailedException)
        {
            return false;
        }
    }
}
