using System.Text;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Status;

/// <summary>Status, time and Device Information of the whole device, over the virtual radio.</summary>
[TestClass]
public sealed class StatusLinkTests
{
    private static readonly DateTime s_noon = new(2026, 9, 16, 12, 0, 0);

    [TestMethod]
    public void A_stranger_reads_the_battery_and_nothing_else_and_writes_nothing()
    {
        using var bench = new StatusBench(isPaired: false);
        AssertShut(bench);
    }

    [TestMethod]
    public void Nor_does_a_central_whose_link_is_encrypted_and_that_entered_no_passkey()
    {
        using var bench = new StatusBench(isPaired: false);
        PairingResult? result = null;
        bench.Radio.Pair(passkey: null, answer => result = answer);
        bench.Run(2_000);
        Assert.AreEqual(PairingResult.Paired, result);
        Assert.IsTrue(bench.Radio.IsEncrypted);
        AssertShut(bench);
    }

    [TestMethod]
    public void The_device_information_is_ours_and_the_librarys_is_gone()
    {
        using var bench = new StatusBench(isPaired: true);
        RadioService information = bench.Radio.Services.Single(service => service.Uuid == GattServiceUuids.DeviceInformation);
        string[] texts = [.. information.Characteristics.Select(one => $"{one.Uuid.ToString()[4..8]} {Encoding.UTF8.GetString(bench.Read(one.Uuid).Value)}")];
        CollectionAssert.AreEqual(new[] { $"2a24 {LinkIds.Model}" }, texts, string.Join(", ", texts));
        Guid[] uuids = [.. bench.Characteristics.Select(one => one.Uuid)];
        CollectionAssert.AllItemsAreUnique(uuids);
    }

    [TestMethod]
    public void A_status_says_how_the_device_is()
    {
        using var bench = new StatusBench(isPaired: true);
        DeviceStatusView status = bench.Status;
        Assert.AreEqual(StatusFlags.Calibrated | StatusFlags.Tared | StatusFlags.SelfTested | StatusFlags.PatientButton, status.Flags);
        Assert.AreEqual((byte)SafetyVerdict.Allowed, status.Verdict);
        Assert.AreEqual(((ushort?)0, (ushort?)0), (status.Holds, status.Waiting));
        Assert.AreEqual(DeviceRole.Unassigned, status.Role);
        Assert.AreEqual(FirmwareVersion.Text, status.Firmware.ToString());
        Assert.IsTrue(bench.WriteTime(s_noon) == AttError.None);
        bench.Run(1_500);
        Assert.IsTrue(bench.Status.Flags.HasFlag(StatusFlags.ClockSet));
    }

    [TestMethod]
    public void A_change_is_notified_within_a_second_and_an_idle_device_says_nothing()
    {
        using var bench = new StatusBench(isPaired: true);
        bench.Subscribe(DeviceUuids.Status);
        bench.Run(10_000);
        Assert.HasCount(0, bench.Told(DeviceUuids.Status), string.Join(", ", bench.Told(DeviceUuids.Status).Select(one => Convert.ToHexString(one.Value))));
        long pressedAt = bench.Device.Scheduler.NowMicroseconds;
        bench.Device.Board.Hx711.Fault = Hx711Fault.LineOpen;
        bench.Run(3_000);
        (long at, _, byte[] value) = bench.Told(DeviceUuids.Status)[0];
        Assert.IsLessThan(1_400, (at - pressedAt) / 1_000.0, "ms to the phone");
        Assert.AreEqual((byte)SafetyVerdict.SensorMissing, DeviceStatusView.Decode(value)!.Verdict);
        DeviceStatusView last = DeviceStatusView.Decode(bench.Told(DeviceUuids.Status)[^1].Value)!;
        Assert.AreEqual(last, bench.Status with { BatteryMillivolts = last.BatteryMillivolts }, "what is read was told, but for the voltage");
    }

    [TestMethod]
    public void What_was_switched_on_before_the_link_was_authenticated_begins_with_it()
    {
        using var bench = new StatusBench(isPaired: true);
        bench.Radio.Disconnect();
        bench.Run(500);
        bench.Radio.Connect();
        bench.Subscribe(DeviceUuids.Status);
        bench.Device.BatteryMillivolts = 3_700;
        bench.Run(3_000);
        Assert.HasCount(0, bench.Notifications);
        bench.Encrypt();
        bench.Device.BatteryMillivolts = 3_800;
        bench.Run(3_000);
        Assert.IsNotEmpty(bench.Told(DeviceUuids.Status));
    }

