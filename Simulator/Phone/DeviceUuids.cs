namespace PressureDevice.Simulator.Phone;

/// <summary>UUIDs of the device's services and characteristics, as the phone knows them from the protocol.</summary>
public static class DeviceUuids
{
    /// <summary>The device's own service.</summary>
    public static Guid Service { get; } = new("b7a10001-5e0f-4c1d-9a3e-2f6d1c84e7b0");

    /// <summary>Hold records in segments, notified.</summary>
    public static Guid HoldRecord { get; } = new("b7a10002-5e0f-4c1d-9a3e-2f6d1c84e7b0");

    /// <summary>Live force packets, notified.</summary>
    public static Guid LiveForce { get; } = new("b7a10003-5e0f-4c1d-9a3e-2f6d1c84e7b0");

    /// <summary>The device's own control point: tare, calibration, fault log, self-test; written and notified.</summary>
    public static Guid ControlPoint { get; } = new("b7a10004-5e0f-4c1d-9a3e-2f6d1c84e7b0");

    /// <summary>The device's status, read and notified.</summary>
    public static Guid Status { get; } = new("b7a10005-5e0f-4c1d-9a3e-2f6d1c84e7b0");

    /// <summary>Record access control point, 0x2A52, written and notified.</summary>
    public static Guid RecordAccess { get; } = new("00002a52-0000-1000-8000-00805f9b34fb");

    /// <summary>Battery level in per cent, 0x2A19, read and notified.</summary>
    public static Guid BatteryLevel { get; } = new("00002a19-0000-1000-8000-00805f9b34fb");

    /// <summary>Local time of day, 0x2A2B, read, written and notified.</summary>
    public static Guid CurrentTime { get; } = new("00002a2b-0000-1000-8000-00805f9b34fb");
}
