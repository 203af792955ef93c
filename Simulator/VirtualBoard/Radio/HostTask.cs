namespace PressureDevice.VirtualBoard;

/// <summary>The stack's one task: while it waits for the firmware, for a read, a write or a passkey, nothing else of the
/// stack happens (docs/platform.md).</summary>
internal sealed class HostTask
{
    /// <summary>How long the task waits for the firmware (docs/platform.md).</summary>
    public const long AnswerLimitMicroseconds = 2_000_000;

    private readonly Queue<Action> _backlog = new();
    private object? _waitsFor;

    /// <summary>The firmware is being waited for.</summary>
    public bool IsBlocked => _waitsFor is not null;

    /// <summary>Waits for the firmware's answer to a request.</summary>
    public void WaitFor(object request) => _waitsFor = request;

    /// <summary>True while this request is what the task waits for.</summary>
    public bool IsWaitingFor(object request) => ReferenceEquals(request, _waitsFor);

    /// <summary>Goes on, when it was this request that the task waited for.</summary>
    public void Release(object request)
    {
        if (!IsWaitingFor(request))
        {
            return;
        }

        _waitsFor = null;
        while (!IsBlocked && _backlog.TryDequeue(out Action? action))
        {
            action();
        }
    }

    /// <summary>Runs an action of the stack now, or when the firmware is no longer waited for.</summary>
    public void WhenFree(Action action)
    {
        if (IsBlocked)
        {
            _backlog.Enqueue(action);
        }
        else
        {
            action();
        }
    }

    /// <summary>The stack has ended: nobody waits for the firmware any more.</summary>
    public void Forget()
    {
        _waitsFor = null;
        _backlog.Clear();
    }
}
