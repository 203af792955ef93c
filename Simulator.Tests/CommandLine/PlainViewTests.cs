using PressureDevice.Simulator.Commands;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.CommandLine;

[TestClass]
public sealed class PlainViewTests
{
    [TestMethod]
    public void Tells_a_run_in_a_few_lines_of_plain_text()
    {
        string[] expected =
        [
            "PressureDevice: one guided hold, person typical, seed 1",
            "   0.0 s  starting     0.0 N  left  10.0 s  light off",
            "   2.0 s  approach    12.0 N  left  10.0 s  light blue: press more",
            "   5.0 s  hold        38.0 N  left  10.0 s  light green: stay",
            "  10.5 s  hold        41.0 N  left  10.0 s  light green: stay",
            "  18.0 s  syncing      0.0 N  left  10.0 s  light off",
            "  19.5 s  finished     0.0 N  left  10.0 s  light off",
            "record 12: completed; target 40.0 +/- 4.0 N; held 11.2 s, in the band 10.0 s (89.0 %); mean 39.5 N (4.03 kgf), "
                + "RMS error 1.99 N, drift 0.0 N, peak 46.3 N; approach 3.5 s",
            "sync: 1 of 1 record received, identical to the device's, 0 lost, 0 duplicated",
            "cues: 9 changes, worst latency 13.5 ms",
            "loop: 1800 samples, 0 missed, 0.00 bytes allocated per sample",
        ];
        Assert.AreEqual(string.Join("\n", expected), string.Join("\n", Lines([], Samples.Report)));
    }

    [TestMethod]
    public void Names_the_recording_the_losses_and_the_faults()
    {
        RunReport report = Samples.Report with
        {
            Sync = new SyncReport(3, 2, false, 1, 0),
            Faults = [new FaultReport("line-dead", 5000, 312.5, "aborted")],
        };
        string[] lines = Lines(["run", "--replay", "some/where/hold.csv"], report);
        Assert.AreEqual("PressureDevice: one guided hold, recording hold.csv, seed 1", lines[0]);
        CollectionAssert.Contains(
            lines, "sync: 2 of 3 records received, NOT identical to the device's, 1 lost, 0 duplicated");
        Assert.AreEqual("fault: line-dead at 5.00 s, reaction 312.5 ms, ended in aborted", lines[^1]);
    }

    private static string[] Lines(string[] args, RunReport report)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new();
        CommandLineProgram.Run(args, output, error, prepare: Samples.Run(report));
        Assert.AreEqual("", error.ToString());
        Assert.DoesNotContain("\u001b", output.ToString(), "no terminal codes in plain text");
        return output.ToString().TrimEnd('\n').Split('\n');
    }
}
