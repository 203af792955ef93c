using PressureDevice.Core;
using PressureDevice.Simulator.Faults;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Tests.ClosedLoop;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Faults;

/// <summary>A device under a testing machine and beside a phone, brought into a phase of a hold in which one fault begins.</summary>
internal sealed class FaultBench : IDisposable
{
    private const double PressSeconds = 4.5; // from power-on: tared, and the phone is connected
    private const double LatestOffsetSeconds = 0.03; // more than two conversions and a tick

    private readonly Bench _bench;

    /// <summary>Brings a device to the moment before the fault.</summary>
    public FaultBench(FaultKind kind, HoldPhase phase, int seed)
    {
        Kind = kind;
        Phase = phase;
        Seed = seed;
        _bench = new Bench(seed);
        Phone = new SimulatedPhone(_bench.Device.Board.Radio, _bench.Device.Scheduler, new PhoneSettings());
        double offset = new SeededRandom(seed, $"{kind.Name} in {phase}").Between(0, LatestOffsetSeconds);
        (double Newtons, double Seconds)[] way = WayInto(phase);
        AtSeconds = PressSeconds + way.Sum(step => step.Seconds) + offset;
        Injector = new FaultInjector(_bench.Device, Phone, [new FaultSpec(kind, AtSeconds)]);
        Phone.Arrive();
        WaitUntil(PressSeconds);
        foreach ((double newtons, double seconds) in way)
        {
            _bench.Press(newtons, seconds);
        }

        Assert.AreEqual(StateIn(phase), (HoldState?)Phone.LatestLive?.Phase, $"{this}: the phase was not reached");
        WaitUntil(AtSeconds);
        ChangesBefore = _bench.Device.Cues.Changes;
    }

    public FaultKind Kind { get; }

    public HoldPhase Phase { get; }

    public int Seed { get; }

    public double AtSeconds { get; }

    public SimulatedPhone Phone { get; }

    public FaultInjector Injector { get; }

    /// <summary>How often the light had changed when the fault began.</summary>
    public int ChangesBefore { get; }

    public int Changes => _bench.Device.Cues.Changes;

    public int Boots => _bench.Device.Board.Boots;

    /// <summary>True while the processor does not run.</summary>
    public bool IsDown => _bench.Device.Board.StoppedAtMicroseconds > _bench.Device.Board.BootedAtMicroseconds;

    /// <summary>True in the phases in which a hand is guided.</summary>
    public bool IsGuidedPhase => Phase is not (HoldPhase.Idle or HoldPhase.Done);

    public bool SaysStay => _bench.SaysStay;

    public bool Guides => _bench.Guides;

    public HoldOutcome[] Outcomes => _bench.Outcomes;

    /// <summary>The records on flash.</summary>
    public HoldRecordView[] Records =>
        [.. StoredHolds.Records(_bench.Device.Board.Flash).Select(record => HoldRecordView.Decode(record))];

    public void Press(double newtons, double seconds) => _bench.Press(newtons, seconds);

    public void Wait(double seconds) => _bench.Wait(seconds);

    public void WaitUntil(double seconds) => _bench.Wait(Math.Max(0, seconds - (_bench.NowMs / 1000)));

    /// <summary>Waits until the fault can be judged.</summary>
    public void WaitForTheEnd() => WaitUntil(Injector.IsOverAtSeconds);

    /// <summary>Presses in the middle of the band until the light says so.</summary>
    public double MillisecondsUntilStay(double limitSeconds)
    {
        _bench.PressNow(40);
        return _bench.MillisecondsUntil(() => _bench.SaysStay, limitSeconds);
    }

    /// <summary>Fetches the records with the phone; null when that did not work.</summary>
    public PhoneSync? Sync()
    {
        _bench.MillisecondsUntil(() => Phone.State == PhoneState.Ready, 10);
        PhoneSync? sync = null;
        Phone.StartSync(fromSequence: 0, result => sync = result);
        _bench.MillisecondsUntil(() => sync is not null, 30);
        return sync;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Name} in {Phase}, seed {Seed}, at {AtSeconds:F4} s";

    /// <inheritdoc/>
    public void Dispose() => _bench.Dispose();

    private static (double Newtons, double Seconds)[] WayInto(HoldPhase phase) => phase switch
    {
        HoldPhase.Idle => [(0, 0.5)],
        HoldPhase.Approach => [(20, 0.7)],
        HoldPhase.Hold => [(40, 1)],
        HoldPhase.OffBandLow => [(40, 1), (34, 0.5)],
        HoldPhase.OffBandHigh => [(40, 1), (46, 0.5)],
        _ => [(40, 11.5)],
    };

    private static HoldState StateIn(HoldPhase phase) => phase switch
    {
        HoldPhase.Idle => HoldState.Idle,
        HoldPhase.Approach => HoldState.Approach,
        HoldPhase.Hold => HoldState.Hold,
        HoldPhase.OffBandLow or HoldPhase.OffBandHigh => HoldState.OffBand,
        _ => HoldState.Done,
    };
}