    [TestMethod]
    public void A_time_that_is_written_is_set_notified_and_goes_on()
    {
        using var bench = new StatusBench(isPaired: true);
        Assert.IsNull(bench.Time.Time);
        bench.Subscribe(DeviceUuids.CurrentTime);
        Assert.AreEqual(AttError.None, bench.WriteTime(s_noon));
        bench.Run(200);
        Assert.AreEqual(s_noon, LocalTime.Decode(bench.Told(DeviceUuids.CurrentTime).Single().Value)!.Value.Time);
        bench.Run(60_000);
        double seconds = (bench.Time.Time!.Value - s_noon).TotalSeconds;
        Assert.IsTrue(seconds is >= 58 and <= 61, $"{seconds} s after 60.2 s");
        Assert.HasCount(1, bench.Told(DeviceUuids.CurrentTime), "that time goes by is no news");
    }

    [TestMethod]
    public void A_time_that_cannot_be_is_refused_where_it_arrives()
    {
        using var bench = new StatusBench(isPaired: true);
        byte[] good = new LocalTime(s_noon).Encode();
        Assert.AreEqual(AttError.InvalidAttributeValueLength, bench.Write(DeviceUuids.CurrentTime, good[..9]).Error);
        Assert.AreEqual(AttError.InvalidAttributeValueLength, bench.Write(DeviceUuids.CurrentTime, [.. good, 0]).Error);
        Assert.AreEqual((byte)CurrentTime.OutOfRange, bench.Write(DeviceUuids.CurrentTime, [.. good[..2], 13, .. good[3..]]).Error);
        Assert.AreEqual((byte)CurrentTime.OutOfRange, bench.WriteTime(new DateTime(2019, 12, 31)));
        bench.Run(1_500);
        Assert.IsNull(bench.Time.Time);
    }

    [TestMethod]
    public void While_a_hand_is_guided_a_time_is_not_taken_and_both_are_read()
    {
        using var bench = new StatusBench(isPaired: true);
        Assert.AreEqual(AttError.None, bench.WriteTime(s_noon));
        bench.Hand.ForceNewtons = 40;
        bench.Run(2_000);
        Assert.AreEqual(AttError.None, bench.WriteTime(s_noon.AddHours(5)));
        bench.Run(200);
        Assert.AreEqual(12, bench.Time.Time!.Value.Hour);
        Assert.AreEqual(1, bench.Status.Verdict);
        bench.Hand.ForceNewtons = 0;
        bench.Run(5_000);
        Assert.AreEqual(12, bench.Time.Time!.Value.Hour, "it is not taken later either");
        Assert.AreEqual((ushort)1, bench.Status.Holds);
    }

    [TestMethod]
    public void The_simulated_phone_knows_the_status_when_it_is_ready_and_hears_of_changes()
    {
        using var device = new DeviceOnBench(new MachineHand(), seed: 12);
        var phone = new SimulatedPhone(device.Board.Radio, device.Scheduler, new PhoneSettings());
        device.PowerOn();
        device.Scheduler.RunUntil(3_000_000);
        phone.Arrive();
        Assert.IsTrue(device.Scheduler.RunUntil(() => phone.State == PhoneState.Ready, 10_000_000));
        Assert.AreEqual((byte)SafetyVerdict.Allowed, phone.Status!.Verdict);
        device.Board.Hx711.Fault = Hx711Fault.LineOpen;
        device.Scheduler.RunUntil(device.Scheduler.NowMicroseconds + 3_000_000);
        Assert.AreEqual((byte)SafetyVerdict.SensorMissing, phone.Status!.Verdict);
    }

    private static void AssertShut(StatusBench bench)
    {
        foreach (RadioCharacteristic one in bench.Characteristics.ToArray())
        {
            byte read = bench.Read(one.Uuid).Error;
            byte write = bench.Write(one.Uuid, [0x01, 0x01]).Error;
            bool isBattery = one.Uuid == DeviceUuids.BatteryLevel;
            bool isRead = one.Properties.HasFlag(RadioProperties.Read);
            bool isWritten = one.Properties.HasFlag(RadioProperties.Write);
            Assert.AreEqual(isBattery ? AttError.None : isRead ? AttError.InsufficientAuthentication : AttError.ReadNotPermitted, read, $"{one.Uuid} read");
            Assert.AreEqual(isWritten ? AttError.InsufficientAuthentication : AttError.WriteNotPermitted, write, $"{one.Uuid} written");
            if (one.CanSubscribe)
            {
                bench.Subscribe(one.Uuid);
            }
        }

        bench.Device.BatteryMillivolts -= 200;
        bench.Hand.ForceNewtons = 40;
        bench.Run(3_000);
        Assert.IsNotEmpty(bench.Notifications, "the battery's level");
        Assert.IsTrue(bench.Notifications.All(one => one.Characteristic == DeviceUuids.BatteryLevel));
    }
}
