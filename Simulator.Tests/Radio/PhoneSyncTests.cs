using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>Records over the link: all of them, from one on, and what the way does to them.</summary>
[TestClass]
public sealed class PhoneSyncTests
{
    [TestMethod]
    [DataRow(null, 1)]
    [DataRow(null, 40)]
    [DataRow(64, 40)]
    [DataRow(67, 40)]
    [DataRow(68, 40)]
    [DataRow(247, 300)]
    public void A_sync_brings_every_record_whatever_the_mtu(int? mtu, int count)
    {
        List<byte[]> records = HoldsForPhone.Records(count);
        using PhoneBench bench = Ready(new RecordDevice(records), new PhoneSettings { Mtu = mtu });
        PhoneSync sync = bench.Sync();
        Assert.AreEqual(PhoneSyncFailure.None, sync.Failure);
        Assert.AreEqual(count, sync.RecordsAnnounced);
        Assert.AreEqual((0, 0, 0, 0), (sync.Lost, sync.Duplicated, sync.SegmentsLost, sync.Corrupt));
        CollectionAssert.AreEqual(records.Select(Convert.ToHexString).ToArray(), sync.Records.Select(Convert.ToHexString).ToArray());
        Assert.AreSame(sync, bench.Phone.LastSync);
        Assert.IsGreaterThan(0L, sync.DurationMs);
        Assert.HasCount(0, bench.Board.Traps);
    }

    [TestMethod]
    public void An_empty_log_is_a_success_without_records()
    {
        using PhoneBench bench = Ready(new RecordDevice([]));
        PhoneSync sync = bench.Sync();
        Assert.AreEqual(PhoneSyncFailure.None, sync.Failure);
        Assert.AreEqual(0, sync.RecordsAnnounced);
        Assert.HasCount(0, sync.Records);
    }

    [TestMethod]
    [DataRow(1u, 10)]
    [DataRow(10u, 1)]
    [DataRow(11u, 0)]
    public void A_sync_from_a_sequence_number_brings_it_and_those_after(uint from, int expected)
    {
        using PhoneBench bench = Ready(new RecordDevice(HoldsForPhone.Records(10)));
        PhoneSync sync = bench.Sync(from);
        Assert.AreEqual(PhoneSyncFailure.None, sync.Failure);
        Assert.AreEqual(expected, sync.RecordsAnnounced);
        Assert.HasCount(expected, sync.Records);
        Assert.IsTrue(sync.DecodeRecords().All(view => view.Sequence >= from));
    }

    [TestMethod]
    public void A_device_that_counts_all_records_only_can_still_be_synced_from_a_number()
    {
        var device = new RecordDevice(HoldsForPhone.Records(10))
        {
            Instead = request => request is [Racp.ReportNumber, Racp.GreaterOrEqual, ..] ? [Racp.Response, 0, Racp.ReportNumber, 4] : null,
        };
        using PhoneBench bench = Ready(device);
        PhoneSync sync = bench.Sync(4);
        Assert.AreEqual(PhoneSyncFailure.None, sync.Failure);
        Assert.IsNull(sync.RecordsAnnounced);
        Assert.HasCount(7, sync.Records);
        Assert.AreEqual(0, sync.Lost);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(5)]
    [DataRow(39)]
    public void A_lost_segment_costs_its_record_and_is_noticed(int lostSegment)
    {
        // MTU 23: four segments a record, 40 in all; the last one lost shows in the count only.
        var device = new RecordDevice(HoldsForPhone.Records(10)) { Copies = number => number == lostSegment ? 0 : 1 };
        using PhoneBench bench = Ready(device, new PhoneSettings { Mtu = null });
        PhoneSync sync = bench.Sync();
        Assert.AreEqual(PhoneSyncFailure.RecordsLost, sync.Failure);
        Assert.AreEqual(1, sync.Lost);
        Assert.HasCount(9, sync.Records);
    }

    [TestMethod]
    public void Doubled_segments_and_records_are_counted_and_dropped()
    {
        List<byte[]> records = HoldsForPhone.Records(5);
        records.Insert(3, records[2]);
        using PhoneBench bench = Ready(new RecordDevice(records) { Copies = number => number == 0 ? 2 : 1 });
        PhoneSync sync = bench.Sync();
        Assert.AreEqual(2, sync.Duplicated, "one segment, one record");
        Assert.HasCount(5, sync.Records);
        Assert.AreEqual(6, sync.RecordsAnnounced);
        Assert.AreEqual(PhoneSyncFailure.RecordsLost, sync.Failure, "the device announced six different ones");
    }

    [TestMethod]
    public void A_record_with_one_wrong_bit_is_refused()
    {
        List<byte[]> records = HoldsForPhone.Records(5);
        records[2][40] ^= 1;
        using PhoneBench bench = Ready(new RecordDevice(records));
        PhoneSync sync = bench.Sync();
        Assert.AreEqual(PhoneSyncFailure.RecordsCorrupt, sync.Failure);
        Assert.AreEqual(1, sync.Corrupt);
        Assert.HasCount(4, sync.Records);
    }

    [TestMethod]
    public void A_drop_in_the_middle_ends_the_sync_and_the_next_goes_on_from_there()
    {
        List<byte[]> records = HoldsForPhone.Records(100);
        using PhoneBench bench = Ready(new RecordDevice(records));
        bench.Phone.StartSync(0);
        bench.Run(500);
        bench.Phone.DropLink();
        PhoneSync first = bench.Phone.LastSync!;
        Assert.AreEqual(PhoneSyncFailure.LinkLost, first.Failure);
        Assert.IsGreaterThan(0, first.Records.Count);
        Assert.IsLessThan(100, first.Records.Count);
        bench.BecomeReady();
        PhoneSync second = bench.Sync(first.DecodeRecords().Last().Sequence + 1);
        Assert.AreEqual(PhoneSyncFailure.None, second.Failure);
        CollectionAssert.AreEqual(
            records.Select(Convert.ToHexString).ToArray(),
            first.Records.Concat(second.Records).Select(Convert.ToHexString).ToArray());
    }

    [TestMethod]
    public void The_same_run_twice_is_the_same_bit_for_bit()
    {
        Assert.AreEqual(Run(), Run());

        static string Run()
        {
            using PhoneBench bench = Ready(new RecordDevice(HoldsForPhone.Records(30)), new PhoneSettings { Mtu = 50 });
            List<string> log = [];
            bench.Board.Radio.Notified += (uuid, value) => log.Add($"{bench.Board.Scheduler.NowMicroseconds} {uuid} {Convert.ToHexString(value)}");
            bench.Sync();
            return string.Join('\n', log);
        }
    }

    private static PhoneBench Ready(RecordDevice device, PhoneSettings? settings = null)
    {
        var bench = new PhoneBench(device, settings);
        bench.BecomeReady();
        return bench;
    }
}
