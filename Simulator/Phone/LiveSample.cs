namespace PressureDevice.Simulator.Phone;

/// <summary>One conversion, as the phone knows it.</summary>
/// <param name="Microseconds">When, µs from the first sample of the stream on; goes over the wrap of the device's counter.</param>
/// <param name="StampMicroseconds">When, by the device's counter: low 32 bits of its µs, the lowest four of them 0.</param>
/// <param name="ForceMilliNewtons">The force, mN, in steps of 10; null when the converter gave none within its time.</param>
public readonly record struct LiveSample(long Microseconds, uint StampMicroseconds, int? ForceMilliNewtons);
