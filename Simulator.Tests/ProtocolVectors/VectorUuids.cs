namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>The characteristics by their names in the file, from docs/protocol.md.</summary>
internal static class VectorUuids
{
    private static readonly Dictionary<string, Guid> Uuids = new()
    {
        ["holdRecord"] = Own(2),
        ["liveForce"] = Own(3),
        ["control"] = Own(4),
        ["status"] = Own(5),
        ["recordAccess"] = Assigned(0x2A52),
        ["battery"] = Assigned(0x2A19),
        ["currentTime"] = Assigned(0x2A2B),
        ["model"] = Assigned(0x2A24),
        [VectorCentral.ProgressorData] = new("7e4e1702-1ea6-40c9-9dcc-13d34ffead57"),
        [VectorCentral.ProgressorControl] = new("7e4e1703-1ea6-40c9-9dcc-13d34ffead57"),
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => Uuids.Keys;

    public static Guid Of(string characteristic) => Uuids[characteristic];

    public static string NameOf(Guid uuid) => Uuids.Single(entry => entry.Value == uuid).Key;

    private static Guid Own(int number) => new($"b7a1000{number}-5e0f-4c1d-9a3e-2f6d1c84e7b0");

    private static Guid Assigned(int number) => new($"0000{number:x4}-0000-1000-8000-00805f9b34fb");
}
