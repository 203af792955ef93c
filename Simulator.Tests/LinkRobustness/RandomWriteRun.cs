using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>One device in a phase, and a central that writes at random to all that can be written.</summary>
internal sealed class RandomWriteRun
{
    private const int IntervalMicroseconds = 1_000; // not one of Bluetooth: the radio is not what is tested here
    private const double LostSeconds = 30;
    private const double DrainSeconds = 12;

    private readonly int _seed;
    private readonly WritePhase _phase;
    private readonly WriteLink _link;
    private readonly bool _speaksProgressor;
    private readonly SeededRandom _random;
    private readonly WriteMaker _maker;
    private readonly LinkDevice _device;
    private readonly WireCentral _central;
    private readonly PhaseKeeper _keeper;
    private readonly AnswerLedger _ledger;
    private readonly List<string> _failures = [];
    private ChangeJudge _changes = null!;
    private ResultJudge _results = null!;
    private int _writesLeft;
    private long _thereAt;
    private bool _isOver;

    public RandomWriteRun(int seed, WritePhase phase, WriteLink link, bool speaksProgressor)
    {
        (_seed, _phase, _link, _speaksProgressor) = (seed, phase, link, speaksProgressor);
        _random = new SeededRandom(seed, $"{phase} {link} {speaksProgressor}");
        _maker = new WriteMaker(_random);
        _device = new LinkDevice(seed, speaksProgressor);
        _central = new WireCentral(_device);
        _keeper = new PhaseKeeper(_device, phase);
        _ledger = new AnswerLedger(Fail);
    }

    /// <summary>Writes that were answered.</summary>
    public int Writes { get; private set; }

    /// <summary>Of these, sent in the phase.</summary>
    public int WritesThere { get; private set; }

    public int Changes => _changes.Changes;

    public int Results => _ledger.Results;

    public IReadOnlyDictionary<byte, int> Responses => _ledger.Responses;

    public IReadOnlyDictionary<byte, int> Served => _results.Served;

    private bool IsServed => _link == WriteLink.Paired;

    /// <summary>Writes so many times, or until the phase cannot be had any more, because a message has validly ended it.</summary>
    public void Do(int writes)
    {
        using (_device)
        {
            SetUp();
            _writesLeft = writes;
            _thereAt = _device.Now;
            WriteNext();
            bool isOver = _device.RunUntil(() => _isOver || _failures.Count > 0, 3_600 * 24);
            AssertNoFailure();
            Assert.IsTrue(isOver, $"{this}: a write is not answered: {_ledger.InFlight}");
            Drain();
            _device.AssertSound(ToString());
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"seed {_seed}, {_phase}, {_link}{(_speaksProgressor ? ", Progressor" : "")}, write {Writes}";

    private void SetUp()
    {
        _device.Radio.ConnectionIntervalMicroseconds = IntervalMicroseconds;
        _device.PowerOn();
        _link.Establish(_device, _central, _speaksProgressor ? Attributes.NotifyingProgressor : Attributes.Notifying, () => _keeper.Begin(_central, _seed));
        _changes = new ChangeJudge(_device.Parts, _ledger, Fail) { HasProgressor = _speaksProgressor };
        _results = new ResultJudge(_device.Parts, Fail);
        _ledger.Closed += (write, result) =>
        {
            _results.Take(write, result);
            _changes.Answered.AddRange(result == 0 ? [write] : []);
        };
        _device.Turned += _changes.Look;
        _device.Radio.Notified += Take;
    }

    private void WriteNext()
    {
        bool isThere = _keeper.IsThere;
        _thereAt = isThere ? _device.Now : _thereAt;
        if (_writesLeft == 0 || _device.Now - _thereAt > LostSeconds * 1e6 || _failures.Count > 0)
        {
            _isOver = true;
            return;
        }

        _writesLeft--;
        Guid characteristic = Pick();
        byte[]? remedy = IsServed && _maker.Below(8) == 0 ? _keeper.Remedy : null;
        characteristic = remedy is null ? characteristic : Attributes.Control;
        byte[] bytes = remedy ?? _maker.Next(characteristic);
        var write = new PendingWrite(characteristic, bytes, _device.Phase, _device.Now);
        _ledger.Sent(write);
        _changes.Sent(write);
        _device.Radio.Write(characteristic, bytes, result => TakeResponse(write, result, isThere));
    }

    private Guid Pick() => _maker.Below(20) switch
    {
        < 4 => Attributes.RecordAccess,
        < 7 => _speaksProgressor ? Attributes.ProgressorControl : Attributes.Time,
        _ => Attributes.Control,
    };

    private void TakeResponse(PendingWrite write, AttResult result, bool wasThere)
    {
        Writes++;
        WritesThere += wasThere && _keeper.IsThere ? 1 : 0;
        if (result.LinkLost)
        {
            Fail($"the link is lost at {write}");
        }

        bool isTooLong = write.Bytes.Length > 512;
        if (isTooLong && result.Error == RequestForm.WrongLength)
        {
            _ledger.Responded(write, IsServed ? result.Error : RequestForm.NotAuthenticated, IsServed); // the stack takes no longer value, whoever writes
        }
        else
        {
            _ledger.Responded(write, result.Error, IsServed);
        }

        WaitAndWriteNext(0);
    }

    /// <summary>Most often with the request before answered, else at once; now and then after a pause.</summary>
    private void WaitAndWriteNext(int waited)
    {
        bool isImpatient = _maker.Below(10) < 3;
        if (isImpatient || _ledger.Waiting.Count == 0 || waited > 20)
        {
            int pause = _maker.Below(20) == 0 ? _maker.Below(100_000) : 0;
            _device.Board.Scheduler.At(_device.Now + pause, WriteNext);
        }
        else
        {
            _device.Board.Scheduler.At(_device.Now + 10_000, () => WaitAndWriteNext(waited + 1));
        }
    }

    private void Take(Guid characteristic, byte[] value)
    {
        if (IsServed)
        {
            _ledger.Notified(characteristic, value);
        }
        else if (characteristic != Attributes.Battery)
        {
            Fail($"{Convert.ToHexString(value)} of {Attributes.NameOf(characteristic)} was notified");
        }
    }

    private void Drain()
    {
        _keeper.End();
        _device.RunUntil(() => _ledger.Waiting.Count == 0, DrainSeconds);
        AssertNoFailure();
        Assert.IsEmpty(_ledger.Waiting, $"{this}: no result of {string.Join(", ", _ledger.Waiting)}");
        _device.Run(1);
        AssertNoFailure();
    }

    private void Fail(string what) => _failures.Add(what);

    private void AssertNoFailure() =>
        Assert.IsEmpty(_failures, $"{this}: {string.Join("\n", _failures.Take(3))}; {_device.Board.Boots} starts; {_device.Board.UnhandledException}");
}
