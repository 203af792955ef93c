using System.Text.RegularExpressions;
using PressureDevice.Core;
using PressureDevice.Simulator.Commands;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>docs/calibration.md and docs/protocol.md held to the code.</summary>
[TestClass]
public sealed partial class CalibrationDocumentTests
{
    private const string Verb = "dotnet run --project Simulator -- ";

    [TestMethod]
    public void The_output_in_the_document_is_that_of_the_command_above_it()
    {
        string[] blocks = [.. Fences().Matches(Document("calibration.md")).Select(match => match.Groups[1].Value)];
        int command = Array.FindIndex(blocks, block => block.StartsWith(Verb, StringComparison.Ordinal));
        using StringWriter output = new() { NewLine = "\n" };
        int status = CommandLineProgram.Run(blocks[command].Trim()[Verb.Length..].Split(' '), output, TextWriter.Null);
        Assert.AreEqual(0, status);
        Assert.AreEqual(output.ToString(), blocks[command + 1], "put the new output into docs/calibration.md");
    }

    [TestMethod]
    public void Every_refusal_has_its_row_with_number_and_name()
    {
        string document = Document("calibration.md");
        foreach (CalibrationRefusal refusal in Enum.GetValues<CalibrationRefusal>().Where(r => r != CalibrationRefusal.None))
        {
            string name = refusal.ToString();
            StringAssert.Contains(document, $"| {(int)refusal} | {char.ToLowerInvariant(name[0])}{name[1..]} |");
        }
    }

    [TestMethod]
    public void The_limits_in_the_document_are_the_firmwares()
    {
        string document = Document("calibration.md");
        StringAssert.Contains(document, $"({CalibrationProcedure.WindowConversions} conversions)");
        StringAssert.Contains(document, $"at least {CalibrationProcedure.SmallestSpanMilliNewtons / 1000} N");
        StringAssert.Contains(document, $"**{CalibrationProcedure.SteadyMilliNewtons / 1000.0} N**");
        StringAssert.Contains(document, $"0.5 % of full scale, {CalibrationProcedure.LargestResidualMilliNewtons / 1000.0:F2} N");
        StringAssert.Contains(document, $"over {Calibration.FullScaleMilliNewtons / 1000.0} N");
        Assert.AreEqual((2, 6), (CalibrationProcedure.FewestPoints, CalibrationProcedure.MostPoints));
    }

    [TestMethod]
    public void The_protocol_names_every_fault_code_of_the_log()
    {
        string protocol = Document("protocol.md").ReplaceLineEndings(" ");
        string list = protocol[protocol.IndexOf("Codes: 1 ", StringComparison.Ordinal)..];
        foreach (FaultCode code in Enum.GetValues<FaultCode>().Where(code => code != FaultCode.None))
        {
            Assert.IsTrue(Regex.IsMatch(list, $@"[ ,]{(int)code} [a-z]"), $"{(int)code} {code}");
        }
    }

    private static string Document(string name) => File.ReadAllText(RepositoryRoot.Combine("docs", name)).ReplaceLineEndings("\n");

    [GeneratedRegex("^```\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
