using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Phone;

/// <summary>One sync: asks for the number, then for the records, gathers them, and ends on the device's result or a
/// time limit. What the device cannot serve now is asked for again.</summary>
internal sealed class SyncProcedure
{
    private const long AskAgainMicroseconds = 1_000_000;

    private readonly RadioModel _radio;
    private readonly BoardScheduler _scheduler;
    private readonly PhoneSettings _settings;
    private readonly SyncPlan _plan;
    private readonly Func<bool> _isGuided;
    private readonly Action<PhoneSync> _done;
    private readonly SyncCollection _collection;
    private readonly long _startedAt;
    private uint _fromSequence;
    private bool _isCountingLoose;
    private byte[] _request = [0];
    private bool _hasSegments;
    private long _progressAt;
    private int? _announced;

    public SyncProcedure(
        RadioModel radio, BoardScheduler scheduler, PhoneSettings settings, SyncPlan plan, Func<bool> isGuided, Action<PhoneSync> done)
    {
        _radio = radio;
        _scheduler = scheduler;
        _settings = settings;
        _plan = plan;
        _isGuided = isGuided;
        _fromSequence = plan.FromSequence;
        _collection = new SyncCollection(plan.Taking);
        _done = done;
        _startedAt = scheduler.NowMicroseconds;
    }

    public bool IsOver { get; private set; }

    private byte Asked => _request[0];

    private long ElapsedMilliseconds => (_scheduler.NowMicroseconds - _startedAt) / 1000;

    public void Start()
    {
        if (_plan.Loose is { } loose)
        {
            _isCountingLoose = true;
            Ask(Racp.CountBetween(_fromSequence, loose.Last));
        }
        else
        {
            AskNumber();
        }

        Watch();
    }

    public void Abort() => Ask([Racp.Abort, 0]);

    public void LinkLost() => Finish(PhoneSyncFailure.LinkLost);

    public void TakeSegment(byte[] segment)
    {
        if (!IsOver)
        {
            _progressAt = _scheduler.NowMicroseconds;
            _hasSegments = true;
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
        if (Asked == Racp.ReportNumber && Racp.NumberIn(answer) is { } number)
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
    private bool IsExpected(byte request) => request == Asked || (Asked == Racp.Abort && request == Racp.ReportRecords);

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
        if (Asked == Racp.Abort)
        {
            FinishAborted(request, result);
        }
        else if (result == Racp.NotCompleted && !_hasSegments && ElapsedMilliseconds < _settings.SyncBusyLimitMilliseconds)
        {
            _scheduler.At(_scheduler.NowMicroseconds + AskAgainMicroseconds, AskAgain);
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

    private void AskNumber() => Ask(Racp.Request(Racp.ReportNumber, _fromSequence));

    private void AskRecords() => Ask(Racp.Request(Racp.ReportRecords, _fromSequence));

    private void AskAgain()
    {
        if (!IsOver && Asked != Racp.Abort)
        {
            Ask(_request);
        }
    }

    private void Ask(byte[] request)
    {
        _request = request;
        _progressAt = _scheduler.NowMicroseconds;
        _radio.Write(DeviceUuids.RecordAccess, request, result =>
        {
            if (!result.Succeeded && !result.LinkLost)
            {
                Finish(result.WantsPairing ? PhoneSyncFailure.NotPaired : PhoneSyncFailure.WriteRefused, result.Error);
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
            _progressAt = _isGuided() ? now : _progressAt;
            if (ElapsedMilliseconds >= _settings.SyncLimitMilliseconds)
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
            DurationMs = ElapsedMilliseconds,
        });
    }
}
