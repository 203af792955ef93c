namespace PressureDevice.Simulator.Phone;

/// <summary>What a sync brought.</summary>
public sealed record PhoneSync
{
    /// <summary>Records the device announced; null when it did not get that far, or does not count with a
    /// filter.</summary>
    public int? RecordsAnnounced { get; init; }

    /// <summary>The intact records, 72 bytes each, in the order of arrival, each sequence number once.</summary>
    public IReadOnlyList<byte[]> Records { get; init; } = [];

    /// <summary>The intact force curves of these records, by sequence number.</summary>
    public IReadOnlyDictionary<uint, HoldCurve> Curves { get; init; } = new Dictionary<uint, HoldCurve>();

    /// <summary>Records that came with a curve that is damaged; the records themselves are among
    /// <see cref="Records"/>.</summary>
    public int CurvesDamaged { get; init; }

    /// <summary>First sequence number that the records were asked from; 0 for all.</summary>
    public uint FromSequence { get; init; }

    /// <summary>Records missing: announced but not received; without an announcement, gaps in the sequence
    /// numbers.</summary>
    public int Lost { get; init; }

    /// <summary>Records that came more than once, and segments that came twice in a row.</summary>
    public int Duplicated { get; init; }

    /// <summary>Segments missing by their counter.</summary>
    public int SegmentsLost { get; init; }

    /// <summary>Holds that began before the one before them had ended, with no segment missing: the device gave that up.</summary>
    public int BegunAnew { get; init; }

    /// <summary>Records whose length or checksum was wrong.</summary>
    public int Corrupt { get; init; }

    /// <summary>Why it did not bring everything.</summary>
    public PhoneSyncFailure Failure { get; init; }

    /// <summary>The ATT error for <see cref="PhoneSyncFailure.NotPaired"/> and <see cref="PhoneSyncFailure.WriteRefused"/>, the control point's result for
    /// <see cref="PhoneSyncFailure.RequestRefused"/>; 0 otherwise.</summary>
    public byte Code { get; init; }

    /// <summary>Bytes notified by hold record and record access control point, answers included.</summary>
    public int BytesNotified { get; init; }

    /// <summary>Those of them that are bytes of intact records and curves, each hold once.</summary>
    public int HoldBytes { get; init; }

    /// <summary>How long it took, in ms of virtual time.</summary>
    public long DurationMs { get; init; }

    /// <summary>The records decoded, in the same order.</summary>
    public IEnumerable<HoldRecordView> DecodeRecords() => Records.Select(record => HoldRecordView.Decode(record));
}
