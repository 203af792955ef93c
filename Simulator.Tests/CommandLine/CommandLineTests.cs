using PressureDevice.Simulator.Commands;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.CommandLine;

[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    [DataRow("go", "go")]
    [DataRow("", "''")]
    [DataRow("go --help", "go")]
    [DataRow("run extra", "extra")]
    [DataRow("run --colour red", "--colour")]
    [DataRow("run --colour --help", "--colour")]
    [DataRow("--json", "--json")]
    [DataRow("[suggest]", "[suggest]")]
    [DataRow("run @file", "@file")]
    [DataRow("run --json yes", "yes")]
    [DataRow("run --seed", "--seed")]
    [DataRow("run --seed -1", "--seed")]
    [DataRow("run --seed 1.5", "--seed")]
    [DataRow("run --seed one", "--seed")]
    [DataRow("run --seed 2147483648", "--seed")]
    [DataRow("run --seed 1 --seed 2", "--seed")]
    [DataRow("run --speed", "--speed")]
    [DataRow("run --speed 0", "--speed")]
    [DataRow("run --speed -2", "--speed")]
    [DataRow("run --speed 1,5", "--speed")]
    [DataRow("run --speed fast", "--speed")]
    [DataRow("run --speed NaN", "--speed")]
    [DataRow("run --speed Infinity", "--speed")]
    [DataRow("run --speed 1e999", "--speed")]
    [DataRow("run --person", "--person")]
    [DataRow("run --person bob", "bob")]
    [DataRow("run --person typical --replay x.csv", "--replay")]
    [DataRow("run --replay=", "--replay")]
    [DataRow("run --trace=", "--trace")]
    [DataRow("run --trace /no/such/folder/t.csv", "/no/such/folder/t.csv")]
    [DataRow("run --replay a.csv --trace ./a.csv", "overwrite")]
    public void Refuses_wrong_arguments_with_one_line_that_says_which(string line, string named)
    {
        Outcome outcome = Run(line.Split(' '), Samples.Run(Samples.Report, _ => Assert.Fail("nothing may be run")));
        Assert.AreEqual(2, outcome.Status);
        Assert.AreEqual("", outcome.Output);
        Assert.HasCount(1, outcome.Error.TrimEnd('\n').Split('\n'), outcome.Error);
        StringAssert.Contains(outcome.Error, named);
    }

    [TestMethod]
    [DataRow("--help")]
    [DataRow("-h")]
    [DataRow("run --help")]
    public void Explains_itself(string line)
    {
        Outcome outcome = Run(line.Split(' '), Samples.Run(Samples.Report, _ => Assert.Fail("nothing may be run")));
        Assert.AreEqual(0, outcome.Status);
        Assert.AreEqual("", outcome.Error);
        StringAssert.Contains(outcome.Output, line.StartsWith("run") ? "--replay" : "run");
    }

    [TestMethod]
    public void Explains_every_option_and_names_every_person()
    {
        string help = Run(["run", "--help"], Samples.Run(Samples.Report)).Output;
        foreach (string word in PersonParameters.Names.Concat(
            ["--person", "--seed", "--speed", "--replay", "--programme", "--trace", "--json"]))
        {
            StringAssert.Contains(help, word);
        }
    }

    [TestMethod]
    public void Runs_a_typical_person_with_seed_1_when_nothing_is_asked()
    {
        foreach (string[] args in new string[][] { [], ["run"] })
        {
            RunOptions asked = Asked(args);
            Assert.AreEqual("typical", asked.Person);
            Assert.AreEqual(1, asked.Seed);
            Assert.IsNull(asked.ReplayFile);
            Assert.IsNull(asked.TraceFile);
        }
    }

    [TestMethod]
    public void Passes_on_what_is_asked()
    {
        string trace = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        RunOptions asked = Asked(["run", "--seed", "0", "--speed", "2.5", "--replay", "hold.csv", "--trace", trace]);
        Assert.AreEqual(0, asked.Seed);
        Assert.AreEqual(2.5, asked.Speed);
        Assert.AreEqual("hold.csv", asked.ReplayFile);
        Assert.AreEqual(trace, asked.TraceFile);
        Assert.IsFalse(File.Exists(trace), "looking whether the trace can be written leaves nothing behind");
        Assert.AreEqual("shaky", Asked(["run", "--person", "shaky"]).Person);
        Assert.AreEqual(int.MaxValue, Asked(["run", "--seed", "2147483647"]).Seed);
    }

    [TestMethod]
    public void Goes_as_fast_as_life_in_a_terminal_and_at_full_speed_elsewhere_unless_told()
    {
        Assert.AreEqual(1.0, Asked([], interactive: true).Speed);
        Assert.AreEqual(1.0, Asked(["run"], interactive: true).Speed);
        Assert.IsNull(Asked(["run", "--json"], interactive: true).Speed);
        Assert.IsNull(Asked(["run"]).Speed);
        Assert.IsNull(Asked(["run", "--speed", "max"], interactive: true).Speed);
        Assert.AreEqual(3.0, Asked(["run", "--speed", "3"]).Speed);
    }

    [TestMethod]
    public void Reports_a_run_that_did_not_do_what_it_should_with_status_1_and_the_reason()
    {
        RunReport failed = Samples.Report with { Failure = "the hold was not completed" };
        foreach (string[] args in new string[][] { [], ["run", "--json"] })
        {
            Outcome outcome = Run(args, Samples.Run(failed));
            Assert.AreEqual(1, outcome.Status);
            Assert.AreEqual("the hold was not completed\n", outcome.Error);
            Assert.AreNotEqual("", outcome.Output, "the results are shown all the same");
        }
    }

    [TestMethod]
    public void Refuses_a_broken_recording_with_one_line_and_nothing_on_the_output()
    {
        string[] plain = ["run", "--replay", "x.csv"];
        foreach (string[] args in new[] { plain, [.. plain, "--json"] })
        {
            Outcome outcome = Run(args, _ => throw new ReplayFileException("x.csv", 3, "the force is not a number"));
            Assert.AreEqual(2, outcome.Status);
            Assert.AreEqual("x.csv, line 3: the force is not a number\n", outcome.Error);
            Assert.AreEqual("", outcome.Output);
        }
    }

    [TestMethod]
    public void Ends_cleanly_when_it_is_stopped()
    {
        foreach (bool interactive in new[] { false, true })
        {
            using CancellationTokenSource stop = new();
            Outcome outcome = Run(["run"], Samples.Run(Samples.Report, _ => stop.Cancel()), interactive, stop.Token);
            Assert.AreEqual(1, outcome.Status);
            Assert.AreEqual("stopped\n", outcome.Error);
        }
    }

    private static RunOptions Asked(string[] args, bool interactive = false)
    {
        RunOptions? asked = null;
        Outcome outcome = Run(args, Samples.Run(Samples.Report, options => asked = options), interactive);
        Assert.AreEqual(0, outcome.Status, outcome.Error);
        return asked!;
    }

    private static Outcome Run(
        string[] args,
        Func<RunOptions, RunExecution> prepare,
        bool interactive = false,
        CancellationToken cancel = default)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int status = CommandLineProgram.Run(args, output, error, interactive, cancel, prepare);
        return new Outcome(status, output.ToString(), error.ToString());
    }

    private readonly record struct Outcome(int Status, string Output, string Error);
}
