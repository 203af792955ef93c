using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Programmes;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>The whole device under a testing machine, and a phone beside it.</summary>
internal sealed class ProgrammeBench : IDisposable
{
    /// <summary>The therapist's key in these tests.</summary>
    public const uint Key = 0xC0FF_EE01;

    private const int Seed = 11;
    private readonly MachineHand _hand = new();

    /// <param name="isPaired">False makes the phone a stranger, who hears nothing.</param>
    public ProgrammeBench(bool isPaired = true)
    {
        Device = new DeviceOnBench(_hand, Seed, BenchSettings.Usual with { IsPaired = isPaired });
        Phone = new SimulatedPhone(Device.Board.Radio, Device.Scheduler, new PhoneSettings());
        Device.PowerOn();
        Phone.Arrive();
        RunUntil(() => Phone.State == PhoneState.Ready && (Phone.LatestLive is not null || !isPaired), 10, "the phone is ready");
        Run(3);
        Assert.AreNotEqual(0, Passkey, "the device has made a passkey by now");
    }

    public DeviceOnBench Device { get; }

    public SimulatedPhone Phone { get; }

    /// <summary>The device's passkey; between two runs only.</summary>
    public int Passkey => DevicePapers.Passkey(Device.Board.Flash);

    public LiveForce Live => Phone.LatestLive!.Value;

    /// <summary>A bench whose phone has made the device somebody's.</summary>
    public static ProgrammeBench InRole(DeviceRole role, int capNewtons = 200, byte holdsADay = 0)
    {
        var bench = new ProgrammeBench();
        bench.Demand((phone, done) => phone.Settings.SetRole(new RoleToSet(role, (ushort)(capNewtons * 100), holdsADay, Key), done));
        return bench;
    }

    /// <summary>Opens the pairing window and pairs with a phone that is connected.</summary>
    /// <param name="phone">The phone.</param>
    /// <param name="passkey">What its user enters.</param>
    public PairingResult Pair(SimulatedPhone phone, int passkey)
    {
        DeviceButton.OpenPairingWindow(Device.Board);
        Run(DeviceButton.PairingWindowSeconds + 0.2);
        PairingResult? result = null;
        phone.Pair(passkey, paired => result = paired);
        RunUntil(() => result is not null, 40, "the pairing ends");
        Run(0.2);
        return result!.Value;
    }

    /// <summary>Asks and gives the answer's word.</summary>
    public string Word(Action<SimulatedPhone, Action<ControlPointAnswer>> request) => Ask(request).Word;

    public ControlPointAnswer Ask(Action<SimulatedPhone, Action<ControlPointAnswer>> request)
    {
        ControlPointAnswer? answer = null;
        request(Phone, given => answer = given);
        RunUntil(() => answer is not null, 30, "the request ends");
        return answer!;
    }

    public void Demand(Action<SimulatedPhone, Action<ControlPointAnswer>> request) => Assert.AreEqual("ok", Word(request));

    public string Send(ProgrammePlan plan) => Word((phone, done) => phone.Programmes.Send(plan, done));

    public ProgrammePlan Read()
    {
        ProgrammePlan? read = null;
        Demand((phone, done) => phone.Programmes.Read((answer, plan) => { read = plan; done(answer); }));
        return read!;
    }

    public RoleState Role()
    {
        RoleState? read = null;
        Demand((phone, done) => phone.Settings.ReadRole((answer, role) => { read = role; done(answer); }));
        return read!;
    }

    /// <summary>Takes the power away for two seconds, and waits until the phone is there again.</summary>
    public void Restart()
    {
        Device.CutPower(2);
        Run(3);
        RunUntil(() => Phone.State == PhoneState.Ready && Phone.LatestLive is not null, 15, "the phone finds the device again");
        Run(2);
    }

    /// <summary>Presses with a force until the device says that the hold is over, and lets go.</summary>
    public void Press(double newtons, double limitSeconds = 60)
    {
        _hand.ForceNewtons = newtons;
        Release(limitSeconds);
    }

    /// <summary>Waits until the device says that the hold is over, and lets go.</summary>
    public void Release(double limitSeconds = 1)
    {
        RunUntil(() => Live.Phase is (byte)HoldState.Done or (byte)HoldState.Aborted, limitSeconds, "the hold ends");
        _hand.ForceNewtons = 0;
        Run(2);
    }

    /// <summary>Presses a button for a time.</summary>
    /// <param name="patients">Whose button it is.</param>
    /// <param name="seconds">For how long.</param>
    public void PressButton(bool patients, double seconds)
    {
        SetButton(patients, pressed: true);
        Run(seconds);
        SetButton(patients, pressed: false);
    }

    /// <summary>Presses or releases a button.</summary>
    public void SetButton(bool patients, bool pressed)
    {
        if (patients)
        {
            Device.Board.Handle.IsPressed = pressed;
        }
        else
        {
            Device.Board.Gpio.Drive(Device.Board.Settings.Wiring.ButtonPin, level: !pressed);
        }
    }

    public void Hold(double newtons) => _hand.ForceNewtons = newtons;

    public void Run(double seconds) => Device.Scheduler.RunUntil(Device.Scheduler.NowMicroseconds + (long)(seconds * 1e6));

    public void RunUntil(Func<bool> condition, double limitSeconds, string what) => Assert.IsTrue(
        Device.Scheduler.RunUntil(condition, Device.Scheduler.NowMicroseconds + (long)(limitSeconds * 1e6)), $"{what} within {limitSeconds} s");

    public IReadOnlyList<HoldRecordView> Records()
    {
        PhoneSync? sync = null;
        Phone.StartSync(0, result => sync = result);
        RunUntil(() => sync is not null, 60, "the sync ends");
        Assert.AreEqual(PhoneSyncFailure.None, sync!.Failure);
        return [.. sync.DecodeRecords()];
    }

    public void Dispose() => Device.Dispose();
}
