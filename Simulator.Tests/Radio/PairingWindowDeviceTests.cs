using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The whole device: a window opened with the button, the passkey read off the light, phones that pair, are refused and forgotten.</summary>
[TestClass]
public sealed class PairingWindowDeviceTests
{
    private const ulong Stranger = 0x0010_20AA_0002;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void A_phone_pairs_with_the_passkey_read_off_the_light_and_is_let_in_after_a_power_cut(int seed)
    {
        using var bench = new PairingWindowBench(seed);
        bench.Hold(4);
        int? read = bench.Hold(45).Passkey();
        Assert.AreEqual(bench.Passkey, read, $"the passkey off the light, seed {seed}");
        bench.Connect();
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Ask(), "before");
        Assert.AreEqual(PairingResult.Paired, bench.Pair(read!.Value), $"seed {seed}");
        Assert.IsTrue(bench.Radio.IsAuthenticated);
        Assert.AreNotEqual(AttError.InsufficientAuthentication, bench.Ask(), "afterwards");

        bench.PowerCycle();
        bench.Connect();
        Assert.IsTrue(bench.Encrypt(), "the bond outlives the power cut");
        Assert.IsTrue(bench.Radio.IsAuthenticated);
        bench.Connect(Stranger);
        Assert.AreEqual(PairingResult.TimedOut, bench.Pair(read.Value), "the pairing has closed the window");
    }

    [TestMethod]
    public void Without_a_window_the_right_passkey_pairs_nobody_and_the_stack_says_so_after_30_seconds()
    {
        using var bench = new PairingWindowBench(4);
        bench.Connect();
        double asked = bench.Now;
        Assert.AreEqual(PairingResult.TimedOut, bench.Pair(bench.Passkey));
        Assert.AreEqual(30.0, bench.Now - asked, 2.5, "s until the stack gives up");
        Assert.IsFalse(bench.Radio.IsEncrypted);
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Ask());
        bench.Hold(4);
        bench.Connect();
        Assert.AreEqual(PairingResult.Paired, bench.Pair(bench.Passkey), "what was refused without a window is no wrong passkey");
    }

    [TestMethod]
    public void A_button_held_for_12_seconds_forgets_all_phones()
    {
        using var bench = new PairingWindowBench(5);
        bench.Hold(4);
        bench.Connect();
        Assert.AreEqual(PairingResult.Paired, bench.Pair(bench.Passkey));
        bench.Hold(12);
        bench.Run(0.5);
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Ask(), "the link that stands is a stranger's");
        bench.Connect();
        Assert.IsFalse(bench.Encrypt(), "its key is worth nothing");
        bench.Radio.ForgetKey();
        bench.Hold(4);
        bench.Connect();
        Assert.AreEqual(PairingResult.Paired, bench.Pair(bench.Passkey), "and it pairs anew");
    }

    [TestMethod]
    public void After_three_wrong_passkeys_no_window_opens_for_five_minutes_and_the_light_says_so()
    {
        using var bench = new PairingWindowBench(6);
        bench.Hold(4);
        for (int attempt = 1; attempt <= 3; attempt++)
        {
            bench.Connect();
            Assert.AreEqual(PairingResult.WrongPasskey, bench.Pair(bench.Passkey ^ attempt), $"attempt {attempt}");
        }

        bench.Hold(4);
        Assert.IsTrue(bench.Look(1.5).Stretches.Any(stretch => stretch.Colour == CueColour.Violet), "violet");
        bench.Connect();
        Assert.AreEqual(PairingResult.TimedOut, bench.Pair(bench.Passkey), "the right one in the pause");
        bench.Run(300);
        bench.Hold(4);
        bench.Connect();
        Assert.AreEqual(PairingResult.Paired, bench.Pair(bench.Passkey), "the right one after it");
    }

    [TestMethod]
    public void A_device_that_is_not_calibrated_shows_its_window_and_its_passkey_and_pairs()
    {
        using var bench = new PairingWindowBench(7, calibrated: false);
        bench.Hold(4);
        Assert.IsFalse(bench.Look(4).Stretches.Any(stretch => stretch.Colour == CueColour.Violet), "white flashes, no violet");
        Assert.AreEqual(bench.Passkey, bench.Hold(45).Passkey());
        bench.Connect();
        Assert.AreEqual(PairingResult.Paired, bench.Pair(bench.Passkey));
    }

    [TestMethod]
    public void A_hand_on_the_tip_closes_the_window()
    {
        using var bench = new PairingWindowBench(8);
        bench.Hold(4);
        bench.Hand.ForceNewtons = 20;
        bench.Run(1);
        bench.Hand.ForceNewtons = 0;
        bench.Run(1);
        bench.Connect();
        Assert.AreEqual(PairingResult.TimedOut, bench.Pair(bench.Passkey));
    }
}
