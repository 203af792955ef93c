using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Phone;

/// <summary>One raw write and the wait for what comes of it.</summary>
internal sealed class RawExchange(RadioModel radio, BoardScheduler scheduler, Guid characteristic, Action<RawAnswer> done)
{
    private bool _isAccepted;
    private byte[]? _answer;

    public bool IsOver { get; private set; }

    public void Start(byte[] value, int limitMilliseconds) =>
        radio.Write(characteristic, value, result => TakeResult(result, limitMilliseconds));

    public void TakeAnswer(byte[] answer)
    {
        _answer ??= answer;
        if (_isAccepted)
        {
            Finish(default);
        }
    }

    public void LinkLost() => Finish(new AttResult { LinkLost = true });

    private void TakeResult(AttResult result, int limitMilliseconds)
    {
        _isAccepted = result.Succeeded;
        if (!_isAccepted || characteristic != DeviceUuids.RecordAccess || _answer is not null)
        {
            Finish(result);
            return;
        }

        scheduler.At(scheduler.NowMicroseconds + (limitMilliseconds * 1000L), () => Finish(default));
    }

    private void Finish(AttResult result)
    {
        if (!IsOver)
        {
            IsOver = true;
            done(new RawAnswer(result.Error, result.LinkLost, _answer));
        }
    }
}
