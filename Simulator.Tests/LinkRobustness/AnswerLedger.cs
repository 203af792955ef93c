namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>Demands one answer to each write, and one result to each request that was accepted.</summary>
/// <param name="fail">Takes what is wrong.</param>
internal sealed class AnswerLedger(Action<string> fail)
{
    private const byte ControlAnswer = 0x80;
    private const byte NumberAnswer = 5;
    private const byte RecordAnswer = 6;
    private const byte Abort = 3;
    private const byte InProgress = 0xFE;
    private const byte NoRoom = 0x11;

    private readonly List<PendingWrite> _waiting = []; // for their results

    /// <summary>A request to the control point has its result.</summary>
    public event Action<PendingWrite, byte>? Closed;

    /// <summary>The write that has no ATT response yet.</summary>
    public PendingWrite? InFlight { get; private set; }

    /// <summary>The request that the control point has not answered yet, sent or accepted.</summary>
    public PendingWrite? Control =>
        _waiting.Find(write => write.Characteristic == Attributes.Control)
        ?? (InFlight is { HasResult: false } write && write.Characteristic == Attributes.Control ? write : null);

    /// <summary>Writes with an ATT response, by its code.</summary>
    public SortedDictionary<byte, int> Responses { get; } = [];

    /// <summary>Results that were notified.</summary>
    public int Results { get; private set; }

    /// <summary>What waits for its result.</summary>
    public IReadOnlyList<PendingWrite> Waiting => _waiting;

    public void Sent(PendingWrite write)
    {
        if (InFlight is not null)
        {
            fail($"no ATT response to {InFlight}");
        }

        InFlight = write;
    }

    /// <summary>Takes an ATT response.</summary>
    /// <param name="write">Of which write.</param>
    /// <param name="error">Its code, 0 when it was accepted.</param>
    /// <param name="isServed">Whether the link is one that the device serves.</param>
    public void Responded(PendingWrite write, byte error, bool isServed)
    {
        if (InFlight != write)
        {
            fail($"a second ATT response to {write}");
        }

        InFlight = null;
        Responses[error] = Responses.GetValueOrDefault(error) + 1;
        byte form = RequestForm.ErrorOf(write.Characteristic, write.Bytes);
        bool isWaiting = _waiting.Exists(other => other.Characteristic == write.Characteristic) && !IsAbort(write);
        bool isRight = !isServed ? error == RequestForm.NotAuthenticated
            : form != RequestForm.Good ? error == form
            : error is RequestForm.Good or NoRoom || (error == InProgress && isWaiting);
        if (!isRight || (error != 0 && write.Changed.Count > 0))
        {
            fail($"ATT {error:X2} to {write}; by its form {form:X2}; changed {string.Join(", ", write.Changed)}");
        }

        if (error == 0 && !write.HasResult && (write.Characteristic == Attributes.Control || write.Characteristic == Attributes.RecordAccess))
        {
            _waiting.Add(write);
        }
    }

    /// <summary>Takes a notification of a control point.</summary>
    public void Notified(Guid characteristic, byte[] value)
    {
        if (characteristic == Attributes.Control)
        {
            TakeControl(value);
        }
        else if (characteristic == Attributes.RecordAccess)
        {
            TakeRecordAccess(value);
        }
    }

    private static bool IsAbort(PendingWrite write) => write.Characteristic == Attributes.RecordAccess && write.Opcode == Abort && write.Bytes is [_, 0, ..];

    private void TakeControl(byte[] value)
    {
        PendingWrite? write = Control;
        bool isAnswer = value[0] == ControlAnswer;
        if (write is null || (isAnswer && value[1] != write.Opcode))
        {
            fail($"{Convert.ToHexString(value)} of the control point answers nothing; it waits for {write}");
        }
        else if (isAnswer)
        {
            Close(write);
            Closed?.Invoke(write, value[2]);
        }
    }

    private void TakeRecordAccess(byte[] value)
    {
        byte opcode = value[0] == NumberAnswer ? (byte)4 : value is [RecordAnswer, 0, ..] ? value[2] : (byte)0;
        PendingWrite? write = _waiting.Find(other => other.Characteristic == Attributes.RecordAccess && other.Opcode == opcode)
            ?? (InFlight is { HasResult: false } sent && sent.Characteristic == Attributes.RecordAccess && sent.Opcode == opcode ? sent : null);
        if (write is null)
        {
            fail($"{Convert.ToHexString(value)} of the record access answers nothing; it waits for {string.Join(", ", _waiting)}");
            return;
        }

        int place = _waiting.IndexOf(write);
        if (value is [RecordAnswer, 0, Abort, 1])
        {
            // The procedure that runs ends without its own answer; one that was asked for after the abort does not.
            int ended = _waiting.RemoveAll(other => other.Characteristic == Attributes.RecordAccess && !IsAbort(other) && (place < 0 || _waiting.IndexOf(other) < place));
            if (ended > 1)
            {
                fail($"{ended} procedures ran when {write} came: all but one have no answer");
            }
        }

        Close(write);
    }

    private void Close(PendingWrite write)
    {
        Results++;
        write.HasResult = true;
        _waiting.Remove(write);
    }
}
