using System.Text.Json;
using PressureDevice.Simulator.Commands;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>The calibration on the command line.</summary>
[TestClass]
public sealed class CalibrateCommandTests
{
    [TestMethod]
    [DataRow("run --calibrate", "--calibrate")]
    [DataRow("run --calibrate=", "--calibrate")]
    [DataRow("run --calibrate 5", "2 to 6")]
    [DataRow("run --calibrate 1,2,3,4,5,6,7", "2 to 6")]
    [DataRow("run --calibrate 10,5", "smallest")]
    [DataRow("run --calibrate 5,5", "two in a row")]
    [DataRow("run --calibrate 0,5", "over 0")]
    [DataRow("run --calibrate 5,51", "50 kg")]
    [DataRow("run --calibrate 5,-10", "'-10'")]
    [DataRow("run --calibrate 5,ten", "'ten'")]
    [DataRow("run --calibrate 5,,10", "''")]
    [DataRow("run --calibrate 5,1e9999", "'1e9999'")]
    [DataRow("run --calibrate 5;10", "'5;10'")]
    [DataRow("run --calibrate 5,10 --calibrate 5,15", "--calibrate")]
    [DataRow("run --calibrate 5,10 --person typical", "--person")]
    [DataRow("run --calibrate 5,10 --replay x.csv", "--replay")]
    [DataRow("run --calibrate 5,10 --trace x.csv", "--trace")]
    [DataRow("run --calibrate 5,10 --fault line-dead@5", "--fault")]
    public void Refuses_wrong_arguments_with_one_line_that_says_which(string line, string named)
    {
        (int status, string output, string error) = Run(line.Split(' '));
        Assert.AreEqual(2, status);
        Assert.AreEqual("", output);
        Assert.HasCount(1, error.TrimEnd('\n').Split('\n'), error);
        StringAssert.Contains(error, named);
    }

    [TestMethod]
    public void Help_names_it() => StringAssert.Contains(Run(["run", "--help"]).Output, "--calibrate");

    [TestMethod]
    public void An_accepted_calibration_ends_with_0_and_one_object()
    {
        (int status, string output, string error) = Run(["run", "--calibrate", "5,10,15", "--seed", "2", "--json"]);
        Assert.AreEqual((0, ""), (status, error));
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement root = json.RootElement;
        Assert.AreEqual("calibration", root.EnumerateObject().Single().Name);
        JsonElement calibration = root.GetProperty("calibration");
        AssertKeys(calibration, "accepted", "refusal", "id", "points", "worstErrorNewtons");
        Assert.IsTrue(calibration.GetProperty("accepted").GetBoolean());
        Assert.AreEqual(JsonValueKind.Null, calibration.GetProperty("refusal").ValueKind);
        Assert.AreEqual(1, calibration.GetProperty("id").GetInt32());
        Assert.AreEqual(3, calibration.GetProperty("points").GetArrayLength());
        AssertKeys(calibration.GetProperty("points")[0], "newtons", "residualNewtons");
        Assert.AreEqual("49.033", calibration.GetProperty("points")[0].GetProperty("newtons").GetRawText());
        Assert.IsInRange(0.001, 1.0, calibration.GetProperty("worstErrorNewtons").GetDouble());
    }

    [TestMethod]
    public void A_refused_calibration_ends_with_1_and_its_name()
    {
        (int status, string output, string error) = Run(["run", "--calibrate", "0.5,1", "--json"]);
        Assert.AreEqual((1, "the calibration was refused: spanTooSmall\n"), (status, error));
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement calibration = json.RootElement.GetProperty("calibration");
        Assert.IsFalse(calibration.GetProperty("accepted").GetBoolean());
        Assert.AreEqual("spanTooSmall", calibration.GetProperty("refusal").GetString());
        foreach (string key in new[] { "id", "worstErrorNewtons" })
        {
            Assert.AreEqual(JsonValueKind.Null, calibration.GetProperty(key).ValueKind, key);
        }
    }

    [TestMethod]
    public void Tells_the_steps_and_the_result_in_plain_text_of_80_columns()
    {
        (int status, string output, string error) = Run(["run", "--calibrate", "5,15"]);
        Assert.AreEqual((0, ""), (status, error));
        Assert.DoesNotContain("\u001b", output, "no terminal codes in plain text");
        string[] lines = output.TrimEnd('\n').Split('\n');
        Assert.AreEqual("PressureDevice: calibration with 5, 15 kg, seed 1", lines[0]);
        Assert.IsTrue(lines.All(line => line.Length <= 80), output);
        StringAssert.Contains(output, "accepted: calibration 1, 2026-01-01, 2 masses");
        StringAssert.Contains(output, "stored twice");
        StringAssert.Contains(output, "indicated N");
        StringAssert.StartsWith(lines[^1], "largest error: ");
    }

    [TestMethod]
    public void A_refusal_says_at_which_step_and_that_nothing_was_stored()
    {
        (int status, string output, _) = Run(["run", "--calibrate", "0.5,1"]);
        Assert.AreEqual(1, status);
        StringAssert.EndsWith(output, "refused: spanTooSmall, at: fit, judge, store; nothing was stored\n");
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_bytes()
    {
        string first = Run(["run", "--calibrate", "5,15", "--seed", "9"]).Output;
        Assert.AreEqual(first, Run(["run", "--calibrate", "5,15", "--seed", "9"]).Output);
        Assert.AreNotEqual(first, Run(["run", "--calibrate", "5,15", "--seed", "10"]).Output);
    }

    [TestMethod]
    public void Ends_cleanly_when_it_is_stopped()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        (int status, _, string error) = Run(["run", "--calibrate", "5,15"], stop.Token);
        Assert.AreEqual((1, "stopped\n"), (status, error));
    }

    private static void AssertKeys(JsonElement element, params string[] keys) =>
        CollectionAssert.AreEqual(keys, element.EnumerateObject().Select(property => property.Name).ToArray());

    private static (int Status, string Output, string Error) Run(string[] args, CancellationToken cancel = default)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int status = CommandLineProgram.Run(args, output, error, cancel: cancel);
        return (status, output.ToString(), error.ToString());
    }
}
