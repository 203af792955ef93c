using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

[TestClass]
public sealed class SimulatedPhoneTests
{
    [TestMethod]
    [DataRow(null, 23)]
    [DataRow(23, 23)]
    [DataRow(247, 247)]
    public void The_phone_connects_sets_up_and_shows_battery_and_live_force(int? mtu, int expected)
    {
        using var bench = new PhoneBench(new RecordDevice([]), new PhoneSettings { Mtu = mtu });
        bench.BecomeReady();
        Assert.AreEqual(expected, bench.Board.Radio.Mtu);
        Assert.AreEqual(87, bench.Phone.BatteryPercent);
        Assert.HasCount(0, bench.Phone.SetupFailures);
        bench.Run(1000);
        Assert.AreEqual(12_340, bench.Phone.LatestLive!.Value.ForceMilliNewtons);
        Assert.IsGreaterThanOrEqualTo(9, bench.Phone.LivePackets);
        Assert.AreEqual(0, bench.Phone.MalformedLivePackets);
    }

    [TestMethod]
    public void A_phone_that_does_not_want_live_force_gets_none()
    {
        using var bench = new PhoneBench(new RecordDevice([]), new PhoneSettings { WantsLiveForce = false });
        bench.BecomeReady();
        bench.Run(1000);
        Assert.AreEqual(0, bench.Phone.LivePackets);
        Assert.IsNull(bench.Phone.LatestLive);
    }

    [TestMethod]
    public void The_phone_comes_back_after_a_drop_and_after_a_power_cut()
    {
        var device = new RecordDevice([]);
        using var bench = new PhoneBench(device);
        bench.BecomeReady();
        bench.Phone.DropLink();
        Assert.AreEqual(PhoneState.Scanning, bench.Phone.State);
        bench.BecomeReady();
        Assert.AreEqual(2, bench.Phone.Connections);
        bench.Board.PowerOff();
        bench.Run(2000);
        Assert.AreEqual(PhoneState.Scanning, bench.Phone.State);
        bench.Board.PowerOn(new RecordDevice([]).Main);
        bench.BecomeReady();
        Assert.AreEqual(3, bench.Phone.Connections);
    }

    [TestMethod]
    public void A_phone_that_leaves_stays_away_until_it_arrives()
    {
        using var bench = new PhoneBench(new RecordDevice([]));
        bench.BecomeReady();
        bench.Phone.Leave();
        bench.Run(3000);
        Assert.AreEqual(PhoneState.Away, bench.Phone.State);
        Assert.IsFalse(bench.Board.Radio.IsConnected);
        bench.Phone.Arrive();
        bench.Phone.Leave();
        bench.Phone.Arrive();
        bench.BecomeReady();
        bench.Run(3000);
        Assert.AreEqual(PhoneState.Ready, bench.Phone.State);
    }

    [TestMethod]
    public void A_phone_that_comes_again_looks_at_its_own_interval_only()
    {
        using var bench = new PhoneBench(new RecordDevice([]), new PhoneSettings { ScanIntervalMilliseconds = 1000 });
        bench.Board.PowerOff();
        bench.Run(300);
        bench.Phone.Leave();
        bench.Phone.Arrive();
        bench.Run(200);
        bench.Board.PowerOn(new RecordDevice([]).Main);
        bench.Run(799);
        Assert.AreEqual(0, bench.Phone.Connections, "The looks are at 300 ms and 1300 ms; those from the first visit have ended.");
        bench.Run(2);
        Assert.AreEqual(1, bench.Phone.Connections);
    }

    [TestMethod]
    public void A_device_without_the_service_is_left_alone()
    {
        using RadioBench bench = new(() => nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattServiceProvider.Create(
            RadioBench.Second).ServiceProvider.StartAdvertising());
        var phone = new SimulatedPhone(bench.Radio, bench.Board.Scheduler, new PhoneSettings());
        phone.Arrive();
        bench.Run(5000);
        Assert.AreEqual(0, phone.Connections);
    }

    [TestMethod]
    public void What_a_device_lacks_is_listed_and_the_rest_works()
    {
        using RadioBench bench = new(() => nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattServiceProvider.Create(
            DeviceUuids.Service).ServiceProvider.StartAdvertising());
        var phone = new SimulatedPhone(bench.Radio, bench.Board.Scheduler, new PhoneSettings());
        phone.Arrive();
        bench.Run(5000);
        Assert.AreEqual(PhoneState.Ready, phone.State);
        Assert.IsTrue(phone.SetupFailures.All(failure => failure.Result.Error == AttError.AttributeNotFound));
        Assert.HasCount(5, phone.SetupFailures);
        Assert.IsNull(phone.BatteryPercent);
    }

    [TestMethod]
    public void A_raw_write_brings_the_att_error_or_the_control_points_answer()
    {
        using var bench = new PhoneBench(new RecordDevice([]));
        bench.BecomeReady();
        RawAnswer answer = bench.WriteRaw(DeviceUuids.RecordAccess, 0x2A, 1);
        Assert.AreEqual(0, answer.AttError);
        CollectionAssert.AreEqual(new byte[] { 6, 0, 0x2A, 2 }, answer.ControlPointAnswer);
        Assert.AreEqual(AttError.WriteNotPermitted, bench.WriteRaw(DeviceUuids.BatteryLevel, 1).AttError);
        Assert.AreEqual(AttError.AttributeNotFound, bench.WriteRaw(Guid.Empty, 1).AttError);
    }

    [TestMethod]
    public void A_raw_write_without_an_answer_ends_at_its_limit()
    {
        using var bench = new PhoneBench(new RecordDevice([]) { Instead = _ => [] });
        bench.BecomeReady();
        RawAnswer answer = bench.WriteRaw(DeviceUuids.RecordAccess, 4, 1);
        Assert.AreEqual(0, answer.AttError);
        Assert.IsNull(answer.ControlPointAnswer);
        bench.Phone.WriteRaw(DeviceUuids.RecordAccess, [4, 1], _ => { });
        Assert.ThrowsExactly<InvalidOperationException>(() => bench.Phone.WriteRaw(DeviceUuids.RecordAccess, [4, 1], _ => { }));
        bench.Phone.DropLink();
        bench.BecomeReady();
        Assert.AreEqual(0, bench.WriteRaw(DeviceUuids.RecordAccess, 4, 1).AttError, "the lost one has ended");
    }
}
