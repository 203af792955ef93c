using PressureDevice.Core;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.ClosedLoop;

/// <summary>The live force in the whole device: complete at the converter's rate and in time, while a hold is guided and while holds sync.</summary>
[TestClass]
public sealed class LiveForceTests
{
    private const double LatencyLimitMs = 150;
    private const int Holds = 20;
    private const int SmallestPayload = 20;
    private const long FlashConversions = 12;

    [TestMethod]
    [DataRow(15, SmallestPayload)]
    [DataRow(30, SmallestPayload)]
    [DataRow(50, SmallestPayload)]
    [DataRow(15, 244)]
    [DataRow(50, 244)]
    public void Every_conversion_arrives_once_within_150_ms_while_a_hold_is_guided_and_while_holds_sync(int intervalMs, int payload)
    {
        double worst = 0;
        for (int seed = 1; seed <= 4; seed++)
        {
            using var bench = new LiveForceBench(intervalMs, payload, seed, Holds);
            string where = $"{intervalMs} ms, payload {payload}, seed {seed}";
            int guided = bench.Mark();
            bench.Press(20, 1);
            bench.Press(40, 9.5);
            Assert.AreEqual((byte)HoldState.Hold, bench.Phase);
            worst = Math.Max(worst, bench.Compare(guided, $"{where}, guided"));
            Assert.AreEqual(0, bench.NotRead, $"{where}: the firmware reads every conversion");

            int ended = bench.Mark();
            bench.Press(40, 2);
            Assert.AreEqual((byte)HoldState.Done, bench.Phase);
            bench.Press(0, 3);
            worst = Math.Max(worst, bench.Compare(ended, $"{where}, end of the hold"));

            var log = new PhoneLog(7);
            PhoneLogResult? synced = null;
            int sync = bench.Mark();
            log.Sync(bench.Phone, result => synced = result);
            Assert.IsTrue(bench.RunUntil(() => synced is not null, 60), $"{where}: the sync ends");
            Assert.IsTrue(synced!.IsComplete, $"{where}: {synced}");
            Assert.HasCount(Holds + 1, log.Holds);
            worst = Math.Max(worst, bench.Compare(sync, $"{where}, sync"));
            int rest = bench.Mark();
            bench.Run(10);
            worst = Math.Max(worst, bench.Compare(rest, $"{where}, after it"));
            Assert.IsLessThanOrEqualTo(FlashConversions, bench.NotRead, $"{where}: only the writes of the record and of the acknowledgement cost conversions");
            Assert.AreEqual((0L, 0), (bench.Phone.Live.Lost, bench.Phone.Live.Repeated), where);
        }

        Console.WriteLine($"worst {worst:F1} ms");
        Assert.IsLessThanOrEqualTo(LatencyLimitMs, worst);
    }

    [TestMethod]
    public void What_a_narrow_link_cannot_carry_is_dropped_counted_and_told_and_the_rest_is_right()
    {
        using var bench = new LiveForceBench(intervalMilliseconds: 50, SmallestPayload, seed: 5, holds: 0);
        bench.Radio.NotificationsPerConnectionEvent = 1;
        bench.Radio.BuffersInPool = 2;
        bench.Press(40, 8);
        Assert.AreEqual((byte)HoldState.Hold, bench.Phase);
        bench.Radio.NotificationsPerConnectionEvent = 4;
        bench.Run(0.5);
        bench.CompareGaps();
        Assert.IsGreaterThan(0, bench.Phone.Live.Lost, "20 notifications a second carry not all");
        Assert.AreEqual(bench.Phone.Live.Lost, bench.Phone.Live.Dropped, "the radio itself loses nothing");
        int after = bench.Mark();
        bench.Run(2);
        Assert.IsLessThanOrEqualTo(LatencyLimitMs, bench.Compare(after, "wide again"));
    }

    [TestMethod]
    public void A_radio_with_one_buffer_carries_live_force_and_a_sync_side_by_side()
    {
        using var bench = new LiveForceBench(intervalMilliseconds: 30, SmallestPayload, seed: 6, Holds);
        bench.Radio.BuffersInPool = 1;
        PhoneLogResult? synced = null;
        new PhoneLog(7).Sync(bench.Phone, result => synced = result);
        int from = bench.Mark();
        Assert.IsTrue(bench.RunUntil(() => synced is not null, 60), "the sync ends");
        Assert.IsTrue(synced!.IsComplete, $"{synced}");
        Console.WriteLine($"{synced.Fetched!.DurationMs} ms");
        bench.CompareGaps();
        Assert.IsLessThanOrEqualTo(LatencyLimitMs, bench.Compare(from, "one buffer"));
    }
}
