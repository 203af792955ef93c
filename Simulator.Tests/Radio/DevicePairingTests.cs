using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;
using DeviceRadio = PressureDevice.Board.Radio;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The firmware's own radio, and the phone that pairs with it.</summary>
[TestClass]
public sealed class DevicePairingTests
{
    private const int Passkey = 271_828;
    private DeviceRadio _radio = null!;

    [TestMethod]
    public void A_phone_with_the_passkey_authenticates_its_connection()
    {
        using VirtualDevice board = PowerOn(out SimulatedPhone phone);
        Assert.IsFalse(_radio.IsAuthenticated);
        Assert.AreEqual(PairingResult.Paired, Pair(board, phone, Passkey));
        Assert.IsTrue(_radio.IsAuthenticated);
        Assert.IsTrue(phone.IsAuthenticated);
        AssertClean(board);
    }

    [TestMethod]
    public void A_phone_with_another_passkey_does_not()
    {
        using VirtualDevice board = PowerOn(out SimulatedPhone phone);
        Assert.AreEqual(PairingResult.WrongPasskey, Pair(board, phone, Passkey + 1));
        Assert.IsFalse(_radio.IsAuthenticated);
        Assert.IsFalse(phone.IsAuthenticated);
        Assert.AreEqual(PairingResult.WrongPasskey, phone.LastPairing);
        AssertClean(board);
    }

    [TestMethod]
    public void A_phone_that_can_enter_nothing_pairs_but_is_not_authenticated()
    {
        using VirtualDevice board = PowerOn(out _);
        PairingResult? result = null;
        board.Radio.Pair(passkey: null, answer => result = answer);
        Run(board, 1_000);
        Assert.AreEqual(PairingResult.Paired, result);
        Assert.IsTrue(board.Radio.IsEncrypted);
        Assert.IsFalse(_radio.IsAuthenticated);
    }

    [TestMethod]
    public void Nobody_pairs_while_the_passkey_is_not_known()
    {
        using VirtualDevice board = PowerOn(out SimulatedPhone phone, passkey: 0);
        Assert.AreEqual(PairingResult.TimedOut, Pair(board, phone, passkey: 0));
        Assert.IsFalse(_radio.IsAuthenticated);
        Assert.AreEqual(PairingResult.Refused, Pair(board, phone, passkey: 0));
        AssertClean(board);
    }

    [TestMethod]
    public void A_bonded_phone_authenticates_each_connection_by_itself_and_none_begins_so()
    {
        using VirtualDevice board = PowerOn(out SimulatedPhone phone);
        Pair(board, phone, Passkey);
        for (int connection = 0; connection < 3; connection++)
        {
            phone.DropLink();
            Run(board, 20);
            Assert.IsFalse(_radio.IsAuthenticated, $"after drop {connection}");
            BecomeReady(board, phone);
            Run(board, 100);
            Assert.IsTrue(_radio.IsAuthenticated, $"after return {connection}");
        }

        phone.EncryptsItself = false;
        phone.DropLink();
        Run(board, 20);
        BecomeReady(board, phone);
        Run(board, 1_000);
        Assert.IsFalse(_radio.IsAuthenticated, "a phone that does not encrypt stays a stranger");
        AssertClean(board);
    }

    [TestMethod]
    public void The_mark_goes_as_soon_as_the_firmware_hears_of_a_change_of_session()
    {
        using VirtualDevice board = PowerOn(out SimulatedPhone phone);
        Pair(board, phone, Passkey);
        int before = _radio.ConnectionNumber;
        phone.DropLink();
        Assert.IsTrue(board.Scheduler.RunUntil(() => _radio.ConnectionNumber != before, board.Scheduler.NowMicroseconds + 1_000_000));
        Assert.IsFalse(_radio.IsAuthenticated);
    }

    [TestMethod]
    public void A_bond_outlives_a_power_cut_and_a_phone_whose_bond_is_gone_must_pair_again()
    {
        using VirtualDevice board = PowerOn(out SimulatedPhone phone);
        Pair(board, phone, Passkey);
        PowerCycle(board, phone);
        Assert.IsTrue(_radio.IsAuthenticated);
        board.Radio.KeepsBonds = false;
        PowerCycle(board, phone);
        Assert.IsFalse(_radio.IsAuthenticated);
        Assert.AreEqual(1, phone.KeysLost);
        Assert.AreEqual(PairingResult.Paired, Pair(board, phone, Passkey));
        Assert.IsTrue(_radio.IsAuthenticated);
        AssertClean(board);
    }

    [TestMethod]
    public void A_native_call_that_fails_is_counted_and_the_next_pairing_goes_well()
    {
        using VirtualDevice board = PowerOn(out SimulatedPhone phone);
        board.Radio.RequestsToFail = 1;
        Assert.AreEqual(PairingResult.TimedOut, Pair(board, phone, Passkey));
        Assert.AreEqual(1, _radio.HandlerFailures);
        phone.DropLink();
        BecomeReady(board, phone);
        Assert.AreEqual(PairingResult.Paired, Pair(board, phone, Passkey));
        Assert.HasCount(0, board.Traps);
    }

    [TestMethod]
    public void A_phone_that_is_away_does_not_pair()
    {
        using VirtualDevice board = PowerOn(out SimulatedPhone phone);
        phone.Leave();
        Assert.AreEqual(PairingResult.NotConnected, Pair(board, phone, Passkey));
        Assert.IsFalse(phone.IsAuthenticated);
    }

    private VirtualDevice PowerOn(out SimulatedPhone phone, int passkey = Passkey)
    {
        var board = new VirtualDevice(new BoardSettings());
        phone = new SimulatedPhone(board.Radio, board.Scheduler, new PhoneSettings());
        board.PowerOn(() => Main(passkey));
        phone.Arrive();
        BecomeReady(board, phone);
        return board;
    }

    private void Main(int passkey)
    {
        _radio = new DeviceRadio(new byte[WorkBuffer.Length]);
        _radio.SetPasskey(passkey);
        _radio.Start();
        VirtualDevice.Current.Scheduler.Sleep(Timeout.Infinite);
    }

    private void PowerCycle(VirtualDevice board, SimulatedPhone phone)
    {
        board.PowerOff();
        Run(board, 100);
        board.PowerOn(() => Main(Passkey));
        BecomeReady(board, phone);
        Run(board, 100);
    }

    private static PairingResult Pair(VirtualDevice board, SimulatedPhone phone, int passkey)
    {
        PairingResult? result = null;
        phone.Pair(passkey, answer => result = answer);
        Assert.IsTrue(
            board.Scheduler.RunUntil(() => result is not null, board.Scheduler.NowMicroseconds + 60_000_000), "A pairing must end.");
        Run(board, 50);
        return result!.Value;
    }

    private static void BecomeReady(VirtualDevice board, SimulatedPhone phone) => Assert.IsTrue(
        board.Scheduler.RunUntil(() => phone.State == PhoneState.Ready, board.Scheduler.NowMicroseconds + 10_000_000),
        $"The phone is still {phone.State} after 10 s.");

    private static void Run(VirtualDevice board, int milliseconds) =>
        board.Scheduler.RunUntil(board.Scheduler.NowMicroseconds + (milliseconds * 1000L));

    private void AssertClean(VirtualDevice board)
    {
        Assert.HasCount(0, board.Traps);
        Assert.AreEqual(0, _radio.HandlerFailures);
    }
}
