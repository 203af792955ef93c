namespace PressureDevice.VirtualBoard;

/// <summary>A primary service as registered in the attribute table.</summary>
/// <param name="Uuid">The service's UUID.</param>
/// <param name="Characteristics">Its characteristics in the order the firmware created them.</param>
public sealed record RadioService(Guid Uuid, IReadOnlyList<RadioCharacteristic> Characteristics);
