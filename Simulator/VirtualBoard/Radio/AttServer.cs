namespace PressureDevice.VirtualBoard;

/// <summary>Serves what the central asks for, one operation after the other as the attribute protocol has it: a request
/// goes out at a connection event, the stack is blocked until the firmware answers or 2000 ms are over, the answer
/// arrives at a connection event.</summary>
internal sealed class AttServer(BoardScheduler scheduler, RadioModel radio, HostTask task, Action<string, string> trap)
{
    private readonly Queue<AttOperation> _operations = new();

    /// <summary>Queues an operation of the central.</summary>
    public void Ask(AttOperation operation)
    {
        if (radio.Connection is not { } connection)
        {
            Report(operation, new AttResult(AttError.None, [], scheduler.NowMicroseconds, LinkLost: true));
            return;
        }

        _operations.Enqueue(operation);
        if (_operations.Count == 1)
        {
            SendAtNextEvent(connection);
        }
    }

    /// <summary>The firmware answers a request.</summary>
    public void Answer(AttRequest request, byte error, byte[] value)
    {
        if (request.State == AttRequestState.Answered)
        {
            trap(
                "second answer to a request",
                $"{Describe(request)}: leaks a native mutex, afterwards every access stalls. Answer exactly once.");
            return;
        }

        if (request.State == AttRequestState.TimedOut)
        {
            trap(
                "answer later than 2 s",
                $"{Describe(request)}: the stack's buffers are gone by now. Answer first, work later.");
            return;
        }

        request.State = AttRequestState.Answered;
        task.Release(request);
        request.Answered(error, value);
    }

    /// <summary>The link is gone: what the central waits for will not come.</summary>
    public void LoseLink()
    {
        var lost = new AttResult(AttError.None, [], scheduler.NowMicroseconds, LinkLost: true);
        while (_operations.TryDequeue(out AttOperation? operation))
        {
            Report(operation, lost);
        }
    }

    private void SendAtNextEvent(RadioConnection connection) =>
        scheduler.At(
            connection.NextConnectionEvent(scheduler.NowMicroseconds), () => task.WhenFree(() => Serve(connection)));

    private void Serve(RadioConnection connection)
    {
        if (!connection.IsUp)
        {
            return;
        }

        AttOperation operation = _operations.Peek();
        if (operation.Kind == AttOperationKind.ExchangeMtu)
        {
            Complete(connection, operation, radio.AcceptMtu(connection, operation.Value[0] | (operation.Value[1] << 8)));
            return;
        }

        RadioCharacteristic? characteristic = radio.Find(operation.Uuid);
        byte error = AttAccess.Check(operation, characteristic, connection, radio.Bonds);
        if (error != AttError.None)
        {
            Complete(connection, operation, error);
        }
        else if (operation.Kind == AttOperationKind.WriteClientConfiguration)
        {
            radio.WriteClientConfiguration(connection, characteristic!, operation.Value[0] != 0);
            Complete(connection, operation, AttError.None);
        }
        else
        {
            AskFirmware(connection, operation, characteristic!);
        }
    }

    private void AskFirmware(RadioConnection connection, AttOperation operation, RadioCharacteristic characteristic)
    {
        bool isWrite = operation.Kind != AttOperationKind.Read;
        var request = new AttRequest(
            characteristic, isWrite, operation.Value, (error, value) => TakeAnswer(connection, operation, error, value));
        task.WaitFor(request);
        radio.Host.Post(new RadioEvent(
            isWrite ? RadioEventKind.Write : RadioEventKind.Read, connection.Handle, characteristic, request));
        scheduler.At(scheduler.NowMicroseconds + HostTask.AnswerLimitMicroseconds, () => TimeOut(request));
    }

    private void TimeOut(AttRequest request)
    {
        if (request.State == AttRequestState.Waiting && task.IsWaitingFor(request))
        {
            request.State = AttRequestState.TimedOut;
            task.Release(request);
            request.Answered(AttError.UnlikelyError, []);
            if (!request.IsMistakeReported)
            {
                trap(
                    "request not answered within 2 s",
                    $"{Describe(request)}: the central gets 0x0E. Copy, answer, return.");
            }
        }
    }

    private void TakeAnswer(RadioConnection connection, AttOperation operation, byte error, byte[] value)
    {
        if (error == AttError.None && !IsWrite(operation) && operation.TakePart(value, connection.Mtu))
        {
            SendAtNextEvent(connection);
            return;
        }

        Complete(connection, operation, error);
    }

    private void Complete(RadioConnection connection, AttOperation operation, byte error) =>
        scheduler.At(connection.NextConnectionEvent(scheduler.NowMicroseconds), () => Deliver(connection, operation, error));

    private void Deliver(RadioConnection connection, AttOperation operation, byte error)
    {
        if (!connection.IsUp)
        {
            return;
        }

        _operations.Dequeue();
        if (_operations.Count > 0)
        {
            SendAtNextEvent(connection);
        }

        byte[] value = error == AttError.None ? operation.Received : [];
        operation.Done?.Invoke(new AttResult(error, value, scheduler.NowMicroseconds));
    }

    private void Report(AttOperation operation, AttResult result) =>
        scheduler.At(scheduler.NowMicroseconds, () => operation.Done?.Invoke(result));

    private static string Describe(AttRequest request) =>
        (request.IsWrite ? "write to " : "read of ") + request.Characteristic.Uuid;

    private static bool IsWrite(AttOperation operation) => operation.Kind != AttOperationKind.Read;
}
