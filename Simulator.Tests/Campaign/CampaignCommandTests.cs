using System.Text.Json;
using PressureDevice.Simulator.Commands;

namespace PressureDevice.Simulator.Tests.Campaigns;

/// <summary>The campaign on the command line.</summary>
[TestClass]
public sealed class CampaignCommandTests
{
    private static readonly string[] Short = ["campaign", "--holds", "3"];

    [TestMethod]
    [DataRow("--holds 0", "--holds", "1 to 100,000")]
    [DataRow("--holds -1", "--holds", "1 to 100,000")]
    [DataRow("--holds 100001", "--holds", "1 to 100,000")]
    [DataRow("--holds 1.5", "--holds", "1 to 100,000")]
    [DataRow("--holds many", "--holds", "1 to 100,000")]
    [DataRow("--seed -1", "--seed", "0 to 2,147,483,647")]
    [DataRow("--seed 2147483648", "--seed", "0 to 2,147,483,647")]
    [DataRow("--guidance light", "--guidance", "none, threshold, gauge, device")]
    [DataRow("--guidance Device", "--guidance", "none, threshold, gauge, device")]
    [DataRow("--guidance device --guidance light", "--guidance", "none, threshold, gauge, device")]
    [DataRow("--target 1.99", "--target", "2 to 150")]
    [DataRow("--target 150.01", "--target", "2 to 150")]
    [DataRow("--target 40.001", "--target", "2 to 150")]
    [DataRow("--target NaN", "--target", "2 to 150")]
    [DataRow("--target 40,5", "--target", "2 to 150")]
    [DataRow("--tolerance 2", "--tolerance", "3 to 30")]
    [DataRow("--tolerance 31", "--tolerance", "3 to 30")]
    [DataRow("--tolerance 10.5", "--tolerance", "3 to 30")]
    [DataRow("--seconds 9", "--seconds", "10 to 30, 60 or 90")]
    [DataRow("--seconds 31", "--seconds", "10 to 30, 60 or 90")]
    [DataRow("--seconds 61", "--seconds", "10 to 30, 60 or 90")]
    [DataRow("--person bob", "--person", "typical")]
    [DataRow("--holds", "--holds", "missing")]
    [DataRow("--guidance", "--guidance", "missing")]
    [DataRow("--holds 5 --holds 6", "--holds", "single")]
    [DataRow("--json yes", "yes", "unknown")]
    [DataRow("--guidance device none", "none", "unknown")]
    [DataRow("--replay x.csv", "--replay", "unknown")]
    public void Refuses_wrong_arguments_with_one_line_that_says_which_and_what_is_right(string line, string option, string right)
    {
        (int status, string output, string error) = Run(["campaign", .. line.Split(' ')]);
        Assert.AreEqual(2, status);
        Assert.AreEqual("", output);
        Assert.HasCount(1, error.TrimEnd('\n').Split('\n'), error);
        StringAssert.Contains(error, option);
        StringAssert.Contains(error, right);
    }

    [TestMethod]
    public void Help_names_every_option_and_every_kind_of_guidance()
    {
        (int status, string output, string error) = Run(["campaign", "--help"]);
        Assert.AreEqual((0, ""), (status, error));
        foreach (string word in new[]
            { "--holds", "--seed", "--guidance", "--target", "--tolerance", "--seconds", "--person", "--json", "none", "threshold", "gauge", "device", "shaky" })
        {
            StringAssert.Contains(output, word);
        }
    }

