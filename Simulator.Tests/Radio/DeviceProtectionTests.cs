using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>What the firmware's table serves to whom.</summary>
[TestClass]
public sealed class DeviceProtectionTests
{
    private const RadioProperties AnyWrite = RadioProperties.Write | RadioProperties.WriteWithoutResponse;

    [TestMethod]
    public void A_stranger_reads_the_battery_and_nothing_else_and_writes_nothing()
    {
        using var bench = new DevicePairingBench();
        AssertServedTheBatteryAlone(bench, AttError.InsufficientAuthentication);
    }

    [TestMethod]
    public void A_phone_that_paired_without_the_passkey_is_a_stranger_too()
    {
        using var bench = new DevicePairingBench();
        bench.Board.Radio.Pair(passkey: null);
        bench.Run(1_000);
        Assert.IsTrue(bench.Board.Radio.IsEncrypted);
        AssertServedTheBatteryAlone(bench, AttError.InsufficientAuthentication);
    }

    [TestMethod]
    public void A_bonded_phone_is_told_to_encrypt_first()
    {
        using var bench = new DevicePairingBench(isBonded: true);
        bench.Phone.EncryptsItself = false;
        bench.Phone.DropLink();
        bench.BecomeReady();
        AssertServedTheBatteryAlone(bench, AttError.InsufficientEncryption);
    }

    [TestMethod]
    public void A_paired_phone_reads_and_writes_all_that_can_be()
    {
        using var bench = new DevicePairingBench(isBonded: true);
        foreach (RadioCharacteristic characteristic in Table(bench))
        {
            if ((characteristic.Properties & RadioProperties.Read) != 0)
            {
                Assert.IsTrue(bench.Read(characteristic.Uuid).Succeeded, $"{characteristic.Uuid}");
            }

            if ((characteristic.Properties & AnyWrite) != 0)
            {
                Assert.AreEqual(AttError.InvalidAttributeValueLength, bench.Write(characteristic.Uuid).Error, $"{characteristic.Uuid}: it is judged");
            }
        }

        bench.AssertClean();
    }

    [TestMethod]
    public void What_a_stranger_has_switched_on_comes_once_it_has_paired()
    {
        using var bench = new DevicePairingBench();
        List<Guid> heard = [];
        bench.Board.Radio.Notified += (characteristic, _) => heard.Add(characteristic);
        bench.OnDevice(() => AssertNotified(bench, battery: true, others: false));
        CollectionAssert.AreEqual(new[] { DeviceUuids.BatteryLevel }, heard);
        bench.Pair(DevicePairingBench.Passkey);
        bench.OnDevice(() => AssertNotified(bench, battery: true, others: true));
        CollectionAssert.IsSubsetOf(new[] { DeviceUuids.LiveForce, DeviceUuids.HoldRecord, DeviceUuids.ControlPoint, DeviceUuids.RecordAccess }, heard);
        bench.AssertClean();
    }

    [TestMethod]
    public void A_device_that_forgets_its_bonds_serves_the_present_link_no_longer_whatever_the_stack_thinks_of_it()
    {
        using var bench = new DevicePairingBench(isBonded: true);
        bench.OnDevice(bench.Radio.ForgetBonds);
        Assert.IsTrue(bench.Board.Radio.IsAuthenticated, "for the stack nothing has changed");
        Assert.IsFalse(bench.IsOpen);
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Read(DeviceUuids.Status).Error);
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Write(DeviceUuids.ControlPoint, 1).Error);
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Write(DeviceUuids.RecordAccess, 4, 1).Error);
        Assert.IsTrue(bench.Read(DeviceUuids.BatteryLevel).Succeeded);
        bench.OnDevice(() => AssertNotified(bench, battery: true, others: false));
        bench.Phone.DropLink();
        bench.BecomeReady();
        Assert.AreEqual((1, PhoneSecurity.BondLost), (bench.Phone.KeysLost, bench.Phone.Security));
        AssertServedTheBatteryAlone(bench, AttError.InsufficientAuthentication);
        Assert.AreEqual(PairingResult.Paired, bench.Pair(DevicePairingBench.Passkey));
        Assert.IsTrue(bench.IsOpen);
    }

    private static void AssertServedTheBatteryAlone(DevicePairingBench bench, byte error)
    {
        foreach (RadioCharacteristic characteristic in Table(bench))
        {
            bool isBattery = characteristic.Uuid == DeviceUuids.BatteryLevel;
            if ((characteristic.Properties & RadioProperties.Read) != 0)
            {
                Assert.AreEqual(isBattery ? AttError.None : error, bench.Read(characteristic.Uuid).Error, $"read {characteristic.Uuid}");
            }

            if ((characteristic.Properties & AnyWrite) != 0)
            {
                Assert.AreEqual(error, bench.Write(characteristic.Uuid, 1, 1).Error, $"write {characteristic.Uuid}");
            }
        }

        bench.AssertClean();
    }

    private static void AssertNotified(DevicePairingBench bench, bool battery, bool others)
    {
        Assert.AreEqual(battery, bench.Radio.Notify(LinkChannel.BatteryLevel, [50], 1));
        foreach (LinkChannel channel in new[] { LinkChannel.HoldRecord, LinkChannel.RecordAccess, LinkChannel.LiveForce, LinkChannel.Control })
        {
            Assert.AreEqual(others, bench.Radio.HasListener(channel), $"{channel}");
            Assert.AreEqual(others, bench.Radio.Notify(channel, [1], 1), $"{channel}");
        }
    }

    private static IEnumerable<RadioCharacteristic> Table(DevicePairingBench bench) =>
        bench.Board.Radio.Services.SelectMany(service => service.Characteristics);
}
