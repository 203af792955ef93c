using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Phone;

/// <summary>One request to the control point and the wait for its answer.</summary>
internal sealed class ControlPointExchange(
    RadioModel radio, BoardScheduler scheduler, byte[] request, Action<ControlPointAnswer> done)
{
    private readonly byte _opcode = request[0];
    private readonly List<byte[]> _events = [];

    public bool IsOver { get; private set; }

    public void Start(long limitMicroseconds)
    {
        scheduler.At(scheduler.NowMicroseconds + limitMicroseconds, () => Fail(ControlPointFailure.Silence));
        radio.Write(DeviceUuids.ControlPoint, request, result =>
        {
            if (!result.Succeeded && !result.LinkLost)
            {
                Fail(ControlPointFailure.WriteRefused, result.Error);
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
            case [ControlPoint.Event, byte index, .. byte[] fault] when fault.Length == FaultEvent.EventBytes:
                return _opcode == ControlPoint.ReadFaultLog && TakeEvent(index, fault);
            default:
                Fail(ControlPointFailure.MalformedAnswer);
                return true;
        }
    }

    private bool TakeAnswer(byte result, byte[] data)
    {
        bool isRead = result == ControlPoint.Ok && _opcode is >= ControlPoint.ReadCalibration and <= ControlPoint.ReadSelfTest;
        if (isRead && data.Length != DataBytes)
        {
            Fail(ControlPointFailure.MalformedAnswer);
        }
        else if (isRead && _opcode == ControlPoint.ReadFaultLog && data[0] != _events.Count)
        {
            Fail(ControlPointFailure.EventsLost);
        }
        else
        {
            Finish(new ControlPointAnswer { Opcode = _opcode, Result = result, Data = data, Events = _events });
        }

        return true;
    }

    private int DataBytes => _opcode switch
    {
        ControlPoint.ReadCalibration => StoredCalibration.DataBytes,
        ControlPoint.ReadSelfTest => sizeof(ushort),
        _ => sizeof(byte),
    };

    private bool TakeEvent(byte index, byte[] fault)
    {
        if (index == _events.Count)
        {
            _events.Add(fault);
        }
        else
        {
            Fail(ControlPointFailure.EventsLost);
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
