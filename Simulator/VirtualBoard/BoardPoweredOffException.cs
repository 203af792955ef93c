namespace PressureDevice.VirtualBoard;

/// <summary>
/// Comes out of every board call of a firmware thread once the power has gone or the device restarts, so that the
/// thread unwinds. The chip has no such exception: its threads simply are no more, therefore nothing that the firmware
/// does on the way out has an effect.
/// </summary>
public sealed class BoardPoweredOffException() : Exception("The board has no power any more.");
