using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.Security;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>Each mistake in pairing fails loudly; the same done right does not (in the other tests of this
/// folder).</summary>
[TestClass]
public sealed class PairingTrapTests
{
    [TestMethod]
    public void A_second_accept_fails_loudly() => Expect("second answer to a pairing request", request =>
    {
        request.Accept(PairingBench.Passkey);
        request.Accept(PairingBench.Passkey);
    });

    [TestMethod]
    public void A_passkey_after_two_seconds_fails_loudly()
    {
        DevicePairingRequestedEventArgs? kept = null;
        using var bench = new PairingBench(request => kept = request);
        bench.Radio.Connect();
        bench.Radio.Pair(PairingBench.Passkey);
        bench.Bench.Run(2_100);
        bench.Bench.Board.Scheduler.Start("late", () => kept!.Accept(PairingBench.Passkey), VirtualBoard.BoardPriority.Normal);
        bench.Bench.ExpectTrap("answer later than 2 s");
    }

    [TestMethod]
    public void A_passkey_from_another_thread_within_two_seconds_is_fine()
    {
        DevicePairingRequestedEventArgs? kept = null;
        using var bench = new PairingBench(request => kept = request);
        bench.Radio.Connect();
        bench.Radio.Pair(PairingBench.Passkey);
        bench.Bench.Run(1_900);
        bench.Bench.RunOnDevice(() => kept!.Accept(PairingBench.Passkey), milliseconds: 2_000);
        Assert.IsTrue(bench.Radio.IsAuthenticated);
        bench.AssertNoTraps();
    }

    [TestMethod]
    public void Accepting_without_a_passkey_fails_loudly() =>
        Expect("Accept() without a passkey", request => request.Accept());

    [TestMethod]
    [DataRow(-1)]
    [DataRow(1_000_000)]
    public void A_number_that_is_no_passkey_fails_loudly(int number) => Expect("no passkey", request => request.Accept(number));

    [TestMethod]
    public void An_exception_out_of_the_handler_fails_loudly() =>
        Expect("exception escaping a Bluetooth handler", _ => throw new InvalidOperationException());

    [TestMethod]
    public void Abilities_that_are_not_modelled_fail_loudly()
    {
        using RadioBench bench = new(() => { });
        bench.Board.Scheduler.Start(
            "set", () => BluetoothLEServer.Instance.Pairing.IOCapabilities = DevicePairingIOCapabilities.KeyboardOnly, VirtualBoard.BoardPriority.Normal);
        bench.ExpectTrap("IOCapabilities KeyboardOnly");
    }

    [TestMethod]
    public void Asking_for_one_bond_fails_loudly()
    {
        using var bench = new PairingBench();
        bench.Bench.Board.Scheduler.Start("ask", () => DeviceBonding.IsBonded(1), VirtualBoard.BoardPriority.Normal);
        bench.Bench.ExpectTrap("DeviceBonding.IsBonded");
    }

    private static void Expect(string rule, Action<DevicePairingRequestedEventArgs> answer)
    {
        using var bench = new PairingBench(answer);
        bench.Radio.Connect();
        bench.Radio.Pair(PairingBench.Passkey);
        bench.Bench.ExpectTrap(rule);
    }
}
