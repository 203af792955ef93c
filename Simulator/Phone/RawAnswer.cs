namespace PressureDevice.Simulator.Phone;

/// <summary>What came of bytes written as they are.</summary>
/// <param name="AttError">The attribute protocol's error, 0 when the write was accepted.</param>
/// <param name="LinkLost">The connection ended, or there was none.</param>
/// <param name="ControlPointAnswer">What the record access control point notified afterwards, null when nothing within
/// the limit or when another characteristic was written.</param>
public readonly record struct RawAnswer(byte AttError, bool LinkLost, byte[]? ControlPointAnswer);
