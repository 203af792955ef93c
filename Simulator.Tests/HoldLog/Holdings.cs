using PressureDevice.Core;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>Which holds a log has, each with or without its curve, and what it knows of the phones. Every byte was compared when it was read.</summary>
internal sealed class Holdings
{
    /// <summary>Phones that come by, with the ids from 1: one more than the log has places for.</summary>
    public const int Phones = HoldLogState.Phones + 1;

    private readonly SortedDictionary<int, bool> _holds = [];

    private Holdings(HoldLog log)
    {
        Next = log.NextSequence;
        SyncedUpTo = log.SyncedUpTo;
        Positions = [.. Enumerable.Range(1, Phones).Select(log.PositionOf)];
    }

    /// <summary>True for a hold with its curve, by number.</summary>
    public IReadOnlyDictionary<int, bool> Holds => _holds;

    /// <summary>The number of the next hold.</summary>
    public int Next { get; }

    /// <summary>Holds up to this number are with a phone.</summary>
    public int SyncedUpTo { get; }

    /// <summary>How far each phone is, from the first.</summary>
    public int[] Positions { get; }

    /// <summary>Holds that have their curve.</summary>
    public int Curves => _holds.Values.Count(hasCurve => hasCurve);

    /// <summary>Reads a log through the firmware's reader, compares each byte, and with what a reader without the firmware finds.</summary>
    /// <param name="bench">The board; from code that runs on it.</param>
    /// <param name="log">The log.</param>
    /// <param name="kind">What curves its holds have.</param>
    /// <param name="where">Where the test stands.</param>
    public static Holdings Read(FlashBench bench, HoldLog log, CurveKind kind, string where)
    {
        Assert.IsTrue(log.IsReadable, $"{where}: readable");
        var holdings = new Holdings(log);
        HoldLogReader reader = log.Reader;
        for (int sequence = reader.Find(1), last = 0; sequence != 0; last = sequence, sequence = reader.Find(sequence + 1))
        {
            Assert.IsTrue(sequence > last && sequence < log.NextSequence, $"{where}: hold {sequence} comes after {last}, before {log.NextSequence}");
            FlashHold expected = FlashHold.Of(sequence, kind);
            byte[] bytes = new byte[reader.Length];
            Assert.IsTrue(reader.Read(0, bytes, 0, bytes.Length), $"{where}: hold {sequence} can be read");
            bool hasCurve = bytes.Length > HoldRecord.Length;
            byte[] whole = hasCurve ? [.. expected.Record, .. expected.CurveEntry] : expected.Record;
            Assert.IsTrue(whole.AsSpan().SequenceEqual(bytes), $"{where}: hold {sequence} byte for byte");
            holdings._holds.Add(sequence, hasCurve);
        }

        Assert.AreEqual(holdings._holds.Keys.LastOrDefault(), reader.Newest, $"{where}: newest");
        holdings.CompareWithFlash(bench, where);
        if (log.Damages == 0)
        {
            Assert.AreEqual(holdings._holds.Count, reader.CountBetween(1, int.MaxValue), $"{where}: holds counted");
        }

        return holdings;
    }

    /// <summary>A hold that stands twice for a while may have its curve in the place that does not count any more.</summary>
    private void CompareWithFlash(FlashBench bench, string where)
    {
        Dictionary<int, bool> stored = StoredHolds.Read(bench.Flash)
            .ToDictionary(hold => LittleEndian.GetInt32(hold.Record, HoldRecord.SequenceOffset), hold => hold.Curve is not null);
        CollectionAssert.AreEqual(_holds.Keys, stored.Keys.Order().ToArray(), $"{where}: what the firmware reads, and what stands in the files");
        Assert.IsTrue(_holds.All(hold => !hold.Value || stored[hold.Key]), $"{where}: curves");
    }
}
