using System.Text.Json;
using PressureDevice.Core;
using PressureDevice.Simulator.Commands;
using PressureDevice.Simulator.Programmes;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Tests.CommandLine;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary><c>run --programme</c> on the command line.</summary>
[TestClass]
public sealed class ProgrammeCommandTests
{
    [TestMethod]
    [DataRow("run --programme", "--programme")]
    [DataRow("run --programme=", "--programme")]
    [DataRow("run --programme a.json --programme b.json", "--programme")]
    [DataRow("run --programme a.json --calibrate 5,10", "--calibrate and --programme exclude each other")]
    [DataRow("run --programme /no/such.json", "/no/such.json: no such file")]
    [DataRow("run --programme a.json --trace ./a.json", "overwrite")]
    public void Wrong_arguments_are_refused_with_one_line_and_nothing_is_run(string line, string named)
    {
        (int status, string output, string error) = ProgrammeFolder.Run(line.Split(' '));
        Assert.AreEqual((2, ""), (status, output));
        Assert.HasCount(1, error.TrimEnd('\n').Split('\n'), error);
        StringAssert.Contains(error, named);
    }

    [TestMethod]
    public void A_broken_file_is_refused_with_one_line_and_nothing_is_run()
    {
        using ProgrammeFolder folder = new();
        string path = folder.Write(Plans.With(Plans.Stepped, ProgrammeField.Target, 20_000));
        foreach (string[] args in new string[][] { [], ["--json"], ["--trace", folder.PathOf("t.csv")] })
        {
            (int status, string output, string error) = ProgrammeFolder.Run(["run", "--programme", path, .. args]);
            Assert.AreEqual(
                (2, "", $"{path}: steps[2].targetNewtons is 200, allowed are 28.01 to 150: each step lies over the one before\n"),
                (status, output, error));
        }

        Assert.IsFalse(File.Exists(folder.PathOf("t.csv")), "nothing is left behind");
    }

    [TestMethod]
    public void The_highest_target_with_the_widest_band_is_taken_from_a_therapist()
    {
        using ProgrammeFolder folder = new();
        ProgrammePlan wide = Plans.With(Plans.With(ProgrammeField.Tolerance, 30), ProgrammeField.Target, 15_000);
        string path = folder.Write(wide);
        (int status, _, string error) = ProgrammeFolder.Run("run", "--programme", path, "--json");
        Assert.AreNotEqual(2, status, error);
        Assert.DoesNotContain("allow", error);
    }

    [TestMethod]
    public void Help_names_it() => StringAssert.Contains(ProgrammeFolder.Run("run", "--help").Output, "--programme");

    [TestMethod]
    public void The_option_is_passed_on()
    {
        RunOptions? asked = null;
        using StringWriter output = new();
        CommandLineProgram.Run(["run", "--programme", "p.json"], output, output, prepare: Samples.Run(Samples.Report, options => asked = options));
        Assert.AreEqual("p.json", asked!.ProgrammeFile);
    }

    [TestMethod]
    public void A_programme_that_was_not_done_ends_with_1_and_says_how_far_it_came()
    {
        using ProgrammeFolder folder = new();
        string path = folder.Write(Plans.With(ProgrammeField.Target, 8_000) with { Repeats = 2 });
        (int status, string output, string error) = ProgrammeFolder.Run("run", "--programme", path, "--json");
        Assert.AreEqual((1, "0 of 2 holds of the programme were done: tooMuch, tooMuch\n"), (status, error));
        using JsonDocument json = JsonDocument.Parse(output);
        double[] targets = [.. json.RootElement.GetProperty("holds").EnumerateArray().Select(hold => hold.GetProperty("targetNewtons").GetDouble())];
        CollectionAssert.AreEqual(new[] { 80.0, 72.0 }, targets, "after too much the next target comes down");
    }

    [TestMethod]
    public void The_plain_text_says_which_hold_and_step_and_names_the_rest()
    {
        using ProgrammeFolder folder = new();
        string path = folder.Write(Plans.Alternating with { Repeats = 1, Steps = [Plans.Alternating.Steps[0] with { RestSeconds = 12 }, Plans.Alternating.Steps[1]] });
        (int status, string output, string error) = ProgrammeFolder.Run("run", "--programme", path);
        Assert.AreEqual((0, ""), (status, error));
        string[] lines = output.TrimEnd('\n').Split('\n');
        Assert.AreEqual("PressureDevice: programme 0.json, person typical, seed 1", lines[0]);
        Assert.IsTrue(lines.Any(line => line.Contains(" hold ") && line.EndsWith("; hold 1 of 2, step 1 of 2", StringComparison.Ordinal)), output);
        Assert.IsTrue(lines.Any(line => line.Contains(" rest ") && line.Contains("faint white: rest, do not press; hold 2 of 2, step 2 of 2")), output);
        Assert.IsTrue(lines.Any(line => line.Contains(" done ") && line.EndsWith("; hold 2 of 2, step 2 of 2", StringComparison.Ordinal)), output);
        StringAssert.Contains(output, "record 2: completed; alternating step 2; ");
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_bytes()
    {
        using ProgrammeFolder folder = new();
        string path = folder.Write(Plans.Threshold);
        string first = ProgrammeFolder.Run("run", "--programme", path, "--seed", "9", "--json").Output;
        Assert.AreEqual(first, ProgrammeFolder.Run("run", "--programme", path, "--seed", "9", "--json").Output);
        Assert.AreNotEqual(first, ProgrammeFolder.Run("run", "--programme", path, "--seed", "10", "--json").Output);
    }

    [TestMethod]
    public void A_fault_on_the_way_ends_safe_and_the_programme_need_not_be_done()
    {
        using ProgrammeFolder folder = new();
        (int status, string output, string error) = ProgrammeFolder.Run(
            "run", "--programme", folder.Write(Plans.Steady with { Repeats = 2 }), "--fault", "line-dead@9", "--json");
        Assert.AreEqual((0, ""), (status, error));
        StringAssert.Contains(output, "\"sensorMissing\"");
    }

    [TestMethod]
    public void A_recording_plays_once_the_programme_is_in_the_device()
    {
        using ProgrammeFolder folder = new();
        string recording = folder.PathOf("r.csv");
        File.WriteAllText(recording, "time_s,force_n\n0,0\n1,20\n14,20\n14.2,0\n20,0\n");
        string path = folder.Write(Plans.With(ProgrammeField.Target, 2_000));
        (int status, string output, string error) = ProgrammeFolder.Run("run", "--programme", path, "--replay", recording, "--json");
        Assert.AreEqual((0, ""), (status, error));
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.AreEqual("completed", json.RootElement.GetProperty("holds")[0].GetProperty("outcome").GetString());
    }
}
