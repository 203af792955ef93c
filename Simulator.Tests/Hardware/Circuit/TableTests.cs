namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The tables of pins and wires in the documents are those of schematic and firmware. With UPDATE_TABLES=1 in the environment they are written.</summary>
[TestClass]
public sealed class TableTests
{
    private const string MainDocument = "README.md";
    private const string HardwareDocument = "hardware/README.md";

    private static IEnumerable<string> Documents => Directory
        .EnumerateFiles(RepositoryRoot.Combine("hardware"), "*.md", SearchOption.AllDirectories)
        .Select(RepositoryRoot.Relative).Append(MainDocument);

    [TestMethod]
    public void The_tables_of_pins_and_wires_are_those_of_schematic_and_firmware()
    {
        foreach (string path in Documents)
        {
            string text = Read(path);
            string right = Fill(path, text);
            if (FigureTable.IsUpdate && right != text)
            {
                File.WriteAllText(RepositoryRoot.Combine(path), right);
                text = right;
            }

            string how = $"{FigureTable.Switch}=1 dotnet test Simulator.Tests --filter {nameof(TableTests)} writes it";
            Assert.AreEqual(right, text, $"{path}: a table is not that of schematic and Pins.cs; {how}:\n{TablesOf(right)}");
        }
    }

    [TestMethod]
    public void The_documents_show_the_tables()
    {
        CollectionAssert.Contains(MarkedTables.NamesIn(Read(MainDocument)).ToArray(), "pins", MainDocument);
        CollectionAssert.IsSubsetOf(new[] { "pins", "wiring", "wiring U2" }, MarkedTables.NamesIn(Read(HardwareDocument)).ToArray(), HardwareDocument);
    }

    [TestMethod]
    public void A_table_of_another_circuit_is_not_taken_for_the_right_one()
    {
        string markers = string.Concat(new[] { "pins", "wiring", "wiring U2" }.Select(name => $"<!-- {name}: begin -->\n<!-- {name}: end -->\n"));
        Circuit circuit = SchematicEdit.Real.Set("R13", "Value", "4k7").Set("R1", "Value", "100").Circuit;
        string right = MarkedTables.Fill(markers, circuit, isShort: false);
        StringAssert.Contains(right, "| LightRed | 25 | `LIGHT_RED` | R1 100 Ω to D1 RA | PWM1, timer 0 |");
        StringAssert.Contains(right, "U2 PD_SCK; R13 4.7 kΩ to `GND` | SPI1 MOSI |");
        StringAssert.Contains(right, "| SpiClockUnused | 18 | – | nothing | SPI1 CLOCK |");
        StringAssert.Contains(right, "| `LOAD_CELL_DATA` | U1 IO19, U2 DOUT, R14 |");
        StringAssert.Contains(right, "| PD_SCK | `LOAD_CELL_CLOCK` | U1 IO23, R13 |");
        Assert.AreEqual(right, MarkedTables.Fill(right, circuit, isShort: false));
        SchematicEdit[] edits = [SchematicEdit.Real, SchematicEdit.Real.Drop("R14"), SchematicEdit.Real.Swap("U2", "PD_SCK", "DOUT")];
        foreach (SchematicEdit edit in edits)
        {
            Assert.AreNotEqual(right, MarkedTables.Fill(right, edit.Circuit, isShort: false));
        }
    }

    private static string Fill(string path, string text) => MarkedTables.Fill(text, CircuitFiles.Circuit, isShort: path == MainDocument);

    private static string Read(string path) => File.ReadAllText(RepositoryRoot.Combine(path)).ReplaceLineEndings("\n");

    private static string TablesOf(string text) => string.Join('\n', text.Split('\n').Where(line => line.StartsWith('|')));
}
