using System.Collections.Concurrent;
using PressureDevice.Core;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>How long each request waits for its answer while a hold is guided, live force goes out, and a sync was under way when the hand touched.</summary>
[TestClass]
public sealed class AnswerTimeTests
{
    private const double LimitMs = 50;
    private const int Seeds = 4;
    private const int Rounds = 40;
    private const int Holds = 60;
    private const double Newtons = 40; // the target of a device as delivered
    private const byte Start = 0x1C;
    private const byte Stop = 0x1D;
    private const byte NotCompleted = 8;

    private static readonly byte[][] s_recordAccess = [[1, 1], [4, 1], [1, 3, 1, 9, 0, 0, 0], [4, 4, 1, 1, 0, 0, 0, 9, 0, 0, 0], [1, 0], [9, 9]];

    private readonly ConcurrentDictionary<string, ConcurrentBag<(double Response, double First, double Result)>> _times = new();

    [TestMethod]
    public void Every_request_is_answered_within_50_ms_while_a_hold_is_guided_and_a_sync_waits()
    {
        Parallel.For(1, Seeds + 1, Measure);
        double worst = 0;
        foreach ((string request, var times) in _times.OrderBy(one => one.Key))
        {
            double[] firsts = [.. times.Select(time => Math.Max(time.Response, time.First)).Order()];
            Console.WriteLine($"{request,-12} {firsts.Length,5} times: response at most {times.Max(time => time.Response),5:F1} ms; answer 99 % {firsts[firsts.Length * 99 / 100],5:F1} ms, worst {firsts[^1],5:F1} ms; "
                + $"last part at most {times.Max(time => time.Result),6:F1} ms");
            worst = Math.Max(worst, firsts[^1]);
        }

        LinkFigures.Tell("any request while a hold is guided and a sync waits: ATT response and answer, worst", "50 ms", $"{worst:F0} ms");
        Assert.IsLessThanOrEqualTo(LimitMs, worst);
    }

    private void Measure(int seed)
    {
        using var device = new LinkDevice(seed);
        StoredHoldsMaker.Fill(device, Holds);
        device.Radio.ConnectionIntervalMicroseconds = 1_000; // what is measured is the device, not the air
        device.PowerOn();
        var central = new WireCentral(device);
        central.Connect(23, Attributes.Notifying);
        central.Pair();
        var random = new SeededRandom(seed, "answers");
        for (int round = 0; round < Rounds; round++)
        {
            var syncing = new AnswerWatch(device, Attributes.RecordAccess);
            Assert.IsTrue(central.Write(Attributes.RecordAccess, 1, 1).Succeeded, $"seed {seed}, round {round}: a sync begins");
            device.Press(Newtons, HoldState.Hold);
            device.Run(0.3);
            Assert.IsFalse(syncing.HasResult, "the sync waits");
            int from = syncing.Segments;
            AskEverything(device, random, round);
            Assert.AreEqual(from, syncing.Segments, $"seed {seed}, round {round}: no segment while a hand is guided");
            StopAndStart(device, random);
            device.Press(0, HoldState.Idle);
            Assert.IsTrue(device.RunUntil(() => syncing.HasResult, 30), $"seed {seed}, round {round}: the sync goes on after the hold");
            syncing.Dispose();
        }

        device.AssertSound($"seed {seed}");
    }

    private void AskEverything(LinkDevice device, SeededRandom random, int round)
    {
        var maker = new WriteMaker(random);
        List<(Guid, byte[])> requests =
        [
            .. Enumerable.Range(1, RequestForm.ControlOpcodes).Select(opcode => (byte)opcode).Where(opcode => opcode != Stop).Select(opcode => (Attributes.Control, maker.Control(opcode))),
            (Attributes.Control, [0xC3, 1, 2]),
            (Attributes.Time, maker.Valid(Attributes.Time)),
            (Attributes.Time, [1, 2, 3]),
        ];
        if (round % 4 == 3)
        {
            requests.AddRange(s_recordAccess.Select(request => (Attributes.RecordAccess, request)).Prepend((Attributes.RecordAccess, [3, 0])));
        }

        foreach ((Guid characteristic, byte[] bytes) in requests)
        {
            Ask(device, random, characteristic, bytes);
        }
    }

    private void StopAndStart(LinkDevice device, SeededRandom random)
    {
        Ask(device, random, Attributes.Control, [Stop]);
        Assert.IsTrue(device.RunUntil(() => !device.Parts.Device.IsGuiding, 0.05), "a stop ends the hold at once");
        device.Newtons = 0;
        device.Run(0.5);
        Ask(device, random, Attributes.Control, [Start]);
    }

    private void Ask(LinkDevice device, SeededRandom random, Guid characteristic, byte[] bytes)
    {
        device.Run(random.Between(0, 0.02)); // at any moment of a turn
        bool isGuided = device.Parts.Device.IsGuiding;
        using var watch = new AnswerWatch(device, characteristic);
        double response = 0;
        byte error = 0;
        device.Radio.Write(characteristic, bytes, result => (response, error) = (watch.Milliseconds, result.Error));
        Assert.IsTrue(device.RunUntil(() => response > 0, 3), "an ATT response");
        bool isNotified = error == 0 && characteristic != Attributes.Time;
        Assert.IsTrue(!isNotified || device.RunUntil(() => watch.HasResult, 3), $"{Convert.ToHexString(bytes)}: a result");
        if (isGuided)
        {
            Assert.IsTrue(characteristic != Attributes.RecordAccess || bytes[0] is not (1 or 4) || bytes[1] == 0 || watch.Result![3] == NotCompleted, "refused while a hand is guided");
            string name = characteristic == Attributes.Control ? $"{bytes[0]:X2}" : characteristic == Attributes.Time ? "time" : $"RACP {bytes[0]:X2}";
            _times.GetOrAdd(name, _ => []).Add((response, watch.FirstMs, watch.ResultMs));
        }
    }
}
