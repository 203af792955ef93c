namespace PressureDevice.VirtualBoard;

/// <summary>One finished conversion of the HX711.</summary>
/// <param name="AtMicroseconds">When it became ready, in board time.</param>
/// <param name="Code">Signed 24-bit code.</param>
/// <param name="OverwroteUnread">True when the conversion before it was never read.</param>
public readonly record struct Hx711Conversion(long AtMicroseconds, int Code, bool OverwroteUnread);
