using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>A stack that takes no notification for stretches at random.</summary>
[TestClass]
public sealed class BackOffTests
{
    private const int Holds = 60;
    private const int Requests = 40;

    private bool _refuses;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Nothing_is_lost_to_a_stack_that_refuses_but_live_samples_that_are_told_as_dropped(int seed)
    {
        using var device = new LinkDevice(seed);
        StoredHoldsMaker.Fill(device, Holds);
        byte[][] stored = [.. StoredHolds.Read(device.Board.Flash).Select(hold => (byte[])[.. hold.Record, .. hold.Curve ?? []])];
        device.Radio.ConnectionIntervalMicroseconds = 15_000;
        device.PowerOn();
        var central = new WireCentral(device);
        central.Connect(23, Attributes.Notifying);
        central.Pair();
        var live = new LiveStream();
        var told = new Dictionary<Guid, byte[]>();
        device.Radio.Notified += (characteristic, value) =>
        {
            told[characteristic] = value;
            Assert.IsTrue(characteristic != Attributes.LiveForce || live.Take(value));
        };
        device.Run(1);
        Refuse(device, new SeededRandom(seed, "refusals"));
        var sync = new SyncCentral(device, central);
        sync.Begin(23);
        for (int i = 0; i < Requests; i++)
        {
            Assert.AreEqual((byte)0x10, central.Request(0x10)[1]);
            device.Run(0.3);
            device.Millivolts = 3_900 - (i * 8);
        }

        Assert.IsTrue(device.RunUntil(() => sync.Answer is not null, 600), "the sync ends");
        device.Press(40, HoldState.Hold);
        device.Press(0, HoldState.Idle);
        _refuses = false;
        device.Run(3);
        Assert.IsEmpty(sync.Mistakes, string.Join("\n", sync.Mistakes.Take(3)));
        CollectionAssert.AreEqual(stored.Select(Convert.ToHexString).ToArray(), sync.Holds.Select(Convert.ToHexString).ToArray(), "the holds");
        Assert.IsGreaterThan(0, device.Radio.NotificationsRefused);
        Assert.AreEqual(live.Lost, live.Dropped, "a sample that is missing is told");
        Assert.AreEqual(0, live.Repeated);
        CollectionAssert.AreEqual(central.Read(Attributes.Battery).Value, told[Attributes.Battery], "the newest battery level was told");
        AssertStatusTold(central.Read(Attributes.Status).Value, told[Attributes.Status]);
        Console.WriteLine($"seed {seed}: {device.Radio.NotificationsRefused} refused, {live.Samples} samples, {live.Dropped} dropped and told, {sync.Holds.Count} holds, {Requests} answers");
        device.AssertSound($"seed {seed}");
    }

    /// <summary>The voltage alone is no news.</summary>
    private static void AssertStatusTold(byte[] read, byte[] told)
    {
        const int millivolts = 16;
        (told[millivolts], told[millivolts + 1]) = (read[millivolts], read[millivolts + 1]);
        CollectionAssert.AreEqual(read, told, "the newest status was told");
    }

    private void Refuse(LinkDevice device, SeededRandom random)
    {
        int buffers = device.Radio.BuffersInPool;
        bool isRefusing = false;
        _refuses = true;
        void Turn()
        {
            isRefusing = !isRefusing && _refuses;
            device.Radio.BuffersInPool = isRefusing ? (int)random.Between(0, 2) : buffers;
            device.Board.Scheduler.At(device.Now + (long)random.Between(10_000, isRefusing ? 900_000 : 400_000), Turn);
        }

        Turn();
    }
}
