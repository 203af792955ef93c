using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>How a sync ends that does not bring everything.</summary>
[TestClass]
public sealed class PhoneSyncEndTests
{
    [TestMethod]
    public void A_refused_request_names_its_result_and_a_refused_write_its_error()
    {
        using PhoneBench refusing = Ready(new RecordDevice([]) { Instead = request => [Racp.Response, 0, request[0], 8] });
        PhoneSync sync = refusing.Sync();
        Assert.AreEqual((PhoneSyncFailure.RequestRefused, (byte)8), (sync.Failure, sync.Code));
        using PhoneBench failing = Ready(new RecordDevice([]) { WriteError = 0xFE });
        sync = failing.Sync();
        Assert.AreEqual((PhoneSyncFailure.WriteRefused, (byte)0xFE), (sync.Failure, sync.Code));
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
            new RecordDevice([]) { Instead = _ => [] }, new PhoneSettings { SyncSilenceLimitMilliseconds = 700 });
        PhoneSync sync = bench.Sync();
        Assert.AreEqual(PhoneSyncFailure.Silence, sync.Failure);
        Assert.AreEqual(700, sync.DurationMs);
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
