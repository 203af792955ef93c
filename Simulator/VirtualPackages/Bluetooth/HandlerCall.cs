using System;
using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth;

/// <summary>One call of a firmware's handler, with what it must keep to: no exception, no work, an answer before it
/// returns.</summary>
internal sealed class HandlerCall
{
    /// <summary>Longest a handler may take. The device allows 2 s, but every other event waits meanwhile (docs/platform.md
    /// facts 1 and 2); this project's handlers copy and return, so a tenth of a second is far beyond what they
    /// need.</summary>
    public const long LimitMicroseconds = 100_000;

    private readonly BluetoothState _state;
    private bool _isToFail;

    private HandlerCall(BluetoothState state, AttRequest? request, bool mayFail)
    {
        _state = state;
        Request = request;
        if (mayFail && state.Board.Radio.RequestsToFail > 0)
        {
            state.Board.Radio.RequestsToFail--;
            _isToFail = true;
        }
    }

    /// <summary>The read or write being handled; null for another event.</summary>
    public AttRequest? Request { get; }

    /// <summary>True until the handler has returned.</summary>
    public bool IsRunning { get; private set; } = true;

    public static void Run(BluetoothState state, Action handler) =>
        new HandlerCall(state, null, mayFail: false).Run(_ => handler());

    /// <summary>Runs the handler of a request for a passkey, which the firmware may leave without an answer.</summary>
    public static void RunPairing(BluetoothState state, Action<HandlerCall> handler) =>
        new HandlerCall(state, null, mayFail: true).Run(handler);

    public static void Run(BluetoothState state, AttRequest request, Action<HandlerCall> handler)
    {
        try
        {
            new HandlerCall(state, request, mayFail: true).Run(handler);
        }
        catch (BoardTrapException)
        {
            request.IsMistakeReported = true;
            throw;
        }
    }

    /// <summary>Fails once when the board says that a native call of this handler fails. A handler that has no request
    /// because of that may leave the answer to the stack, which gives it after its 2 s.</summary>
    public void CallNative()
    {
        if (_isToFail)
        {
            _isToFail = false;
            if (Request is not null)
            {
                Request.IsMistakeReported = true;
            }

            throw new Exception(string.Empty);
        }
    }

    public void Answer(byte error, byte[] value) => _state.Host.Answer(Request!, error, value);

    public void Answer(PairingRequest request, int passkey) => _state.Host.Answer(request, passkey);

    public BoardTrapException Trap(string message) => _state.Board.Trap(message);

    public void NeedRunning(string what)
    {
        if (!IsRunning)
        {
            throw _state.Board.Trap(
                $"{what} outside its handler: the stack's buffers are gone by then. Copy the bytes in the handler.");
        }
    }

    private void Run(Action<HandlerCall> handler)
    {
        BoardScheduler scheduler = _state.Board.Scheduler;
        long start = scheduler.NowMicroseconds;
        try
        {
            handler(this);
        }
        catch (Exception exception) when (exception is not (BoardTrapException or BoardPoweredOffException))
        {
            throw _state.Board.Trap(
                $"exception escaping a Bluetooth handler, {exception.GetType().Name} ({exception.Message}): "
                + "the device ends this dispatch silently. Catch everything in the handler and answer with UnlikelyError.");
        }
        finally
        {
            IsRunning = false;
        }

        long taken = scheduler.NowMicroseconds - start;
        if (taken > LimitMicroseconds)
        {
            throw _state.Board.Trap(
                $"handler taking longer than 100 ms: {taken / 1000} ms, while every other event waits. Copy, answer, return.");
        }

        if (Request is { State: AttRequestState.Waiting, IsMistakeReported: false })
        {
            throw _state.Board.Trap(
                "handler returning without an answer: the central gets 0x0E after 2 s, and the stack is blocked until then. "
                + "Answer every read and write, also a write without response.");
        }
    }
}
