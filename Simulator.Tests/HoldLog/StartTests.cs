using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>What a start reads, how long that takes at 100 KB/s, and what it and an addition cost in openings.</summary>
[TestClass]
public sealed class StartTests
{
    private const double LimitSeconds = 2;
    private const double DamagedLimitSeconds = 2.5;
    private const int BytesASecond = 100_000;
    private const int Phone = 7;
    private const string Segment = @"I:\holds.";
    private const int FirstOffset = 6;

    /// <summary>What is damaged.</summary>
    public enum Damage
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>A hold in the newest segment.</summary>
        Newest,

        /// <summary>Both heads of a segment in the middle.</summary>
        OneHead,

        /// <summary>Both heads of all.</summary>
        AllHeads,
    }

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(CurveKind.None, Damage.None)]
    [DataRow(CurveKind.None, Damage.Newest)]
    [DataRow(CurveKind.None, Damage.OneHead)]
    [DataRow(CurveKind.None, Damage.AllHeads)]
    [DataRow(CurveKind.Usual, Damage.None)]
    [DataRow(CurveKind.Usual, Damage.Newest)]
    [DataRow(CurveKind.Usual, Damage.OneHead)]
    [DataRow(CurveKind.Usual, Damage.AllHeads)]
    [DataRow(CurveKind.Longest, Damage.None)]
    [DataRow(CurveKind.Longest, Damage.Newest)]
    [DataRow(CurveKind.Longest, Damage.OneHead)]
    [DataRow(CurveKind.Longest, Damage.AllHeads)]
    [DataRow(CurveKind.Short, Damage.None)]
    [DataRow(CurveKind.Short, Damage.Newest)]
    [DataRow(CurveKind.Short, Damage.OneHead)]
    [DataRow(CurveKind.Short, Damage.AllHeads)]
    public void A_full_log_starts_within_two_seconds(CurveKind kind, Damage damage)
    {
        using FlashBench bench = FullLog(kind, syncs: false);
        FlashFileSystem flash = bench.Flash;
        string[] segments = [.. flash.Files.Where(file => file.StartsWith(Segment, StringComparison.Ordinal)).OrderBy(file => FirstOf(flash, file))];
        int holds = 0;
        bench.Run(() => holds = bench.Open().NextSequence - 1);
        string[] damaged = damage switch
        {
            Damage.None => [],
            Damage.Newest => [segments[^1]],
            Damage.OneHead => [segments[segments.Length / 2]],
            _ => segments,
        };
        foreach (string file in damaged)
        {
            flash.FlipBit(file, damage == Damage.Newest ? 4L * flash.ReadFile(file)!.Length : 0);
            if (damage != Damage.Newest)
            {
                flash.FlipBit(file, 8 * HoldLogEntry.HeadLength);
            }
        }

        Measure(bench, $"{kind} curves, {holds} holds in {segments.Length} segments, damage: {damage}", damaged.Length, holds);
    }

    [TestMethod]
    public void A_log_in_use_starts_within_two_seconds_and_an_addition_opens_two_files()
    {
        using FlashBench bench = FullLog(CurveKind.Usual, syncs: true);
        HoldLog? log = null;
        Measure(bench, "usual curves, synced daily", 0, null);
        bench.Run(() =>
        {
            log = bench.Open();
            LogDeeds.Prepare(log);
            for (int i = 0; i < 3; i++)
            {
                FlashWear before = bench.Flash.Wear;
                Assert.AreEqual(HoldLogResult.Stored, LogDeeds.Append(log, CurveKind.Usual));
                FlashWear cost = bench.Flash.Wear.Since(before);
                TestContext.WriteLine($"an addition: {cost.Commits} commits (one of them the close), {cost.DataErases} erases of data, {cost.ReadBytes} bytes read");
                Assert.IsLessThanOrEqualTo(3, cost.Commits);
            }
        });
    }

    private static int FirstOf(FlashFileSystem flash, string file) => BitConverter.ToInt32(flash.ReadFile(file)!, FirstOffset);

    private static FlashBench FullLog(CurveKind kind, bool syncs)
    {
        var bench = new FlashBench(FlashVolumes.InUse);
        bench.Run(() =>
        {
            HoldLog log = bench.Open();
            while (LogDeeds.Prepare(log) == HoldLogResult.Stored && log.NextSequence < 4_000)
            {
                Assert.AreEqual(HoldLogResult.Stored, LogDeeds.Append(log, kind));
                if (syncs && log.NextSequence % 50 == 0)
                {
                    Assert.AreEqual(HoldLogResult.Stored, LogDeeds.Acknowledge(log, Phone, log.NextSequence - 1));
                }
            }
        });
        return bench;
    }

    private void Measure(FlashBench bench, string what, int damages, int? holds)
    {
        long from = bench.Now;
        FlashWear before = bench.Flash.Wear;
        HoldLog? log = null;
        long took = 0;
        bench.Run(() =>
        {
            log = bench.Open();
            took = bench.Now - from;
        });
        FlashWear cost = bench.Flash.Wear.Since(before);
        double reading = (double)cost.ReadBytes / BytesASecond;
        TestContext.WriteLine(
            $"{what}: {cost.ReadBytes} bytes read, {reading:0.00} s; with openings and calls {took / 1e6:0.00} s; {cost.Commits} openings, {cost.TotalErases} erases; {log!.Damages} damages");
        Assert.IsTrue(log.IsReadable);
        Assert.IsLessThan(damages == 0 ? LimitSeconds : DamagedLimitSeconds, reading, what);
        Assert.IsGreaterThanOrEqualTo(damages, log.Damages);
        Assert.IsTrue(holds is null || log.Reader.CountBetween(1, int.MaxValue) >= holds - damages, $"{log.Reader.CountBetween(1, int.MaxValue)} holds");
    }
}
