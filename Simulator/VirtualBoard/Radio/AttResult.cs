namespace PressureDevice.VirtualBoard;

/// <summary>What the central got for one request.</summary>
/// <param name="Error">An <see cref="AttError"/> code; 0 is success.</param>
/// <param name="Value">The bytes read; empty for everything else.</param>
/// <param name="AtMicroseconds">Virtual time at which the central has the answer.</param>
/// <param name="LinkLost">The connection ended (or there was none) before an answer came; <paramref name="Error"/> says
/// nothing then.</param>
public readonly record struct AttResult(byte Error, byte[] Value, long AtMicroseconds, bool LinkLost = false)
{
    /// <summary>True when the firmware accepted the request.</summary>
    public bool Succeeded => Error == AttError.None && !LinkLost;

    /// <summary>True when the link is not secure enough for the request: pairing, or encrypting with a key, may help.</summary>
    public bool WantsPairing => !LinkLost && Error is AttError.InsufficientAuthentication or AttError.InsufficientEncryption;
}
