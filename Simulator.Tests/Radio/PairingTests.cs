using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using nanoFramework.Device.Bluetooth.Security;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

[TestClass]
public sealed class PairingTests
{
    [TestMethod]
    public void Equal_passkeys_encrypt_and_authenticate_the_link_and_leave_a_bond()
    {
        using var bench = new PairingBench();
        bench.Radio.Connect();
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Bench.Read(RadioBench.Second).Error);
        Assert.AreEqual(PairingResult.Paired, bench.Pair(PairingBench.Passkey));
        Assert.IsTrue(bench.Radio.IsEncrypted);
        Assert.IsTrue(bench.Radio.IsAuthenticated);
        Assert.IsTrue(bench.Radio.CentralHasKey);
        Assert.AreEqual(1, bench.OnDevice(DeviceBonding.Count));
        bench.AssertEvents("Active", "DisplayPin 0", "Paired authenticated True");
        Assert.AreEqual(2, bench.Bench.Read(RadioBench.Second).Value.Single());
        Assert.IsTrue(bench.Bench.Write(RadioBench.Second, 1).Succeeded);
        Assert.IsTrue(bench.Bench.Subscribe(RadioBench.Second).Succeeded);
        bench.AssertNoTraps();
    }

    [TestMethod]
    [DataRow(123_457)]
    [DataRow(0)]
    [DataRow(999_999)]
    public void Different_passkeys_leave_the_link_plain_and_the_central_may_try_again(int wrong)
    {
        using var bench = new PairingBench();
        bench.Radio.Connect();
        Assert.AreEqual(PairingResult.WrongPasskey, bench.Pair(wrong));
        Assert.IsTrue(bench.Radio.IsConnected);
        Assert.IsFalse(bench.Radio.IsEncrypted);
        Assert.IsFalse(bench.Radio.CentralHasKey);
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Bench.Read(RadioBench.Second).Error);
        Assert.AreEqual(PairingResult.Paired, bench.Pair(PairingBench.Passkey));
        bench.AssertEvents(
            "Active", "DisplayPin 0", "Failed authenticated False", "DisplayPin 0", "Paired authenticated True");
        bench.AssertNoTraps();
    }

    [TestMethod]
    public void A_passkey_that_is_not_named_blocks_the_stack_for_two_seconds_and_the_pairing_for_thirty()
    {
        using var bench = new PairingBench(answer: _ => { });
        bench.Radio.Connect();
        long askedAt = bench.Bench.NowMicroseconds;
        PairingResult? result = null;
        bench.Radio.Pair(PairingBench.Passkey, answer => result = answer);
        bench.Bench.Run(100);
        AttResult read = bench.Bench.Read(RadioBench.First);
        Assert.IsTrue(read.Succeeded);
        Assert.IsInRange(2_000_000L, 2_200_000L, read.AtMicroseconds - askedAt);
        bench.Bench.Run(27_000);
        Assert.IsNull(result);
        bench.Bench.Run(2_000);
        Assert.AreEqual(PairingResult.TimedOut, result);
        bench.AssertEvents("Active", "DisplayPin 0", "Failed authenticated False");
        Assert.IsFalse(bench.Radio.IsEncrypted);
        Assert.AreEqual(PairingResult.Refused, bench.Pair(PairingBench.Passkey), "not again on this connection");
        bench.AssertNoTraps();
    }

    [TestMethod]
    [DataRow(50, "while the firmware is asked")]
    [DataRow(500, "after its answer")]
    public void A_drop_during_a_pairing_fails_it_before_the_connection_is_closed(int milliseconds, string when)
    {
        using var bench = new PairingBench(answer: request =>
        {
            VirtualBoard.VirtualBoard.Current.Scheduler.Sleep(90);
            request.Accept(PairingBench.Passkey);
        });
        bench.Radio.Connect();
        PairingResult? result = null;
        bench.Radio.Pair(PairingBench.Passkey, answer => result = answer);
        bench.Bench.Run(milliseconds);
        bench.Radio.Disconnect();
        bench.Bench.Run(2_000);
        Assert.AreEqual(PairingResult.NotConnected, result, when);
        bench.AssertEvents("Active", "DisplayPin 0", "Failed authenticated False", "Closed");
        Assert.AreEqual(0, bench.OnDevice(DeviceBonding.Count));
        bench.Radio.Connect();
        Assert.AreEqual(PairingResult.Paired, bench.Pair(PairingBench.Passkey), "the next connection is not touched");
        bench.AssertNoTraps();
    }

    [TestMethod]
    public void A_device_that_shows_nothing_pairs_without_authentication()
    {
        using var bench = new PairingBench(setUp: pairing => pairing.IOCapabilities = DevicePairingIOCapabilities.NoInputNoOutput);
        AssertEncryptedOnly(bench, PairingBench.Passkey);
    }

    [TestMethod]
    public void A_central_that_can_enter_nothing_pairs_without_authentication_even_where_the_device_wants_it()
    {
        using var bench = new PairingBench();
        AssertEncryptedOnly(bench, passkey: null);
    }

    [TestMethod]
    public void An_encrypted_link_is_enough_where_only_encryption_is_required()
    {
        using var bench = new PairingBench(protection: GattProtectionLevel.EncryptionRequired);
        bench.Radio.Connect();
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Bench.Read(RadioBench.Second).Error);
        bench.Pair(passkey: null);
        Assert.IsTrue(bench.Bench.Read(RadioBench.Second).Succeeded);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_link_without_authentication_is_refused_reads_and_writes_but_switches_notifications_on(bool isEncrypted)
    {
        using var bench = new PairingBench();
        bench.Radio.Connect();
        if (isEncrypted)
        {
            bench.Pair(passkey: null);
        }

        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Bench.Read(RadioBench.Second).Error);
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Bench.Write(RadioBench.Second, 1).Error);
        Assert.IsTrue(bench.Bench.Subscribe(RadioBench.Second).Succeeded);
        Assert.IsTrue(bench.Bench.Read(RadioBench.First).Succeeded, "what is open stays open");
    }

    [TestMethod]
    public void A_link_is_encrypted_again_also_when_nobody_asks_how_it_went()
    {
        using var bench = new PairingBench();
        bench.Radio.PlantBond();
        bench.Radio.Connect();
        bench.Radio.Encrypt();
        bench.Bench.Run(100);
        Assert.IsTrue(bench.Radio.IsAuthenticated);
    }

    [TestMethod]
    public void Only_one_pairing_at_a_time_and_none_without_a_connection()
    {
        using var bench = new PairingBench();
        Assert.AreEqual(PairingResult.NotConnected, bench.Pair(PairingBench.Passkey));
        bench.Radio.Connect();
        List<PairingResult> results = [];
        bench.Radio.Pair(PairingBench.Passkey, results.Add);
        bench.Radio.Pair(PairingBench.Passkey, results.Add);
        bench.Bench.Run(5_000);
        CollectionAssert.AreEqual(new[] { PairingResult.Refused, PairingResult.Paired }, results);
    }

    [TestMethod]
    public void What_the_library_says_of_the_last_pairing_outlives_the_connection()
    {
        using var bench = new PairingBench();
        bench.Radio.Connect();
        bench.Pair(PairingBench.Passkey);
        bench.Reconnect();
        Assert.IsFalse(bench.Radio.IsAuthenticated);
        Assert.AreEqual(AttError.InsufficientEncryption, bench.Bench.Read(RadioBench.Second).Error);
        Assert.IsTrue(bench.OnDevice(() => BluetoothLEServer.Instance.Pairing.IsAuthenticated), "the library does not reset it");
        Assert.IsTrue(bench.OnDevice(() => BluetoothLEServer.Instance.Pairing.IsPaired), "nor this");
    }

    private static void AssertEncryptedOnly(PairingBench bench, int? passkey)
    {
        bench.Radio.Connect();
        Assert.AreEqual(PairingResult.Paired, bench.Pair(passkey));
        Assert.IsTrue(bench.Radio.IsEncrypted);
        Assert.IsFalse(bench.Radio.IsAuthenticated);
        bench.AssertEvents("Active", "Paired authenticated False");
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Bench.Read(RadioBench.Second).Error);
        bench.AssertNoTraps();
    }
}
