namespace PressureDevice.Simulator.Phone;

/// <summary>A hold as it comes over the link in one piece: its record and, when the device has one, its curve entry behind it.</summary>
/// <param name="Sequence">Its number, from 1.</param>
/// <param name="Record">The 72 bytes of its record, intact.</param>
/// <param name="Curve">Its force curve; null when it has none, or a damaged one.</param>
/// <param name="HasDamagedCurve">True when there are bytes behind the record that are no curve entry of this hold.</param>
public sealed record HoldUnit(uint Sequence, byte[] Record, HoldCurve? Curve, bool HasDamagedCurve)
{
    /// <summary>Most bytes of a hold on the link: the record and the longest curve entry.</summary>
    public const int MostBytes = HoldRecordView.RecordBytes + HoldCurve.MostEntryBytes;

    /// <summary>Decodes a hold; null when its record is not intact.</summary>
    public static HoldUnit? Decode(ReadOnlySpan<byte> unit)
    {
        if (unit.Length < HoldRecordView.RecordBytes || !HoldRecordView.IsIntact(unit[..HoldRecordView.RecordBytes]))
        {
            return null;
        }

        byte[] record = unit[..HoldRecordView.RecordBytes].ToArray();
        uint sequence = HoldRecordView.Decode(record).Sequence;
        ReadOnlySpan<byte> entry = unit[HoldRecordView.RecordBytes..];
        HoldCurve? curve = HoldCurve.DecodeEntry(entry, sequence);
        return new HoldUnit(sequence, record, curve, HasDamagedCurve: !entry.IsEmpty && curve is null);
    }
}
