namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>One of the calculations of hardware/calculations/README.md.</summary>
/// <param name="Name">Its name in the document's markers.</param>
/// <param name="Figures">Computes its figures for a circuit.</param>
public sealed record Calculation(string Name, Func<CircuitValues, IReadOnlyList<Figure>> Figures)
{
    /// <summary>All calculations, in the document's order.</summary>
    public static IReadOnlyList<Calculation> All { get; } =
    [
        new("motor driver", MotorDriver.Figures),
        new("light", LightCurrents.Figures),
        new("load cell", LoadCellBridge.Figures),
        new("patient's line", PatientLineLevels.Figures),
        new("battery", BatteryLevels.Figures),
        new("lock-out", UsbLockOut.Figures),
        new("battery life", BatteryLife.Figures),
        new("heat and fuse", HeatAndFuse.Figures),
        new("cost", PartsCost.Figures),
    ];

    /// <summary>One of them.</summary>
    public static Calculation Of(string name) => All.Single(calculation => calculation.Name == name);

    /// <summary>A figure whose name begins with some words.</summary>
    public Figure Figure(CircuitValues circuit, string what) =>
        Figures(circuit).SingleOrDefault(figure => figure.What.StartsWith(what, StringComparison.Ordinal))
        ?? throw new AssertFailedException($"'{Name}' has not one figure '{what}…'");

    /// <summary>The names of the figures that break a limit.</summary>
    public IReadOnlyList<string> Broken(CircuitValues circuit) => [.. Figures(circuit).Where(figure => !figure.IsKept).Select(figure => figure.What)];
}
