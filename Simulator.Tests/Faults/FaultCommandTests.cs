using System.Text.Json;
using PressureDevice.Simulator.Commands;
using PressureDevice.Simulator.Faults;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Tests.CommandLine;

namespace PressureDevice.Simulator.Tests.Faults;

/// <summary><c>run --fault</c> on the command line.</summary>
[TestClass]
public sealed class FaultCommandTests
{
    [TestMethod]
    public void The_help_has_each_kind_in_a_line_of_its_own()
    {
        (int status, string output, string error) = Run(["run", "--help"]);
        Assert.AreEqual(0, status, error);
        string[] lines = output.Split('\n');
        foreach (FaultKind kind in FaultKinds.All)
        {
            Assert.AreEqual(1, lines.Count(line => line.Trim().StartsWith(kind.Name + " ", StringComparison.Ordinal) && line.Contains(kind.Description)), kind.Name);
        }
    }

    [TestMethod]
    public void The_option_may_be_repeated_and_may_hold_several()
    {
        RunOptions? asked = null;
        string[] args = ["run", "--fault", "spike@5,frozen@7", "--fault", "link-drop@6"];
        CommandLineProgram.Run(args, TextWriter.Null, TextWriter.Null, prepare: Samples.Run(Samples.Report, options => asked = options));
        Assert.AreEqual("spike@5 frozen@7 link-drop@6", string.Join(' ', asked!.Faults));
        CommandLineProgram.Run(["run"], TextWriter.Null, TextWriter.Null, prepare: Samples.Run(Samples.Report, options => asked = options));
        Assert.IsEmpty(asked.Faults);
    }

    [TestMethod]
    [DataRow("--fault")]
    [DataRow("--fault fire@5")]
    [DataRow("--fault spike@5 --fault fire@5")]
    [DataRow("--fault spike")]
    [DataRow("--fault spike@-1")]
    [DataRow("--fault spike@NaN")]
    [DataRow("--fault=")]
    public void A_wrong_fault_is_refused_with_one_line_and_status_2(string line)
    {
        (int status, string output, string error) = Run(["run", .. line.Split(' ')]);
        Assert.AreEqual(CommandLineProgram.WrongArguments, status);
        Assert.AreEqual("", output);
        Assert.HasCount(1, error.TrimEnd('\n').Split('\n'), error);
        StringAssert.Contains(error, "--fault");
    }

    [TestMethod]
    public void A_run_with_faults_prints_their_reactions_and_ends_with_status_0()
    {
        (int status, string output, string error) = Run(["run", "--seed", "7", "--json", "--fault", "link-drop@8,line-dead@12"]);
        Assert.AreEqual(0, status, error);
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement faults = json.RootElement.GetProperty("faults");
        Assert.AreEqual(2, faults.GetArrayLength());
        Assert.AreEqual("link-drop", faults[0].GetProperty("kind").GetString());
        Assert.AreEqual("guiding", faults[0].GetProperty("finalState").GetString());
        Assert.AreEqual(0.0, faults[0].GetProperty("reactionMs").GetDouble());
        Assert.AreEqual("line-dead", faults[1].GetProperty("kind").GetString());
        Assert.AreEqual(12_000.0, faults[1].GetProperty("atMs").GetDouble());
        Assert.AreEqual("noGuidance", faults[1].GetProperty("finalState").GetString());
        Assert.AreEqual(FaultKinds.SensorLimitMs / 2, faults[1].GetProperty("reactionMs").GetDouble(), FaultKinds.SensorLimitMs / 2);
        Assert.AreEqual("sensorMissing", json.RootElement.GetProperty("holds")[0].GetProperty("outcome").GetString());
    }

    public static IEnumerable<object[]> Names => FaultKinds.All.Select(kind => new object[] { kind.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_person_meets_each_fault_and_the_device_ends_safe(string name)
    {
        foreach (double seconds in new[] { 4, 8.5, 12 })
        {
            var options = new RunOptions { Seed = 11, Faults = [new FaultSpec(FaultKinds.Named(name)!, seconds)] };
            RunReport report = new GuidedRun(options).Execute(null, CancellationToken.None);
            Assert.IsNull(report.Failure, $"at {seconds} s");
            Assert.AreEqual(name, report.Faults.Single().Kind);
        }
    }

    [TestMethod]
    public void The_same_seed_and_faults_give_the_same_output()
    {
        string[] args = ["run", "--seed", "3", "--json", "--fault", "brown-out@9"];
        Assert.AreEqual(Run(args).Output, Run(args).Output);
    }

    private static (int Status, string Output, string Error) Run(string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int status = CommandLineProgram.Run(args, output, error);
        return (status, output.ToString(), error.ToString());
    }
}
