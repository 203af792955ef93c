namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>The characteristics, written down from the protocol.</summary>
internal static class Attributes
{
    public static readonly Guid HoldRecord = Own(2);
    public static readonly Guid RecordAccess = Standard(0x2A52);
    public static readonly Guid LiveForce = Own(3);
    public static readonly Guid Control = Own(4);
    public static readonly Guid Status = Own(5);
    public static readonly Guid Battery = Standard(0x2A19);
    public static readonly Guid Time = Standard(0x2A2B);
    public static readonly Guid ProgressorData = new("7e4e1702-1ea6-40c9-9dcc-13d34ffead57");
    public static readonly Guid ProgressorControl = new("7e4e1703-1ea6-40c9-9dcc-13d34ffead57");

    /// <summary>All that notify in a usual boot.</summary>
    public static readonly Guid[] Notifying = [HoldRecord, RecordAccess, LiveForce, Control, Status, Battery, Time];

    /// <summary>All that notify in a boot that speaks with Progressor clients: it has no time of day.</summary>
    public static readonly Guid[] NotifyingProgressor = [HoldRecord, RecordAccess, LiveForce, Control, Status, Battery, ProgressorData];

    /// <summary>A name for messages.</summary>
    public static string NameOf(Guid uuid) =>
        uuid == Control ? "control point" : uuid == RecordAccess ? "record access" : uuid == Time ? "current time" : uuid == ProgressorControl ? "Progressor" : uuid.ToString();

    private static Guid Own(int number) => new($"b7a1000{number}-5e0f-4c1d-9a3e-2f6d1c84e7b0");

    private static Guid Standard(int number) => new($"0000{number:x4}-0000-1000-8000-00805f9b34fb");
}
