using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The firmware's own radio, and the phone that pairs with it.</summary>
[TestClass]
public sealed class DevicePairingTests
{
    private const int Passkey = DevicePairingBench.Passkey;

    [TestMethod]
    public void A_phone_with_the_passkey_authenticates_its_connection()
    {
        using var bench = new DevicePairingBench();
        Assert.IsFalse(bench.IsOpen);
        Assert.AreEqual(PairingResult.Paired, bench.Pair(Passkey));
        Assert.IsTrue(bench.IsOpen);
        Assert.IsTrue(bench.Phone.IsAuthenticated);
        Assert.AreEqual((1, 0), (bench.Radio.Pairings, bench.Radio.WrongPasskeys));
        bench.AssertClean();
    }

    [TestMethod]
    public void A_phone_with_another_passkey_does_not_and_is_counted()
    {
        using var bench = new DevicePairingBench();
        Assert.AreEqual(PairingResult.WrongPasskey, bench.Pair(Passkey + 1));
        Assert.IsFalse(bench.IsOpen);
        Assert.IsFalse(bench.Phone.IsAuthenticated);
        Assert.AreEqual(PairingResult.WrongPasskey, bench.Phone.LastPairing);
        Assert.AreEqual((0, 1), (bench.Radio.Pairings, bench.Radio.WrongPasskeys));
        bench.AssertClean();
    }

    [TestMethod]
    public void A_phone_that_drops_the_link_in_the_middle_of_the_passkey_is_counted_as_wrong()
    {
        using var bench = new DevicePairingBench();
        bench.Phone.Pair(Passkey);
        bench.Run(500);
        bench.Phone.DropLink();
        bench.Run(100);
        Assert.AreEqual((0, 1), (bench.Radio.Pairings, bench.Radio.WrongPasskeys));
        bench.AssertClean();
    }

    [TestMethod]
    public void A_phone_that_can_enter_nothing_pairs_but_is_not_authenticated()
    {
        using var bench = new DevicePairingBench();
        PairingResult? result = null;
        bench.Board.Radio.Pair(passkey: null, answer => result = answer);
        bench.Run(1_000);
        Assert.AreEqual(PairingResult.Paired, result);
        Assert.IsTrue(bench.Board.Radio.IsEncrypted);
        Assert.IsFalse(bench.IsOpen);
        Assert.AreEqual((0, 0), (bench.Radio.Pairings, bench.Radio.WrongPasskeys));
    }

    [TestMethod]
    public void Nobody_pairs_while_no_passkey_is_accepted()
    {
        using var bench = new DevicePairingBench(passkey: 0);
        Assert.AreEqual(PairingResult.TimedOut, bench.Pair(passkey: 0));
        Assert.IsFalse(bench.IsOpen);
        Assert.AreEqual(PairingResult.Refused, bench.Pair(passkey: 0));
        Assert.AreEqual((0, 0), (bench.Radio.Pairings, bench.Radio.WrongPasskeys), "it was not asked for");
        bench.AssertClean();
    }

    [TestMethod]
    public void A_bonded_phone_authenticates_each_connection_by_itself_and_none_begins_so()
    {
        using var bench = new DevicePairingBench(isBonded: true);
        Assert.IsTrue(bench.IsOpen, "the first");
        for (int connection = 0; connection < 3; connection++)
        {
            bench.Phone.DropLink();
            bench.Run(20);
            Assert.IsFalse(bench.IsOpen, $"after drop {connection}");
            bench.BecomeReady();
            Assert.IsTrue(bench.IsOpen, $"after return {connection}");
        }

        Assert.AreEqual((0, 0), (bench.Radio.Pairings, bench.Radio.WrongPasskeys), "none of it is a pairing");
        bench.Phone.EncryptsItself = false;
        bench.Phone.DropLink();
        bench.Run(20);
        bench.BecomeReady();
        bench.Run(1_000);
        Assert.IsFalse(bench.IsOpen, "a phone that does not encrypt stays a stranger");
        bench.AssertClean();
    }

    [TestMethod]
    public void The_mark_goes_as_soon_as_the_firmware_hears_of_a_change_of_session()
    {
        using var bench = new DevicePairingBench(isBonded: true);
        int before = bench.Radio.ConnectionNumber;
        bench.Phone.DropLink();
        Assert.IsTrue(bench.Board.Scheduler.RunUntil(
            () => bench.Radio.ConnectionNumber != before, bench.Board.Scheduler.NowMicroseconds + 1_000_000));
        Assert.IsFalse(bench.IsOpen);
    }

    [TestMethod]
    public void A_bond_outlives_a_power_cut_and_a_phone_whose_bond_is_gone_must_pair_again()
    {
        using var bench = new DevicePairingBench();
        bench.Pair(Passkey);
        bench.PowerCycle();
        Assert.IsTrue(bench.IsOpen);
        bench.Board.Radio.KeepsBonds = false;
        bench.PowerCycle();
        Assert.IsFalse(bench.IsOpen);
        Assert.AreEqual((1, PhoneSecurity.BondLost), (bench.Phone.KeysLost, bench.Phone.Security));
        Assert.AreEqual(PairingResult.Paired, bench.Pair(Passkey));
        Assert.IsTrue(bench.IsOpen);
        bench.AssertClean();
    }

    [TestMethod]
    public void A_native_call_that_fails_is_counted_and_the_next_pairing_goes_well()
    {
        using var bench = new DevicePairingBench();
        bench.Board.Radio.RequestsToFail = 1;
        Assert.AreEqual(PairingResult.TimedOut, bench.Pair(Passkey));
        Assert.AreEqual(1, bench.Radio.HandlerFailures);
        bench.Phone.DropLink();
        bench.BecomeReady();
        Assert.AreEqual(PairingResult.Paired, bench.Pair(Passkey));
        Assert.HasCount(0, bench.Board.Traps);
    }

    [TestMethod]
    public void A_phone_that_is_away_does_not_pair()
    {
        using var bench = new DevicePairingBench();
        bench.Phone.Leave();
        Assert.AreEqual(PairingResult.NotConnected, bench.Pair(Passkey));
        Assert.IsFalse(bench.Phone.IsAuthenticated);
    }
}
