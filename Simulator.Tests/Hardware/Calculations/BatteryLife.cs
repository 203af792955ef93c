namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>How long a full cell lasts, from the power budget. The regulator is linear: the cell gives as many milliamperes as the rail takes.</summary>
public static class BatteryLife
{
    private const double CapacityMilliAmpereHours = 2_000.0;

    // Down to 3.5 V under load, and after some hundred charges (assumptions).
    private const double UsableShare = 0.85;
    private const double AgedShare = 0.8;

    // What the device is to reach: a working day; half of one at the worst.
    private const double WorkingDay = 8.0;
    private const double HalfDay = 4.0;

    private const double HoursPerDay = 24.0;

    /// <summary>The figures; the light's share stands in the file and is held to the circuit by a test.</summary>
    public static IReadOnlyList<Figure> Figures(CircuitValues circuit)
    {
        PowerBudget budget = PowerBudget.Read();
        return
        [
            .. budget.States.Select(state => Figure.Told($"{state}: typical sum", budget.TypicalSum(state), "mA", "`power-budget.csv`")),
            Figure.AtMost("guiding: most", budget.MostSum("guiding"), "mA", Supply.Load * 1e3, "`power-budget.csv`; what the other calculations reckon with"),
            Figure.AtLeast("guiding all the time", Hours(budget.TypicalSum("guiding")), "h", WorkingDay, "2,000 mAh × 0.85 / typical sum; a working day"),
            Figure.AtLeast("guiding all the time, worst", Hours(budget.MostSum("guiding")) * AgedShare, "h", HalfDay, "aged cell (× 0.8), most of all; half a day"),
            Figure.AtLeast("advertising, nobody near", Hours(budget.TypicalSum("advertising")), "h", WorkingDay, "typical sum; a working day"),
            Figure.AtLeast("connected and syncing", Hours(budget.TypicalSum("connected")), "h", WorkingDay, "typical sum; a working day"),
            Figure.Told("asleep, if the firmware could", Hours(budget.TypicalSum("asleep")) / HoursPerDay, "days", "typical sum"),
            Figure.Told("switched off", Hours(budget.TypicalSum("off")) / HoursPerDay / 365.0, "years", "typical sum; the cell's own discharge is faster"),
        ];
    }

    private static double Hours(double milliAmperes) => CapacityMilliAmpereHours * UsableShare / milliAmperes;
}
