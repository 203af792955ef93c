using PressureDevice.Core;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Soak;

/// <summary>The records on flash, held against what was seen: none lost, none doubled, none damaged, numbered one by one over all days.</summary>
internal sealed class RecordLedger(VirtualBoard.VirtualBoard board)
{
    private const string LogPath = @"I:\holds.log";

    private int _known;
    private uint _lastSequence;
    private uint _lastSequenceOfYesterday;

    /// <summary>Records so far.</summary>
    public int Total { get; private set; }

    /// <summary>Records of each outcome so far.</summary>
    public SortedDictionary<HoldOutcome, int> Outcomes { get; } = [];

    /// <summary>The first number that the phone does not have.</summary>
    public uint NextForPhone => _lastSequenceOfYesterday + 1;

    /// <summary>Takes the records that are new on flash and checks their numbers and checksums.</summary>
    public HoldRecordView[] TakeNew(string when)
    {
        byte[][] records = Read();
        Assert.IsGreaterThanOrEqualTo(_known, records.Length, $"{when}: records have gone from flash");
        HoldRecordView[] added = [.. records.Skip(_known).Select(record => Check(record, when))];
        _known = records.Length;
        return added;
    }

    /// <summary>Holds what the phone has fetched against the flash: the same records since the last sync, in the same order.</summary>
    public void CompareWithPhone(IReadOnlyList<byte[]> received, string when)
    {
        byte[][] stored = [.. Read().Where(record => HoldRecordView.Decode(record).Sequence >= NextForPhone)];
        CollectionAssert.AreEqual(
            stored.Select(Convert.ToHexString).ToArray(), received.Select(Convert.ToHexString).ToArray(), $"{when}: the phone has other records");
        _lastSequenceOfYesterday = _lastSequence;
    }

    /// <summary>
    /// Keeps only the newest record, while the power is off. This version of the firmware cannot delete records yet, and a month of them does not fit
    /// on the volume; the newest carries the numbering on.
    /// </summary>
    public void KeepNewest()
    {
        byte[][] records = Read();
        if (records.Length > 0)
        {
            board.Flash.WriteFile(LogPath, records[^1]);
            _known = 1;
        }
    }

    private byte[][] Read()
    {
        byte[] log = board.Flash.ReadFile(LogPath) ?? [];
        Assert.AreEqual(0, log.Length % HoldRecordView.RecordBytes, "a torn record on flash");
        return [.. log.Chunk(HoldRecordView.RecordBytes)];
    }

    private HoldRecordView Check(byte[] bytes, string when)
    {
        Assert.IsTrue(HoldRecordView.IsIntact(bytes), $"{when}: a damaged record {Convert.ToHexString(bytes)}");
        HoldRecordView record = HoldRecordView.Decode(bytes);
        Assert.AreEqual(_lastSequence + 1, record.Sequence, $"{when}: the numbers have a gap or go back");
        _lastSequence = record.Sequence;
        Total++;
        HoldOutcome outcome = (HoldOutcome)record.Outcome;
        Outcomes[outcome] = Outcomes.GetValueOrDefault(outcome) + 1;
        return record;
    }
}
