using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>Days of a device with everything that it does to its flash: three starts, 50 holds with their marks, an event in the fault log, settings, a sync.</summary>
internal sealed class FlashDays
{
    /// <summary>Holds a day.</summary>
    public const int HoldsADay = 50;

    private const int StartsADay = 3;
    private const int Phone = 7;

    private readonly FlashBench _bench;
    private readonly CurveKind _kind;
    private readonly bool _syncs;
    private readonly HoldMark _mark = new();
    private readonly SortedDictionary<string, (int Erases, int Commits)> _costs = [];
    private HoldLog _log = null!;
    private CalibrationStore _calibrations = null!;
    private DeviceSettings _settings = null!;
    private FaultLog _faults = null!;

    /// <param name="bench">The flash.</param>
    /// <param name="kind">What curves the holds have.</param>
    /// <param name="syncs">A phone takes over what there is once a day.</param>
    public FlashDays(FlashBench bench, CurveKind kind, bool syncs)
    {
        _bench = bench;
        _kind = kind;
        _syncs = syncs;
    }

    /// <summary>Holds stored since the count began.</summary>
    public int Holds { get; private set; }

    /// <summary>True when the log refuses the next hold.</summary>
    public bool IsFull => _log.IsFull;

    /// <summary>The number of the next hold.</summary>
    public int Next => _log.NextSequence;

    /// <summary>Blocks that the log takes.</summary>
    public int Blocks => _log.Blocks;

    /// <summary>Erases and commits since the count began, by what they were for.</summary>
    public IReadOnlyDictionary<string, (int Erases, int Commits)> Costs => _costs;

    /// <summary>Counts from here on.</summary>
    public void BeginCount()
    {
        _costs.Clear();
        Holds = 0;
    }

    /// <summary>One day, or what there is of it until the log is full.</summary>
    /// <param name="day">Its number.</param>
    public void Live(int day)
    {
        for (int start = 0; start < StartsADay; start++)
        {
            _bench.Run(() => LiveFromStart(day, start));
        }
    }

    private void LiveFromStart(int day, int start)
    {
        Count("starts", Start);
        if (start == 0)
        {
            Count("settings and fault log", () => SaveDay(day));
        }

        int holds = (HoldsADay + start) / StartsADay;
        for (int i = 0; i < holds; i++)
        {
            HoldLogResult place = HoldLogResult.Failed;
            Count("places for the next hold", () => place = LogDeeds.Prepare(_log));
            if (place == HoldLogResult.Full)
            {
                return;
            }

            Count("marks", () => _mark.Set(_log.NextSequence));
            Count("holds", () => Assert.AreEqual(HoldLogResult.Stored, LogDeeds.Append(_log, _kind)));
            Count("marks", () => _mark.Set(0));
            Holds++;
        }

        if (_syncs && start == StartsADay - 1)
        {
            Count("sync", Sync);
        }
    }

    private void Start()
    {
        _calibrations = new CalibrationStore(new SlotFiles(), _bench.Work);
        Assert.IsTrue(_calibrations.Load().IsValid);
        _log = _bench.Open();
        _settings = new DeviceSettings(new SlotFiles(), _bench.Work);
        _faults = new FaultLog(new SlotFiles(), _bench.Work);
        Assert.AreEqual(0, _mark.Read());
    }

    private void SaveDay(int day)
    {
        _settings.SetDay(20_000 + day, _log.NextSequence);
        Assert.IsTrue(_settings.Save());
        _faults.Add(FaultCode.Exception, HoldState.Idle, day, day, day);
        Assert.IsTrue(_faults.Save());
    }

    private void Sync()
    {
        byte[] hold = new byte[HoldRecord.Length + HoldLogEntry.LongestLength];
        int from = _log.PositionOf(Phone) + 1;
        for (int sequence = _log.Reader.Find(from); sequence > 0; sequence = _log.Reader.Find(sequence + 1))
        {
            Assert.IsTrue(_log.Reader.Read(0, hold, 0, _log.Reader.Length));
        }

        Assert.AreEqual(HoldLogResult.Stored, LogDeeds.Acknowledge(_log, Phone, _log.NextSequence - 1));
    }

    private void Count(string what, Action code)
    {
        FlashWear before = _bench.Flash.Wear;
        code();
        FlashWear cost = _bench.Flash.Wear.Since(before);
        (int erases, int commits) = _costs.GetValueOrDefault(what);
        _costs[what] = (erases + cost.TotalErases, commits + cost.Commits);
    }
}
