using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>A log whose stored bytes are changed, looked at, and put right again; on a board that runs all the while, since nothing is written.</summary>
internal sealed class RotBench
{
    private readonly FlashBench _bench;
    private readonly CurveKind _kind;

    /// <param name="bench">The board; from code that runs on it.</param>
    /// <param name="kind">What curves the holds have.</param>
    public RotBench(FlashBench bench, CurveKind kind)
    {
        _bench = bench;
        _kind = kind;
        Sound = Look("sound", out HoldLog log);
        Assert.AreEqual(0, log.Damages);
    }

    /// <summary>What there is when nothing is damaged.</summary>
    public Holdings Sound { get; }

    /// <summary>The files of the log.</summary>
    public string[] Segments => [.. _bench.Flash.Files.Where(file => file.StartsWith(@"I:\holds.", StringComparison.Ordinal))];

    /// <summary>Holds that were found damaged so far, curves that were, and bits that did no harm.</summary>
    public (int Holds, int Curves, int Harmless) Lost { get; private set; }

    /// <summary>Flips one bit: it is noticed, and costs a hold or a curve at most.</summary>
    public void Flip(string file, long bit)
    {
        string where = $"{file}, byte {bit / 8}, bit {bit % 8}";
        _bench.Flash.FlipBit(file, bit);
        Holdings now = Look(where, out HoldLog log);
        _bench.Flash.FlipBit(file, bit);
        int holds = Sound.Holds.Count - now.Holds.Count;
        int curves = Sound.Holds.Count(hold => hold.Value && now.Holds.TryGetValue(hold.Key, out bool hasCurve) && !hasCurve);
        Assert.IsTrue(holds + curves <= 1, $"{where}: {holds} holds and {curves} curves lost");
        Assert.IsGreaterThan(0, log.Damages, $"{where}: noticed");
        CompareState(now, where);
        Lost = (Lost.Holds + holds, Lost.Curves + curves, Lost.Harmless + 1 - holds - curves);
    }

    /// <summary>Spoils a stretch of bytes: what does not touch it is there.</summary>
    /// <returns>How many holds were lost.</returns>
    public int Spoil(string file, int from, int count, Random random)
    {
        string where = $"{file}, bytes {from} to {from + count - 1}";
        byte[] sound = _bench.Flash.ReadFile(file)!;
        var bits = new List<long>();
        for (long bit = 8L * from; bit < 8L * Math.Min(from + count, sound.Length); bit++)
        {
            if (random.Next(2) == 0)
            {
                bits.Add(bit);
                _bench.Flash.FlipBit(file, bit);
            }
        }

        byte[] spoilt = _bench.Flash.ReadFile(file)!;
        Holdings now = Look(where, out HoldLog log);
        bits.ForEach(bit => _bench.Flash.FlipBit(file, bit));
        int lost = 0;
        foreach (int sequence in Sound.Holds.Keys.Where(sequence => !now.Holds.ContainsKey(sequence)))
        {
            byte[] record = FlashHold.Of(sequence, _kind).Record;
            Assert.IsTrue(sound.AsSpan().IndexOf(record) >= 0 && spoilt.AsSpan().IndexOf(record) < 0, $"{where}: hold {sequence} is outside, and lost");
            lost++;
        }

        Assert.IsGreaterThan(0, log.Damages, $"{where}: noticed");
        return lost;
    }

    private void CompareState(Holdings now, string where)
    {
        CollectionAssert.AreEqual(Sound.Positions, now.Positions, $"{where}: positions");
        Assert.AreEqual(Sound.SyncedUpTo, now.SyncedUpTo, $"{where}: synced up to");
        Assert.IsGreaterThanOrEqualTo(Sound.Next, now.Next, $"{where}: next number");
    }

    private Holdings Look(string where, out HoldLog log)
    {
        log = _bench.Open();
        return Holdings.Read(_bench, log, _kind, where);
    }
}
