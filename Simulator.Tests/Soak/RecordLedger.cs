using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.Soak;

/// <summary>
/// The records on flash, held against what was seen: none lost, none doubled, none damaged, numbered one by one over all days. Only what the phone has may make way.
/// </summary>
internal sealed class RecordLedger(VirtualBoard.VirtualBoard board)
{
    private readonly Dictionary<uint, string> _all = [];
    private uint _lastSequence;
    private uint _synced;

    /// <summary>Records so far.</summary>
    public int Total => _all.Count;

    /// <summary>Records of each outcome so far.</summary>
    public SortedDictionary<HoldOutcome, int> Outcomes { get; } = [];

    /// <summary>Takes the records that are new on flash, checks their numbers and checksums, and that none is gone that the phone does not have.</summary>
    public HoldRecordView[] TakeNew(string when)
    {
        IReadOnlyList<byte[]> records = StoredHolds.Records(board.Flash);
        uint[] waiting = [.. records.Select(Number).Where(number => number > _synced && number <= _lastSequence)];
        Assert.AreEqual((int)(_lastSequence - _synced), waiting.Length, $"{when}: records have gone from flash");
        return [.. records.Where(record => Number(record) > _lastSequence).Select(record => Check(record, when))];
    }

    /// <summary>Holds what the phone has against all that was ever on flash: the same records, each once.</summary>
    public void CompareWithPhone(PhoneLog phone, string when)
    {
        Assert.HasCount(_all.Count, phone.Holds, $"{when}: the phone has another number of records");
        foreach ((uint number, HoldUnit hold) in phone.Holds.Where(hold => hold.Key > _synced))
        {
            Assert.AreEqual(_all[number], Convert.ToHexString(hold.Record), $"{when}: the phone has another record {number}");
        }

        _synced = _lastSequence;
    }

    private static uint Number(byte[] record) => HoldRecordView.Decode(record).Sequence;

    private HoldRecordView Check(byte[] bytes, string when)
    {
        Assert.IsTrue(HoldRecordView.IsIntact(bytes), $"{when}: a damaged record {Convert.ToHexString(bytes)}");
        HoldRecordView record = HoldRecordView.Decode(bytes);
        Assert.AreEqual(_lastSequence + 1, record.Sequence, $"{when}: the numbers have a gap or go back");
        _lastSequence = record.Sequence;
        _all.Add(record.Sequence, Convert.ToHexString(bytes));
        HoldOutcome outcome = (HoldOutcome)record.Outcome;
        Outcomes[outcome] = Outcomes.GetValueOrDefault(outcome) + 1;
        return record;
    }
}
