using System.Diagnostics;
using System.Text.Json;
using PressureDevice.Simulator.Programmes;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.View;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>Each example from its file to the records on the phone: person, patient, device.</summary>
[TestClass]
public sealed class ProgrammeRunTests
{
    private const double SlowestRealSeconds = 10;

    [TestMethod]
    [DataRow("steady", "completed,completed", "0,0")]
    [DataRow("alternating", "completed,completed,completed,completed", "0,1,0,1")]
    [DataRow("stepped", "eased", "2")]
    [DataRow("threshold", "thresholdMarked,thresholdMarked,thresholdMarked", "0,0,0")]
    public void Each_example_is_done_to_its_end_and_syncs_one_record_a_press(string kind, string outcomes, string steps)
    {
        Stopwatch real = Stopwatch.StartNew();
        (int status, string output, string error) = ProgrammeFolder.Run("run", "--programme", Example(kind), "--json");
        Assert.AreEqual((0, ""), (status, error));
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement[] holds = [.. json.RootElement.GetProperty("holds").EnumerateArray()];
        Assert.AreEqual(outcomes, string.Join(',', holds.Select(hold => hold.GetProperty("outcome").GetString())));
        Assert.AreEqual(steps, string.Join(',', holds.Select(hold => hold.GetProperty("step").GetInt32())));
        foreach (JsonElement hold in holds)
        {
            Assert.AreEqual(kind, hold.GetProperty("programme").GetString());
            Assert.AreEqual(kind == "threshold" ? JsonValueKind.Number : JsonValueKind.Null, hold.GetProperty("markedNewtons").ValueKind);
            Assert.AreEqual(JsonValueKind.Number, hold.GetProperty("driftNewtons").ValueKind);
        }

        JsonElement sync = json.RootElement.GetProperty("sync");
        Assert.AreEqual((holds.Length, true), (sync.GetProperty("recordsReceived").GetInt32(), sync.GetProperty("identical").GetBoolean()));
        Console.WriteLine($"{kind}: {real.Elapsed.TotalSeconds:F1} s");
        Assert.IsLessThan(SlowestRealSeconds, real.Elapsed.TotalSeconds);
    }

    [TestMethod]
    public void Ten_people_do_each_example()
    {
        foreach (string kind in new[] { "steady", "alternating", "stepped", "threshold" })
        {
            for (int seed = 20; seed < 30; seed++)
            {
                RunReport report = Run(Example(kind), seed);
                Assert.IsNull(report.Failure, $"{kind}, seed {seed}");
            }
        }
    }

    [TestMethod]
    public void A_measured_threshold_is_near_the_patients_and_the_result_is_the_mean_of_the_last_two()
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            RunReport report = Run(Example("threshold"), seed);
            double[] marked = [.. report.Holds.Select(hold => hold.MarkedNewtons!.Value)];
            double truth = new Patient(PatientParameters.Calf, PatientTask.SayNow, seed).ThresholdNewtons;
            double measured = report.Threshold!.MeanMilliNewtons / 1000.0;
            Console.WriteLine($"seed {seed}: {string.Join(", ", marked.Select(newtons => $"{newtons:F1}"))} N, true {truth:F1} N, measured {measured:F1} N");
            Assert.AreEqual(3, report.Threshold.Readings, $"seed {seed}");
            Assert.AreEqual((marked[1] + marked[2]) / 2, measured, 0.002, $"seed {seed}");
            Assert.AreEqual(truth, measured, 0.2 * truth, $"seed {seed}");
        }
    }

    [TestMethod]
    public void The_human_view_shows_the_readings_and_their_mean()
    {
        string output = ProgrammeFolder.Run("run", "--programme", Example("threshold")).Output;
        RunReport report = Run(Example("threshold"), seed: 1);
        string readings = string.Join(", ", report.Holds.Select(hold => Figures.Number(hold.MarkedNewtons!.Value)));
        string mean = Figures.Number(report.Threshold!.MeanMilliNewtons / 1000.0);
        StringAssert.Contains(output, $"threshold: {readings} N; mean of the last two {mean} N\n");
        StringAssert.Contains(output, $"record 1: thresholdMarked at {Figures.Number(report.Holds[0].MarkedNewtons!.Value)} N; ");
    }

    [TestMethod]
    public void A_programme_with_a_long_rest_and_a_slow_rise_has_the_time_it_needs()
    {
        using ProgrammeFolder folder = new();
        ProgrammePlan slow = Plans.Alternating with
        {
            RampCentiNewtonsPerSecond = 100,
            Repeats = 1,
            Steps = [new PlanStep(3_000, 10, 30, 300), new PlanStep(3_500, 10, 60, 0)],
        };
        RunReport report = Run(folder.Write(slow), seed: 2);
        Assert.IsNull(report.Failure);
        Assert.AreEqual("completed,completed", string.Join(',', report.Holds.Select(hold => hold.Outcome)));
    }

    private static string Example(string kind) => RepositoryRoot.Combine("docs", "examples", $"{kind}.json");

    private static RunReport Run(string file, int seed) =>
        new GuidedRun(new RunOptions { Seed = seed, ProgrammeFile = file }).Execute(null, CancellationToken.None);
}
