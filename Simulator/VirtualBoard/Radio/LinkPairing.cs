using System.Numerics;

namespace PressureDevice.VirtualBoard;

/// <summary>Pairs with the central, as far as a device can that shows a passkey or nothing.</summary>
internal sealed class LinkPairing(
    BoardScheduler scheduler, RadioModel radio, HostTask task, LinkEncryption encryption, Action<string, string> trap)
{
    /// <summary>Largest passkey: six digits (Bluetooth Core Specification, Vol 3, Part H, §2.3.5.3).</summary>
    public const int LargestPasskey = 999_999;

    /// <summary>How long a pairing may stand still (Bluetooth Core Specification, Vol 3, Part H, §3.4).</summary>
    private const long ProcedureLimitMicroseconds = 30_000_000;

    /// <summary>A passkey is confirmed bit by bit, in as many rounds (Bluetooth Core Specification, Vol 3, Part H,
    /// §2.3.5.6.3).</summary>
    private const int PasskeyRounds = 20;

    /// <summary>Connection events that a round takes: one each for the confirm values and the random values.</summary>
    private const int EventsInRound = 2;

    public void Pair(int? passkey, Action<PairingResult>? done)
    {
        if (radio.Connection is not { } connection)
        {
            Report(done, PairingResult.NotConnected);
            return;
        }

        if (connection.Pairing is not null || connection.HasPairingTimedOut)
        {
            Report(done, PairingResult.Refused);
            return;
        }

        var procedure = new PairingProcedure(connection, passkey, done);
        connection.Pairing = procedure;
        AtConnectionEvent(connection, 1, () => Begin(procedure));
    }

    /// <summary>The firmware names the passkey.</summary>
    public void Answer(PairingRequest request, int passkey)
    {
        if (request.State == AttRequestState.Answered)
        {
            trap(
                "second answer to a pairing request",
                "the stack may already wait for the answer to another request, and takes this one for it. Accept exactly once.");
            return;
        }

        if (request.State == AttRequestState.TimedOut)
        {
            trap(
                "answer later than 2 s",
                "passkey for a pairing: the stack no longer waits, and takes this for the answer to another request. Accept at once.");
            return;
        }

        if (passkey is < 0 or > LargestPasskey)
        {
            trap("no passkey", $"{passkey} has not six digits: the stack ignores it and the pairing stands still for 30 s.");
            return;
        }

        request.State = AttRequestState.Answered;
        PairingProcedure procedure = request.Procedure;
        if (procedure.IsUnderWay)
        {
            Compare(procedure, passkey ^ procedure.Passkey!.Value);
        }

        task.Release(request);
    }

    /// <summary>The link is gone: the central's pairing ends.</summary>
    public void LoseLink(RadioConnection lost)
    {
        if (lost.Pairing is { } procedure)
        {
            Report(procedure.Done, PairingResult.NotConnected);
        }
    }

    /// <summary>Tells the firmware that a pairing under way has failed with the link; it hears that before the drop
    /// (docs/platform.md).</summary>
    public void TellFirmware(RadioConnection lost)
    {
        if (lost.Pairing is { HasBegun: true })
        {
            encryption.PostState(lost, succeeded: false);
        }
    }

    private void Begin(PairingProcedure procedure)
    {
        if (!procedure.IsUnderWay)
        {
            return;
        }

        procedure.HasBegun = true;
        encryption.ForgetBond(procedure.Connection);
        if (procedure.Passkey is not null && radio.Host.Pairing is { ShowsPasskey: true, WantsAuthentication: true })
        {
            AskFirmware(procedure);
        }
        else
        {
            AtConnectionEvent(procedure.Connection, EventsInRound, () => Succeed(procedure, isAuthenticated: false));
        }
    }

    private void AskFirmware(PairingProcedure procedure)
    {
        var request = new PairingRequest(procedure);
        task.WaitFor(request);
        radio.Host.Post(new RadioEvent(
            RadioEventKind.PairingRequested, procedure.Connection.Handle, Pairing: request));
        long now = scheduler.NowMicroseconds;
        scheduler.At(now + HostTask.AnswerLimitMicroseconds, () => StopWaiting(request));
        scheduler.At(now + ProcedureLimitMicroseconds, () => GiveUp(request));
    }

    private void StopWaiting(PairingRequest request)
    {
        if (request.State == AttRequestState.Waiting && task.IsWaitingFor(request))
        {
            request.State = AttRequestState.TimedOut;
            task.Release(request);
        }
    }

    private void GiveUp(PairingRequest request)
    {
        if (request.State == AttRequestState.TimedOut && request.Procedure.IsUnderWay)
        {
            request.Procedure.Connection.HasPairingTimedOut = true;
            Fail(request.Procedure, PairingResult.TimedOut);
        }
    }

    private void Compare(PairingProcedure procedure, int differingBits)
    {
        RadioConnection connection = procedure.Connection;
        if (differingBits == 0)
        {
            AtConnectionEvent(connection, PasskeyRounds * EventsInRound, () => Succeed(procedure, isAuthenticated: true));
            return;
        }

        int rounds = BitOperations.TrailingZeroCount(differingBits) + 1;
        AtConnectionEvent(connection, rounds * EventsInRound, () => Fail(procedure, PairingResult.WrongPasskey));
    }

    private void Succeed(PairingProcedure procedure, bool isAuthenticated)
    {
        if (procedure.IsUnderWay)
        {
            procedure.Connection.Pairing = null;
            encryption.Establish(procedure.Connection, isAuthenticated);
            procedure.Done?.Invoke(PairingResult.Paired);
        }
    }

    private void Fail(PairingProcedure procedure, PairingResult result)
    {
        if (procedure.IsUnderWay)
        {
            procedure.Connection.Pairing = null;
            encryption.PostState(procedure.Connection, succeeded: false);
            procedure.Done?.Invoke(result);
        }
    }

    private void AtConnectionEvent(RadioConnection connection, int number, Action action) => scheduler.At(
        connection.NextConnectionEvent(scheduler.NowMicroseconds, number), () => task.WhenFree(action));

    private void Report(Action<PairingResult>? done, PairingResult result) =>
        scheduler.At(scheduler.NowMicroseconds, () => done?.Invoke(result));
}
