namespace PressureDevice.VirtualBoard;

/// <summary>A descriptor as registered in the attribute table.</summary>
/// <param name="Uuid">The descriptor's UUID.</param>
/// <param name="StaticValue">Its constant value; null when the firmware answers reads itself.</param>
public sealed record RadioDescriptor(Guid Uuid, byte[]? StaticValue);
