using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>A sync of many holds over a link that drops again and again.</summary>
[TestClass]
public sealed class SyncDropTests
{
    private const int Holds = 500;
    private const int Drops = 1_000;

    private static readonly (int Payload, int IntervalMs)[] s_links =
        [(20, 15), (20, 22), (20, 30), (20, 50), (244, 15), (244, 22), (244, 30), (244, 50)];

    [TestMethod]
    public void Over_a_thousand_drops_at_random_every_hold_comes_once_in_order_and_identical()
    {
        int drops = 0;
        int again = 0;
        Parallel.ForEach(s_links, link =>
        {
            string where = $"payload {link.Payload}, {link.IntervalMs} ms";
            using var device = new LinkDevice(link.IntervalMs);
            StoredHoldsMaker.Fill(device, Holds);
            byte[][] stored = [.. StoredHolds.Read(device.Board.Flash).Select(hold => (byte[])[.. hold.Record, .. hold.Curve ?? []])];
            Assert.HasCount(Holds, stored);
            device.Radio.ConnectionIntervalMicroseconds = link.IntervalMs * 1_000;
            device.PowerOn();
            var central = new WireCentral(device);
            central.Connect(link.Payload + 3);
            central.Pair();
            device.Radio.Disconnect();
            var random = new SeededRandom(link.IntervalMs, where);
            for (int dropsHere = 0; dropsHere < Drops / s_links.Length;)
            {
                (int dropped, int begunAgain) = SyncOnce(device, central, link.Payload, random, stored, where);
                dropsHere += dropped;
                Interlocked.Add(ref drops, dropped);
                Interlocked.Add(ref again, begunAgain);
            }

            device.AssertSound(where);
        });

        LinkFigures.Tell("drops at random in syncs of 500 holds: holds lost, doubled, out of order or changed", "0", $"0 in {drops:N0} drops, {again} holds begun again");
        Assert.IsGreaterThanOrEqualTo(Drops, drops);
    }

    private static (int Drops, int Again) SyncOnce(
        LinkDevice device, WireCentral central, int payload, SeededRandom random, byte[][] stored, string where)
    {
        var sync = new SyncCentral(device, central);
        int drops = 0;
        int atMostAgain = 0;
        do
        {
            int whole = sync.Holds.Count;
            int begun = sync.Begun.Count;
            sync.Begin(payload + 3);
            bool isDone = device.RunUntil(() => sync.Answer is not null, random.Between(0, payload == 20 ? 0.9 : 0.25));
            Assert.IsTrue(!isDone || sync.Answer is [6, 0, 1, 1 or 6], $"{where}, drop {drops}: {Convert.ToHexString(sync.Answer ?? [])}");
            device.Radio.Disconnect();
            drops += isDone ? 0 : 1;
            atMostAgain++;
            Assert.IsTrue(sync.Begun.Count == begun || sync.Begun[begun] == whole + 1, $"{where}, drop {drops}: behind hold {whole} comes {sync.Begun.ElementAtOrDefault(begun)}");
        }
        while (sync.Answer is null);

        sync.Stop();
        Assert.IsEmpty(sync.Mistakes, $"{where}: {string.Join("\n", sync.Mistakes.Take(3))}");
        Assert.AreEqual(stored.Length, sync.Holds.Count, $"{where}: holds after {drops} drops");
        for (int i = 0; i < stored.Length; i++)
        {
            CollectionAssert.AreEqual(stored[i], sync.Holds[i], $"{where}: hold {i + 1}");
        }

        int again = sync.Begun.Count - sync.Begun.Distinct().Count();
        Assert.IsLessThanOrEqualTo(atMostAgain, again, $"{where}: more than one hold begun again after a drop");
        return (drops, again);
    }
}
