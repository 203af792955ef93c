using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The Progressor service of the whole device, in virtual time: its stream.</summary>
[TestClass]
public sealed class ProgressorLinkTests
{
    private const int StreamMs = 10_000;
    private const long LatencyLimitUs = 150_000;
    private const long ReplyLimitUs = 250_000;
    private const int RecordBytes = 72;

    [TestMethod]
    [DataRow(15, 0, false)]
    [DataRow(30, 0, false)]
    [DataRow(50, 0, false)]
    [DataRow(15, 0, true)]
    [DataRow(30, 0, true)]
    [DataRow(50, 0, true)]
    [DataRow(15, 247, true)]
    [DataRow(50, 247, true)]
    public void The_stream_is_complete_and_at_most_150_ms_old_also_while_holds_are_synced(int intervalMs, int mtu, bool syncs)
    {
        using var bench = new ProgressorLinkBench(seed: 3);
        if (syncs)
        {
            StoreHolds(bench);
        }

        bench.Connect(intervalMs, mtu);
        bench.Subscribe(DeviceUuids.LiveForce);
        if (syncs)
        {
            bench.Subscribe(DeviceUuids.HoldRecord);
            bench.Subscribe(DeviceUuids.RecordAccess);
            bench.Sync();
        }

        long asked = bench.Now;
        Assert.AreEqual(0, bench.Write(0x65));
        long slowest = 0;
        for (int i = 0; i < StreamMs / 500; i++)
        {
            long before = bench.Now;
            int replies = bench.Replies().Count;
            Assert.AreEqual(0, bench.Write(0x6F));
            long written = bench.Now;
            Assert.HasCount(replies, bench.Replies(), "a reply before the answer of its write is lost");
            bench.Run(500 - (int)((bench.Now - before) / 1_000));
            Assert.HasCount(replies + 1, bench.Replies(), $"in the {i + 1}th half second");
            slowest = Math.Max(slowest, bench.Replies()[^1].At - written);
        }

        Assert.AreEqual(0, bench.Write(0x66));
        bench.Run(500);
        List<(long At, float Kilograms, uint Microseconds)> weights = bench.Weights();
        long start = StartOf(weights, bench.LiveStamps(), asked);
        long latency = weights.Max(weight => weight.At - start - weight.Microseconds);
        Console.WriteLine(
            $"{weights.Count} weights, at most {latency / 1e3:F0} ms old; replies within {slowest / 1e3:F0} ms of the write's answer; "
            + $"{bench.Reports.Count} times all holds, {bench.Radio.NotificationsRefused} notifications refused");
        ProgressorLinkBench.AssertComplete(weights);
        Assert.IsLessThan(LatencyLimitUs, latency);
        Assert.IsLessThan(ReplyLimitUs, slowest);
        Assert.IsTrue(!syncs || bench.Reports.Count > 0, "the holds came meanwhile");
        byte[] stored = [.. StoredHolds.Records(bench.Board.Flash).SelectMany(record => record)];
        foreach (byte[][] holds in bench.Reports)
        {
            CollectionAssert.AreEqual(stored, holds.SelectMany(hold => hold[..RecordBytes]).ToArray(), "each hold once, as it is stored");
        }
    }

    [TestMethod]
    public void A_thousand_drops_at_any_moment_leave_a_device_that_streams()
    {
        using var bench = new ProgressorLinkBench(seed: 5);
        var random = new SeededRandom(7, "progressor drops");
        for (int i = 0; i < 1_000; i++)
        {
            bench.Connect(15, i % 2 == 0 ? 0 : 247);
            bench.Radio.Write(ProgressorLinkBench.Control, [0x65], _ => { });
            bench.Radio.WriteWithoutResponse(ProgressorLinkBench.Control, [0x6F]);
            bench.Run((int)random.Between(0, 150));
            bench.Radio.Disconnect();
            bench.Run((int)random.Between(20, 60));
            Assert.IsTrue(bench.Radio.IsConnectable, $"after drop {i}");
        }

        bench.Notifications.Clear();
        bench.Connect(15, 0);
        bench.Run(500);
        Assert.IsEmpty(bench.Notifications, "nothing unasked");
        bench.Write(0x65);
        bench.Run(2_000);
        ProgressorLinkBench.AssertComplete(bench.Weights());
    }

    [TestMethod]
    public void Name_and_own_service_are_on_the_air_and_both_characteristics_are_there_only_in_this_mode()
    {
        using var bench = new ProgressorLinkBench(seed: 6);
        Assert.AreEqual("Progressor_9375", bench.Radio.AdvertisedName);
        CollectionAssert.Contains(bench.Radio.AdvertisedServices.ToArray(), DeviceUuids.Service, "our own phones find it still");
        using var usual = new DeviceOnBench(new MachineHand(), seed: 6);
        usual.PowerOn();
        usual.Scheduler.RunUntil(3_000_000);
        Assert.AreEqual("PressDev", usual.Board.Radio.AdvertisedName);
        Assert.IsFalse(usual.Board.Radio.Services.SelectMany(service => service.Characteristics).Any(one => one.Uuid == ProgressorLinkBench.Data));
    }

    private static void StoreHolds(ProgressorLinkBench bench)
    {
        for (int i = 0; i < 3; i++)
        {
            bench.Hand.ForceNewtons = 40;
            bench.Run(13_000);
            bench.Hand.ForceNewtons = 0;
            bench.Run(3_000);
        }

        Assert.HasCount(3, StoredHolds.Records(bench.Board.Flash));
    }

    /// <summary>The stamp at the start of the stream: one from which each stamp of live force in the stream's time is one of its conversions; of several the
    /// earliest that may be, the conversion before the write was begun.</summary>
    private static long StartOf(List<(long At, float Kilograms, uint Microseconds)> weights, List<uint> stamps, long asked)
    {
        HashSet<long> times = [.. weights.Select(weight => (long)weight.Microseconds)];
        long last = weights[^1].Microseconds;
        uint middle = stamps[stamps.Count / 2];
        return times.Select(time => middle - time)
            .Where(start => start >= asked - 20_000 && stamps.All(stamp => stamp <= start || stamp - start > last || times.Contains(stamp - start)))
            .Min();
    }
}
