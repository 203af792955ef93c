using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.Security;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

[TestClass]
public sealed class BondTests
{
    [TestMethod]
    public void A_bonded_central_that_comes_back_encrypts_again_and_the_firmware_hears_of_it()
    {
        using PairingBench bench = Bonded();
        bench.Reconnect();
        Assert.IsFalse(bench.Radio.IsEncrypted);
        bench.Events.Clear();
        Assert.IsTrue(bench.Encrypt());
        Assert.IsTrue(bench.Radio.IsAuthenticated);
        bench.AssertEvents("Paired authenticated True");
        Assert.IsTrue(bench.Bench.Read(RadioBench.Second).Succeeded);
    }

    [TestMethod]
    public void A_key_that_no_passkey_confirmed_authenticates_no_later_connection_either()
    {
        using var bench = new PairingBench();
        bench.Radio.Connect();
        bench.Pair(passkey: null);
        bench.Reconnect();
        Assert.IsTrue(bench.Encrypt());
        Assert.IsTrue(bench.Radio.IsEncrypted);
        Assert.IsFalse(bench.Radio.IsAuthenticated);
    }

    [TestMethod]
    public void Encrypting_again_switches_on_what_the_central_had_subscribed_to()
    {
        using PairingBench bench = Bonded();
        bench.Bench.Subscribe(RadioBench.First);
        bench.Bench.Subscribe(RadioBench.Second);
        bench.Bench.Subscribe(RadioBench.First, on: false);
        bench.Reconnect();
        Assert.IsFalse(IsSubscribed(bench, RadioBench.Second));
        bench.Encrypt();
        Assert.IsTrue(IsSubscribed(bench, RadioBench.Second));
        Assert.IsFalse(IsSubscribed(bench, RadioBench.First));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Bonds_survive_a_power_cut_where_the_image_stores_them(bool keepsBonds)
    {
        using PairingBench bench = Bonded();
        bench.Radio.KeepsBonds = keepsBonds;
        bench.Bench.Board.PowerOff();
        bench.Bench.Board.PowerOn(bench.Main);
        bench.Bench.Run(50);
        Assert.AreEqual(keepsBonds ? 1 : 0, bench.OnDevice(DeviceBonding.Count));
        Assert.IsFalse(bench.OnDevice(() => BluetoothLEServer.Instance.Pairing.IsPaired));
        bench.Events.Clear();
        bench.Radio.Connect();
        Assert.AreEqual(keepsBonds, bench.Encrypt());
        Assert.AreEqual(keepsBonds, bench.Radio.IsAuthenticated);
        bench.AssertEvents(keepsBonds ? ["Active", "Paired authenticated True"] : ["Active"]);
    }

    [TestMethod]
    public void A_device_that_does_not_bond_forgets_the_key_with_the_connection()
    {
        using var bench = new PairingBench(setUp: pairing => pairing.AllowBonding = false);
        bench.Radio.Connect();
        Assert.AreEqual(PairingResult.Paired, bench.Pair(PairingBench.Passkey));
        Assert.IsTrue(bench.Radio.IsAuthenticated);
        Assert.AreEqual(0, bench.OnDevice(DeviceBonding.Count));
        Assert.IsFalse(bench.Radio.CentralHasKey);
        Assert.ThrowsExactly<InvalidOperationException>(() => bench.Radio.Encrypt());
    }

    [TestMethod]
    public void Pairing_anew_deletes_the_bond_even_when_it_fails()
    {
        using PairingBench bench = Bonded();
        bench.Reconnect();
        Assert.AreEqual(PairingResult.WrongPasskey, bench.Pair(654_321));
        Assert.AreEqual(0, bench.OnDevice(DeviceBonding.Count));
        Assert.IsFalse(bench.Encrypt(), "the central still has its key, the device no longer");
        Assert.AreEqual(PairingResult.Paired, bench.Pair(PairingBench.Passkey));
        bench.Reconnect();
        Assert.IsTrue(bench.Encrypt());
    }

    [TestMethod]
    public void The_fourth_bond_evicts_the_oldest()
    {
        using PairingBench bench = Bonded();
        ulong first = bench.Radio.CentralAddress;
        for (ulong other = 1; other <= 3; other++)
        {
            bench.Radio.CentralAddress = first + other;
            bench.Reconnect();
            Assert.AreEqual(PairingResult.Paired, bench.Pair(PairingBench.Passkey), $"central {other}");
        }

        Assert.AreEqual(3, bench.OnDevice(DeviceBonding.Count));
        bench.Reconnect();
        Assert.IsTrue(bench.Encrypt(), "the last");
        bench.Radio.CentralAddress = first;
        bench.Reconnect();
        Assert.IsFalse(bench.Encrypt(), "the first");
    }

    [TestMethod]
    public void Deleting_all_bonds_ends_no_connection_but_encrypts_none_again()
    {
        using PairingBench bench = Bonded();
        bench.Bench.RunOnDevice(DeviceBonding.DeleteAllBonds);
        Assert.AreEqual(0, bench.OnDevice(DeviceBonding.Count));
        Assert.IsTrue(bench.Radio.IsAuthenticated);
        bench.Reconnect();
        Assert.IsFalse(bench.Encrypt());
        bench.Radio.ForgetKey();
        Assert.IsFalse(bench.Radio.CentralHasKey);
    }

    [TestMethod]
    public void A_link_whose_bond_is_deleted_is_served_until_it_drops()
    {
        using PairingBench bench = Bonded();
        bench.Bench.RunOnDevice(DeviceBonding.DeleteAllBonds);
        Assert.IsTrue(bench.Bench.Read(RadioBench.Second).Succeeded);
        Assert.IsTrue(bench.Bench.Write(RadioBench.Second, 1).Succeeded);
        bench.Reconnect();
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Bench.Read(RadioBench.Second).Error, "no key of this central any more");
    }

    [TestMethod]
    public void A_planted_bond_is_like_one_of_an_earlier_session()
    {
        using var bench = new PairingBench();
        bench.Radio.PlantBond();
        Assert.AreEqual(1, bench.OnDevice(DeviceBonding.Count));
        bench.Radio.Connect();
        Assert.AreEqual(AttError.InsufficientEncryption, bench.Bench.Read(RadioBench.Second).Error);
        Assert.IsTrue(bench.Encrypt());
        bench.AssertEvents("Active", "Paired authenticated True");
        Assert.IsTrue(bench.Bench.Read(RadioBench.Second).Succeeded);
        bench.Radio.CentralAddress++;
        bench.Reconnect();
        Assert.IsFalse(bench.Radio.CentralHasKey, "it is that central's alone");
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Bench.Read(RadioBench.Second).Error);
        bench.AssertNoTraps();
    }

    [TestMethod]
    public void Bonds_cannot_be_asked_for_while_the_stack_is_stopped()
    {
        Exception? seen = null;
        using var bench = new RadioBench(() =>
        {
            try
            {
                DeviceBonding.Count();
            }
            catch (NotSupportedException exception)
            {
                seen = exception;
            }
        });
        Assert.IsNotNull(seen);
    }

    private static bool IsSubscribed(PairingBench bench, Guid uuid) => bench.Radio.Services
        .SelectMany(service => service.Characteristics).Single(characteristic => characteristic.Uuid == uuid).IsSubscribed;

    private static PairingBench Bonded()
    {
        var bench = new PairingBench();
        bench.Radio.Connect();
        Assert.AreEqual(PairingResult.Paired, bench.Pair(PairingBench.Passkey));
        return bench;
    }
}
