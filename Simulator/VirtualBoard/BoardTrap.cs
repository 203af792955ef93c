namespace PressureDevice.VirtualBoard;

/// <summary>A mistake of the firmware that the real device would answer with silence, a hang or damage.</summary>
/// <param name="AtMicroseconds">When, in board time.</param>
/// <param name="ThreadName">The firmware thread that stepped into it, or "world".</param>
/// <param name="Message">What was done, what the real device does then, and what to do instead.</param>
public sealed record BoardTrap(long AtMicroseconds, string ThreadName, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{AtMicroseconds} µs, thread {ThreadName}: {Message}";
}
