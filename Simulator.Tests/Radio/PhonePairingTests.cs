using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>What the simulated phone does by itself about the device's protection, and what it says of it.</summary>
[TestClass]
public sealed class PhonePairingTests
{
    private const int Passkey = DevicePairingBench.Passkey;

    [TestMethod]
    [DataRow(Passkey, Passkey, PhoneSecurity.Authenticated, PairingResult.Paired)]
    [DataRow(Passkey, Passkey - 1, PhoneSecurity.WrongPasskey, PairingResult.WrongPasskey)]
    [DataRow(0, Passkey, PhoneSecurity.NoWindow, PairingResult.TimedOut)]
    public void A_phone_that_was_told_the_passkey_pairs_as_it_connects(int accepted, int told, PhoneSecurity expected, PairingResult result)
    {
        using var bench = new DevicePairingBench(accepted, told);
        Assert.AreEqual((expected, (PairingResult?)result), (bench.Phone.Security, bench.Phone.LastPairing));
        Assert.AreEqual(expected == PhoneSecurity.Authenticated, bench.IsOpen);
        Assert.AreEqual(expected == PhoneSecurity.Authenticated, bench.Phone.StatusBytes is not null, "the status is for paired phones");
        Assert.HasCount(0, bench.Phone.SetupFailures);
        bench.AssertClean();
    }

    [TestMethod]
    public void A_phone_without_key_and_passkey_says_so_and_one_that_comes_back_with_its_key_needs_no_passkey()
    {
        using var stranger = new DevicePairingBench();
        Assert.AreEqual(PhoneSecurity.NotPaired, stranger.Phone.Security);
        Assert.IsNotNull(stranger.Phone.BatteryPercent);
        stranger.Phone.DropLink();
        Assert.AreEqual(PhoneSecurity.Unknown, stranger.Phone.Security);

        using var bonded = new DevicePairingBench(passkey: 0, phonesPasskey: Passkey, isBonded: true);
        Assert.AreEqual((PhoneSecurity.Authenticated, (PairingResult?)null), (bonded.Phone.Security, bonded.Phone.LastPairing));
    }

    [TestMethod]
    public void A_phone_whose_bond_was_lost_pairs_anew_when_it_was_told_the_passkey()
    {
        using var bench = new DevicePairingBench(phonesPasskey: Passkey, isBonded: true);
        bench.OnDevice(bench.Radio.ForgetBonds);
        bench.Phone.DropLink();
        bench.BecomeReady();
        Assert.AreEqual((1, PhoneSecurity.Authenticated), (bench.Phone.KeysLost, bench.Phone.Security));
        Assert.AreEqual(1, bench.Radio.Pairings);
    }

    [TestMethod]
    public void A_key_that_no_passkey_confirmed_is_named_so()
    {
        using var bench = new DevicePairingBench();
        bench.Board.Radio.Pair(passkey: null);
        bench.Run(1_000);
        bench.Phone.DropLink();
        bench.BecomeReady();
        Assert.AreEqual(PhoneSecurity.Unconfirmed, bench.Phone.Security);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_phone_with_a_clock_tells_a_device_the_time_that_it_is_paired_with(bool isPaired)
    {
        const uint start = 1_767_268_800;
        using var device = new DeviceOnBench(new MachineHand(), seed: 5, BenchSettings.Usual with { IsPaired = isPaired });
        var phone = new SimulatedPhone(device.Board.Radio, device.Scheduler, new PhoneSettings { UtcSecondsAtStart = start });
        device.PowerOn();
        phone.Arrive();
        Assert.IsTrue(device.Scheduler.RunUntil(() => phone.State == PhoneState.Ready, 10_000_000));
        Assert.AreEqual(isPaired ? "ok" : null, phone.TimeTold?.Word);
        Assert.AreEqual(isPaired ? DeviceStatus.Length : null, phone.StatusBytes?.Length);
    }
}
