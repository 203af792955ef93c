using System.Text.Json;
using PressureDevice.Simulator.Commands;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.View;

namespace PressureDevice.Simulator.Tests.CommandLine;

[TestClass]
public sealed class JsonViewTests
{
    private static readonly RunReport WithFault = Samples.Report with
    {
        Faults = [new FaultReport("line-dead", 5000, 312.5, "aborted, cues off")],
    };

    [TestMethod]
    public void Has_the_keys_that_others_build_on_and_no_others()
    {
        using JsonDocument json = JsonDocument.Parse(JsonView.Write(WithFault));
        JsonElement root = json.RootElement;
        AssertKeys(root, "holds", "sync", "cues", "loop", "faults");
        AssertKeys(
            root.GetProperty("holds")[0], "sequence", "outcome", "targetNewtons", "toleranceNewtons", "holdSeconds",
            "inBandSeconds", "timeInBandPercent", "meanNewtons", "rmsErrorNewtons", "peakNewtons", "approachSeconds",
            "meanKgf", "meanKilopascals", "programme", "step", "markedNewtons", "driftNewtons");
        AssertKeys(root.GetProperty("sync"), "recordsOnDevice", "recordsReceived", "identical", "lost", "duplicated");
        AssertKeys(root.GetProperty("cues"), "changes", "worstLatencyMs");
        AssertKeys(root.GetProperty("loop"), "samples", "missedSamples", "allocatedBytesPerSample");
        AssertKeys(root.GetProperty("faults")[0], "kind", "atMs", "reactionMs", "finalState");
    }

    [TestMethod]
    public void Rounds_numbers_to_thousandths_of_their_unit()
    {
        using JsonDocument json = JsonDocument.Parse(JsonView.Write(Samples.Report));
        JsonElement hold = json.RootElement.GetProperty("holds")[0];
        Assert.AreEqual(12, hold.GetProperty("sequence").GetInt64());
        Assert.AreEqual("11.235", hold.GetProperty("holdSeconds").GetRawText());
        Assert.AreEqual("89.012", hold.GetProperty("timeInBandPercent").GetRawText());
        Assert.AreEqual("13.457", json.RootElement.GetProperty("cues").GetProperty("worstLatencyMs").GetRawText());
    }

    [TestMethod]
    public void Writes_null_for_a_number_that_does_not_exist_and_no_negative_zero()
    {
        RunReport report = Samples.Report with
        {
            Cues = new CueReport(0, double.NaN),
            Loop = new LoopReport(0, 0, -0.0001),
        };
        using JsonDocument json = JsonDocument.Parse(JsonView.Write(report));
        Assert.AreEqual("null", json.RootElement.GetProperty("cues").GetProperty("worstLatencyMs").GetRawText());
        Assert.AreEqual("0", json.RootElement.GetProperty("loop").GetProperty("allocatedBytesPerSample").GetRawText());
    }

    [TestMethod]
    public void Is_the_only_thing_on_the_output_also_in_a_terminal()
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new();
        int status = CommandLineProgram.Run(
            ["run", "--json"], output, error, interactive: true, default, Samples.Run(Samples.Report));
        Assert.AreEqual(0, status);
        Assert.AreEqual("", error.ToString());
        Assert.AreEqual(JsonView.Write(Samples.Report) + "\n", output.ToString());
    }

    private static void AssertKeys(JsonElement element, params string[] keys) =>
        CollectionAssert.AreEqual(keys, element.EnumerateObject().Select(property => property.Name).ToArray());
}
