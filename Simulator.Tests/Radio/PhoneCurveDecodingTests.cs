using PressureDevice.Core;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>Curve entries, as they come behind a record.</summary>
[TestClass]
public sealed class PhoneCurveDecodingTests
{
    private const uint Sequence = 0x04030201;

    [TestMethod]
    public void A_curve_entry_decodes_field_by_field()
    {
        byte[] entry = HoldsForPhone.CurveEntry(Sequence, [1, 0, 500, 499, -20], unit: 300, isCut: true, period: 60);
        HoldCurve curve = HoldCurve.DecodeEntry(entry, Sequence)!;
        Assert.AreEqual((600, true), (curve.PointMilliseconds, curve.IsCut));
        CollectionAssert.AreEqual(new[] { 300, 0, 150_000, 149_700, -6_000 }, curve.MilliNewtons.ToArray());
        Assert.IsNull(HoldCurve.DecodeEntry(entry, Sequence + 1), "of another hold");
    }

    [TestMethod]
    public void What_the_device_packs_is_what_the_phone_unpacks()
    {
        var packed = new ForceCurve();
        packed.Clear(40_000, 10_000);
        for (int sample = 0; sample < 1_000; sample++)
        {
            packed.Step(12_500, sample * 40);
        }

        byte[] entry = new byte[HoldCurve.MostEntryBytes];
        int length = HoldLogEntry.PutCurve(entry, 0, packed, 9);
        HoldCurve curve = HoldCurve.DecodeEntry(entry.AsSpan(0, length), 9)!;
        Assert.HasCount(packed.Points, curve.MilliNewtons);
        Assert.AreEqual((ForceCurve.PeriodMs, false), (curve.PointMilliseconds, curve.IsCut));
        Assert.AreEqual(7.5 * 40, curve.MilliNewtons[0], 40, "the mean of the first sixteen");
        Assert.AreEqual((990 - 6.5) * 40, curve.MilliNewtons[^1], 400, "mN near the end");
    }

    [TestMethod]
    public void Every_single_wrong_bit_and_every_other_length_breaks_a_curve_entry()
    {
        byte[] entry = HoldsForPhone.CurveEntry(Sequence, HoldsForPhone.Forces(Sequence, 30));
        Assert.IsNotNull(HoldCurve.DecodeEntry(entry, Sequence));
        for (int bit = 0; bit < entry.Length * 8; bit++)
        {
            entry[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsNull(HoldCurve.DecodeEntry(entry, Sequence), $"bit {bit}");
            entry[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (int length = 0; length < entry.Length; length++)
        {
            Assert.IsNull(HoldCurve.DecodeEntry(entry.AsSpan(0, length), Sequence), $"{length} bytes");
        }

        Assert.IsNull(HoldCurve.DecodeEntry([.. entry, 0], Sequence), "a byte too many");
    }

    [TestMethod]
    public void The_length_counts_twice_and_the_points_must_end()
    {
        Assert.IsNull(HoldCurve.DecodeEntry(Sealed(entry => entry[2] ^= 1), Sequence), "the lengths differ, the checksum is right");
        Assert.IsNull(HoldCurve.DecodeEntry(Sealed(entry => entry[^5] |= 0x80), Sequence), "the last point goes on");
        Assert.IsNull(HoldCurve.DecodeEntry(Sealed(entry => entry.AsSpan(11, 6).Fill(0x80)), Sequence), "a point of seven bytes");
        Assert.IsNull(HoldCurve.DecodeEntry(Sealed(entry => entry[0] = 0xC2), Sequence), "a later version");
        Assert.IsFalse(HoldCurve.DecodeEntry(Sealed(entry => entry[3] = 0xFE), Sequence)!.IsCut, "other flags say nothing");
    }

    [TestMethod]
    public void A_hold_is_a_record_and_may_have_a_curve()
    {
        byte[] record = RecordDevice.MakeRecord(5);
        HoldUnit alone = HoldUnit.Decode(record)!;
        Assert.AreEqual((5u, false, true), (alone.Sequence, alone.HasDamagedCurve, alone.Curve is null));
        HoldUnit both = HoldUnit.Decode(HoldsForPhone.WithCurve(5, [1, 2, 3]))!;
        Assert.AreEqual((false, 3), (both.HasDamagedCurve, both.Curve!.MilliNewtons.Count));
        CollectionAssert.AreEqual(record, both.Record);
        Assert.IsTrue(HoldUnit.Decode([.. record, .. HoldsForPhone.CurveEntry(6, [1, 2, 3])])!.HasDamagedCurve, "that of another hold");
        Assert.IsTrue(HoldUnit.Decode([.. record, 0])!.HasDamagedCurve);
        Assert.IsNull(HoldUnit.Decode(record.AsSpan(0, 71)));
    }

    private static byte[] Sealed(Action<byte[]> change)
    {
        byte[] entry = HoldsForPhone.CurveEntry(Sequence, HoldsForPhone.Forces(Sequence, 10));
        change(entry);
        BitConverter.GetBytes(RecordChecksum.Of(entry.AsSpan(0, entry.Length - 4))).CopyTo(entry, entry.Length - 4);
        return entry;
    }
}
