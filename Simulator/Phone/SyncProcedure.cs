using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Phone;

/// <summary>One sync: asks for the number, then for the records, gathers them, and ends on the device's result or a
/// time limit.</summary>
internal sealed class SyncProcedure
{
    private readonly RadioModel _radio;
    private readonly BoardScheduler _scheduler;
    private readonly PhoneSettings _settings;
    private readonly SyncPlan _plan;
    private readonly Action<PhoneSync> _done;
    private readonly SyncCollection _collection;
    private readonly long _startedAt;
    private uint _fromSequence;
    private bool _isCountingLoose;
    private byte _asked;
    private long _progressAt;
    private int? _announced;

    public SyncProcedure(
        RadioModel radio, BoardScheduler scheduler, PhoneSettings settings, SyncPlan plan, Action<PhoneSync> done)
    {
        _radio = radio;
        _scheduler = scheduler;
        _settings = settings;
        _plan = plan;
        _fromSequence = plan.FromSequence;
        _collection = new SyncCollection(plan.Taking);
        _done = done;
        _startedAt = scheduler.NowMicroseconds;
    }

    public bool IsOver { get; private set; }

    public void Start()
    {
        if (_plan.Loose is { } loose)
        {
            _isCountingLoose = true;
            Ask(Racp.ReportNumber, Racp.CountBetween(_fromSequence, loose.Last));
        }
        else
        {
            AskNumber();
        }

        Watch();
    }

    public void Abort() => Ask(Racp.Abort, [Racp.Abort, 0]);

    public void LinkLost() => Finish(PhoneSyncFailure.LinkLost);

    public void TakeSegment(byte[] segment)
    {
        if (!IsOver)
        {
            _progressAt = _scheduler.NowMicroseconds;
            _collection.Take(segment);
        }
    }

    public void TakeAnswer(byte[] answer)
    {
        if (IsOver)
        {
            return;
        }

        _progressAt = _scheduler.NowMicroseconds;
        _collection.CountAnswer(answer);
        if (_asked == Racp.ReportNumber && Racp.NumberIn(answer) is { } number)
        {
            TakeNumber(number);
        }
        else if (Racp.ResultIn(answer) is { } response && IsExpected(response.Request))
        {
            TakeResult(response.Request, response.Result);
        }
        else
        {
            Finish(PhoneSyncFailure.MalformedAnswer);
        }
    }

    /// <summary>While an abort is under way the report may still come to its own end.</summary>
    private bool IsExpected(byte request) => request == _asked || (_asked == Racp.Abort && request == Racp.ReportRecords);

    private void TakeNumber(int number)
    {
        if (!_isCountingLoose)
        {
            _announced = number;
            AskRecords();
            return;
        }

        _isCountingLoose = false;
        LooseHolds loose = _plan.Loose!.Value;
        _fromSequence = number == loose.Count ? loose.Last + 1 : _fromSequence;
        AskNumber();
    }

    private void TakeResult(byte request, byte result)
    {
        if (_asked == Racp.Abort)
        {
            FinishAborted(request, result);
        }
        else if (request == Racp.ReportNumber && _fromSequence != 0)
        {
            // A device may count all records only; the report itself then tells.
            AskRecords();
        }
        else if (request == Racp.ReportRecords && result is Racp.Success or Racp.NoRecords)
        {
            Finish(_collection.FailureAgainst(_announced));
        }
        else
        {
            Finish(PhoneSyncFailure.RequestRefused, result);
        }
    }

    private void FinishAborted(byte request, byte result)
    {
        if (request == Racp.Abort)
        {
            bool aborted = result == Racp.Success;
            Finish(aborted ? PhoneSyncFailure.Aborted : PhoneSyncFailure.RequestRefused, aborted ? (byte)0 : result);
        }
    }

    private void AskNumber() => Ask(Racp.ReportNumber, Racp.Request(Racp.ReportNumber, _fromSequence));

    private void AskRecords() => Ask(Racp.ReportRecords, Racp.Request(Racp.ReportRecords, _fromSequence));

    private void Ask(byte opcode, byte[] request)
    {
        _asked = opcode;
        _progressAt = _scheduler.NowMicroseconds;
        _radio.Write(DeviceUuids.RecordAccess, request, result =>
        {
            if (!result.Succeeded && !result.LinkLost)
            {
                Finish(PhoneSyncFailure.WriteRefused, result.Error);
            }
        });
    }

    private void Watch()
    {
        long limit = Math.Min(
            _progressAt + (_settings.SyncSilenceLimitMilliseconds * 1000L),
            _startedAt + (_settings.SyncLimitMilliseconds * 1000L));
        _scheduler.At(limit, () =>
        {
            long now = _scheduler.NowMicroseconds;
            if (now - _startedAt >= _settings.SyncLimitMilliseconds * 1000L)
            {
                Finish(PhoneSyncFailure.TimeLimit);
            }
            else if (now - _progressAt >= _settings.SyncSilenceLimitMilliseconds * 1000L)
            {
                Finish(PhoneSyncFailure.Silence);
            }
            else if (!IsOver)
            {
                Watch();
            }
        });
    }

    private void Finish(PhoneSyncFailure failure, byte code = 0)
    {
        if (IsOver)
        {
            return;
        }

        IsOver = true;
        _done(_collection.Result(_announced) with
        {
            FromSequence = _fromSequence,
            Failure = failure,
            Code = code,
            DurationMs = (_scheduler.NowMicroseconds - _startedAt) / 1000,
        });
    }
}
