using System.Text.Json;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.ClosedLoop;

/// <summary>A whole run: person, device, phone.</summary>
[TestClass]
public sealed class GuidedRunTests
{
    private const double WorstLatencyLimitMs = 60;

    [TestMethod]
    public void Seed_7_completes_a_10_s_hold_of_40_N_and_the_phone_holds_the_same_record()
    {
        RunReport report = Run(seed: 7);
        Assert.IsNull(report.Failure);
        HoldReport hold = report.Holds.Single();
        Assert.AreEqual("completed", hold.Outcome);
        Assert.AreEqual(40.0, hold.TargetNewtons);
        Assert.AreEqual(4.0, hold.ToleranceNewtons);
        Assert.AreEqual(10.0, hold.InBandSeconds, 0.03);
        Assert.AreEqual(new SyncReport(RecordsOnDevice: 1, RecordsReceived: 1, Identical: true, Lost: 0, Duplicated: 0), report.Sync);
        Assert.AreEqual(0.0, report.Loop.AllocatedBytesPerSample);
        Assert.IsLessThanOrEqualTo(
            12L, report.Loop.MissedSamples, "only the flash writes when the phone tells the day, at the first touch and after the end cost conversions");
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_report_and_another_seed_another()
    {
        string first = JsonSerializer.Serialize(Run(seed: 7));
        Assert.AreEqual(first, JsonSerializer.Serialize(Run(seed: 7)));
        Assert.AreNotEqual(first, JsonSerializer.Serialize(Run(seed: 8)));
    }

    [TestMethod]
    public void The_light_answers_a_step_of_force_within_60_ms_on_twenty_devices()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            double worst = LatencyBench.WorstMilliseconds(seed);
            Console.WriteLine($"seed {seed}: {worst:F1} ms");
            Assert.IsLessThanOrEqualTo(WorstLatencyLimitMs, worst, $"seed {seed}");
            Assert.IsGreaterThan(5.0, worst, $"seed {seed}: faster than a conversion can be");
        }
    }

    [TestMethod]
    public void Twenty_typical_people_complete_their_hold_and_lose_no_record()
    {
        for (int seed = 100; seed < 120; seed++)
        {
            RunReport report = Run(seed);
            Assert.IsNull(report.Failure, $"seed {seed}");
            Assert.IsTrue(report.Sync is { Identical: true, Lost: 0, Duplicated: 0 }, $"seed {seed}: {report.Sync}");
        }
    }

    [TestMethod]
    public void A_recording_over_the_limit_is_cut_off_and_recorded_as_over_force()
    {
        string path = Path.Combine(Path.GetTempPath(), $"over-force-{Environment.ProcessId}.csv");
        File.WriteAllText(path, "time_s,force_n\n0,0\n2,20\n3,40\n6,40\n6.5,80\n8,80\n9,0\n10,0\n");
        try
        {
            RunReport report = new GuidedRun(new RunOptions { Seed = 3, ReplayFile = path }).Execute(null, CancellationToken.None);
            Assert.IsNull(report.Failure);
            Assert.AreEqual("overForce", report.Holds.Single().Outcome);
            Assert.IsTrue(report.Sync.Identical);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static RunReport Run(int seed) => new GuidedRun(new RunOptions { Seed = seed }).Execute(null, CancellationToken.None);
}
