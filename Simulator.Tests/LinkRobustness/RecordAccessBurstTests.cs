using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>Requests to the record access control point that come faster than the loop turns.</summary>
[TestClass]
public sealed class RecordAccessBurstTests
{
    private const int Holds = 60;
    private const int Seeds = 8;
    private const int Writes = 2_000;

    private static readonly byte[][] s_requests = [[1, 1], [1, 1], [1, 6], [4, 1], [3, 0], [3, 0], [3, 0], [3, 5], [1, 0]];

    [TestMethod]
    public void However_reports_and_aborts_follow_each_other_each_is_answered_once() => Parallel.For(1, Seeds + 1, seed =>
    {
        using var device = new LinkDevice(seed);
        StoredHoldsMaker.Fill(device, Holds);
        device.Radio.ConnectionIntervalMicroseconds = 1_000;
        device.PowerOn();
        var central = new WireCentral(device);
        central.Connect(247, Attributes.RecordAccess, Attributes.HoldRecord);
        central.Pair();
        var random = new SeededRandom(seed, "burst");
        var failures = new List<string>();
        var ledger = new AnswerLedger(failures.Add);
        device.Radio.Notified += ledger.Notified;
        int left = Writes;
        void Write()
        {
            var write = new PendingWrite(Attributes.RecordAccess, s_requests[(int)random.Between(0, s_requests.Length)], device.Phase, device.Now);
            ledger.Sent(write);
            device.Radio.Write(write.Characteristic, write.Bytes, result =>
            {
                ledger.Responded(write, result.Error, isServed: true);
                if (--left > 0)
                {
                    device.Board.Scheduler.At(device.Now + (random.NextUnit() < 0.7 ? 0 : (long)random.Between(0, 60_000)), Write);
                }
            });
        }

        Write();
        Assert.IsTrue(device.RunUntil(() => left == 0 || failures.Count > 0, 3_600));
        device.RunUntil(() => ledger.Waiting.Count == 0, 20);
        Assert.IsEmpty(failures, $"seed {seed}: {string.Join("\n", failures)}");
        Assert.IsEmpty(ledger.Waiting, $"seed {seed}: no result of {string.Join(", ", ledger.Waiting)}");
        device.AssertSound($"seed {seed}");
        Console.WriteLine($"seed {seed}: {string.Join(", ", ledger.Responses.Select(one => $"{one.Value} × {one.Key:X2}"))}, {ledger.Results} results");
    });
}
