using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>Holds with their curves over the link.</summary>
[TestClass]
public sealed class PhoneCurveSyncTests
{
    [TestMethod]
    [DataRow(20, 85.0)]
    [DataRow(100, 95.0)]
    [DataRow(244, 95.0)]
    [DataRow(509, 95.0)]
    public void Holds_with_and_without_curves_come_whole_at_any_payload(int payload, double leastPercent)
    {
        List<byte[]> units = HoldsForPhone.Mixed(60);
        using var bench = new PhoneLogBench(new RecordDevice(units), payload);
        PhoneSync sync = bench.Phones.Sync();
        Assert.AreEqual(PhoneSyncFailure.None, sync.Failure);
        CollectionAssert.AreEqual(HoldsForPhone.Words(units), Words(sync));
        Assert.AreEqual((0, 0, 0, 0, 0), (sync.Lost, sync.Duplicated, sync.SegmentsLost, sync.Corrupt, sync.CurvesDamaged));
        Assert.AreEqual(units.Sum(unit => unit.Length), sync.HoldBytes);
        double percent = 100.0 * sync.HoldBytes / sync.BytesNotified;
        Console.WriteLine($"payload {payload}: {sync.HoldBytes} of {sync.BytesNotified} bytes notified, {percent:F1} %");
        Assert.IsGreaterThanOrEqualTo(leastPercent, percent);
        Assert.HasCount(0, bench.Phones.Board.Traps);
    }

    [TestMethod]
    public void A_radio_that_refuses_notifications_loses_none()
    {
        List<byte[]> units = HoldsForPhone.Mixed(20);
        using var bench = new PhoneLogBench(new RecordDevice(units), 20);
        bench.Phones.Board.Radio.BuffersInPool = 1;
        PhoneSync sync = bench.Phones.Sync();
        Assert.IsGreaterThan(100, bench.Phones.Board.Radio.NotificationsRefused);
        Assert.AreEqual((PhoneSyncFailure.None, 0, 0), (sync.Failure, sync.SegmentsLost, sync.Duplicated));
        CollectionAssert.AreEqual(HoldsForPhone.Words(units), Words(sync));
    }

    [TestMethod]
    public void A_curve_with_one_wrong_bit_costs_the_curve_and_not_the_record()
    {
        List<byte[]> units = HoldsForPhone.Mixed(5);
        units[1][HoldRecordView.RecordBytes + 20] ^= 4;
        using var bench = new PhoneLogBench(new RecordDevice(units));
        PhoneSync sync = bench.Phones.Sync();
        Assert.AreEqual((PhoneSyncFailure.None, 1, 0), (sync.Failure, sync.CurvesDamaged, sync.Corrupt));
        Assert.HasCount(5, sync.Records);
        CollectionAssert.AreEquivalent(new uint[] { 1, 4, 5 }, sync.Curves.Keys.ToArray(), "3 has none, that of 2 is damaged");
        Assert.AreEqual(units.Sum(unit => unit.Length) - (units[1].Length - HoldRecordView.RecordBytes), sync.HoldBytes);
    }

    [TestMethod]
    public void A_record_with_one_wrong_bit_is_refused_with_its_curve()
    {
        List<byte[]> units = HoldsForPhone.Mixed(5);
        units[1][40] ^= 1;
        using var bench = new PhoneLogBench(new RecordDevice(units));
        PhoneSync sync = bench.Phones.Sync();
        Assert.AreEqual((PhoneSyncFailure.RecordsCorrupt, 1), (sync.Failure, sync.Corrupt));
        CollectionAssert.AreEquivalent(new uint[] { 1, 4, 5 }, sync.Curves.Keys.ToArray());
    }

    [TestMethod]
    [DataRow(20, 1)]
    [DataRow(20, 3)]
    [DataRow(20, 5)]
    [DataRow(100, 1)]
    public void A_hold_that_begins_anew_is_taken_once_and_nothing_is_lost(int payload, int segments)
    {
        List<byte[]> units = HoldsForPhone.Mixed(8);
        var device = new RecordDevice(units) { BeginsAnewAfter = sequence => sequence is 1 or 5 or 8 ? segments : 0 };
        using var bench = new PhoneLogBench(device, payload);
        PhoneSync sync = bench.Phones.Sync();
        Assert.AreEqual((PhoneSyncFailure.None, 0, 0, 0), (sync.Failure, sync.SegmentsLost, sync.Duplicated, sync.Corrupt));
        Assert.AreEqual(3, sync.BegunAnew);
        CollectionAssert.AreEqual(HoldsForPhone.Words(units), Words(sync));
    }

    [TestMethod]
    public void A_hold_that_the_device_gives_up_for_the_next_one_is_missing_by_the_number_alone()
    {
        List<byte[]> units = HoldsForPhone.Mixed(8);
        var device = new RecordDevice(units) { BeginsAnewAfter = sequence => sequence == 5 ? 2 : 0, IsSkipped = sequence => sequence == 5 };
        using var bench = new PhoneLogBench(device, 20);
        PhoneSync sync = bench.Phones.Sync();
        Assert.AreEqual((PhoneSyncFailure.RecordsLost, 1, 0, 1), (sync.Failure, sync.Lost, sync.SegmentsLost, sync.BegunAnew));
        CollectionAssert.AreEqual(HoldsForPhone.Words(units.Where((_, i) => i != 4)), Words(sync));
    }

    private static string[] Words(PhoneSync sync) =>
        [.. sync.Records.Select(record => HoldsForPhone.Word(record, sync.Curves.GetValueOrDefault(PhonePositions.SequenceOf(record))))];
}
