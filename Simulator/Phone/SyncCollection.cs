namespace PressureDevice.Simulator.Phone;

/// <summary>The holds of one sync as they come in.</summary>
/// <param name="taking">Gets each whole hold at once, also one that has come before.</param>
internal sealed class SyncCollection(Action<HoldUnit> taking)
{
    private readonly SegmentAssembler _assembler = new();
    private readonly List<byte[]> _records = [];
    private readonly Dictionary<uint, HoldCurve> _curves = [];
    private readonly HashSet<uint> _sequences = [];
    private int _duplicated;
    private int _corrupt;
    private int _curvesDamaged;
    private int _bytesNotified;
    private int _holdBytes;

    public void Take(byte[] segment)
    {
        _bytesNotified += segment.Length;
        if (_assembler.Take(segment) is not { } bytes)
        {
            return;
        }

        if (HoldUnit.Decode(bytes) is not { } unit)
        {
            _corrupt++;
            return;
        }

        if (_sequences.Add(unit.Sequence))
        {
            Keep(unit, bytes.Length);
        }
        else
        {
            _duplicated++;
        }

        taking(unit);
    }

    public void CountAnswer(byte[] answer) => _bytesNotified += answer.Length;

    public PhoneSync Result(int? announced) => new()
    {
        RecordsAnnounced = announced,
        Records = _records,
        Curves = _curves,
        CurvesDamaged = _curvesDamaged,
        Lost = LostAgainst(announced),
        Duplicated = _duplicated + _assembler.Duplicated,
        SegmentsLost = _assembler.Lost,
        BegunAnew = _assembler.BegunAnew,
        Corrupt = _corrupt,
        BytesNotified = _bytesNotified,
        HoldBytes = _holdBytes,
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

    private void Keep(HoldUnit unit, int length)
    {
        _records.Add(unit.Record);
        if (unit.Curve is { } curve)
        {
            _curves.Add(unit.Sequence, curve);
        }

        _curvesDamaged += unit.HasDamagedCurve ? 1 : 0;
        _holdBytes += unit.HasDamagedCurve ? HoldRecordView.RecordBytes : length;
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
