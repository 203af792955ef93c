namespace PressureDevice.Simulator.Phone;

/// <summary>The records of one sync as they come in.</summary>
internal sealed class SyncCollection
{
    private readonly SegmentAssembler _assembler = new();
    private readonly List<byte[]> _records = [];
    private readonly HashSet<uint> _sequences = [];
    private int _duplicated;
    private int _corrupt;

    public void Take(byte[] segment)
    {
        if (_assembler.Take(segment) is not { } record)
        {
            return;
        }

        if (!HoldRecordView.IsIntact(record))
        {
            _corrupt++;
        }
        else if (_sequences.Add(HoldRecordView.Decode(record).Sequence))
        {
            _records.Add(record);
        }
        else
        {
            _duplicated++;
        }
    }

    public PhoneSync Result(int? announced) => new()
    {
        RecordsAnnounced = announced,
        Records = _records,
        Lost = LostAgainst(announced),
        Duplicated = _duplicated + _assembler.Duplicated,
        SegmentsLost = _assembler.Lost,
        Corrupt = _corrupt,
    };

    /// <summary>What is wrong although the device said success.</summary>
    public PhoneSyncFailure FailureAgainst(int? announced)
    {
        if (_corrupt > 0)
        {
            return PhoneSyncFailure.RecordsCorrupt;
        }

        bool isComplete = LostAgainst(announced) == 0 && _assembler.Lost == 0 && _assembler.Stray == 0;
        return isComplete ? PhoneSyncFailure.None : PhoneSyncFailure.RecordsLost;
    }

    private int LostAgainst(int? announced)
    {
        if (announced is { } number)
        {
            return Math.Max(0, number - _records.Count);
        }

        return _sequences.Count == 0 ? 0 : (int)(_sequences.Max() - _sequences.Min()) + 1 - _sequences.Count;
    }
}
