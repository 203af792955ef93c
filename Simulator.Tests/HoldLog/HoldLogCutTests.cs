namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>The power goes at every flash operation of everything that the log does, on the virtual flash.</summary>
[TestClass]
public sealed class HoldLogCutTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(CutDeed.Append)]
    [DataRow(CutDeed.NewSegment)]
    [DataRow(CutDeed.DeletedHolds)]
    [DataRow(CutDeed.CurvesOfSynced)]
    [DataRow(CutDeed.SyncedHolds)]
    [DataRow(CutDeed.CurvesOfUnsynced)]
    [DataRow(CutDeed.Acknowledge)]
    [DataRow(CutDeed.Delete)]
    public void After_any_cut_and_any_second_one_in_the_start_every_hold_is_there_once_and_the_log_goes_on(CutDeed deed)
    {
        foreach (CutRun run in RunsOf(deed))
        {
            run.CutEverywhere();
            TestContext.WriteLine($"{run.Detail}: {run.Operations} operations, {run.Cuts} cuts, {run.SecondCuts} second cuts, full after {run.Fulls}");
        }
    }

    [TestMethod]
    [DataRow(CutDeed.Append)]
    [DataRow(CutDeed.NewSegment)]
    [DataRow(CutDeed.DeletedHolds)]
    [DataRow(CutDeed.CurvesOfSynced)]
    [DataRow(CutDeed.SyncedHolds)]
    [DataRow(CutDeed.CurvesOfUnsynced)]
    [DataRow(CutDeed.Acknowledge)]
    [DataRow(CutDeed.Delete)]
    public void A_flash_that_fails_from_any_operation_on_loses_nothing(CutDeed deed)
    {
        foreach (CutRun run in RunsOf(deed))
        {
            run.FailEverywhere();
            TestContext.WriteLine($"{run.Detail}: {run.Operations} operations, {run.Cuts} failures, full after {run.Fulls}");
        }
    }

    private static IEnumerable<CutRun> RunsOf(CutDeed deed)
    {
        IReadOnlyList<CutScene> scenes = CutScenes.Of(deed);
        Assert.IsNotEmpty(scenes);
        return scenes.Select(scene => new CutRun(scene));
    }
}
