namespace PressureDevice.Simulator.Phone;

/// <summary>What came of one request to the control point.</summary>
public sealed record ControlPointAnswer
{
    /// <summary>Opcode of the request.</summary>
    public required byte Opcode { get; init; }

    /// <summary>Why there is no answer; none when there is one.</summary>
    public ControlPointFailure Failure { get; init; }

    /// <summary>The device's result, 0 done; meaningless after a failure.</summary>
    public byte Result { get; init; }

    /// <summary>The ATT error for <see cref="ControlPointFailure.NotPaired"/> and <see cref="ControlPointFailure.WriteRefused"/>, otherwise 0.</summary>
    public byte AttError { get; init; }

    /// <summary>Data behind the result.</summary>
    public byte[] Data { get; init; } = [];

    /// <summary>What came before the answer in notifications of its own, by index: events of the fault log, steps of a programme, parts of a curve.</summary>
    public IReadOnlyList<byte[]> Parts { get; init; } = [];

    /// <summary>The field that is out of its range, when the device says so; otherwise null.</summary>
    public ProgrammeRefusal? Refusal =>
        Failure == ControlPointFailure.None && Result == ControlPoint.OutOfRange ? ProgrammeRefusal.Decode(Data) : null;

    /// <summary>True when the device did what it was asked for.</summary>
    public bool IsOk => Failure == ControlPointFailure.None && Result == ControlPoint.Ok;

    /// <summary>The failure or the result in a word or two.</summary>
    public string Word => Failure switch
    {
        ControlPointFailure.None => ControlPoint.NameOf(Result),
        ControlPointFailure.NotReady => "no control point in reach",
        ControlPointFailure.Busy => "another request runs",
        ControlPointFailure.LinkLost => "link lost",
        ControlPointFailure.NotPaired => "not paired",
        ControlPointFailure.WriteRefused => $"write refused with 0x{AttError:X2}",
        ControlPointFailure.Silence => "no answer",
        ControlPointFailure.EventsLost => "a part of the answer was lost",
        _ => "malformed answer",
    };
}
