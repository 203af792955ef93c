namespace PressureDevice.Simulator.Phone;

/// <content>The device's status.</content>
public sealed partial class SimulatedPhone
{
    /// <summary>The device's status as last read or notified; null when never, or when its bytes are none.</summary>
    public DeviceStatusView? Status => StatusBytes is { } bytes ? DeviceStatusView.Decode(bytes) : null;
}
