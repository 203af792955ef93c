namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What the parts cost.</summary>
public static class PartsCost
{
    private const double MostEuros = 60.0;

    /// <summary>The figures; the prices stand in the parts list.</summary>
    public static IReadOnlyList<Figure> Figures(CircuitValues circuit)
    {
        PartsList parts = PartsList.Read();
        return
        [
            Figure.Told("electrical parts", parts.ElectricalEuros, "EUR", "`../parts.csv`, estimates"),
            Figure.Told("mechanical parts", parts.MechanicalEuros, "EUR", "`../parts.csv`, estimates"),
            Figure.AtMost("the device", parts.ElectricalEuros + parts.MechanicalEuros, "EUR", MostEuros, "sum; what this device is meant to cost, without tools and postage"),
            Figure.Told("calibration stand", parts.StandEuros, "EUR", "`../parts.csv`, estimates; one serves many devices"),
        ];
    }
}
