using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>What a hold costs the flash when everything counts, and how long the flash lasts.</summary>
[TestClass]
public sealed class WearTests
{
    private const int CyclesOfABlock = 100_000;
    private const int DaysToFill = 50;
    private const double MostErasesAHold = 2;
    private const double FewestYears = 10;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(CurveKind.Usual, 300)]
    [DataRow(CurveKind.Longest, 120)]
    [DataRow(CurveKind.None, 120)]
    public void A_hold_costs_at_most_two_erases_and_the_flash_lasts_ten_years_when_a_phone_takes_over_daily(CurveKind kind, int days)
    {
        using var bench = new FlashBench(FlashVolumes.InUse);
        var life = new FlashDays(bench, kind, syncs: true);
        int day = 0;
        while (day < DaysToFill)
        {
            life.Live(day++);
        }

        life.BeginCount();
        FlashWear before = bench.Flash.Wear;
        for (int last = day + days; day < last; day++)
        {
            life.Live(day);
        }

        Judge($"{kind} curves, a sync a day", life, bench.Flash.Wear.Since(before), days);
    }

    [TestMethod]
    [DataRow(CurveKind.Usual)]
    [DataRow(CurveKind.Longest)]
    public void A_hold_costs_at_most_two_erases_until_a_log_is_full_that_no_phone_comes_for(CurveKind kind)
    {
        using var bench = new FlashBench(FlashVolumes.InUse);
        var life = new FlashDays(bench, kind, syncs: false);
        FlashWear before = bench.Flash.Wear;
        int day = 0;
        do
        {
            life.Live(day++);
        }
        while (!life.IsFull);
        Judge($"{kind} curves, no sync until it is full", life, bench.Flash.Wear.Since(before), day);
    }

    private void Judge(string what, FlashDays life, FlashWear wear, int days)
    {
        double erases = (double)wear.TotalErases / life.Holds;
        double years = (double)CyclesOfABlock / wear.MostErased * life.Holds / FlashDays.HoldsADay / 365;
        TestContext.WriteLine($"{what}: {life.Holds} holds in {days} days, {life.Blocks} blocks");
        TestContext.WriteLine($"  {wear.TotalErases} erases, {wear.DataErases} of data and {wear.MetadataErases} of the directory: {erases:0.00} a hold; {(double)wear.Commits / life.Holds:0.0} commits a hold");
        foreach ((string of, (int count, int commits)) in life.Costs)
        {
            TestContext.WriteLine($"  {of}: {(double)count / life.Holds:0.000} erases, {(double)commits / life.Holds:0.00} commits a hold");
        }

        TestContext.WriteLine($"  most erased block {wear.MostErased}, median {wear.ErasesPerBlock.Order().ElementAt(wear.ErasesPerBlock.Count / 2)}: {years:0} years of {FlashDays.HoldsADay} holds a day");
        TestContext.WriteLine($"  {string.Join(' ', wear.ErasesPerBlock)}");
        Assert.IsLessThanOrEqualTo(MostErasesAHold, erases, what);
        Assert.IsGreaterThanOrEqualTo(FewestYears, years, what);
    }
}
