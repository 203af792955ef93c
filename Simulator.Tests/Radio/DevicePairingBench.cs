using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;
using DeviceRadio = PressureDevice.Board.Radio;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The firmware's own radio without the rest of the firmware, and a phone beside it that is ready.</summary>
internal sealed class DevicePairingBench : IDisposable
{
    public const int Passkey = 271_828;

    private readonly int _passkey;

    /// <param name="passkey">The passkey with which the device lets phones pair; 0: none can.</param>
    /// <param name="phonesPasskey">What the phone's user has told the phone.</param>
    /// <param name="isBonded">Device and phone have a bond of an earlier session.</param>
    public DevicePairingBench(int passkey = Passkey, int? phonesPasskey = null, bool isBonded = false)
    {
        _passkey = passkey;
        Board = new VirtualDevice(new BoardSettings());
        Phone = new SimulatedPhone(Board.Radio, Board.Scheduler, new PhoneSettings()) { Passkey = phonesPasskey };
        if (isBonded)
        {
            Board.Radio.PlantBond();
        }

        Board.PowerOn(Main);
        Phone.Arrive();
        BecomeReady();
    }

    public VirtualDevice Board { get; }

    public SimulatedPhone Phone { get; }

    /// <summary>The firmware's side.</summary>
    public DeviceRadio Radio { get; private set; } = null!;

    /// <summary>Whether the firmware serves the present link all that needs authentication.</summary>
    public bool IsOpen => Radio.IsOpen(LinkChannel.Control);

    public PairingResult Pair(int passkey)
    {
        PairingResult? result = null;
        Phone.Pair(passkey, answer => result = answer);
        Assert.IsTrue(
            Board.Scheduler.RunUntil(() => result is not null, Board.Scheduler.NowMicroseconds + 60_000_000), "A pairing must end.");
        Run(50);
        return result!.Value;
    }

    public AttResult Read(Guid characteristic) => Wait(done => Board.Radio.Read(characteristic, done));

    public AttResult Write(Guid characteristic, params byte[] value) => Wait(done => Board.Radio.Write(characteristic, value, done));

    /// <summary>Runs on the device's side.</summary>
    public void OnDevice(Action work)
    {
        Board.Scheduler.Start("work", work, BoardPriority.Normal);
        Run(50);
    }

    public void PowerCycle()
    {
        Board.PowerOff();
        Run(100);
        Board.PowerOn(Main);
        BecomeReady();
        Run(100);
    }

    public void BecomeReady() => Assert.IsTrue(
        Board.Scheduler.RunUntil(() => Phone.State == PhoneState.Ready, Board.Scheduler.NowMicroseconds + 40_000_000),
        $"The phone is still {Phone.State} after 40 s.");

    public void Run(int milliseconds) => Board.Scheduler.RunUntil(Board.Scheduler.NowMicroseconds + (milliseconds * 1000L));

    public void AssertClean()
    {
        Assert.HasCount(0, Board.Traps);
        Assert.AreEqual(0, Radio.HandlerFailures);
    }

    public void Dispose() => Board.Dispose();

    private void Main()
    {
        Radio = new DeviceRadio(new byte[WorkBuffer.Length]);
        Radio.AcceptPairing(_passkey);
        Radio.Start();
        VirtualDevice.Current.Scheduler.Sleep(Timeout.Infinite);
    }

    private AttResult Wait(Action<Action<AttResult>> ask)
    {
        AttResult? result = null;
        ask(answer => result = answer);
        Assert.IsTrue(
            Board.Scheduler.RunUntil(() => result is not null, Board.Scheduler.NowMicroseconds + 10_000_000), "The central got no answer within 10 s.");
        return result!.Value;
    }
}
