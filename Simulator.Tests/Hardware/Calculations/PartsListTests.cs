namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>hardware/parts.csv and the schematic name the same parts.</summary>
[TestClass]
public sealed class PartsListTests
{
    private const string Resistor = "R5,resistor,100,Yageo,MFR-100R,1,any,A < 1,0.03,gate";

    private static readonly string s_partsFile = RepositoryRoot.Combine("hardware", "parts.csv");

    [TestMethod]
    public void Each_part_of_the_schematic_stands_in_the_parts_list_with_its_value_and_number() =>
        IsSound(PartsList.Read().Differences(CircuitFiles.Circuit.Schematic));

    [TestMethod]
    public void The_parts_list_is_sound_in_itself() => IsSound(PartsList.Read().Findings());

    [TestMethod]
    [DataRow("R4,resistor", "R99,resistor", "R4 of the schematic is missing")]
    [DataRow("R4,resistor", "R99,resistor", "R99 is not in the schematic")]
    [DataRow(",3R3,", ",10,", "R4 is '10'")]
    [DataRow("RXEF160", "RXEF110", "F1 is '1.6A' (RXEF110)")]
    public void Another_part_than_in_the_schematic_is_found(string from, string to, string finding)
    {
        string text = File.ReadAllText(s_partsFile);
        Assert.Contains(from, text);
        string[] found = [.. PartsList.Parse(text.Replace(from, to)).Differences(CircuitFiles.Circuit.Schematic)];
        Assert.Contains(line => line.StartsWith(finding, StringComparison.Ordinal), found);
    }

    [TestMethod]
    [DataRow("R5,", "R5 R6,", "R5: 1 pieces for 2 references")]
    [DataRow("0.03", "1.20", "R5: 1.2 EUR for 1 are not of the class 'A < 1'")]
    [DataRow("A < 1", "Z", "R5: 0.03 EUR for 1 are not of the class 'Z'")]
    [DataRow("Yageo", " ", "R5: an empty field")]
    public void A_line_that_is_not_sound_is_found(string from, string to, string finding) => Assert.Contains(finding, Of(Resistor.Replace(from, to)).Findings().ToArray());

    [TestMethod]
    public void A_reference_that_stands_twice_is_found() => Assert.Contains("R5 stands 2 times", Of(Resistor, Resistor).Findings().ToArray());

    [TestMethod]
    public void A_line_with_a_field_too_many_or_a_word_for_a_price_is_refused()
    {
        Assert.ThrowsExactly<AssertFailedException>(() => Of(Resistor + ",more"));
        Assert.ThrowsExactly<AssertFailedException>(() => Of(Resistor.Replace("0.03", "cheap")));
    }

    private static void IsSound(IEnumerable<string> findings) => Assert.AreEqual(string.Empty, string.Join('\n', findings), "hardware/parts.csv");

    private static PartsList Of(params string[] lines) => PartsList.Parse(string.Join('\n', lines.Prepend(File.ReadLines(s_partsFile).First())));
}
