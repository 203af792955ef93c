using System.Buffers.Binary;
using System.Text;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

[TestClass]
public sealed class RecordDecodingTests
{
    [TestMethod]
    public void The_checksum_is_the_one_of_zlib() =>
        Assert.AreEqual(0xCBF43926u, RecordChecksum.Of(Encoding.ASCII.GetBytes("123456789")), "the check value of CRC-32");

    [TestMethod]
    public void Every_single_wrong_bit_breaks_a_record()
    {
        byte[] record = RecordDevice.MakeRecord(1);
        Assert.IsTrue(HoldRecordView.IsIntact(record));
        for (int bit = 0; bit < record.Length * 8; bit++)
        {
            record[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(HoldRecordView.IsIntact(record), $"bit {bit}");
            record[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.IsFalse(HoldRecordView.IsIntact(record.AsSpan(0, 71)));
    }

    [TestMethod]
    public void A_record_decodes_field_by_field()
    {
        byte[] bytes = [.. Enumerable.Range(0, 72).Select(i => (byte)i)];
        HoldRecordView view = HoldRecordView.Decode(bytes);
        Assert.AreEqual(0x0302, view.Boot);
        Assert.AreEqual(0x07060504u, view.Sequence);
        Assert.AreEqual(0x0B0A0908u, view.StartUptimeMilliseconds);
        Assert.AreEqual(0x0F0E0D0Cu, view.UtcSeconds);
        byte[] small = [view.Version, view.Outcome, view.StoredPain, view.ProgrammeKind, view.Step, view.Site, view.TipAreaSquareMillimetres];
        CollectionAssert.AreEqual(new byte[] { 0, 16, 17, 18, 19, 20, 21 }, small);
        Assert.AreEqual(0x1716, view.CalibrationId);
        Assert.AreEqual(0x1B1A1918u, view.TargetMilliNewtons);
        Assert.AreEqual(0x1D1C, view.ToleranceMilliNewtons);
        Assert.AreEqual(0x1F1E, view.BatteryMillivolts);
        Assert.AreEqual(0x23222120u, view.DurationMilliseconds);
        Assert.AreEqual(0x27262524u, view.TimeInBandMilliseconds);
        Assert.AreEqual(0x2B2A2928, view.MeanMilliNewtons);
        Assert.AreEqual(0x2F2E2D2C, view.PeakMilliNewtons);
        Assert.AreEqual(0x3130, view.StandardDeviationMilliNewtons);
        Assert.AreEqual(0x3332, view.RmsErrorMilliNewtons);
        Assert.AreEqual(0x3534, view.ApproachMilliseconds);
        Assert.AreEqual(0x3736 * 10, view.ApproachRateMilliNewtonsPerSecond);
        Assert.AreEqual(0x3938u * 10, view.HoldGoalMilliseconds);
        Assert.AreEqual(0x3B3A, view.Patient);
        Assert.AreEqual(0x3F3E3D3C, view.DriftMilliNewtons);
        Assert.AreEqual(0x43424140, view.MarkedMilliNewtons);
        Assert.ThrowsExactly<ArgumentException>(() => HoldRecordView.Decode(new byte[71]));
    }

    [TestMethod]
    public void A_record_that_tells_a_pain_has_one_and_nothing_of_a_hold()
    {
        byte[] told = new byte[HoldRecordView.RecordBytes];
        (told[0], told[1], told[4], told[16], told[17], told[20], told[30], told[58]) = (3, 72, 9, 19, 1, 12, 200, 44);
        Assert.IsTrue(IsIntact(told), "pain 0, patient, site and battery");
        HoldRecordView view = HoldRecordView.Decode(told);
        Assert.AreEqual((true, (int?)0, (byte)12, (ushort)44), (view.IsPainTold, view.Pain, view.Site, view.Patient));
        for (int at = 16; at < 68; at++)
        {
            bool isTold = at is 20 or 30 or 31 or 58 or 59;
            byte before = told[at];
            told[at] = (byte)(at == 17 ? 12 : before + 1);
            Assert.AreEqual(isTold || at == 16, IsIntact(told), $"byte {at}");
            told[at] = before;
        }

        told[17] = 0;
        Assert.IsFalse(IsIntact(told), "without a pain");
        told[16] = 1;
        Assert.IsTrue(IsIntact(told), "a hold without one");
        Assert.IsNull(HoldRecordView.Decode(told).Pain);
    }

    [TestMethod]
    public void Requests_have_the_wire_format_of_the_record_access_control_point()
    {
        CollectionAssert.AreEqual(new byte[] { 1, 1 }, Racp.Request(Racp.ReportRecords, 0));
        CollectionAssert.AreEqual(new byte[] { 4, 1 }, Racp.Request(Racp.ReportNumber, 0));
        CollectionAssert.AreEqual(new byte[] { 1, 3, 1, 4, 3, 2, 1 }, Racp.Request(Racp.ReportRecords, 0x01020304));
    }

    [TestMethod]
    public void The_segment_counter_wraps_and_a_gap_is_counted()
    {
        var assembler = new SegmentAssembler();
        int records = 0;
        for (int i = 0; i < 70; i++)
        {
            records += assembler.Take([(byte)(3 | ((i % 64) << 2)), (byte)i]) is null ? 0 : 1;
        }

        Assert.AreEqual((70, 0), (records, assembler.Lost), "63 is followed by 0");
        assembler.Take([3 | (8 << 2), 1]);
        Assert.AreEqual(2, assembler.Lost, "6 and 7 are missing after 5");
    }

    [TestMethod]
    public void A_record_whose_middle_is_lost_is_dropped_and_the_next_one_kept()
    {
        var assembler = new SegmentAssembler();
        Assert.IsNull(assembler.Take([1 | (0 << 2), 1]));
        Assert.IsNull(assembler.Take([2 | (2 << 2), 3]), "its middle, number 1, did not come");
        Assert.AreEqual((1, 1), (assembler.Lost, assembler.Stray));
        Assert.IsNull(assembler.Take([1 | (3 << 2), 4]));
        CollectionAssert.AreEqual(new byte[] { 4, 5 }, assembler.Take([2 | (4 << 2), 5]));
        Assert.IsNull(assembler.Take([]));
        Assert.AreEqual(2, assembler.Stray);
    }

    [TestMethod]
    public void The_first_segment_of_a_procedure_has_number_0()
    {
        var assembler = new SegmentAssembler();
        Assert.IsNotNull(assembler.Take([3 | (2 << 2), 1]));
        Assert.AreEqual(2, assembler.Lost);
    }

    private static bool IsIntact(byte[] record)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(68), RecordChecksum.Of(record.AsSpan(0, 68)));
        return HoldRecordView.IsIntact(record);
    }

    [TestMethod]
    public void A_unit_that_begins_anew_throws_the_unfinished_one_away_and_is_no_loss()
    {
        var assembler = new SegmentAssembler();
        Assert.IsNull(assembler.Take([1 | (0 << 2), 1]));
        Assert.IsNull(assembler.Take([0 | (1 << 2), 2]));
        Assert.IsNull(assembler.Take([1 | (2 << 2), 1]));
        CollectionAssert.AreEqual(new byte[] { 1, 3 }, assembler.Take([2 | (3 << 2), 3]));
        Assert.AreEqual((0, 0, 1), (assembler.Lost, assembler.Stray, assembler.BegunAnew));
        Assert.IsNull(assembler.Take([1 | (4 << 2), 4]));
        Assert.IsNull(assembler.Take([1 | (6 << 2), 5]), "5 is missing: the one before may have ended there");
        Assert.AreEqual((1, 1), (assembler.Lost, assembler.BegunAnew));
    }

    [TestMethod]
    [DataRow(327, true)]
    [DataRow(328, false)]
    public void A_unit_has_at_most_327_bytes(int bytes, bool isTaken)
    {
        var assembler = new SegmentAssembler();
        Assert.IsNull(assembler.Take([1, .. new byte[200]]));
        Assert.AreEqual(isTaken, assembler.Take([2 | (1 << 2), .. new byte[bytes - 200]]) is not null);
        Assert.AreEqual(isTaken ? 0 : 1, assembler.Stray);
        Assert.IsNotNull(assembler.Take([3 | (2 << 2), 1]), "the next one is good");
    }
}