    [TestMethod]
    public void Json_has_the_keys_that_others_build_on_and_no_others()
    {
        (int status, string output, string error) = Run([.. Short, "--json"], interactive: true);
        Assert.AreEqual((0, ""), (status, error));
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement root = json.RootElement;
        AssertKeys(root, "guidance", "seed", "targetNewtons", "tolerancePercent", "holdSeconds", "seconds", "timesRealTime");
        AssertNumbers(root, "seed", "targetNewtons", "tolerancePercent", "holdSeconds", "seconds", "timesRealTime");
        JsonElement guidance = root.GetProperty("guidance");
        CollectionAssert.AreEqual(
            new[] { "none", "threshold", "gauge", "device" }, guidance.EnumerateArray().Select(kind => kind.GetProperty("name").GetString()).ToArray());
        foreach (JsonElement kind in guidance.EnumerateArray())
        {
            AssertKeys(
                kind, "name", "holds", "completedPercent", "rmsErrorNewtons", "timeInBandPercent", "overshootNewtons", "cueChangesPerSecond");
            Assert.AreEqual(3, kind.GetProperty("holds").GetInt32());
            AssertNumbers(kind, "completedPercent");
            foreach ((string figure, string[] parts) in new (string, string[])[]
                {
                    ("rmsErrorNewtons", ["median", "p95"]), ("timeInBandPercent", ["median", "p5"]),
                    ("overshootNewtons", ["median", "p95"]), ("cueChangesPerSecond", ["median"]),
                })
            {
                AssertKeys(kind.GetProperty(figure), parts);
                AssertNumbers(kind.GetProperty(figure), parts);
            }
        }
    }

    [TestMethod]
    public void Runs_what_is_asked_each_kind_once_and_in_its_order()
    {
        (_, string output, _) = Run(
            [
                .. Short, "--json", "--guidance", "device", "--guidance", "none", "--guidance", "device", "--seed", "9",
                "--target", "25.5", "--tolerance", "12", "--seconds", "10", "--person", "steady",
            ]);
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement root = json.RootElement;
        CollectionAssert.AreEqual(
            new[] { "none", "device" }, root.GetProperty("guidance").EnumerateArray().Select(kind => kind.GetProperty("name").GetString()).ToArray());
        Assert.AreEqual(9, root.GetProperty("seed").GetInt32());
        Assert.AreEqual(25.5, root.GetProperty("targetNewtons").GetDouble());
        Assert.AreEqual(12, root.GetProperty("tolerancePercent").GetInt32());
        Assert.AreEqual(10, root.GetProperty("holdSeconds").GetInt32());
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_object_but_for_the_time_it_took()
    {
        string Once() => string.Join('\n', Run([.. Short, "--json"]).Output.Split('\n').Where(line => !line.Contains("\"seconds\"") && !line.Contains("timesRealTime")));
        Assert.AreEqual(Once(), Once());
    }

    [TestMethod]
    public void A_table_of_plain_text_and_a_line_about_it_go_where_nobody_watches()
    {
        (int status, string output, string error) = Run(Short);
        Assert.AreEqual((0, ""), (status, error));
        Assert.DoesNotContain("\u001b", output, "no terminal codes in plain text");
        string[] lines = output.TrimEnd('\n').Split('\n');
        foreach (string name in new[] { "none", "threshold", "gauge", "device" })
        {
            Assert.HasCount(1, lines.Where(line => line.StartsWith($" {name} ", StringComparison.Ordinal)).ToArray(), output);
        }

        Assert.IsTrue(lines[..^1].All(line => line.Length <= 80), output);
        StringAssert.Contains(lines[^1], "3 holds each, 15 s at 40 N +/- 10 %, people of the typical spread, seed 1");
        StringAssert.Contains(output, "*");
        Assert.DoesNotContain("*", Run([.. Short, "--guidance", "device"]).Output, "one kind alone is not the best of anything");
    }

    [TestMethod]
    public void Ends_cleanly_when_it_is_stopped()
    {
        foreach (string[] args in new string[][] { Short, [.. Short, "--json"] })
        {
            using CancellationTokenSource stop = new();
            stop.Cancel();
            (int status, string output, string error) = Run(args, cancel: stop.Token);
            Assert.AreEqual((1, "", "stopped\n"), (status, output, error));
        }
    }

    private static void AssertKeys(JsonElement element, params string[] keys) =>
        CollectionAssert.AreEqual(keys, element.EnumerateObject().Select(property => property.Name).ToArray());

    private static void AssertNumbers(JsonElement element, params string[] keys)
    {
        foreach (string key in keys)
        {
            Assert.AreEqual(JsonValueKind.Number, element.GetProperty(key).ValueKind, key);
        }
    }

    private static (int Status, string Output, string Error) Run(string[] args, bool interactive = false, CancellationToken cancel = default)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int status = CommandLineProgram.Run(args, output, error, interactive, cancel);
        return (status, output.ToString(), error.ToString());
    }
}
