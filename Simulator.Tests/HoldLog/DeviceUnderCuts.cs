using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Tests.Soak;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>A whole device whose power goes at flash operations and comes back, a hand, an onlooker who sees the light, and two phones.</summary>
internal sealed class DeviceUnderCuts : IDisposable
{
    private const double OffSeconds = 0.5;
    private const double StartSeconds = 5;
    private const double Newtons = 40;
    private const double ApproachSeconds = 0.6;
    private const double PressSeconds = 11.5;
    private const double ReleaseSeconds = 0.15;
    private const double PauseSeconds = 2.5;
    private const double LimitSeconds = 300;

    private readonly SoakBench _bench;
    private readonly LightWatch _light;
    private readonly RecordLedger _ledger;
    private readonly SimulatedPhone[] _phones;
    private readonly PhoneLog[] _logs = [new PhoneLog(1), new PhoneLog(2)];

    /// <param name="start">What is on the flash.</param>
    /// <param name="seed">Which specimen of device.</param>
    public DeviceUnderCuts(FlashImage start, int seed)
    {
        _bench = new SoakBench(seed);
        Flash.PutImage(start);
        Flash.WriteFile(FactoryCalibration.Path, FactoryCalibration.For(seed));
        Flash.WriteFile(FactoryCalibration.SecondPath, FactoryCalibration.For(seed));
        _light = new LightWatch(_bench);
        _ledger = new RecordLedger(_bench.Board);
        var other = new SimulatedPhone(_bench.Board.Radio, _bench.Board.Scheduler, new PhoneSettings { WantsLiveForce = false }) { Address = 0x0010_20AA_0002 };
        _phones = [_bench.Phone, other];
        foreach (SimulatedPhone phone in _phones)
        {
            _bench.Board.Radio.PlantBond(phone.Address);
        }

        _ledger.TakeNew("before the first start");
        _bench.PowerOn();
        Pass(StartSeconds);
    }

    /// <summary>The flash.</summary>
    public FlashFileSystem Flash => _bench.Board.Flash;

    /// <summary>Times that the power went.</summary>
    public int Cuts { get; private set; }

    /// <summary>Holds that the light has shown in their band.</summary>
    public int Seen { get; private set; }

    /// <summary>Syncs that a cut ended.</summary>
    public int BrokenSyncs { get; private set; }

    /// <summary>Records of these holds and of those that the power cut off.</summary>
    public int Records { get; private set; }

    /// <summary>One hold; then light and flash must agree.</summary>
    public void Hold(string when)
    {
        int cuts = Cuts;
        _bench.Push(Newtons, ApproachSeconds);
        Pass(PressSeconds);
        _bench.Push(0, ReleaseSeconds);
        Pass(PauseSeconds);
        if (Cuts > cuts)
        {
            Pass(StartSeconds);
        }

        Reconcile(when);
    }

    /// <summary>A phone comes, takes over what there is, in as many syncs as it takes, and goes.</summary>
    public void Sync(int which, string when)
    {
        SimulatedPhone phone = _phones[which];
        phone.Arrive();
        PhoneLogResult? result = null;
        for (long limit = _bench.Now + (long)(LimitSeconds * 1e6); result?.IsComplete != true;)
        {
            Assert.IsLessThan(limit, _bench.Now, $"{when}: the sync does not come to an end, {result}");
            result = BecomeReady(phone) ? SyncOnce(which) : null;
        }

        phone.Leave();
        Pass(1);
        Reconcile(when);
        Assert.AreEqual(0, _logs[which].Conflicts, when);
        _ledger.CompareWithPhone(_logs[which], when);
    }

    /// <inheritdoc/>
    public void Dispose() => _bench.Dispose();

    private PhoneLogResult? SyncOnce(int which)
    {
        PhoneLogResult? result = null;
        int cuts = Cuts;
        _logs[which].Sync(_phones[which], given => result = given);
        PassUntil(() => result is not null, LimitSeconds);
        BrokenSyncs += Cuts > cuts ? 1 : 0;
        return result;
    }

    private bool BecomeReady(SimulatedPhone phone)
    {
        PassUntil(() => phone.State == PhoneState.Ready, 2);
        return phone.State == PhoneState.Ready && phone.IsAuthenticated;
    }

    private void Reconcile(string when)
    {
        SeenHold[] seen = _light.TakeEnded();
        HoldRecordView[] records = _ledger.TakeNew(when);
        int least = seen.Count(hold => hold.MustBeRecorded);
        int most = seen.Count(hold => hold.MayBeRecorded);
        string what = $"{when}: seen {string.Join(", ", seen.AsEnumerable())}; recorded {string.Join(", ", records.Select(record => (HoldOutcome)record.Outcome))}";
        Assert.IsTrue(records.Length >= least && records.Length <= most, what);
        Assert.IsNull(_bench.LoopFailure, what);
        Seen += least;
        Records += records.Length;
    }

    private void Pass(double seconds) => PassUntil(() => false, seconds);

    /// <summary>Lets time pass; the power comes back a while after it went.</summary>
    private void PassUntil(Func<bool> condition, double seconds)
    {
        long end = _bench.Now + (long)(seconds * 1e6);
        while (_bench.Now < end && !condition())
        {
            _bench.Board.Scheduler.RunUntil(() => !_bench.Board.IsPowered || condition(), Math.Min(end, _bench.Now + 100_000));
            if (!_bench.Board.IsPowered)
            {
                Cuts++;
                _bench.Push(0, ReleaseSeconds);
                _bench.Wait(OffSeconds);
                _bench.PowerOn();
            }
        }
    }
}
