using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>How long the loop stands still in one call of the log: the supervisor restarts a device at rest whose turn takes too long.</summary>
[TestClass]
public sealed class LongestTurnTests
{
    private const int Holds = 10_000;
    private const int LimitMs = 600; // of the supervisor's 800: the rest is for the conversion of that turn and for the interpreter

    private readonly SortedDictionary<string, (long Us, int Next)> _longest = [];
    private FlashBench _bench = null!;
    private HoldLog _log = null!;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(CurveKind.Usual, 50, 0)]
    [DataRow(CurveKind.Longest, 50, 0)]
    [DataRow(CurveKind.Longest, 1_200, 0)]
    [DataRow(CurveKind.None, 50, 0)]
    [DataRow(CurveKind.Mixed, 60, 2)]
    [DataRow(CurveKind.Usual, 60, 5)]
    [DataRow(CurveKind.Mixed, 700, 7)]
    [DataRow(CurveKind.Longest, 300, 10)]
    public void No_call_of_the_log_keeps_the_loop_standing(CurveKind kind, int holdsToASync, int seed)
    {
        using FlashBench bench = _bench = new FlashBench(FlashVolumes.InUse, seed: seed);
        bench.Run(() => Live(kind, holdsToASync, seed));
        TestContext.WriteLine($"{kind} curves, {holdsToASync} holds to a sync, {(seed > 0 ? "up to a number drawn, and deletions" : "of all")}");
        foreach ((string call, (long us, int next)) in _longest)
        {
            TestContext.WriteLine($"  {call}: {us / 1_000.0:0} ms, before hold {next}");
        }

        Assert.IsLessThan(LimitMs, _longest.Values.Max(call => call.Us) / 1_000, "ms");
    }

    private void Live(CurveKind kind, int holdsToASync, int seed)
    {
        var random = new Random(seed);
        _log = _bench.Open();
        for (int i = 1; i <= Holds; i++)
        {
            FlashHold hold = FlashHold.Of(i, kind);
            if (Repeat("Prepare", _log.Prepare, _log.Prepare) == HoldLogResult.Full)
            {
                Repeat("Acknowledge", () => _log.Acknowledge(8, i - 1), _log.StoreState);
                Repeat("Prepare", _log.Prepare, _log.Prepare);
            }

            Assert.AreEqual(HoldLogResult.Stored, Repeat("Append", () => _log.Append(hold.Record, hold.Curve!), _log.Prepare));
            if (seed == 0 ? i % holdsToASync == 0 : random.Next(holdsToASync) == 0)
            {
                int upTo = seed == 0 ? i : i - random.Next(holdsToASync);
                Repeat("Acknowledge", () => _log.Acknowledge(7, upTo < 0 ? 0 : upTo), _log.StoreState);
            }

            if (seed > 0 && random.Next(10 * holdsToASync) == 0)
            {
                int upTo = Math.Max(0, i - random.Next(10 * holdsToASync));
                Repeat("DeleteUpTo", () => _log.DeleteUpTo(upTo), _log.StoreState);
            }
        }
    }

    private HoldLogResult Repeat(string name, Func<HoldLogResult> first, Func<HoldLogResult> then)
    {
        HoldLogResult result = Time(name, first);
        while (result == HoldLogResult.Underway)
        {
            result = Time(then.Method.Name == nameof(HoldLog.StoreState) ? "StoreState" : "Prepare", then);
        }

        return result;
    }

    private HoldLogResult Time(string name, Func<HoldLogResult> call)
    {
        long from = _bench.Now;
        HoldLogResult result = call();
        long took = _bench.Now - from;
        string key = $"{name} {result}";
        if (took >= _longest.GetValueOrDefault(key).Us)
        {
            _longest[key] = (took, _log.NextSequence);
        }

        return result;
    }
}
