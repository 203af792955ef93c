using System.Reflection;
using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.ClosedLoop;

/// <summary>
/// The whole device under a testing machine with some holds in its log, and a phone that listens; beside them what the firmware itself read, conversion by conversion.
/// </summary>
internal sealed class LiveForceBench : IDisposable
{
    private const int CurveSeconds = 10;
    private const int StampStep = 1 << LiveForceSamples.StampBits;

    private readonly MachineHand _hand = new();
    private readonly DeviceOnBench _device;
    private readonly int _holds;
    private readonly long _notReadBefore;
    private readonly long _poweredAt;
    private readonly List<long> _ready = [];
    private readonly List<(uint Stamp, int Force)> _read = [];
    private readonly List<(LiveSample Sample, long At)> _heard = [];

    /// <summary>A device that has started, and a phone that listens for a second.</summary>
    /// <param name="intervalMilliseconds">The connection's interval.</param>
    /// <param name="payload">What a notification carries, bytes.</param>
    /// <param name="seed">Which specimen of the device.</param>
    /// <param name="holds">Holds in the log.</param>
    public LiveForceBench(int intervalMilliseconds, int payload, int seed, int holds)
    {
        _holds = holds;
        _device = new DeviceOnBench(_hand, seed);
        Radio.ConnectionIntervalMicroseconds = intervalMilliseconds * 1000;
        _device.Board.Hx711.Converted += conversion => _ready.Add(conversion.AtMicroseconds - _poweredAt);
        Phone = new SimulatedPhone(Radio, _device.Scheduler, new PhoneSettings { Mtu = payload == 20 ? null : payload + 3 });
        Phone.Live.Sampled += sample => _heard.Add((sample, _device.Scheduler.NowMicroseconds));
        _device.PowerOn(StoreHolds);
        Run(10);
        _device.Board.PowerOff();
        _poweredAt = _device.Scheduler.NowMicroseconds;
        _ready.Clear();
        _device.Board.PowerOn(Main);
        Run(3);
        _notReadBefore = _device.Board.Hx711.Missed;
        Phone.Arrive();
        Run(2);
        Assert.AreEqual(PhoneSecurity.Authenticated, Phone.Security);
    }

    public SimulatedPhone Phone { get; }

    public RadioModel Radio => _device.Board.Radio;

    public byte Phase => Phone.Live.Guidance!.Value.Phase;

    /// <summary>Conversions that the firmware did not come to read, since the phone came.</summary>
    public long NotRead => _device.Board.Hx711.Missed - _notReadBefore;

    public void Press(double newtons, double seconds)
    {
        _hand.ForceNewtons = newtons;
        Run(seconds);
    }

    public void Run(double seconds) => _device.Scheduler.RunUntil(_device.Scheduler.NowMicroseconds + (long)(seconds * 1e6));

    public bool RunUntil(Func<bool> condition, double limitSeconds) =>
        _device.Scheduler.RunUntil(condition, _device.Scheduler.NowMicroseconds + (long)(limitSeconds * 1e6));

    /// <summary>Marks where the next part begins.</summary>
    public int Mark() => _heard.Count;

    /// <summary>Holds what was heard from a mark on against what the firmware read: each conversion once, with its stamp and force, in time.</summary>
    /// <param name="from">The mark.</param>
    /// <param name="what">The part's name.</param>
    /// <returns>The worst time from the end of a conversion to the phone, ms.</returns>
    public double Compare(int from, string what)
    {
        List<(LiveSample Sample, long At)> heard = _heard[from..];
        int first = _read.FindIndex(read => read.Stamp == heard[0].Sample.StampMicroseconds);
        Assert.IsGreaterThanOrEqualTo(0, first, $"{what}: the first sample was not read");
        var delays = new List<double>();
        int conversion = 0;
        for (int i = 0; i < heard.Count; i++)
        {
            (LiveSample sample, long at) = heard[i];
            Assert.AreEqual(_read[first + i], (sample.StampMicroseconds, sample.ForceMilliNewtons ?? int.MinValue), $"{what}: sample {i}");
            while (conversion + 1 < _ready.Count && _ready[conversion + 1] <= sample.StampMicroseconds + StampStep - 1)
            {
                conversion++;
            }

            delays.Add((at - _poweredAt - _ready[conversion]) / 1000.0);
        }

        double worst = delays.Max();
        delays.Sort();
        double seconds = (heard[^1].At - heard[0].At) / 1e6;
        Console.WriteLine($"{what}: {heard.Count} samples in {seconds:F1} s, worst {worst:F1} ms, 99 % {delays[delays.Count * 99 / 100]:F1} ms, "
            + $"median {delays[delays.Count / 2]:F1} ms, lost {Phone.Live.Lost}, refused {Radio.NotificationsRefused}, not read {NotRead}");
        return worst;
    }

    /// <summary>Holds all that was heard against what the firmware read where some may be missing: what came is right, and the count of the missing too.</summary>
    public void CompareGaps()
    {
        int at = _read.FindIndex(read => read.Stamp == _heard[0].Sample.StampMicroseconds);
        int missing = 0;
        foreach ((LiveSample sample, _) in _heard)
        {
            for (; _read[at].Stamp != sample.StampMicroseconds; at++)
            {
                missing++;
            }

            Assert.AreEqual(_read[at++].Force, sample.ForceMilliNewtons);
        }

        Console.WriteLine($"{_heard.Count} heard, {missing} missing, {Radio.NotificationsRefused} refused");
        Assert.AreEqual(missing, Phone.Live.Lost);
    }

    public void Dispose() => _device.Dispose();

    /// <summary>What Program.Main does, with an eye on each turn.</summary>
    private void Main()
    {
        var outputs = new CueOutputs();
        var supervisor = new Supervisor(outputs);
        _device.Scheduler.Start("supervisor", supervisor.Watch, BoardPriority.Normal);
        ControlLoop loop = PressureDevice.Program.Compose(outputs);
        var device = (Device)typeof(ControlLoop).GetField("_device", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(loop)!;
        while (true)
        {
            long before = _device.Board.Hx711.ReadOut;
            loop.Turn();
            if (_device.Board.Hx711.ReadOut != before)
            {
                int force = device.Sensor.ForceMilliNewtons;
                _read.Add(((uint)device.StampUs & ~(uint)(StampStep - 1), (int)Math.Round(force / 10.0, MidpointRounding.AwayFromZero) * 10));
            }

            supervisor.Beat(loop.IsGuiding, loop.IsMakingRoom);
        }
    }

    /// <summary>A start of the device that only fills the log.</summary>
    private void StoreHolds()
    {
        var log = new HoldLog(new LogFiles(), HoldLog.DefaultBlocks, new byte[WorkBuffer.Length]);
        var record = new byte[HoldRecord.Length];
        var curve = new ForceCurve();
        curve.Clear(40_000, CurveSeconds * 1000);
        for (int i = 0; i < CurveSeconds * 80; i++)
        {
            curve.Step(12_500, 40_000 + (i % 17 * 50));
        }

        for (int i = 1; i <= _holds; i++)
        {
            while (log.Prepare() == HoldLogResult.Underway)
            {
            }

            record[0] = 2;
            record[1] = HoldRecord.Length;
            LittleEndian.PutInt32(record, HoldRecord.SequenceOffset, i);
            HoldLogEntry.Seal(record, 0, HoldLogEntry.Record, HoldRecord.Length);
            Assert.AreEqual(HoldLogResult.Stored, log.Append(record, curve));
        }
    }
}
