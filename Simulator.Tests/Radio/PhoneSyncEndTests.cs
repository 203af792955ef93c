using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>How a sync ends that does not bring everything.</summary>
[TestClass]
public sealed class PhoneSyncEndTests
{
    [TestMethod]
    public void A_refused_request_names_its_result_and_a_refused_write_its_error()
    {
        using PhoneBench refusing = Ready(new RecordDevice([]) { Instead = request => [Racp.Response, 0, request[0], 9] });
        PhoneSync sync = refusing.Sync();
        Assert.AreEqual((PhoneSyncFailure.RequestRefused, (byte)9), (sync.Failure, sync.Code));
        using PhoneBench failing = Ready(new RecordDevice([]) { WriteError = 0xFE });
        sync = failing.Sync();
        Assert.AreEqual((PhoneSyncFailure.WriteRefused, (byte)0xFE), (sync.Failure, sync.Code));
    }

    [TestMethod]
    public void What_the_device_cannot_serve_now_is_asked_for_again_and_the_sync_is_whole()
    {
        int refusals = 7; // four of the count, three of the records
        using PhoneBench bench = Ready(new RecordDevice(HoldsForPhone.Records(5))
        {
            Instead = request => request[0] == (refusals > 3 ? Racp.ReportNumber : Racp.ReportRecords) && refusals-- > 0
                ? [Racp.Response, 0, request[0], Racp.NotCompleted]
                : null,
        });
        PhoneSync sync = bench.Sync();
        Assert.AreEqual(PhoneSyncFailure.None, sync.Failure);
        Assert.AreEqual((5, 5, 0, 0), (sync.RecordsAnnounced, sync.Records.Count, sync.Lost, sync.Duplicated));
        Assert.IsTrue(sync.DurationMs is >= 7_000 and < 9_000, $"{sync.DurationMs} ms");
    }

    [TestMethod]
    public void A_device_that_never_can_ends_the_sync_after_the_limit_and_an_abort_at_once()
    {
        var settings = new PhoneSettings { SyncBusyLimitMilliseconds = 9_500 };
        var device = new RecordDevice([]) { Instead = request => [Racp.Response, 0, request[0], request[0] == Racp.Abort ? Racp.Success : Racp.NotCompleted] };
        using PhoneBench bench = Ready(device, settings);
        PhoneSync sync = bench.Sync();
        Assert.AreEqual((PhoneSyncFailure.RequestRefused, Racp.NotCompleted), (sync.Failure, sync.Code));
        Assert.IsTrue(sync.DurationMs is >= 9_500 and < 11_500, $"{sync.DurationMs} ms");

        bench.Phone.StartSync(0);
        bench.Run(1_500);
        bench.Phone.AbortSync();
        bench.Run(2_000);
        Assert.AreEqual(PhoneSyncFailure.Aborted, bench.Phone.LastSync!.Failure);
        Assert.IsLessThan(1_600L, bench.Phone.LastSync.DurationMs);
    }

    [TestMethod]
    [DataRow(new byte[] { 5, 0, 1 })]
    [DataRow(new byte[] { 5, 0, 1, 0, 0 })]
    [DataRow(new byte[] { 6, 0, 1, 1 })]
    [DataRow(new byte[] { 9 })]
    public void An_answer_that_is_none_ends_the_sync(byte[] answer)
    {
        using PhoneBench bench = Ready(new RecordDevice([]) { Instead = _ => answer });
        Assert.AreEqual(PhoneSyncFailure.MalformedAnswer, bench.Sync().Failure);
    }

    [TestMethod]
    public void Silence_ends_the_sync_after_its_limit()
    {
        using PhoneBench bench = Ready(
            new RecordDevice([]) { Instead = _ => [] }, new PhoneSettings { WantsLiveForce = false, SyncSilenceLimitMilliseconds = 700 });
        PhoneSync sync = bench.Sync();
        Assert.AreEqual(PhoneSyncFailure.Silence, sync.Failure);
        Assert.AreEqual(700, sync.DurationMs);
    }

    [TestMethod]
    public void While_the_live_force_says_that_a_hand_is_guided_silence_ends_nothing()
    {
        using PhoneBench bench = Ready(
            new RecordDevice([]) { Instead = _ => [] }, new PhoneSettings { SyncSilenceLimitMilliseconds = 700, SyncLimitMilliseconds = 5_000 });
        PhoneSync sync = bench.Sync();
        Assert.AreEqual((byte)2, bench.Phone.LatestLive!.Value.Phase, "in a hold");
        Assert.AreEqual((PhoneSyncFailure.TimeLimit, 5_000), (sync.Failure, sync.DurationMs));
    }

    [TestMethod]
    public void A_sync_that_goes_on_is_not_silent_however_long_it_takes()
    {
        using PhoneBench bench = Ready(
            new RecordDevice(HoldsForPhone.Records(100)),
            new PhoneSettings { Mtu = null, WantsLiveForce = false, SyncSilenceLimitMilliseconds = 700 });
        PhoneSync sync = bench.Sync();
        Assert.AreEqual(PhoneSyncFailure.None, sync.Failure);
        Assert.IsGreaterThan(1400L, sync.DurationMs);
    }

    [TestMethod]
    public void A_sync_that_never_comes_to_its_end_stops_at_the_limit_in_all()
    {
        using PhoneBench bench = Ready(
            new RecordDevice(HoldsForPhone.Records(2000)), new PhoneSettings { Mtu = null, SyncLimitMilliseconds = 3000 });
        PhoneSync sync = bench.Sync();
        Assert.AreEqual(PhoneSyncFailure.TimeLimit, sync.Failure);
        Assert.AreEqual(3000, sync.DurationMs);
        Assert.IsGreaterThan(0, sync.Records.Count);
    }

    [TestMethod]
    public void An_abort_ends_the_sync()
    {
        using PhoneBench bench = Ready(new RecordDevice(HoldsForPhone.Records(200)), new PhoneSettings { Mtu = null });
        bench.Phone.StartSync(0);
        bench.Run(1000);
        bench.Phone.AbortSync();
        bench.Run(1000);
        Assert.AreEqual(PhoneSyncFailure.Aborted, bench.Phone.LastSync!.Failure);
        Assert.IsLessThan(200, bench.Phone.LastSync.Records.Count);
    }

    [TestMethod]
    public void Only_a_ready_phone_syncs_and_one_sync_at_a_time()
    {
        using var bench = new PhoneBench(new RecordDevice(HoldsForPhone.Records(50)));
        Assert.AreEqual(PhoneSyncFailure.NotReady, bench.Sync().Failure);
        bench.BecomeReady();
        bench.Phone.StartSync(0);
        Assert.AreEqual(PhoneSyncFailure.Busy, bench.Sync().Failure);
        bench.Run(10_000);
        Assert.AreEqual(PhoneSyncFailure.None, bench.Phone.LastSync!.Failure);
    }

    private static PhoneBench Ready(RecordDevice device, PhoneSettings? settings = null)
    {
        var bench = new PhoneBench(device, settings);
        bench.BecomeReady();
        return bench;
    }
}
