using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Phone;

/// <summary>One request to the control point and the wait for its answer.</summary>
internal sealed class ControlPointExchange(
    RadioModel radio, BoardScheduler scheduler, byte[] request, Action<ControlPointAnswer> done)
{
    private readonly byte _opcode = request[0];
    private readonly List<byte[]> _parts = [];

    public bool IsOver { get; private set; }

    public void Start(long limitMicroseconds)
    {
        scheduler.At(scheduler.NowMicroseconds + limitMicroseconds, () => Fail(ControlPointFailure.Silence));
        radio.Write(DeviceUuids.ControlPoint, request, result =>
        {
            if (!result.Succeeded && !result.LinkLost)
            {
                Fail(result.WantsPairing ? ControlPointFailure.NotPaired : ControlPointFailure.WriteRefused, result.Error);
            }
        });
    }

    public void LinkLost() => Fail(ControlPointFailure.LinkLost);

    /// <summary>Takes a notification; false when it answers another request, one that was given up before.</summary>
    public bool Take(byte[] value)
    {
        switch (value)
        {
            case [ControlPoint.Answer, byte opcode, byte result, .. byte[] data]:
                return opcode == _opcode && TakeAnswer(result, data);
            case [ControlPoint.Event or ControlPoint.StepPart or ControlPoint.CurvePart, byte index, .. byte[] part]:
                return AnswerForm.PartBytes(_opcode, value[0]) is { } bytes && TakePart(index, part, bytes);
            default:
                Fail(ControlPointFailure.MalformedAnswer);
                return true;
        }
    }

    private bool TakeAnswer(byte result, byte[] data)
    {
        if (AnswerForm.DataBytes(_opcode, result) is { } bytes && data.Length != bytes)
        {
            Fail(ControlPointFailure.MalformedAnswer);
        }
        else if (result == ControlPoint.Ok && AnswerForm.PartsCounted(_opcode, data) is { } parts && parts != _parts.Count)
        {
            Fail(ControlPointFailure.EventsLost);
        }
        else
        {
            Finish(new ControlPointAnswer { Opcode = _opcode, Result = result, Data = data, Parts = _parts });
        }

        return true;
    }

    private bool TakePart(byte index, byte[] part, int bytes)
    {
        if (part.Length != bytes && !(_opcode == ControlPoint.ReadCurve && part.Length is > 0 and < ControlPoint.CurvePartBytes))
        {
            Fail(ControlPointFailure.MalformedAnswer);
        }
        else if (index != _parts.Count)
        {
            Fail(ControlPointFailure.EventsLost);
        }
        else
        {
            _parts.Add(part);
        }

        return true;
    }

    private void Fail(ControlPointFailure failure, byte attError = 0) =>
        Finish(new ControlPointAnswer { Opcode = _opcode, Failure = failure, AttError = attError });

    private void Finish(ControlPointAnswer answer)
    {
        if (!IsOver)
        {
            IsOver = true;
            done(answer);
        }
    }
}
