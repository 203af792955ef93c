using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>hardware/circuit/schematic.svg is a drawing of the schematic as it is now.</summary>
[TestClass]
public sealed partial class DrawingTests
{
    [TestMethod]
    public void The_drawing_shows_every_reference_value_and_label_of_the_schematic() =>
        Findings.AssertNone(Missing(CircuitFiles.Circuit, CircuitFiles.DrawingText));

    [TestMethod]
    public void A_drawing_that_is_older_than_the_schematic_is_found()
    {
        Findings.AssertNames("R99", Missing(SchematicEdit.Real.Set("R6", "Reference", "R99").Circuit, CircuitFiles.DrawingText));
        Findings.AssertNames("6k8", Missing(SchematicEdit.Real.Set("R6", "Value", "6k8").Circuit, CircuitFiles.DrawingText));
        Findings.AssertNames("10k", Missing(SchematicEdit.Real.Set("R9", "Value", "10k").Circuit, CircuitFiles.DrawingText));
        Findings.AssertNames("LIGHT_ROUGE", Missing(SchematicEdit.Real.Rename("LIGHT_RED", "LIGHT_ROUGE").Circuit, CircuitFiles.DrawingText));
    }

    // KiCad draws letters as strokes and keeps each text beside them, unseen, so that it can be searched. Each must stand there as often as in the schematic.
    private static IEnumerable<string> Missing(Circuit circuit, string drawing)
    {
        Dictionary<string, int> drawn = Texts(drawing).CountBy(text => text).ToDictionary();
        IEnumerable<string> wanted = circuit.Schematic.Parts.SelectMany(part => new[] { part.Reference, part.Value })
            .Concat(circuit.Schematic.Labels.Select(label => label.Text));
        return from text in wanted.CountBy(text => text)
               where drawn.GetValueOrDefault(text.Key) < text.Value
               select $"'{text.Key}' stands {text.Value} times in the schematic and {drawn.GetValueOrDefault(text.Key)} times in the drawing";
    }

    private static IEnumerable<string> Texts(string drawing)
    {
        using var reader = XmlReader.Create(new StringReader(drawing), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return [.. XDocument.Load(reader).Descendants()
            .Where(element => element.Name.LocalName == "text")
            .Select(element => Space().Replace(element.Value, " ").Trim())];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
