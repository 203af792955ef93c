using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>Bits flip in the stored log: it is noticed, and costs what they are in.</summary>
[TestClass]
public sealed class RotTests
{
    private const int Phone = 2;
    private const int PageBytes = 256;
    private const int Samples = 100;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Any_bit_of_a_small_log_costs_the_hold_or_the_curve_that_it_is_in_and_is_noticed()
    {
        using FlashBench bench = Log(CurveKind.Mixed, holds: 5, synced: 2);
        InTheLog(bench, CurveKind.Mixed, rot =>
        {
            foreach (string file in rot.Segments)
            {
                for (long bit = 0; bit < 8L * bench.Flash.ReadFile(file)!.Length; bit++)
                {
                    rot.Flip(file, bit);
                }
            }

            TestContext.WriteLine($"{rot.Lost.Holds} bits in holds, {rot.Lost.Curves} in curves, {rot.Lost.Harmless} in what stands twice");
        });
    }

    [TestMethod]
    [DataRow(CurveKind.Mixed, 2_200, 1_900)]
    [DataRow(CurveKind.Usual, 900, 0)]
    [DataRow(CurveKind.None, 2_600, 0)]
    public void A_bit_of_a_full_log_costs_the_hold_or_the_curve_that_it_is_in_and_is_noticed(CurveKind kind, int holds, int synced)
    {
        using FlashBench bench = Log(kind, holds, synced);
        var random = new Random(1);
        InTheLog(bench, kind, rot =>
        {
            for (int i = 0; i < Samples; i++)
            {
                string file = rot.Segments[random.Next(rot.Segments.Length)];
                rot.Flip(file, random.Next(8 * bench.Flash.ReadFile(file)!.Length));
            }

            TestContext.WriteLine($"{rot.Segments.Length} segments: {rot.Lost.Holds} bits in holds, {rot.Lost.Curves} in curves, {rot.Lost.Harmless} in what stands twice");
        });
    }

    [TestMethod]
    [DataRow(CurveKind.Mixed, 1_200)]
    [DataRow(CurveKind.None, 2_200)]
    public void A_page_that_is_spoilt_costs_no_hold_that_stands_outside_it(CurveKind kind, int holds)
    {
        using FlashBench bench = Log(kind, holds, synced: 0);
        var random = new Random(2);
        InTheLog(bench, kind, rot =>
        {
            int lost = 0;
            int most = 0;
            for (int i = 0; i < Samples; i++)
            {
                string file = rot.Segments[random.Next(rot.Segments.Length)];
                int pages = (bench.Flash.ReadFile(file)!.Length + PageBytes - 1) / PageBytes;
                int page = i % 3 == 0 ? 0 : random.Next(pages);
                int count = rot.Spoil(file, page * PageBytes, i % 5 == 0 ? HoldLogEntry.HeadLength * 2 : PageBytes, random);
                lost += count;
                most = Math.Max(most, count);
            }

            TestContext.WriteLine($"{Samples} pages: {lost} holds lost, at most {most} by one");
        });
    }

    private static void InTheLog(FlashBench bench, CurveKind kind, Action<RotBench> look) => bench.Run(() => look(new RotBench(bench, kind)));

    private static FlashBench Log(CurveKind kind, int holds, int synced)
    {
        var bench = new FlashBench(FlashVolumes.InUse);
        bench.Run(() =>
        {
            HoldLog log = bench.Open();
            for (int i = 1; i <= holds; i++)
            {
                Assert.AreEqual(HoldLogResult.Stored, LogDeeds.Append(log, kind));
                if (i == synced || (i > synced - 500 && i < synced && i % 50 == 0))
                {
                    Assert.AreEqual(HoldLogResult.Stored, LogDeeds.Acknowledge(log, Phone, i));
                }
            }
        });
        return bench;
    }
}
