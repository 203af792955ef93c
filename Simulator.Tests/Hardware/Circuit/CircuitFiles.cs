namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The files of the circuit, read once.</summary>
public static class CircuitFiles
{
    private const string Folder = "hardware/circuit/";

    private static readonly Lazy<string> s_schematicText = new(() => ReadText(Folder + "PressureDevice.kicad_sch"));
    private static readonly Lazy<Circuit> s_circuit = new(() => new Circuit(s_schematicText.Value));

    /// <summary>The schematic's text.</summary>
    public static string SchematicText => s_schematicText.Value;

    /// <summary>The circuit that it draws.</summary>
    public static Circuit Circuit => s_circuit.Value;

    /// <summary>The text of the netlist that KiCad has exported.</summary>
    public static string NetlistText => ReadText(Folder + "PressureDevice.net");

    /// <summary>The text of the drawing that KiCad has exported.</summary>
    public static string DrawingText => ReadText(Folder + "schematic.svg");

    private static string ReadText(string path) => File.ReadAllText(RepositoryRoot.Combine(path)).ReplaceLineEndings("\n");
}
