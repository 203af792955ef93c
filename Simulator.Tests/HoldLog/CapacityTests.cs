using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>How many holds there are when the log refuses the next one because no phone has any.</summary>
[TestClass]
public sealed class CapacityTests
{
    private const int FewestHolds = 2_000;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(CurveKind.None)]
    [DataRow(CurveKind.Short)]
    [DataRow(CurveKind.Usual)]
    [DataRow(CurveKind.Longest)]
    [DataRow(CurveKind.Mixed)]
    public void A_log_that_no_phone_comes_for_takes_two_thousand_holds_whatever_their_curves(CurveKind kind)
    {
        using var bench = new FlashBench(FlashVolumes.InUse);
        Holdings? holdings = null;
        HoldLog? log = null;
        bench.Run(() =>
        {
            log = bench.Open();
            while (LogDeeds.Append(log, kind) == HoldLogResult.Stored)
            {
            }

            holdings = Holdings.Read(bench, log, kind, "full");
        });
        TestContext.WriteLine($"{kind} curves: full with {holdings!.Holds.Count} holds, {holdings.Curves} with curves, {log!.Blocks} of {log.MostBlocks} blocks");
        Assert.AreEqual(log.NextSequence - 1, holdings.Holds.Count, "each of them is there");
        Assert.IsGreaterThanOrEqualTo(FewestHolds, holdings.Holds.Count);
    }
}
